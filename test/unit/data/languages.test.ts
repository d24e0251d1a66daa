import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type Language, languages } from "../../../src/core/text";
import { ar } from "../../../src/i18n/ar";
import { en } from "../../../src/i18n/en";
import { fr } from "../../../src/i18n/fr";

const read = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../../data/syria-coast-2025/${name}`, import.meta.url), "utf8"));

const files = {
  map: read("map.json"),
  incidents: read("incidents.geojson"),
  sources: read("sources.json"),
  claims: read("claims.json"),
  names: read("names.json"),
  context: read("context.geojson"),
};

interface Written {
  /** Where the text stands: file, then names and numbers down to it. */
  readonly path: string;
  readonly text: Partial<Record<Language, string>>;
}

/** Every text by language in a value; the forms of one text beside each other (`name_en`, `name_ar`) count as one. */
function texts(value: unknown, path: string): readonly Written[] {
  if (typeof value !== "object" || value === null) return [];
  const entries = Object.entries(value);
  const hasLanguages = entries.some(([name]) => languages.includes(name as Language));
  if (hasLanguages && entries.every(([, text]) => typeof text === "string")) return [{ path, text: value }];
  const apart = new Map<string, Record<string, string>>();
  for (const [name, text] of entries) {
    const [, whole = "", language = ""] = /^(\w+)_(en|ar|fr)$/.exec(name) ?? [];
    if (language) apart.set(whole, { ...apart.get(whole), [language]: String(text) });
  }
  return [
    ...[...apart].map(([name, text]) => ({ path: `${path}.${name}`, text })),
    ...entries.flatMap(([name, each]) => texts(each, `${path}.${name}`)),
  ];
}

const written = Object.entries(files).flatMap(([name, file]) => texts(file, name));
/** Without the locales, which are words for machines. */
const words = written.filter(({ path }) => path !== "map.locales");
const isTerm = ({ path }: Written) => path.startsWith("map.terms.");
const records = words.filter((each) => !isTerm(each));

const places: { id: string; properties: { incidents?: Incident[] } }[] = files.incidents.features;
interface Incident {
  id: string;
  actors: string[];
  title: Record<Language, string>;
  summary: Record<Language, string>;
  claims?: Claim[];
}
interface Claim {
  claimant: string;
  group: string;
  breakdown?: Record<string, number>;
}
const incidents = places.flatMap(({ properties }) => properties.incidents ?? []);
const tolls: Claim[] = Object.values(files.claims.claims);
const claims = [...incidents.flatMap((incident) => incident.claims ?? []), ...tolls];

/** Without the marks that fix the order of letters, and with one kind of space. */
const plain = (text: string) => text.replace(/[\u200e\u200f\u2066-\u2069]/g, "").replace(/\s/g, " ");

test("every text of the map, its records and its names is there in three languages, and none is empty", () => {
  // Fewer would mean that the texts were not found.
  expect(records.length).toBeGreaterThan(700);
  for (const name of Object.keys(files))
    expect(records.filter(({ path }) => path.startsWith(name)).length, name).toBeGreaterThan(4);
  const wanting = records.filter(({ text }) => languages.some((language) => !text[language]?.trim()));
  expect(wanting.map(({ path }) => path)).toEqual([]);
});

test("no text has a language that no reader can choose", () => {
  const strange = written.filter(({ text }) =>
    Object.keys(text).some((name) => !languages.includes(name as Language)),
  );
  expect(strange.map(({ path }) => path)).toEqual([]);
});

test("every actor, claimant, group and area that the records name has a name in Arabic and in French", () => {
  const named = new Set([
    ...incidents.flatMap(({ actors }) => actors ?? []),
    ...claims.flatMap(({ claimant, group, breakdown }) => [claimant, group, ...Object.keys(breakdown ?? {})]),
  ]);
  expect(named.size).toBeGreaterThan(90);
  const { terms } = files.map;
  expect([...named].filter((name) => !terms[name]?.ar?.trim() || !terms[name]?.fr?.trim())).toEqual([]);
  expect(
    Object.keys(terms).filter((name) => !named.has(name)),
    "terms that no record uses",
  ).toEqual([]);
});

test("every group that a claim counts is named in the words of the page, in three languages", () => {
  const groups = new Set(claims.map(({ group }) => group));
  for (const messages of [en, ar, fr])
    expect([...groups].filter((group) => !messages.groups[group]?.trim())).toEqual([]);
});

/** Numbers in digits as they are read, without separators of thousands; "18:30" is two, "02" is 2. */
const numbersIn = (text: string): readonly number[] =>
  [...plain(text).matchAll(/\d{1,3}(?:[,. ]\d{3})+(?!\d)|\d+/g)].map(([number]) =>
    Number(number.replace(/[,. ]/g, "")),
  );

/** Those of `wanted` that `given` lacks, each as often as it lacks it. */
function lacking(wanted: readonly number[], given: readonly number[]): readonly number[] {
  const rest = [...given];
  return wanted.filter((number) => {
    const index = rest.indexOf(number);
    if (index >= 0) rest.splice(index, 1);
    return index < 0;
  });
}

test.each(["ar", "fr"] as const)(
  "every number that an English text writes in digits stands in %s",
  (language) => {
    const withDigits = records.filter(({ text }) => numbersIn(text.en ?? "").length > 0);
    expect(withDigits.length).toBeGreaterThan(150);
    const changed = withDigits.flatMap(({ path, text }) => {
      const missing = lacking(numbersIn(text.en ?? ""), numbersIn(text[language] ?? ""));
      return missing.length > 0 ? [`${path}: ${missing.join(", ")}`] : [];
    });
    expect(changed).toEqual([]);
  },
);

test.each(["ar", "fr"] as const)(
  "no title or summary in %s gives a number that English does not",
  (language) => {
    const isSaid = (number: number, english: string) =>
      numbersIn(english).includes(number) || (numberWords[number]?.test(english) ?? false);
    const added = incidents.flatMap(({ id, title, summary }) => {
      const english = `${title.en} ${summary.en}`;
      const own = numbersIn(`${title[language]} ${summary[language]}`);
      return own.filter((number) => !isSaid(number, english)).map((number) => `${id}: ${number}`);
    });
    expect(added).toEqual([]);
  },
);

/** What a translation may write in digits where English has a word. */
const numberWords: Readonly<Record<number, RegExp>> = {
  24: /\btwo dozen\b/,
};

/** Figures, signs of roads, and names that are written in Latin letters in every language. */
const isWordless = (text: string) => /^[\d\s+–-]*$|^M\d$|^A News$|^SCAVH$/.test(text);

test("Arabic is written in Arabic letters and with the Levant's months", () => {
  const arabic = words.map(({ path, text }) => ({ path, text: text.ar ?? "" }));
  const foreign = arabic.filter(({ text }) => !/[\u0621-\u064a]/.test(text) && !isWordless(text));
  expect(foreign.map(({ path, text }) => `${path}: ${text}`)).toEqual([]);
  const otherMonths =
    /(?<![\u0621-\u064a])[ولبف]?(يناير|فبراير|مارس|أبريل|إبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر)(?![\u0621-\u064a])/;
  expect(files.map.locales.ar).toMatch(/^ar-SY/);
  expect(arabic.filter(({ text }) => otherMonths.test(text)).map(({ path }) => path)).toEqual([]);
  expect(arabic.filter(({ text }) => /[٠-٩]/.test(text)).map(({ path }) => path)).toEqual([]);
});

test("no Arabic text is the English one, and French is so in short names only", () => {
  const longest = 3;
  const copied = records.filter(({ text: { en = "", ar, fr } }) => {
    if (isWordless(en)) return false;
    return ar === en || (fr === en && en.split(" ").length > longest);
  });
  expect(copied.map(({ path, text }) => `${path}: ${text.en}`)).toEqual([]);
});

test("French keeps its spaces before high punctuation from breaking, and has no straight apostrophe", () => {
  const french = words.map(({ path, text }) => ({ path, text: text.fr ?? "" }));
  const breaking = french.filter(({ text }) => /[^\u00a0\u202f\s\d]?[ ][;:!?»]|« /.test(text));
  expect(breaking.map(({ path, text }) => `${path}: ${text}`)).toEqual([]);
  expect(
    french.filter(({ text }) => /\p{L}'\p{L}/u.test(text)).map(({ path, text }) => `${path}: ${text}`),
  ).toEqual([]);
});
