import fc from "fast-check";
import { expect, test } from "vitest";
import { languages } from "../../../src/core/text";
import { setApart } from "../../../src/i18n/apart";
import { unpaired } from "./directions";

test("a name in letters of its own line's direction stays as it is", () => {
  expect(setApart("Reuters", "en")).toBe("Reuters");
  expect(setApart("رويترز", "ar")).toBe("رويترز");
  expect(setApart("", "ar")).toBe("");
});

test("a name that is read in the other direction stands between marks of its own direction", () => {
  expect(setApart("Al-Manar", "ar")).toBe("\u2066Al-Manar\u2069");
  expect(setApart("عنب بلدي", "fr")).toBe("\u2067عنب بلدي\u2069");
  expect(setApart("قناة France 24", "ar")).toBe("\u2067قناة France 24\u2069");
});

test("in Arabic a name without letters keeps its signs before its digits", () => {
  expect(setApart("+963", "ar")).toBe("\u2066+963\u2069");
});

test("whatever a name holds, no mark is left without its partner, and no letter is lost", () => {
  const name = fc.string({
    unit: fc.constantFrom("a", "ب", "1", " ", "+", "\u2066", "\u2067", "\u2069", "\u202e"),
  });
  fc.assert(
    fc.property(name, fc.constantFrom(...languages), (text, language) => {
      const apart = setApart(text, language);
      const letters = (of: string) => of.replace(/[^abب1 +]/g, "");
      return unpaired(apart) === 0 && letters(apart) === letters(text);
    }),
  );
});
