import fc from "fast-check";
import { expect, test } from "vitest";
import { createWordReader } from "../../../../src/core/events/foldedBytes";
import { eventSearch, searchEvents } from "../../../../src/core/events/search";
import { codedColumnOf, textColumnOf } from "../../../../src/core/events/textColumn";
import { foldedWords } from "../../../../src/core/fold";
import { rowNumbers } from "./made";

/** Texts in which articles, apostrophes, numbers and letters of several forms meet. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ..."al el ash as an ad- et qu d l al- el- ash- adh- eth- Bab Latakia Jableh women s attaque Égypte ﷺ ﬁ ß İ ΟΔΟΣ σ".split(
          " ",
        ),
        ..."ال وال بال لل حمص اللاذقية ٱلقرية إدلب گ ٣ ١٢ 1 12 1,200 3,45 1,234,567 ½ ² 𝕬 𐐀 한국 が".split(
          " ",
        ),
        ..."' ’ ‘ ` ´ - ‐ ‑ , ٬ . / ـ ء ʿ".split(" "),
        " ",
        " ",
        "\n",
        "\u200f",
        "\u0301",
      ),
      fc.string({ unit: "grapheme", maxLength: 2 }),
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join(""));

const encoder = new TextEncoder();
const read = createWordReader();

test("words read out of bytes are those that folding finds in the text", () => {
  fc.assert(
    fc.property(text, (text) => {
      const bytes = encoder.encode(`x${text}x`);
      const words: string[] = [];
      const isRead = read(bytes, 1, bytes.length - 1, (letters, first, end) => {
        words.push(String.fromCodePoint(...letters.subarray(first, end)));
        return false;
      });
      expect(isRead).toBe(!text.normalize("NFKD").includes("Σ"));
      if (isRead) expect(words).toEqual(foldedWords(text));
    }),
    { numRuns: 2000 },
  );
});

test("every letter that there is reads as it folds", () => {
  for (let first = 0; first < 0x20000; first += 64) {
    const letters = rowNumbers(64)
      .map((index) => first + index)
      .filter(
        (point) =>
          (point < 0xd800 || point > 0xdfff) && !String.fromCodePoint(point).normalize("NFKD").includes("Σ"),
      );
    const text = letters.map((point) => `${String.fromCodePoint(point)} `).join("");
    const bytes = encoder.encode(text);
    const words: string[] = [];
    read(bytes, 0, bytes.length, (word, from, end) => {
      words.push(String.fromCodePoint(...word.subarray(from, end)));
      return false;
    });
    expect(words).toEqual(foldedWords(text));
  }
});

test("bytes that are no text are read without harm", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
      expect(() => read(bytes, 0, bytes.length, () => false)).not.toThrow();
    }),
  );
});

test("what a search leaves is what says every word, in title, place or source, whole or cut short", () => {
  const short = fc.constantFrom(
    "",
    "Bab",
    "al-Bab",
    "Clash at Bab",
    "Σεισμός",
    "ΟΔΟΣ",
    "اشتباك في الباب",
    "d'Alep 1,200",
  );
  const queries = fc.constantFrom(
    "",
    "b",
    "bab",
    "al",
    "clash bab",
    "οδος",
    "σει",
    "باب",
    "alep",
    "1200",
    "اشتباك bab",
    "x",
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(short, short, short), { maxLength: 8 }), queries, (rows, query) => {
      const columns = {
        length: rows.length,
        title: textColumnOf(rows.map(([title]) => title)),
        place: codedColumnOf(rows.map(([, place]) => place)),
        source: codedColumnOf(rows.map(([, , source]) => source)),
      };
      const expected = rows.map((texts) => {
        const said = texts.flatMap((text) => foldedWords(text));
        return foldedWords(query).every((word) => said.some((each) => each.startsWith(word))) ? 0 : 1;
      });
      expect([...searchEvents(columns, query)]).toEqual(expected);
    }),
    { numRuns: 500 },
  );
});

test("a search has no limit of words, and can be asked about slices", () => {
  const words = rowNumbers(70).map((number) => `word${number + 100}`);
  const place = codedColumnOf(["", "", ""]);
  const title = textColumnOf([words.join(" "), words.slice(0, 69).join(" "), words.toReversed().join(" ")]);
  expect([...searchEvents({ length: 3, title, place, source: place }, words.join(" "))]).toEqual([0, 1, 0]);
  const search = eventSearch("word169");
  const slice = { ...title, offsets: title.offsets.subarray(1, 3) };
  expect([...search({ length: 1, title: slice, place, source: place })]).toEqual([1]);
});
