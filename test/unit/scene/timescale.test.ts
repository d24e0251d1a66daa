import fc from "fast-check";
import { expect, test } from "vitest";
import { instantAt, startOfDay, zonedTime } from "../../../src/core/zone";
import { createTimescale, nights, ticks } from "../../../src/scene/timescale";
import { intervalFrom, zone } from "../arbitraries";
import { day, hour, march } from "../examples";

const start = fc.constantFrom(Date.UTC(2025, 2, 1), Date.UTC(2025, 2, 25), Date.UTC(2025, 9, 20));
const fortnight = start.chain(intervalFrom);
/** From an hour to half a century. */
const extent = fc.oneof(
  fortnight,
  fc
    .tuple(start, fc.integer({ min: 1, max: 18_000 }))
    .map(([from, days]) => ({ from, to: from + days * day })),
);
const width = fc.integer({ min: 240, max: 2400 });
const direction = fc.constantFrom<"ltr" | "rtl">("ltr", "rtl");

test("a position is the instant that it came from, and back, in both directions of writing", () => {
  fc.assert(
    fc.property(
      extent,
      width,
      direction,
      fc.double({ min: 0, max: 1, noNaN: true }),
      (extent, width, direction, share) => {
        const scale = createTimescale(extent, width, direction);
        const instant = extent.from + share * (extent.to - extent.from);
        const tolerance = (extent.to - extent.from) * 1e-9;
        expect(Math.abs(scale.instant(scale.position(instant)) - instant)).toBeLessThanOrEqual(tolerance);
        expect(scale.position(scale.instant(share * width))).toBeCloseTo(share * width, 4);
      },
    ),
  );
});

test("time runs from edge to edge, and right to left from the right", () => {
  const extent = { from: march(6), to: march(8) };
  const leftToRight = createTimescale(extent, 600, "ltr");
  const rightToLeft = createTimescale(extent, 600, "rtl");
  expect([march(6), march(7), march(8)].map(leftToRight.position)).toEqual([0, 300, 600]);
  expect([march(6), march(7), march(8)].map(rightToLeft.position)).toEqual([600, 300, 0]);
});

test("a timeline without width gives numbers", () => {
  const scale = createTimescale({ from: march(6), to: march(8) }, 0, "rtl");
  expect(scale.position(march(7))).toBe(0);
  expect(Number.isFinite(scale.instant(10))).toBe(true);
});

test("ticks lie in the extent, in order, with room for their names", () => {
  fc.assert(
    fc.property(extent, width, zone, (extent, width, zone) => {
      const { position } = createTimescale(extent, width, "ltr");
      const found = ticks(extent, width, zone);
      for (const [index, { instant }] of found.entries()) {
        expect(instant).toBeGreaterThanOrEqual(extent.from);
        expect(instant).toBeLessThan(extent.to);
        const before = found[index - 1];
        if (before) expect(position(instant) - position(before.instant)).toBeGreaterThanOrEqual(39);
      }
    }),
    { numRuns: 300 },
  );
});

test("ticks stand where days of place time begin, or months", () => {
  fc.assert(
    fc.property(extent, width, zone, (extent, width, zone) => {
      for (const { instant, kind } of ticks(extent, width, zone)) {
        expect(startOfDay(instant, zone)).toBe(instant);
        if (kind === "month") expect(zonedTime(instant, zone).day).toBe(1);
      }
    }),
  );
});

test("every extent of two days or more has a tick", () => {
  fc.assert(
    fc.property(start, fc.integer({ min: 2, max: 18_000 }), width, zone, (from, days, width, zone) => {
      expect(ticks({ from, to: from + days * day }, width, zone).length).toBeGreaterThan(0);
    }),
  );
});

test("days keep beginning at midnight after one that began at one o'clock", () => {
  const from = instantAt("Asia/Damascus", 2021, 3, 25);
  const found = ticks({ from, to: from + 4 * day - hour }, 800, "Asia/Damascus");
  expect(found.map(({ instant }) => zonedTime(instant, "Asia/Damascus").hour)).toEqual([0, 1, 0, 0]);
});

test("nights last from six in the evening to six in the morning of place time, one each night", () => {
  fc.assert(
    fc.property(fortnight, zone, (extent, zone) => {
      for (const [index, { from, to }] of nights(extent, zone).entries()) {
        expect(from).toBeLessThan(to);
        expect(from === extent.from || zonedTime(from, zone).hour === 18).toBe(true);
        expect(to === extent.to || zonedTime(to, zone).hour === 6).toBe(true);
        expect(from).toBeGreaterThanOrEqual(extent.from);
        expect(to).toBeLessThanOrEqual(extent.to);
        if (index > 0) expect(from).toBeGreaterThan(nights(extent, zone)[index - 1]!.to);
      }
    }),
  );
});

test("every hour after six in the evening is in a night, and none of the day is", () => {
  fc.assert(
    fc.property(
      fortnight,
      zone.filter((name) => name !== "UTC"),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (extent, zone, share) => {
        const instant = extent.from + Math.floor(share * (extent.to - extent.from - 1));
        const isNight = nights(extent, zone).some(({ from, to }) => instant >= from && instant < to);
        const { hour } = zonedTime(instant, zone);
        expect(isNight).toBe(hour >= 18 || hour < 6);
      },
    ),
  );
});

test("nights are not drawn where they would be too narrow to see", () => {
  expect(nights({ from: march(1), to: march(1) + 60 * day }, "Asia/Damascus")).toEqual([]);
  expect(nights({ from: march(7, 8), to: march(7, 8) + 9 * hour }, "Asia/Damascus")).toEqual([]);
});

test("universal time has no nights: it is the time of no place", () => {
  const week = { from: Date.UTC(2025, 2, 3), to: Date.UTC(2025, 2, 10) };
  expect(nights(week, "UTC")).toEqual([]);
  expect(nights(week, "Etc/UTC")).toEqual([]);
  expect(nights(week, "Europe/London").length).toBeGreaterThan(6);
});
