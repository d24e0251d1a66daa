import { beforeEach, expect, test, vi } from "vitest";
import { languages } from "../../../src/core/text";
import { type PictureWords, pictureWordsIn } from "../../../src/i18n/pictureWords";

beforeEach(() => vi.resetModules());

test("words that were not loaded are refused, for a picture is never half in another language", async () => {
  const fresh = await import("../../../src/i18n/pictureWords");
  expect(() => fresh.pictureWordsIn("ar")).toThrow(/"ar"/);
  await fresh.loadPictureWords("ar");
  expect(fresh.pictureWordsIn("ar").sources(["AFP"], 0)).toContain("AFP");
});

/** Everything that a language has to say, with the numbers that its grammar may tell apart. */
function said(words: PictureWords): readonly string[] {
  const numbers = [1, 2, 3, 10, 11, 26, 100];
  return [
    words.kinds.still,
    words.kinds.timeline,
    ...numbers.flatMap((count) => [
      words.kinds.multiples(count),
      words.kinds.film(count),
      words.sources([], count),
      words.sources(["A", "B"], count),
      words.listed(["A"], count),
      words.andMore(count),
    ]),
    words.sources(["A", "B"], 0),
    words.filtered([{ facet: "kind", names: "A" }]),
    words.filtered([
      { facet: "status", names: "A" },
      { facet: "place", names: "B" },
    ]),
    words.uncertain,
    words.uncertainKnown,
    words.mapCredit("A"),
    ...["7 mars 2025", "1er mars 2025", "mars 2025", "2025", "vers le 7 mars 2025"].map(words.publishedOn),
    words.claim("A", "B", "C"),
    words.figure("A", "B"),
    words.figure("A", "B", "C"),
    words.claims("A"),
    words.semicolon,
    words.placeCount("A", "B"),
    words.groupCount("A", "B"),
    words.mostAt("A"),
    words.incident("A", "B", "C"),
  ];
}

test.each(languages)("in %s nothing is empty, and no number is left for its sign", (language) => {
  for (const text of said(pictureWordsIn(language))) expect(text).not.toMatch(/^\s*$|#|undefined/);
});

test("French puts no line's end before a colon or a semicolon", () => {
  for (const text of said(pictureWordsIn("fr"))) expect(text).not.toMatch(/ [:;]/);
});

test("Arabic writes its own commas and semicolons", () => {
  for (const text of said(pictureWordsIn("ar"))) expect(text).not.toMatch(/[,;]/);
});

test("a French day, a month and a year of publication each have their own word before them", () => {
  const { publishedOn } = pictureWordsIn("fr");
  expect(publishedOn("7 mars 2025")).toBe("publié le 7 mars 2025");
  expect(publishedOn("mars 2025")).toBe("publié en mars 2025");
  expect(publishedOn("2025")).toBe("publié en 2025");
  expect(publishedOn("vers le 7 mars 2025")).toBe("publié vers le 7 mars 2025");
});

test("Arabic tells one, two, a few and many publishers apart", () => {
  const { sources } = pictureWordsIn("ar");
  expect([1, 2, 3, 11, 100].map((count) => sources([], count))).toEqual([
    "المصادر: ناشر واحد",
    "المصادر: ناشران",
    "المصادر: 3 ناشرين",
    "المصادر: 11 ناشرًا",
    "المصادر: 100 ناشر",
  ]);
});
