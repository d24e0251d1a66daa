import fc from "fast-check";
import { expect, test } from "vitest";
import { cutRing } from "../../../src/basemap/cut";
import { dissolve } from "../../../src/basemap/dissolve";
import { joinLines } from "../../../src/basemap/joinLines";
import { ringArea } from "../../../src/basemap/thin";
import type { Point } from "../../../src/core/mercator";

const tile = 100;
const rounded = (ring: readonly Point[]) => ring.map(([x, y]): Point => [Math.round(x), Math.round(y)]);
const areaOf = (rings: readonly (readonly Point[])[]) => rings.reduce((sum, ring) => sum + ringArea(ring), 0);

const square: Point[] = [
  [60, 20],
  [140, 20],
  [140, 80],
  [60, 80],
];

test("a ring that a seam has cut is one ring again, without the seam", () => {
  const halves = [cutRing(square, [0, 0, 100, 100]), cutRing(square, [100, 0, 200, 100])];
  const rings = dissolve(halves, tile);
  expect(rings).toHaveLength(1);
  expect(areaOf(rings)).toBe(80 * 60);
  expect(rings[0]!.filter(([x, y]) => x === 100 && y > 20 && y < 80)).toEqual([]);
});

test("two tiles that round a shore each for itself leave a step of a unit, not a seam", () => {
  const left: Point[] = [
    [60, 20],
    [100, 21],
    [100, 80],
    [60, 80],
  ];
  const right: Point[] = [
    [100, 20],
    [140, 20],
    [140, 80],
    [100, 80],
  ];
  const rings = dissolve([left, right], tile);
  expect(rings).toHaveLength(1);
  const onSeam = rings[0]!.filter(([x]) => x === 100).map(([, y]) => y);
  expect(onSeam.sort((a, b) => a - b)).toEqual([20, 21, 80]);
});

test("neighbours that share a line become one area, and what is filled stays as large", () => {
  const corner = fc.integer({ min: 0, max: 300 });
  const rectangle = fc.tuple(corner, corner, corner, corner).map(([a, b, c, d]): Point[] => {
    const [left, right] = [Math.min(a, c), Math.max(a, c) + 1];
    const [top, bottom] = [Math.min(b, d), Math.max(b, d) + 1];
    return [
      [left, top],
      [right, top],
      [right, bottom],
      [left, bottom],
    ];
  });
  const grid = [0, 1, 2, 3].flatMap((x) => [0, 1, 2, 3].map((y) => [x * tile, y * tile] as const));
  fc.assert(
    fc.property(fc.array(rectangle, { maxLength: 4 }), (rings) => {
      const cut = rings.flatMap((ring) =>
        grid
          .map(([x, y]) => rounded(cutRing(ring, [x, y, x + tile, y + tile])))
          .filter((piece) => piece.length > 2),
      );
      const whole = dissolve(cut, tile);
      expect(areaOf(whole)).toBeCloseTo(areaOf(rings), 6);
      const stretches = whole.flatMap((ring) => ring.map((from, i) => [from, ring[(i + 1) % ring.length]!]));
      const there = new Set(stretches.map(([from, to]) => `${from} ${to}`));
      expect(stretches.filter(([from, to]) => there.has(`${to} ${from}`))).toEqual([]);
    }),
  );
});

test("a line that seams have cut is one line again, even where the tiles differ by a unit", () => {
  const pieces: Point[][] = [
    [
      [100, 51],
      [150, 60],
      [200, 70],
    ],
    [
      [0, 40],
      [100, 50],
    ],
    [
      [300, 80],
      [200, 70],
    ],
  ];
  const [joined, ...others] = joinLines(pieces, tile);
  expect(others).toEqual([]);
  const ends = [joined![0], joined!.at(-1)].map(String).sort();
  expect(ends).toEqual(["0,40", "300,80"]);
});

test("where three lines meet none is joined, and a closed line stays closed", () => {
  const fork: Point[][] = [
    [
      [0, 0],
      [50, 50],
    ],
    [
      [50, 50],
      [90, 10],
    ],
    [
      [50, 50],
      [50, 90],
    ],
  ];
  expect(joinLines(fork, tile)).toHaveLength(3);
  const loop: Point[][] = [
    [
      [90, 10],
      [100, 10],
    ],
    [
      [100, 10],
      [110, 10],
      [110, 20],
      [90, 20],
      [90, 10],
    ],
  ];
  const [closed, ...others] = joinLines(loop, tile);
  expect(others).toEqual([]);
  expect(closed![0]).toEqual(closed!.at(-1));
  expect(closed).toHaveLength(6);
});
