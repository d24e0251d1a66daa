import fc from "fast-check";
import { expect, test } from "vitest";
import { packed, packedRadius } from "../../../src/scene/cluster";

const count = fc.integer({ min: 0, max: 60 });
const spacing = fc.double({ min: 1, max: 40, noNaN: true });

const distance = ([x, y]: readonly [number, number], [otherX, otherY]: readonly [number, number] = [0, 0]) =>
  Math.hypot(x - otherX, y - otherY);

test("there are as many signs as asked for, and none closer to another than the spacing", () => {
  fc.assert(
    fc.property(count, spacing, (count, spacing) => {
      const points = packed(count, spacing);
      expect(points).toHaveLength(count);
      for (const [index, point] of points.entries()) {
        for (const other of points.slice(index + 1))
          expect(distance(point, other)).toBeGreaterThanOrEqual(spacing - 1e-9);
      }
    }),
    { numRuns: 60 },
  );
});

test("all signs lie inside the radius that is given for them", () => {
  fc.assert(
    fc.property(count, spacing, fc.double({ min: 0, max: 20, noNaN: true }), (count, spacing, size) => {
      const points = packed(count, spacing);
      const radius = packedRadius(points, size);
      for (const point of points) expect(distance(point) + size / 2).toBeLessThanOrEqual(radius + 1e-9);
    }),
  );
});

test("signs are packed closely: a full ring is as wide as it is, and one that is being filled hardly wider", () => {
  for (const [ring, full] of [1, 7, 19, 37, 61].entries()) {
    for (let count = ring === 0 ? 1 : [1, 7, 19, 37, 61][ring - 1]! + 1; count <= full; count++)
      expect(packedRadius(packed(count, 10), 0)).toBeLessThanOrEqual(ring * 11);
    expect(packedRadius(packed(full, 10), 0)).toBeCloseTo(ring * 10, 9);
  }
});

test("one sign stands at the place itself, and two side by side about it", () => {
  expect(packed(1, 10)).toEqual([[0, 0]]);
  const [left, right] = packed(2, 10).toSorted((a, b) => a[0] - b[0]);
  expect(left).toEqual([-5, 0]);
  expect(right).toEqual([5, 0]);
});

test("signs are centred about the place", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), (count) => {
      const points = packed(count, 10);
      for (const axis of [0, 1] as const) {
        const values = points.map((point) => point[axis]);
        expect(Math.min(...values) + Math.max(...values)).toBeCloseTo(0, 9);
      }
    }),
  );
});
