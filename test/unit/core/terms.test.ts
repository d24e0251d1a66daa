import { expect, test } from "vitest";
import { termText } from "../../../src/core/terms";
import { textIn } from "../../../src/core/text";

const terms = new Map([
  ["the council", { ar: "المجلس", fr: "le conseil" }],
  ["SOHR", { en: "Observatory", fr: "OSDH" }],
]);

test("a name stands as the records have it in English, and in the map's own words in the other languages", () => {
  expect(termText({ terms }, "the council")).toEqual({
    en: "the council",
    ar: "المجلس",
    fr: "le conseil",
  });
});

test("a name without a form in a language is shown as the records have it, and said to be English", () => {
  expect(textIn(termText({ terms }, "SOHR"), "ar").language).toBe("en");
  expect(textIn(termText({ terms }, "the miller"), "fr")).toEqual({ text: "the miller", language: "en" });
  expect(textIn(termText({ terms }, "constructor"), "ar")).toEqual({ text: "constructor", language: "en" });
});

test("a map may say what a name in its records is in English", () => {
  expect(termText({ terms }, "SOHR").en).toBe("Observatory");
});
