import { afterEach, expect, test, vi } from "vitest";
import { languages } from "../../../src/core/text";
import { createFormats } from "../../../src/i18n/formats";
import { exampleConfig, march } from "../examples";
import { windowWords } from "./windowWords";

afterEach(() => {
  vi.unstubAllEnvs();
});

const formats = createFormats(exampleConfig, "en");
/** Intl puts thin spaces around its dashes, not the same ones in every version. */
const plain = (text: string) => text.replace(/\s/g, " ");
const inZone = (timeZone: string) => createFormats({ ...exampleConfig, timeZone }, "en");

test("the reader's own zone changes no word", () => {
  const answers = ["America/New_York", "Asia/Tokyo", "UTC", "Pacific/Apia"].map((ownZone) => {
    vi.stubEnv("TZ", ownZone);
    expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(ownZone);
    return JSON.stringify(
      languages.map((language) => {
        const made = createFormats(exampleConfig, language);
        const instant = march(7, 1, 30);
        return [
          made.day(instant),
          made.dayAxis(instant),
          made.dayAxisLong(instant),
          made.weekday(instant),
          made.fullDay(instant),
          made.month(instant),
          made.clock(instant),
          made.moment(instant),
          made.momentShort(instant),
          made.date(2025, 3, 7),
          made.date(2025, 3),
          made.window({ from: march(6), to: march(9) }),
          made.window({ from: march(6, 3), to: march(9, 2) }),
          made.offset(instant),
        ];
      }),
    );
  });
  expect(new Set(answers).size).toBe(1);
});

test("times are told by the clocks of the place", () => {
  const instant = Date.UTC(2025, 2, 6, 21, 30);
  expect(formats.moment(instant)).toBe("Friday 7 March 2025, 00:30");
  expect(inZone("America/New_York").moment(instant)).toBe("Thursday 6 March 2025, 16:30");
});

test("days, months and times are named in the reader's language", () => {
  const [ar, fr] = [createFormats(exampleConfig, "ar"), createFormats(exampleConfig, "fr")];
  expect(formats.day(march(7))).toBe("7 March");
  expect(fr.fullDay(march(7))).toBe("vendredi 7 mars 2025");
  expect(ar.fullDay(march(7))).toMatch(/الجمعة.*7 آذار.*2025/);
  expect(formats.month(march(7))).toBe("Mar 2025");
  expect(formats.clock(march(7, 9, 5))).toBe("09:05");
  expect(formats.clock(march(7))).toBe("00:00");
});

test("the months and digits are those that the map has settled on", () => {
  const maghreb = createFormats(
    { ...exampleConfig, locales: { ...exampleConfig.locales, ar: "ar-TN" } },
    "ar",
  );
  expect(maghreb.day(march(7))).toContain("مارس");
  const eastern = createFormats(
    { ...exampleConfig, locales: { ...exampleConfig.locales, ar: "ar-SY-u-nu-arab" } },
    "ar",
  );
  expect(eastern.clock(march(7, 18))).toContain("١٨");
  expect(eastern.endOfDay).toBe("٢٤:٠٠");
});

test("a day of another year than the map's is told with its year", () => {
  const december = march(7) - 89 * 86_400_000;
  expect(formats.day(december)).toBe("8 December 2024");
  expect(formats.weekday(december)).toBe("Sunday 8 December 2024");
  expect(formats.momentShort(december)).toBe("8 December 2024, 00:00");
  expect(formats.weekday(march(7))).toBe("Friday 7 March");
});

test("a window of whole days is told in days: its last day, not the midnight after it", () => {
  const window = (from: number, to: number) => plain(formats.window({ from, to }));
  expect(window(march(6), march(7))).toBe("Thursday 6 March 2025");
  expect(window(march(6), march(9))).toMatch(/^6 ?– ?8 March 2025$/);
  expect(window(march(30), march(33))).toMatch(/^30 March ?– ?1 April 2025$/);
});

test.each(languages)(
  "a window is worded in %s as in every engine, its dash and its spaces too",
  (language) => {
    const made = createFormats(exampleConfig, language);
    expect(windowWords.map(([window]) => made.window(window))).toEqual(
      windowWords.map(([, words]) => words[language]),
    );
  },
);

test("an actor, a claimant or a group is named in the reader's language where the map has a word for it", () => {
  const terms = new Map([["the council", { ar: "المجلس", fr: "le conseil" }]]);
  const said = languages.map((language) =>
    createFormats({ ...exampleConfig, terms }, language).term("the council"),
  );
  expect(said).toEqual(["the council", "المجلس", "le conseil"]);
  expect(createFormats(exampleConfig, "fr").term("the council")).toBe("the council");
});

test("any other window is told with its clock times, and a day that ends at midnight ends at 24:00", () => {
  const window = (from: number, to: number) => plain(formats.window({ from, to }));
  expect(window(march(6, 12), march(6, 18))).toBe("6 March, 12:00 – 18:00");
  expect(window(march(6, 12), march(7))).toBe("6 March, 12:00 – 24:00");
  expect(window(march(6, 12), march(7, 6, 30))).toBe("6 March, 12:00 – 7 March, 06:30");
});

test("the distance from UTC is told in hours, and in minutes where there are some", () => {
  const offsets = ["Asia/Damascus", "Asia/Kolkata", "America/New_York", "America/St_Johns", "UTC"].map(
    (zone) => inZone(zone).offset(Date.UTC(2025, 0, 10)),
  );
  expect(offsets).toEqual(["UTC+3", "UTC+5:30", "UTC−5", "UTC−3:30", "UTC+0"]);
  expect(inZone("Europe/Paris").offset(Date.UTC(2025, 6, 10))).toBe("UTC+2");
  expect(inZone("Europe/Paris").offset(Date.UTC(2025, 0, 10))).toBe("UTC+1");
});

test("a date of a calendar is the same in every zone", () => {
  for (const zone of ["Pacific/Apia", "America/New_York", "UTC"]) {
    expect(inZone(zone).date(2025, 3, 7)).toBe("7 March 2025");
    expect(inZone(zone).date(2025, 3)).toBe("March 2025");
  }
});

test("large numbers are grouped as the language does", () => {
  expect(formats.number(1426)).toBe("1,426");
  expect(plain(createFormats(exampleConfig, "fr").number(1426))).toBe("1 426");
});

test("languages are named in the reader's language; a tag that names none is shown as it is", () => {
  expect(formats.languageName("ar")).toBe("Arabic");
  expect(createFormats(exampleConfig, "fr").languageName("ar")).toBe("arabe");
  expect(formats.languageName("en-a")).toBe("en-a");
});
