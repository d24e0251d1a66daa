import { expect, test } from "vitest";
import { languages } from "../../../src/core/text";
import { readFolder } from "../../../src/dataset/folder";
import { createFormats } from "../../../src/i18n/formats";
import { whenWords } from "../../../src/i18n/when";

const { dataset } = await readFolder("data/syria-coast-2025");
if (!dataset) throw new Error("The first map cannot be read.");

const { config, incidents } = dataset;
const formats = languages.map((language) => createFormats(config, language));

test.each<[id: string, en: string, ar: string, fr: string]>([
  [
    "b02-shir",
    "some time on Friday 7 March",
    "في وقت ما من يوم الجمعة 7 آذار",
    "à un moment du vendredi 7 mars",
  ],
  [
    "s03-jableh-attack",
    "between 15:00 and 24:00 on Thursday 6 March",
    "بين الساعة 15:00 و24:00 من يوم الخميس 6 آذار",
    "entre 15:00 et 24:00 le jeudi 6 mars",
  ],
  [
    "a15-hospitals",
    "Thursday night, 6 to 7 March",
    "ليل الخميس 6 إلى 7 آذار",
    "dans la nuit de jeudi 6 à vendredi 7 mars",
  ],
  [
    "s12-lat-hospital",
    "early on Saturday 8 March",
    "في الساعات الأولى من يوم السبت 8 آذار",
    "aux premières heures du samedi 8 mars",
  ],
  ["d01-mosque", "at dawn on Sunday 9 March", "فجر الأحد 9 آذار", "à l’aube du dimanche 9 mars"],
  ["c11-rusafa", "Saturday afternoon, 8 March", "بعد ظهر السبت 8 آذار", "dans l’après-midi du samedi 8 mars"],
  [
    "a09-curfew-tartus",
    "between 22:00 on Thursday 6 March and 10:00 on Friday 7 March",
    "بين الساعة 22:00 من يوم الخميس 6 آذار والساعة 10:00 من يوم الجمعة 7 آذار",
    "entre le jeudi 6 mars à 22:00 et le vendredi 7 mars à 10:00",
  ],
  [
    "s08-social-media",
    "some time between 6 and 8 March",
    "في وقت ما بين 6 و8 آذار",
    "à un moment entre le 6 et le 8 mars",
  ],
  ["s02-unrest", "about 4 to 6 March", "من 4 إلى 6 آذار تقريباً", "du 4 au 6 mars environ"],
  ["s17-lund", "about Saturday 8 March", "يوم السبت 8 آذار تقريباً", "vers le samedi 8 mars"],
  [
    "s01-takeover",
    "some time on Sunday 8 December 2024",
    "في وقت ما من يوم الأحد 8 كانون الأول 2024",
    "à un moment du dimanche 8 décembre 2024",
  ],
])("%s is told as: %s", (id, ...words) => {
  const incident = incidents.find((each) => each.id === id);
  if (!incident) throw new Error(`No incident has the id ${id}.`);
  expect(formats.map((each) => whenWords(incident, config.timeZone, each))).toEqual(words);
});

test("no incident whose day alone is known is told with a clock time, in any language", () => {
  const days = incidents.filter(({ timePrecision }) => timePrecision === "day");
  expect(days.length).toBeGreaterThan(40);
  for (const incident of days) {
    for (const each of formats) expect(whenWords(incident, config.timeZone, each)).not.toMatch(/\d:\d/);
  }
});
