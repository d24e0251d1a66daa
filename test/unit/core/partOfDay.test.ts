import fc from "fast-check";
import { expect, test } from "vitest";
import { type PartOfDay, partsOfDay } from "../../../src/core/model";
import { canLieIn, usualHours } from "../../../src/core/partOfDay";
import { instantAt, zonedTime } from "../../../src/core/zone";
import { zone } from "../arbitraries";
import { day, hour, march, minute } from "../examples";

const fits = (part: PartOfDay, from: number, to: number) => canLieIn(part, { from, to }, "Asia/Damascus");

test("a night holds the late hours of one day and the early hours of the next", () => {
  expect(fits("night", march(6, 18), march(7, 6))).toBe(true);
  expect(fits("night", march(6, 23), march(7))).toBe(true);
  expect(fits("night", march(7), march(7, 6))).toBe(true);
  expect(fits("night", march(7, 9), march(7, 17))).toBe(false);
});

test("bounds that only touch the usual hours do not hold them", () => {
  expect(fits("morning", march(7, 12), march(7, 15))).toBe(false);
  expect(fits("evening", march(7, 0), march(7, 16))).toBe(false);
  expect(fits("evening", march(7, 0), march(7, 16, 1))).toBe(true);
});

test("two whole days hold every part of the day", () => {
  for (const part of partsOfDay) expect(fits(part, march(7, 13), march(9, 13))).toBe(true);
});

test("a part of the day lies in bounds just when one of their minutes is usual for it, in every zone", () => {
  fc.assert(
    fc.property(
      zone,
      fc.constantFrom(...partsOfDay),
      fc.integer({ min: 0, max: 4 * 24 * 60 }),
      fc.integer({ min: 1, max: 30 * 60 }),
      (name, part, offset, length) => {
        // Days without a change of the clocks, on which hours can be counted on from midnight.
        const start = instantAt(name, 2025, 6, 10) + offset * minute;
        const [from, to] = usualHours[part];
        const minutes = Array.from({ length }, (_, index) => start + index * minute);
        const isUsual = minutes.some((instant) => {
          const { hour } = zonedTime(instant, name);
          return (hour >= from && hour < to) || (hour + 24 >= from && hour + 24 < to);
        });
        expect(canLieIn(part, { from: start, to: start + length * minute }, name)).toBe(isUsual);
      },
    ),
    { numRuns: 40 },
  );
});

test("bounds without an end hold every part of the day", () => {
  expect(fits("dawn", march(7, 13), Number.POSITIVE_INFINITY)).toBe(true);
  expect(fits("dawn", Number.NEGATIVE_INFINITY, march(7) - day + hour)).toBe(true);
});
