import { expect, test } from "vitest";
import { shapes } from "../../../src/core/model";
import { shapePath } from "../../../src/scene/shape";

/** The corners of a path of straight lines. */
const corners = (path: string) =>
  path
    .replace(/[MZ]/g, "")
    .split("L")
    .map((pair) => pair.split(",").map(Number) as [number, number]);

const area = (points: readonly (readonly [number, number])[]) =>
  Math.abs(
    points.reduce((sum, [x, y], index) => {
      const [nextX, nextY] = points[(index + 1) % points.length]!;
      return sum + x * nextY - nextX * y;
    }, 0),
  ) / 2;

test("every shape is closed and another one than the others", () => {
  const paths = shapes.map((shape) => shapePath(shape, 9));
  expect(new Set(paths).size).toBe(shapes.length);
  for (const path of paths) expect(path).toMatch(/^M.+Z$/);
});

test("shapes of one size look about equally large: none has half as much area again as another", () => {
  const areas = shapes.map((shape) =>
    shape === "circle" ? Math.PI * (0.48 * 90) ** 2 : area(corners(shapePath(shape, 90))),
  );
  expect(Math.max(...areas) / Math.min(...areas)).toBeLessThan(1.5);
});

test("a shape grows with its size and stays inside one and a quarter of it", () => {
  for (const shape of shapes.filter((each) => each !== "circle")) {
    const points = corners(shapePath(shape, 20));
    expect(corners(shapePath(shape, 40))).toEqual(
      points.map(([x, y]) => [expect.closeTo(2 * x, 1), expect.closeTo(2 * y, 1)]),
    );
    for (const [x, y] of points) expect(Math.max(Math.abs(x), Math.abs(y))).toBeLessThanOrEqual(12.5);
  }
});
