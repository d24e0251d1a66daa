import { expect, test, vi } from "vitest";
import { speeds } from "../../../src/core/playback";
import { steps } from "../../../src/core/step";
import { type Language, languages } from "../../../src/core/text";
import { ar } from "../../../src/i18n/ar";
import { en } from "../../../src/i18n/en";
import { fr } from "../../../src/i18n/fr";
import { directionOf, languageNames, messagesIn, timeDirection } from "../../../src/i18n/messages";
import { exampleConfig } from "../examples";

/** Every message by its path, those that need a figure or a name with one. */
function words(messages: object, path = ""): [path: string, text: string][] {
  return Object.entries(messages).flatMap(([key, value]) => {
    const name = path ? `${path}.${key}` : key;
    if (typeof value === "function") return [[name, String(value(5, 7, 5, 7))]];
    return typeof value === "object" ? words(value, name) : [[name, String(value)]];
  });
}

const english = new Map(words(en));

/** Signs and names alone: the same in every language. */
const wordless = ["placeAndOthers", "zone", "quantity.exact", "when.at"];

test.each([
  ["en", en],
  ["ar", ar],
  ["fr", fr],
] as const)("every message of %s says something", (_, messages) => {
  for (const [path, text] of words(messages)) {
    expect(text.trim(), path).not.toBe("");
    expect(text, path).not.toMatch(/undefined|NaN|#|\[object/);
  }
});

test.each([
  ["ar", ar],
  ["fr", fr],
] as const)("every message of English is there in %s, down to the choices of a list", (_, messages) => {
  expect(
    words(messages)
      .map(([path]) => path)
      .toSorted(),
  ).toEqual([...english.keys()].toSorted());
});

test("a message that takes a figure or a name shows it in every language", () => {
  const taking = (messages: object, path = ""): [string, (...given: number[]) => string][] =>
    Object.entries(messages).flatMap(([key, value]) => {
      const name = path ? `${path}.${key}` : key;
      if (typeof value === "function") return [[name, value]];
      return typeof value === "object" ? taking(value, name) : [];
    });
  for (const messages of [en, ar, fr]) {
    for (const [path, make] of taking(messages))
      expect(String(make(5, 7, 5, 7)), path).toMatch(make.length < 2 ? /5/ : /5.*7|7.*5/s);
  }
});

test("Arabic is written in Arabic letters and says it otherwise than English", () => {
  for (const [path, text] of words(ar)) {
    if (wordless.includes(path)) continue;
    expect(text, path).toMatch(/[\u0600-\u06ff]/);
    expect(text, path).not.toBe(english.get(path));
  }
});

/** What English has from French, or both from Latin. */
const inBoth = /^(5 )?(incidents?|sources|possible|pause|dates|licence)( \(CSV\))?$/i;

test("French says it otherwise than English, words that both have aside", () => {
  const same = words(fr).filter(([path, text]) => text === english.get(path) && /\p{L}/u.test(text));
  expect(same.filter(([, text]) => !inBoth.test(text))).toEqual([]);
});

test("time runs as the language is read, unless the map says otherwise", () => {
  const axis = (timeAxis: Partial<Record<Language, "ltr" | "rtl">>) => {
    const config = { ...exampleConfig, timeAxis: { ...exampleConfig.timeAxis, ...timeAxis } };
    return languages.map((language) => timeDirection(config, language));
  };
  expect(axis({})).toEqual(["ltr", "rtl", "ltr"]);
  expect(axis({ ar: "ltr" })).toEqual(["ltr", "ltr", "ltr"]);
  expect(axis({ fr: "rtl" })).toEqual(["ltr", "rtl", "rtl"]);
});

test("every speed and every step has a name in every language", () => {
  for (const messages of [en, ar, fr]) {
    for (const speed of speeds) expect(messages.speedNames[speed]).toBeTruthy();
    for (const step of steps) expect(messages.stepNames[step]).toBeTruthy();
    for (const trail of ["all", 21_600_000, 86_400_000]) expect(messages.trailNames[trail]).toBeTruthy();
  }
});

test("a language that was loaded is given in its own words, and only Arabic runs right to left", () => {
  expect(messagesIn("fr")).toBe(fr);
  expect(messagesIn("ar")).toBe(ar);
  expect(messagesIn("en")).toBe(en);
  expect(languages.filter((language) => directionOf(language) === "rtl")).toEqual(["ar"]);
  expect(languageNames).toEqual({ en: "English", ar: "العربية", fr: "Français" });
});

test("Arabic counts with the form that goes with the number", () => {
  expect([0, 1, 2, 3, 10, 11, 99, 100, 103, 111].map(ar.incidents)).toEqual([
    "لا حوادث",
    "حادثة واحدة",
    "حادثتان",
    "3 حوادث",
    "10 حوادث",
    "11 حادثة",
    "99 حادثة",
    "100 حادثة",
    "103 حوادث",
    "111 حادثة",
  ]);
  expect([0, 1, 2, 3, 11, 100].map(ar.sources)).toEqual([
    "بلا مصادر",
    "مصدر واحد",
    "مصدران",
    "3 مصادر",
    "11 مصدراً",
    "100 مصدر",
  ]);
});

test("English has one form for one, French for none and one", () => {
  expect([0, 1, 2].map(en.incidents)).toEqual(["0 incidents", "1 incident", "2 incidents"]);
  expect([0, 1, 2].map(fr.incidents)).toEqual(["0 incident", "1 incident", "2 incidents"]);
});

test("what is certain and what is only possible is never said in one figure", () => {
  for (const { certainAndPossible, countSpoken, andPossible } of [en, ar, fr]) {
    for (const say of [certainAndPossible, countSpoken, andPossible]) {
      expect(say(12, 5)).toMatch(/12/);
      expect(say(12, 5)).toMatch(/5/);
      expect(say(12, 5)).not.toMatch(/17/);
      expect(say(12, 5)).not.toBe(say(12, 0));
      expect(say(0, 5)).not.toBe(say(5, 0));
    }
  }
});

test("a language whose words were not fetched yet is shown in English, and in its own words once they were", async () => {
  vi.resetModules();
  const fresh = await import("../../../src/i18n/messages");
  expect(fresh.hasMessages("en")).toBe(true);
  expect(fresh.hasMessages("ar")).toBe(false);
  expect(fresh.messagesIn("ar").play).toBe(en.play);
  await fresh.loadMessages("ar");
  expect(fresh.hasMessages("ar")).toBe(true);
  expect(fresh.messagesIn("ar").play).toBe(ar.play);
});
