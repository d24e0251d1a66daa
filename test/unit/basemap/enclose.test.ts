import fc from "fast-check";
import type { Position } from "geojson";
import { expect, test } from "vitest";
import { enclose, isInRing } from "../../../src/basemap/build/enclose";

const bounds = [0, 0, 10, 10] as const;
const square = (x: number, y: number, size: number): Position[] => [
  [x, y],
  [x + size, y],
  [x + size, y + size],
  [x, y + size],
  [x, y],
];
const holds = (polygons: ReturnType<typeof enclose>, at: Position): boolean =>
  polygons.some(
    ({ coordinates: [outline, ...holes] }) =>
      isInRing(at, outline!) && !holes.some((hole) => isInRing(at, hole)),
  );

test("islands are holes of the sea, and a pond on an island is water again", () => {
  const sea = enclose([square(2, 2, 6), square(4, 4, 1)], bounds, () => true);
  expect(sea).toHaveLength(2);
  expect(holds(sea, [1, 1])).toBe(true);
  expect(holds(sea, [3, 3])).toBe(false);
  expect(holds(sea, [4.5, 4.5])).toBe(true);
});

test("where there is no shore, the whole frame is water or none of it", () => {
  expect(enclose([], bounds, () => false)).toEqual([]);
  expect(enclose([], bounds, () => true)[0]?.coordinates[0]).toHaveLength(5);
});

test("a coast across the frame in pieces, in any direction, has the sea on one side and land on the other", () => {
  const heights = fc.array(fc.double({ min: 1, max: 9, noNaN: true }), { minLength: 6, maxLength: 6 });
  const flips = fc.array(fc.boolean(), { minLength: 5, maxLength: 5 });
  const where = fc.array(
    fc.tuple(
      fc.double({ min: 0.01, max: 9.99, noNaN: true }),
      fc.double({ min: 0.01, max: 9.99, noNaN: true }),
    ),
    { minLength: 10, maxLength: 10 },
  );
  fc.assert(
    fc.property(heights, flips, where, fc.boolean(), (ys, flip, points, isSouthSea) => {
      const coast = ys.map((y, i): Position => [i * 2, y]);
      const pieces = flip.map((isFlipped, i) => {
        const piece = [coast[i]!, coast[i + 1]!];
        return isFlipped ? piece.toReversed() : piece;
      });
      const heightAt = (x: number) => {
        const i = Math.min(4, Math.floor(x / 2));
        return ys[i]! + ((ys[i + 1]! - ys[i]!) * (x - i * 2)) / 2;
      };
      const isSea = ([x, y]: Position) => y! < heightAt(x!) === isSouthSea;
      const sea = enclose(pieces, bounds, isSea, 1e-6);
      for (const at of points) {
        if (Math.abs(at[1] - heightAt(at[0])) > 1e-3) expect(holds(sea, at)).toBe(isSea(at));
      }
    }),
  );
});

test("two coasts make a strait or two seas, as the question answers", () => {
  const coasts: Position[][] = [
    [
      [3, 0],
      [3, 10],
    ],
    [
      [7, 10],
      [7, 0],
    ],
  ];
  const strait = enclose(coasts, bounds, ([x]) => x! > 3 && x! < 7);
  expect([1, 5, 9].map((x) => holds(strait, [x, 5]))).toEqual([false, true, false]);
  const seas = enclose(coasts, bounds, ([x]) => x! < 3 || x! > 7);
  expect([1, 5, 9].map((x) => holds(seas, [x, 5]))).toEqual([true, false, true]);
});

test("a lake that only touches the frame does not flood it", () => {
  const lake: Position[] = [
    [5, 10],
    [4, 9],
    [6, 9],
    [5, 10],
  ];
  const lakes = enclose([lake], bounds, () => false);
  expect(holds(lakes, [5, 9.2])).toBe(true);
  expect(holds(lakes, [1, 1])).toBe(false);
});

test("a shore that ends in the middle of nowhere is an error that says where", () => {
  const broken: Position[] = [
    [0, 5],
    [4.5, 5.5],
  ];
  expect(() => enclose([broken], bounds, () => true)).toThrow("4.5, 5.5");
});
