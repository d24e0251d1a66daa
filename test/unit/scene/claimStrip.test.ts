import fc from "fast-check";
import { expect, test } from "vitest";
import { figureOf } from "../../../src/core/figure";
import { claimReach } from "../../../src/scene/claimStrip";

const highest = 2000;
const figure = fc.integer({ min: 0, max: highest });

test("a claim lies between none and the highest figure, its lower end first", () => {
  fc.assert(
    fc.property(figure, figure, (a, b) => {
      const [min, max] = [figureOf(Math.min(a, b)), figureOf(Math.max(a, b))];
      const reach = claimReach({ min, max }, figureOf(highest))!;
      expect(reach.from).toBeGreaterThanOrEqual(0);
      expect(reach.from).toBeLessThanOrEqual(reach.to);
      expect(reach.to).toBeLessThanOrEqual(1);
      expect([reach.isOpenBelow, reach.isOpenAbove]).toEqual([false, false]);
    }),
  );
});

test("a higher figure never lies before a lower one", () => {
  fc.assert(
    fc.property(figure, figure, (a, b) => {
      const at = (count: number) =>
        claimReach({ min: figureOf(count), max: figureOf(count) }, figureOf(highest))!.to;
      expect(Math.sign(at(a) - at(b))).toBe(Math.sign(a - b));
    }),
  );
});

test("'at least' is open above and 'nearly' is open below; each is a single point on the scale", () => {
  expect(claimReach({ min: figureOf(50), max: undefined }, figureOf(100))).toEqual({
    from: 0.5,
    to: 0.5,
    isOpenAbove: true,
    isOpenBelow: false,
  });
  expect(claimReach({ min: undefined, max: figureOf(25) }, figureOf(100))).toEqual({
    from: 0.25,
    to: 0.25,
    isOpenAbove: false,
    isOpenBelow: true,
  });
});

test("the highest figure lies at the end; none lies at the begin, even where none is the highest", () => {
  const reach = (count: number, highest: number) =>
    claimReach({ min: figureOf(count), max: figureOf(count) }, figureOf(highest));
  expect(reach(157, 157)).toMatchObject({ from: 1, to: 1 });
  expect(reach(0, 157)).toMatchObject({ from: 0, to: 0 });
  expect(reach(0, 0)).toMatchObject({ from: 0, to: 0 });
});

test("a claim without a figure has no place on the scale", () => {
  expect(claimReach({ min: undefined, max: undefined }, figureOf(100))).toBeUndefined();
});
