import { expect, test } from "vitest";
import { pointSize } from "../../../../src/core/events/pointSize";

const desktop = { width: 1280, height: 800 };
const phone = { width: 390, height: 400 };

test("points shrink as their number grows, never below two pixels, and more so on a small map", () => {
  const counts = [0, 1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000];
  const sizes = counts.map((count) => pointSize(count, desktop));
  expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
  expect(sizes[0]).toBe(10);
  expect(sizes.at(-1)).toBe(2);
  for (const count of counts) expect(pointSize(count, phone)).toBeLessThanOrEqual(pointSize(count, desktop));
});

test("a map without any size has points too", () => {
  expect(pointSize(5, { width: 0, height: 0 })).toBe(2);
});
