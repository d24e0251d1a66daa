import fc from "fast-check";
import { expect, test } from "vitest";
import type { Incident } from "../../../src/core/model";
import { languages } from "../../../src/core/text";
import { createFormats } from "../../../src/i18n/formats";
import { whenWords } from "../../../src/i18n/when";
import { intervalFrom } from "../arbitraries";
import { exampleConfig, incidentOf, march, minute } from "../examples";

const formats = {
  en: createFormats(exampleConfig, "en"),
  ar: createFormats(exampleConfig, "ar"),
  fr: createFormats(exampleConfig, "fr"),
};

const say = (
  earliest: number,
  latest: number,
  fields: Partial<Incident> = {},
  language: "en" | "ar" | "fr" = "en",
) =>
  whenWords(
    incidentOf({ id: "one", earliest, latest, ...fields }),
    exampleConfig.timeZone,
    formats[language],
  ).replace(/\s/g, " ");

test("a day is told as some time of it, never as its midnight", () => {
  expect(say(march(7), march(8), { timePrecision: "day" })).toBe("some time on Friday 7 March");
  for (const language of languages) {
    expect(say(march(7), march(8), { timePrecision: "day" }, language)).not.toMatch(/\d\d:\d\d/);
    expect(say(march(7), march(10), { timePrecision: "range" }, language)).not.toMatch(/\d\d:\d\d/);
  }
});

test("days are told as some time of them", () => {
  expect(say(march(6), march(9))).toMatch(/^some time in 6 ?– ?8 March 2025$/);
});

test("a part of a day is told by its two clock times, and ends at 24:00 where it lasts to midnight", () => {
  expect(say(march(6, 15), march(6, 18), { timePrecision: "part-of-day" })).toBe(
    "between Thursday 6 March, 15:00 and 18:00",
  );
  expect(say(march(6, 15), march(7), { timePrecision: "part-of-day" })).toBe(
    "between Thursday 6 March, 15:00 and 24:00",
  );
});

test("a night is told with the days that it begins and ends on", () => {
  expect(say(march(6, 18), march(7, 6), { timePrecision: "part-of-day" })).toBe(
    "between 6 March, 18:00 and 7 March, 06:00",
  );
});

test("an hour is told as the time between two", () => {
  expect(say(march(6, 15), march(6, 16), { timePrecision: "hour" })).toBe(
    "between Thursday 6 March, 15:00 and 16:00",
  );
});

test("only a minute is told as one", () => {
  expect(say(march(6, 15), march(6, 15) + minute, { timePrecision: "minute" })).toBe("6 March, 15:00");
});

test("a date that an editor marked as rough is told as rough", () => {
  const day = { timePrecision: "day" } as const;
  expect(say(march(8), march(9), { ...day, time: "2025-03-08~" })).toBe("about Saturday 8 March 2025");
  expect(say(march(4), march(7), { time: "2025-03-04~/2025-03-06~" })).toMatch(/^about 4 ?– ?6 March 2025$/);
  for (const language of languages) {
    for (const mark of ["~", "?", "%"]) {
      const rough = say(march(8), march(9), { ...day, time: `2025-03-08${mark}` }, language);
      expect(rough).not.toBe(say(march(8), march(9), { ...day, time: "2025-03-08" }, language));
    }
  }
});

test("what happened in another year is told with its year", () => {
  const before = march(7) - 89 * 86_400_000;
  expect(say(before, before + 86_400_000, { timePrecision: "day" })).toBe(
    "some time on Sunday 8 December 2024",
  );
});

test("different bounds are told in different words, in every language", () => {
  const interval = intervalFrom(march(4));
  fc.assert(
    fc.property(interval, interval, fc.constantFrom(...languages), (one, other, language) => {
      if (one.from === other.from && one.to === other.to) return;
      expect(say(one.from, one.to, {}, language)).not.toBe(say(other.from, other.to, {}, language));
    }),
  );
});
