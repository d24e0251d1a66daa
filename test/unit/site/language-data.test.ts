import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Dataset } from "../../../src/core/model";
import { type Language, type LocalText, languages, textIn } from "../../../src/core/text";
import { readDataset } from "../../../src/dataset/dataset";
import { inLanguage, pageFiles } from "../../../src/site/language-data";
import { smallTexts } from "../dataset/small-map";
import { coast } from "../picture/pictures";

const narrowed = (value: unknown, language: Language): unknown =>
  JSON.parse(inLanguage(JSON.stringify(value), language));

const language = fc.constantFrom(...languages);

test("of a text in several languages the one asked for is kept, alone", () => {
  const file = { title: { en: "A map", ar: "خريطة", fr: "Une carte" } };
  for (const each of languages) expect(narrowed(file, each)).toEqual({ title: { [each]: file.title[each] } });
});

test("a text that is not translated stays in the language that readers are shown in its place, and says which", () => {
  expect(narrowed({ title: { en: "A map" } }, "fr")).toEqual({ title: { en: "A map" } });
  expect(narrowed({ title: { ar: "خريطة", fr: "Une carte" } }, "en")).toEqual({ title: { ar: "خريطة" } });
  expect(narrowed({ title: { en: "A map", ar: "" } }, "ar")).toEqual({ title: { en: "A map" } });
  fc.assert(
    fc.property(
      fc
        .record({ en: fc.string(), ar: fc.string(), fr: fc.string() }, { requiredKeys: [] })
        .filter((text) => Object.values(text).some(Boolean)),
      language,
      (text, asked) => {
        const { title } = narrowed({ title: text }, asked) as { title: LocalText };
        expect(Object.keys(title)).toHaveLength(1);
        expect(textIn(title, asked)).toEqual(textIn(text, asked));
      },
    ),
  );
});

test("a place keeps its names in every language, and its other spellings", () => {
  const place = {
    name: { en: "The mill", ar: "الطاحونة" },
    aliases: ["Old mill"],
    note: { en: "A", fr: "B" },
  };
  expect(narrowed(place, "fr")).toEqual({ ...place, note: { fr: "B" } });
});

test("what goes by language and is no text is kept whole: locales and the direction of time", () => {
  const map = { locales: { en: "en-GB", ar: "ar-SY", fr: "fr-FR" }, timeAxis: { ar: "ltr" } };
  for (const each of languages) expect(narrowed(map, each)).toEqual(map);
});

test("an object that only looks like a text is kept: figures by language, other names beside them, nothing at all", () => {
  const file = {
    counts: { en: 3, fr: 4 },
    mixed: { en: "a", de: "b" },
    empty: {},
    none: null,
    list: [1, "en"],
  };
  for (const each of languages) expect(narrowed(file, each)).toEqual(file);
});

test("of terms only those of the language are kept, and in English none that is not given", () => {
  const terms = { council: { ar: "المجلس", fr: "le conseil" }, SOHR: { en: "Observatory", fr: "OSDH" } };
  expect(narrowed({ terms }, "ar")).toEqual({ terms: { council: { ar: "المجلس" } } });
  expect(narrowed({ terms }, "fr")).toEqual({
    terms: { council: { fr: "le conseil" }, SOHR: { fr: "OSDH" } },
  });
  expect(narrowed({ terms }, "en")).toEqual({ terms: { SOHR: { en: "Observatory" } } });
});

test("terms that are none stay as they are, for the page to say so", () => {
  for (const terms of [null, [1], "x", { council: "the council" }, { council: { ar: 1 } }, { council: [] }])
    expect(narrowed({ terms }, "ar")).toEqual({ terms });
});

test("a text whose brackets lie too deep stays as it is", () => {
  const deep = "[".repeat(200_000) + "]".repeat(200_000);
  expect(inLanguage(deep, "en")).toBe(deep);
});

test("the address of the schema, which leads nowhere from there, is left out", () => {
  expect(narrowed({ $schema: "../schemas/map.schema.json", id: "a" }, "en")).toEqual({ id: "a" });
});

test("a file that is no JSON, or holds no object, stays as it is, for the page to say what is wrong", () => {
  for (const text of ["{", "", "[1]", "null", '"a"']) expect(inLanguage(text, "en")).toBe(text);
});

const folder = new URL("../../../data/syria-coast-2025/", import.meta.url);
const fileOf = (name: string) => readFileSync(new URL(name, folder), "utf8");

/** The first map as the page of a language reads it. */
const readIn = (language: Language) =>
  readDataset({
    map: inLanguage(fileOf("map.json"), language),
    incidents: inLanguage(fileOf("incidents.geojson"), language),
    sources: inLanguage(fileOf("sources.json"), language),
    claims: inLanguage(fileOf("claims.json"), language),
  });

/** A value without its texts by language: each is left as the mark that one stood there. */
function withoutTexts(value: unknown): unknown {
  if (value instanceof Map) return [...value].map(([key, each]) => [key, withoutTexts(each)]);
  if (ArrayBuffer.isView(value)) return value;
  if (Array.isArray(value)) return value.map(withoutTexts);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  if (entries.length > 0 && entries.every(([key]) => languages.includes(key as Language))) return "a text";
  return Object.fromEntries(entries.map(([key, each]) => [key, withoutTexts(each)]));
}

const { terms: _, ...config } = coast.config;

test.each(languages)(
  "in %s the first map is the same but for its texts: ids, times, places, figures",
  (language) => {
    const { dataset, problems } = readIn(language);
    expect(problems).toEqual([]);
    const { terms: __, ...own } = dataset!.config;
    expect(withoutTexts({ ...dataset, config: own })).toEqual(withoutTexts({ ...coast, config }));
    const names = ({ places }: Dataset) => [...places.values()].map(({ name, aliases }) => [name, aliases]);
    expect(names(dataset!)).toEqual(names(coast));
    expect(own.locales).toEqual(config.locales);
  },
);

test.each(languages)("in %s every text of the first map reads as in the whole files", (language) => {
  const { dataset } = readIn(language);
  const texts = ({ config, incidents, sources, tolls }: Dataset) =>
    JSON.stringify(
      [config.chapters, config.groups, config.credits, incidents, [...sources], [...tolls]],
      (_, value) => (isText(value) ? textIn(value, language) : value),
    );
  expect(texts(dataset!)).toBe(texts(coast));
  const named = [...coast.config.terms.keys()];
  const inOwn = named.map((name) => dataset!.config.terms.get(name)?.[language]);
  expect(inOwn).toEqual(named.map((name) => coast.config.terms.get(name)?.[language]));
});

const isText = (value: unknown): value is LocalText =>
  typeof value === "object" &&
  value !== null &&
  Object.keys(value).length > 0 &&
  Object.keys(value).every((key) => languages.includes(key as Language));

test("a map whose translations are missing is whole in every language", () => {
  const texts = smallTexts();
  for (const language of languages) {
    const { dataset, problems } = readDataset({
      map: inLanguage(texts.map, language),
      incidents: inLanguage(texts.incidents, language),
      sources: inLanguage(texts.sources, language),
      claims: inLanguage(texts.claims, language),
    });
    expect(problems).toEqual([]);
    expect(textIn(dataset!.config.title, language).language).toBe(language);
    expect(textIn(dataset!.incidents[0]!.title, language).language).toBe("en");
  }
});

test.each(languages)(
  "the page in %s loads less than two thirds of the bytes, as hosts send them",
  (language) => {
    const sent = (texts: readonly string[]) =>
      texts.reduce((sum, text) => sum + gzipSync(text).byteLength, 0);
    const whole = pageFiles.map((name) => JSON.stringify(JSON.parse(fileOf(name))));
    const own = pageFiles.map((name) => inLanguage(fileOf(name), language));
    expect(sent(own)).toBeLessThan((sent(whole) * 2) / 3);
  },
);
