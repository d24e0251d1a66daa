import fc from "fast-check";
import { expect, test } from "vitest";
import { cutLine, cutRing } from "../../../src/basemap/cut";
import { ringArea } from "../../../src/basemap/thin";
import type { Point } from "../../../src/core/mercator";
import type { Box } from "../../../src/scene/labels";

const box: Box = [0, 0, 10, 10];
const isInside = ([x, y]: Point) => x >= -1e-9 && y >= -1e-9 && x <= 10 + 1e-9 && y <= 10 + 1e-9;
const point = fc.tuple(fc.integer({ min: -20, max: 30 }), fc.integer({ min: -20, max: 30 }));

test("what is left of a ring or a line lies in the box", () => {
  fc.assert(
    fc.property(fc.array(point, { minLength: 3, maxLength: 12 }), (points) => {
      expect(cutRing(points, box).every(isInside)).toBe(true);
      expect(cutLine(points, box).flat().every(isInside)).toBe(true);
    }),
  );
});

test("the parts of a ring in two halves of a box make up the part in the whole", () => {
  fc.assert(
    fc.property(fc.array(point, { minLength: 3, maxLength: 12 }), (points) => {
      const halves = [cutRing(points, [0, 0, 4, 10]), cutRing(points, [4, 0, 10, 10])];
      const whole = ringArea(cutRing(points, box));
      expect(halves.reduce((sum, half) => sum + ringArea(half), 0)).toBeCloseTo(whole, 6);
    }),
  );
});

test("a line that leaves the box and comes back is two lines, without a stretch along the edge", () => {
  const line: Point[] = [
    [2, 2],
    [12, 2],
    [12, 8],
    [2, 8],
  ];
  expect(cutLine(line, box)).toEqual([
    [
      [2, 2],
      [10, 2],
    ],
    [
      [10, 8],
      [2, 8],
    ],
  ]);
});

test("a line keeps its points inside the box as they are", () => {
  const line: Point[] = [
    [1, 1],
    [5, 2],
    [9, 9],
  ];
  expect(cutLine(line, box)).toEqual([line]);
});
