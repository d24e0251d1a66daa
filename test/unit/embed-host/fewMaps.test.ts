import fc from "fast-check";
import { expect, test } from "vitest";
import { chosen, type Standing } from "../../../src/embed/host/fewMaps";

const standing = (part: Partial<Standing> = {}): Standing => ({
  distance: 0,
  isOpen: false,
  startsNear: false,
  asked: 0,
  isHeld: false,
  ...part,
});

const standings: fc.Arbitrary<Standing[]> = fc.array(
  fc.record({
    distance: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 9, noNaN: true }), fc.constant(Infinity)),
    isOpen: fc.boolean(),
    startsNear: fc.boolean(),
    asked: fc.nat(3),
    isHeld: fc.boolean(),
  }),
  { maxLength: 30 },
);

test("never are more maps live than the limit, and none that is not laid out", () => {
  fc.assert(
    fc.property(standings, fc.integer({ min: 1, max: 6 }), (all, limit) => {
      const live = chosen(all, limit);
      expect(live.length).toBeLessThanOrEqual(limit);
      for (const { distance } of live) expect(distance).toBeLessThan(Infinity);
    }),
  );
});

test("no map that is wanted and nearer waits for one that is farther", () => {
  fc.assert(
    fc.property(standings, fc.integer({ min: 1, max: 6 }), (all, limit) => {
      const live = chosen(all, limit);
      const waiting = chosen(all, all.length).filter((each) => !live.includes(each));
      for (const { distance } of waiting)
        expect(distance).toBeGreaterThanOrEqual(Math.max(...live.map((each) => each.distance)));
    }),
  );
});

test("what has been chosen stays chosen while nothing moves", () => {
  fc.assert(
    fc.property(standings, fc.integer({ min: 1, max: 6 }), (all, limit) => {
      const first = chosen(all, limit);
      const next = all.map((each) => ({ ...each, isOpen: first.includes(each), each }));
      expect(new Set(chosen(next, limit).map(({ each }) => each))).toEqual(new Set(first));
    }),
  );
});

test("a map that is to start in view starts shortly before it is seen, and is given up far away only", () => {
  const isLive = (part: Partial<Standing>) => chosen([standing(part)], 1).length === 1;
  expect(isLive({ startsNear: true, distance: 0.4 })).toBe(true);
  expect(isLive({ startsNear: true, distance: 0.6 })).toBe(false);
  expect(isLive({ startsNear: true, isOpen: true, distance: 2.9 })).toBe(true);
  expect(isLive({ startsNear: true, isOpen: true, distance: 3.1 })).toBe(false);
  expect(isLive({ startsNear: false })).toBe(false);
});

test("what the reader asked for goes before what started by itself, and what was asked for last before all", () => {
  const byItself = standing({ startsNear: true, isOpen: true });
  const before = standing({ asked: 1, isOpen: true });
  const now = standing({ asked: 2 });
  expect(chosen([byItself, before, now], 1)).toEqual([now]);
  expect(chosen([byItself, before, now], 2)).toEqual([now, before]);
});
