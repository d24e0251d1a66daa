import fc from "fast-check";
import { expect, test } from "vitest";
import { clampWindow, presence, sameInterval, shareInside } from "../../../src/core/window";
import { intervalFrom } from "../arbitraries";
import { march } from "../examples";

const start = Date.UTC(2025, 2, 6);
const interval = intervalFrom(start);

test("an incident whose whole possible time lies inside the window is certain", () => {
  const window = { from: march(7), to: march(8) };
  expect(presence(march(7), march(8), window)).toBe("certain");
  expect(presence(march(7, 10), march(7, 11), window)).toBe("certain");
});

test("an incident that may have happened before the window is possible, not certain", () => {
  const window = { from: march(7), to: march(8) };
  expect(presence(march(6, 23), march(7, 1), window)).toBe("possible");
  expect(presence(march(7, 23), march(8, 1), window)).toBe("possible");
  expect(presence(march(6), march(9), window)).toBe("possible");
});

test("what ends as the window begins, or begins as it ends, is out", () => {
  const window = { from: march(7), to: march(8) };
  expect(presence(march(6), march(7), window)).toBe("out");
  expect(presence(march(8), march(9), window)).toBe("out");
});

test("widening a window never loses an incident and never makes a certain one doubtful", () => {
  const rank = { out: 0, possible: 1, certain: 2 };
  fc.assert(
    fc.property(interval, interval, interval, (time, window, other) => {
      const wider = { from: Math.min(window.from, other.from), to: Math.max(window.to, other.to) };
      const before = presence(time.from, time.to, window);
      const after = presence(time.from, time.to, wider);
      expect(rank[after]).toBeGreaterThanOrEqual(rank[before]);
    }),
  );
});

test("the share inside a window is all for what is certain, nothing for what is out, and between for the rest", () => {
  fc.assert(
    fc.property(interval, interval, (time, window) => {
      const share = shareInside(time.from, time.to, window);
      const found = presence(time.from, time.to, window);
      expect(share === 1).toBe(found === "certain");
      expect(share === 0).toBe(found === "out");
      expect(share).toBeGreaterThanOrEqual(0);
      expect(share).toBeLessThanOrEqual(1);
    }),
  );
});

test("half of a night lies before midnight", () => {
  expect(shareInside(march(6, 18), march(7, 6), { from: march(6), to: march(7) })).toBe(0.5);
});

test("a window is moved into the bounds and keeps its length where it fits", () => {
  fc.assert(
    fc.property(interval, interval, (window, bounds) => {
      const clamped = clampWindow(window, bounds);
      const length = Math.min(window.to - window.from, bounds.to - bounds.from);
      expect(clamped.to - clamped.from).toBe(length);
      expect(clamped.from).toBeGreaterThanOrEqual(bounds.from);
      expect(clamped.to).toBeLessThanOrEqual(bounds.to);
    }),
  );
});

test("a window that lies inside the bounds stays where it is", () => {
  fc.assert(
    fc.property(interval, interval, (window, other) => {
      const bounds = { from: Math.min(window.from, other.from), to: Math.max(window.to, other.to) };
      expect(sameInterval(clampWindow(window, bounds), window)).toBe(true);
    }),
  );
});
