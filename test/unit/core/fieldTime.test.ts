import fc from "fast-check";
import { expect, test } from "vitest";
import { fieldInstant, fieldText } from "../../../src/core/fieldTime";
import { minute } from "../examples";

test("what a field shows is read back as the same minute, by the clocks of the place", () => {
  const instant = fc.integer({ min: Date.UTC(2020, 0, 1) / minute, max: Date.UTC(2030, 0, 1) / minute });
  fc.assert(
    fc.property(instant, fc.constantFrom("Asia/Damascus", "Asia/Kolkata", "UTC"), (minutes, zone) => {
      const text = fieldText(minutes * minute, zone);
      expect(text).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/);
      // Where clocks were set back an hour shows twice: the text is the same, the instant may be the other one.
      expect(fieldText(fieldInstant(text, zone), zone)).toBe(text);
    }),
  );
});

test("an empty field is no instant, and what is no instant is an empty field", () => {
  expect(fieldInstant("", "UTC")).toBeNaN();
  expect(fieldText(Number.NaN, "UTC")).toBe("");
});
