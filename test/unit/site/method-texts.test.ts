import { readFileSync } from "node:fs";
import { Marked, type Tokens } from "marked";
import { expect, test } from "vitest";
import type { Dataset } from "../../../src/core/model";
import { type Language, languages } from "../../../src/core/text";
import { readFolder } from "../../../src/dataset/folder";

const folder = "data/syria-coast-2025";
const textOf = (language: Language) => readFileSync(`${folder}/method.${language}.md`, "utf8");
const { dataset } = (await readFolder(folder)) as { dataset: Dataset };
const { incidents, places, sources, tolls } = dataset;

/** Numbers as they are read, with the separators of thousands of the three languages taken away; in order of size. */
const numbersIn = (text: string): readonly number[] =>
  [...text.replace(/\]\([^)]*\)/g, "]").matchAll(/\d{1,3}(?:[,\u00a0]\d{3})+(?!\d)|\d+/g)]
    .map(([number]) => Number(number.replace(/[,\u00a0]/g, "")))
    .toSorted((a, b) => a - b);

const sectionOf = (text: string, index: number): string => text.split(/^## .*$/m)[index] ?? "";

/** Sections by their place, which is the same in every language. */
const sections = {
  opening: 0,
  made: 1,
  times: 2,
  clocks: 3,
  places: 4,
  figures: 5,
  statuses: 6,
  disagreements: 7,
};

const count = (holds: (incident: Dataset["incidents"][number]) => boolean) => incidents.filter(holds).length;

test.each(["ar", "fr"] as const)("%s has the sections, lists and links of English", (language) => {
  const shape = (text: string) =>
    new Marked()
      .lexer(text)
      .filter(({ type }) => type !== "space")
      .map((token) => {
        if (token.type === "list") return `list of ${(token as Tokens.List).items.length}`;
        return token.type === "heading" ? `heading ${(token as Tokens.Heading).depth}` : token.type;
      });
  const targets = (text: string) => [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, target]) => target);
  expect(shape(textOf(language))).toEqual(shape(textOf("en")));
  expect(targets(textOf(language))).toEqual(targets(textOf("en")));
});

test.each(["ar", "fr"] as const)("%s gives the figures of English in every section", (language) => {
  for (const [name, index] of Object.entries(sections)) {
    expect(numbersIn(sectionOf(textOf(language), index)), name).toEqual(
      numbersIn(sectionOf(textOf("en"), index)),
    );
  }
});

test.each(languages)("what %s counts is what the data hold", (language) => {
  const text = textOf(language);
  const holds = (section: keyof typeof sections, ...expected: readonly number[]) =>
    expect(numbersIn(sectionOf(text, sections[section])), section).toEqual(
      expect.arrayContaining([...expected]),
    );
  const inLanguages = new Set([...sources.values()].map((source) => source.language)).size;
  holds("opening", incidents.length, sources.size, inLanguages, tolls.size);
  for (const precision of ["day", "range", "part-of-day", "hour"])
    holds(
      "times",
      count(({ timePrecision }) => timePrecision === precision),
    );
  const isUntold = ({ known }: Dataset["incidents"][number]) => !Number.isFinite(known.to);
  expect(count(({ known }) => !known.isTaken)).toBe(1);
  holds(
    "clocks",
    count((incident) => incident.known.isTaken && !isUntold(incident)),
    count(isUntold),
  );
  const named = [...places.values()].filter(({ role }) => role === "place");
  const routes = [...places.values()].filter(({ role }) => role === "route");
  const unplaced = count(({ placeId }) => places.get(placeId)?.role === "unplaced");
  holds("places", named.filter(({ geometry }) => !geometry).length, named.length, routes.length, unplaced);
  for (const status of ["claimed", "corroborated", "disputed"])
    holds(
      "statuses",
      count((incident) => incident.status === status),
    );
  expect(count(({ status }) => status === "verified" || status === "retracted")).toBe(0);
  expect([...tolls.values()].filter(({ isDerived }) => isDerived)).toHaveLength(1);
});

test("fourteen disagreements are told, and every incident that they lead to is on the map", () => {
  const list = sectionOf(textOf("en"), sections.disagreements);
  expect(list.match(/^\d+\. /gm)).toHaveLength(14);
  const named = [...textOf("en").matchAll(/\(incident:([^)]+)\)/g)].map(([, id]) => id);
  const ids = incidents.map(({ id }) => id);
  expect(named.length).toBeGreaterThan(14);
  expect(named.filter((id) => !ids.includes(id!))).toEqual([]);
});

test("the statuses are called as on the map", () => {
  for (const language of languages) {
    for (const { label } of dataset.config.statuses)
      expect(sectionOf(textOf(language), sections.statuses)).toContain(label[language]);
  }
});

test("French stands by its spaces and its quotation marks, Arabic by its comma and its Latin digits", () => {
  const french = textOf("fr").replace(/\]\([^)]*\)/g, "]");
  expect(french.match(/[^\u00a0\s:*][:;?!](?=\s|$)|\s(?<!\u00a0)[:;?!](?=\s|$)/gm) ?? []).toEqual([]);
  expect(french.match(/«[^\u00a0]|[^\u00a0]»|"|\w'\w/g) ?? []).toEqual([]);
  const arabic = textOf("ar").replace(/\]\([^)]*\)/g, "]");
  expect(arabic.match(/[\u0600-\u06ff] ?[,;?](?!\d)|[٠-٩]|"/g) ?? []).toEqual([]);
});
