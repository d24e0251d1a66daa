import fc from "fast-check";
import { expect, test } from "vitest";
import { type Incident, type PartOfDay, partsOfDay } from "../../../src/core/model";
import { languages } from "../../../src/core/text";
import { readWhen } from "../../../src/core/when";
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

/** A time as an editor writes it, told in a language. */
function tell(time: string, language: "en" | "ar" | "fr" = "en"): string {
  const when = readWhen(time, exampleConfig.timeZone);
  if (!when.ok) throw new Error(when.expected);
  return say(when.earliest, when.latest, { time, timePrecision: when.precision }, language);
}

test("a day is told as some time of it, never as its midnight", () => {
  expect(say(march(7), march(8), { timePrecision: "day" })).toBe("some time on Friday 7 March");
  for (const language of languages) {
    expect(say(march(7), march(8), { timePrecision: "day" }, language)).not.toMatch(/\d\d:\d\d/);
    expect(say(march(7), march(10), { timePrecision: "range" }, language)).not.toMatch(/\d\d:\d\d/);
  }
});

test("two days are told as one or the other, more as some time between them", () => {
  expect(tell("2025-03-06/2025-03-07")).toBe("some time on 6 or 7 March");
  expect(tell("2025-03-06/2025-03-08")).toBe("some time between 6 and 8 March");
  expect(tell("2025-03-30/2025-04-02")).toBe("some time between 30 March and 2 April");
  expect(tell("2024-12-30/2025-01-02")).toBe("some time between 30 December 2024 and 2 January");
});

test("months, years and seasons are told as such; the map's year goes without saying", () => {
  expect(tell("2025-03")).toBe("some time in March");
  expect(tell("2024-12")).toBe("some time in December 2024");
  expect(tell("2025-03/2025-05")).toBe("some time between March and May");
  expect(tell("2025")).toBe("some time in 2025");
  expect(tell("202X")).toBe("some time between 2020 and 2029");
  expect(tell("2025-21")).toBe("some time in spring 2025 (March to May)");
  expect(tell("2025-24")).toBe("some time in winter 2025–2026 (December to February 2026)");
});

test("a season that the desk bounded closer is told by its bounds", () => {
  expect(say(march(6), march(9), { time: "2025-21" })).toBe("some time between 6 and 8 March");
});

test("hours of a day are told by two clock times, up to 24:00 where they last to midnight", () => {
  expect(say(march(6, 15), march(6, 18))).toBe("between 15:00 and 18:00 on Thursday 6 March");
  expect(say(march(6, 18), march(7))).toBe("between 18:00 and 24:00 on Thursday 6 March");
  expect(say(march(8), march(8, 12))).toBe("between 00:00 and 12:00 on Saturday 8 March");
});

test("hours of several days are told with both days, and a first day without its midnight", () => {
  expect(say(march(6, 22), march(7, 10))).toBe(
    "between 22:00 on Thursday 6 March and 10:00 on Friday 7 March",
  );
  expect(say(march(6), march(7, 10))).toBe("between Thursday 6 March and 10:00 on Friday 7 March");
  expect(say(march(6, 15), march(8))).toBe("between 15:00 on Thursday 6 March and 24:00 on Friday 7 March");
});

test("only a minute is told as one", () => {
  expect(tell("2025-03-06T15:00+03:00")).toBe("at 15:00 on Thursday 6 March");
  expect(say(march(6, 15), march(6, 15) + 2 * minute, { timePrecision: "minute" })).toBe(
    "between 15:00 and 15:02 on Thursday 6 March",
  );
});

test.each<[PartOfDay, number, number, string]>([
  ["dawn", march(8, 4), march(8, 7), "at dawn on Saturday 8 March"],
  ["morning", march(8, 6), march(8, 12), "Saturday morning, 8 March"],
  ["noon", march(8, 11), march(8, 14), "around noon on Saturday 8 March"],
  ["afternoon", march(8, 15), march(8, 19), "Saturday afternoon, 8 March"],
  ["evening", march(8), march(9), "Saturday evening, 8 March"],
  ["evening", march(6, 18), march(7, 3), "Thursday evening, 6 March"],
  ["night", march(6, 18), march(7, 6), "Thursday night, 6 to 7 March"],
  ["night", march(31, 22), march(32, 4), "Monday night, 31 March to 1 April"],
  ["night", march(8), march(8, 6), "early on Saturday 8 March"],
  ["night", march(6, 20), march(7), "Thursday night, 6 March"],
  ["night", march(7), march(8), "some time on Friday 7 March, at night"],
  ["evening", march(6), march(9), "some time between 6 and 8 March, in the evening"],
])("a time in the %s from %d to %d is told as: %s %s", (partOfDay, from, to, words) => {
  expect(say(from, to, { partOfDay, timePrecision: "part-of-day" })).toBe(words);
});

test("whoever knows the hour is not told the part of the day instead", () => {
  expect(say(march(7, 6), march(7, 7), { partOfDay: "dawn", timePrecision: "hour" })).toBe(
    "between 06:00 and 07:00 on Friday 7 March",
  );
});

test("approximate is told as about, uncertain as possibly, both as both", () => {
  expect(tell("2025-03-08~")).toBe("about Saturday 8 March");
  expect(tell("2025-03-08?")).toBe("possibly Saturday 8 March");
  expect(tell("2025-03-08%")).toBe("possibly about Saturday 8 March");
  expect(tell("2025-03-04~/2025-03-06~")).toBe("about 4 to 6 March");
  expect(tell("2025-03~")).toBe("about March");
  expect(tell("2025-03-06T15:00+03:00/2025-03-07~")).toBe(
    "roughly between 15:00 on Thursday 6 March and 24:00 on Friday 7 March",
  );
});

test("an open end is told as open, with the bound that the desk set for it", () => {
  expect(tell("2025-03-10/..")).toBe("from Monday 10 March on");
  expect(tell("../2025-03-12")).toBe("until Wednesday 12 March");
  expect(tell("2025-03-07T10:00+03:00/..")).toBe("from 10:00 on Friday 7 March onwards");
  expect(say(march(10), march(21), { time: "2025-03-10/.." })).toBe(
    "from Monday 10 March on, until Thursday 20 March at the latest",
  );
  expect(say(march(4), march(13), { time: "../2025-03-12" })).toBe(
    "until Wednesday 12 March, from Tuesday 4 March at the earliest",
  );
});

test("what happened in another year is told with its year", () => {
  expect(tell("2024-12-08")).toBe("some time on Sunday 8 December 2024");
});

const arabic: readonly (readonly [string, string])[] = [
  ["2025-03-07", "في وقت ما من يوم الجمعة 7 آذار"],
  ["2025-03-06/2025-03-07", "في وقت ما من 6 أو 7 آذار"],
  ["2025-03-06/2025-03-08", "في وقت ما بين 6 و8 آذار"],
  ["2025-03", "في وقت ما في آذار"],
  ["2025-21", "في وقت ما في ربيع 2025 (من آذار إلى أيار)"],
  ["2025-03-06T15:00+03:00/2025-03-07T00:00+03:00", "بين الساعة 15:00 و24:00 من يوم الخميس 6 آذار"],
  ["2025-03-06T15:00+03:00", "الساعة 15:00 من يوم الخميس 6 آذار"],
  ["2025-03-04~/2025-03-06~", "من 4 إلى 6 آذار تقريباً"],
  ["2025-03-07?", "ربما يوم الجمعة 7 آذار"],
  ["2025-03-10/..", "ابتداءً من يوم الاثنين 10 آذار"],
  ["../2025-03-12", "حتى يوم الأربعاء 12 آذار"],
];
test.each(arabic)("Arabic tells %s as %s", (time, words) => {
  expect(tell(time, "ar")).toBe(words);
});

const french: readonly (readonly [string, string])[] = [
  ["2025-03-07", "à un moment du vendredi 7 mars"],
  ["2025-03-01", "à un moment du samedi 1er mars"],
  ["2025-03-06/2025-03-07", "à un moment du 6 ou du 7 mars"],
  ["2025-04-01/2025-04-03", "à un moment entre le 1er et le 3 avril"],
  ["2025-03", "à un moment en mars"],
  ["2025-22", "à un moment en été 2025 (de juin à août)"],
  ["2025-04~/2025-06~", "d’avril à juin environ"],
  ["2025-03-06T15:00+03:00/2025-03-07T00:00+03:00", "entre 15:00 et 24:00 le jeudi 6 mars"],
  ["2025-03-06T15:00+03:00", "le jeudi 6 mars à 15:00"],
  ["2025-03-08~", "vers le samedi 8 mars"],
  ["2025-03-04~/2025-03-06~", "du 4 au 6 mars environ"],
  ["2025-03-07?", "peut-être le vendredi 7 mars"],
  ["2025-03-10/..", "à partir du lundi 10 mars"],
  ["../2025-03-12", "jusqu’au mercredi 12 mars"],
];
test.each(french)("French tells %s as %s", (time, words) => {
  expect(tell(time, "fr")).toBe(words);
});

test("a night over two days and an early morning are told as each language does", () => {
  const night = { partOfDay: "night", timePrecision: "part-of-day" } as const;
  expect(say(march(6, 18), march(7, 6), night, "ar")).toBe("ليل الخميس 6 إلى 7 آذار");
  expect(say(march(6, 18), march(7, 6), night, "fr")).toBe("dans la nuit de jeudi 6 à vendredi 7 mars");
  expect(say(march(31, 22), march(32, 4), night, "fr")).toBe(
    "dans la nuit de lundi 31 mars à mardi 1er avril",
  );
  expect(say(march(8), march(8, 6), night, "ar")).toBe("في الساعات الأولى من يوم السبت 8 آذار");
  expect(say(march(8), march(8, 6), night, "fr")).toBe("aux premières heures du samedi 8 mars");
  const dawn = { partOfDay: "dawn", timePrecision: "part-of-day" } as const;
  expect(say(march(8, 4), march(8, 7), dawn, "ar")).toBe("فجر السبت 8 آذار");
  expect(say(march(8, 4), march(8, 7), dawn, "fr")).toBe("à l’aube du samedi 8 mars");
});

test("every part of the day has words of its own in every language", () => {
  for (const language of languages) {
    const words = partsOfDay.map((partOfDay) =>
      say(march(7), march(8), { partOfDay, timePrecision: "part-of-day" }, language),
    );
    expect(new Set(words).size).toBe(partsOfDay.length);
  }
});

test("a map with other digits and month names gets them in every figure", () => {
  const egyptian = createFormats(
    { ...exampleConfig, locales: { ...exampleConfig.locales, ar: "ar-EG" } },
    "ar",
  );
  const words = (from: number, to: number) =>
    whenWords(incidentOf({ id: "one", earliest: from, latest: to }), exampleConfig.timeZone, egyptian);
  expect(words(march(6), march(9))).toBe("في وقت ما بين ٦ و٨ مارس");
  expect(words(march(6, 18), march(7))).toBe("بين الساعة ١٨:٠٠ و٢٤:٠٠ من يوم الخميس ٦ مارس");
});

test("a locale that writes the month first says it with both days", () => {
  const american = createFormats(
    { ...exampleConfig, locales: { ...exampleConfig.locales, en: "en-US" } },
    "en",
  );
  const incident = incidentOf({ id: "one", earliest: march(6), latest: march(9) });
  expect(whenWords(incident, exampleConfig.timeZone, american)).toBe("some time between March 6 and March 8");
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

test("a doubt that an editor marked is told in every language", () => {
  for (const language of languages) {
    const said = ["", "~", "?", "%"].map((mark) => tell(`2025-03-08${mark}`, language));
    expect(new Set(said).size).toBe(4);
  }
});
