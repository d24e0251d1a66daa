import fc from "fast-check";
import { expect, test } from "vitest";
import { readWhen } from "../../../src/core/when";
import { placeTime } from "../../../src/site/placeTime";
import { zone } from "../arbitraries";
import { march } from "../examples";

test("a time is written by the place's clock with its offset, whatever the clock of the machine", () => {
  expect(placeTime(march(7), "Asia/Damascus")).toBe("2025-03-07T00:00:00+03:00");
  expect(placeTime(march(7), "America/New_York")).toBe("2025-03-06T16:00:00-05:00");
  expect(placeTime(march(7), "Asia/Kolkata")).toBe("2025-03-07T02:30:00+05:30");
});

test("what is written is read back as the same second, in every zone and round every change of clocks", () => {
  const second = fc.integer({ min: Date.UTC(1850, 0) / 1000, max: Date.UTC(2100, 0) / 1000 });
  fc.assert(
    fc.property(second, zone, (second, zone) => {
      const text = placeTime(second * 1000, zone)!;
      expect(readWhen(text, "UTC")).toMatchObject({ ok: true, earliest: second * 1000 });
      expect(Date.parse(text)).toBe(second * 1000);
    }),
  );
});

test("a time that is open is not written", () => {
  expect(placeTime(Number.POSITIVE_INFINITY, "UTC")).toBeUndefined();
  expect(placeTime(Number.NEGATIVE_INFINITY, "UTC")).toBeUndefined();
});
