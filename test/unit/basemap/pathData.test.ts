import fc from "fast-check";
import { expect, test } from "vitest";
import type { Line } from "../../../src/basemap/cut";
import { pathData } from "../../../src/basemap/pathData";
import { thinLine, thinRing } from "../../../src/basemap/thin";
import type { Point } from "../../../src/core/mercator";

/** Reads path data back: an independent reader of relative moves. */
function read(data: string): Point[][] {
  const lines: Point[][] = [];
  let [x, y] = [0, 0];
  for (const part of data.split("m").filter(Boolean)) {
    const values = [...part.replace("z", "").matchAll(/-?(?:\d+\.?\d*|\.\d+)/g)].map(([text]) =>
      Number(text),
    );
    const line: Point[] = [];
    for (let index = 0; index < values.length; index += 2) {
      [x, y] = [x + values[index]!, y + values[index + 1]!];
      line.push([x, y]);
    }
    lines.push(line);
    if (part.endsWith("z")) [x, y] = line[0]!;
  }
  return lines;
}

const coordinate = fc.double({ min: -50, max: 1300, noNaN: true });
const lineOf = fc.array(fc.tuple(coordinate, coordinate), { minLength: 3, maxLength: 20 });

test.each([0, 1] as const)("with %s decimals no point is off by more than half of the last one", (digits) => {
  fc.assert(
    fc.property(fc.array(lineOf, { maxLength: 5 }), fc.boolean(), (lines, isClosed) => {
      const half = 0.5 / 10 ** digits + 1e-6;
      const given = lines.flat();
      for (const [x, y] of read(pathData(lines, digits, isClosed)).flat())
        expect(given.some((p) => Math.abs(p[0] - x) <= half && Math.abs(p[1] - y) <= half)).toBe(true);
    }),
  );
});

test("numbers are as short as can be, and points on a straight way are left out", () => {
  const line: Line = [
    [10, 20],
    [10.5, 20],
    [11, 20],
    [10.5, 19.5],
  ];
  expect(pathData([line], 1, false)).toBe("m10 20 1 0-.5-.5");
});

test("what is smaller than the grid is left out", () => {
  const speck: Line = [
    [5, 5],
    [5.2, 5],
    [5.2, 5.2],
  ];
  expect(pathData([speck], 0, true)).toBe("");
  expect(pathData([speck], 0, false)).toBe("");
});

test("no point of a line that was thinned lies farther from it than the tolerance, and its ends stay", () => {
  const distance = ([x, y]: Point, [ax, ay]: Point, [bx, by]: Point) => {
    const [dx, dy] = [bx - ax, by - ay];
    const share = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
    return Math.hypot(x - ax - dx * share, y - ay - dy * share);
  };
  fc.assert(
    fc.property(lineOf, fc.double({ min: 0.1, max: 40, noNaN: true }), (line, tolerance) => {
      const thinned = thinLine(line, tolerance);
      expect([thinned[0], thinned.at(-1)]).toEqual([line[0], line.at(-1)]);
      for (const point of line) {
        const distances = thinned.slice(1).map((to, index) => distance(point, thinned[index]!, to));
        expect(Math.min(...distances)).toBeLessThanOrEqual(tolerance + 1e-9);
      }
    }),
  );
});

test("a ring too small to be seen has fewer than three points left", () => {
  const tiny: Line = [
    [0, 0],
    [0.3, 0],
    [0.3, 0.3],
    [0, 0.3],
  ];
  expect(thinRing(tiny, 0.6).length).toBeLessThan(3);
});
