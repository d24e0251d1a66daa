import { expect, test } from "vitest";
import { isLanguage, textIn } from "../../../src/core/text";

test("a text is given in the language asked for", () => {
  expect(textIn({ en: "Jableh", fr: "Jablé" }, "fr")).toEqual({ text: "Jablé", language: "fr" });
});

test("a text that lacks the language is given in English, and says so", () => {
  expect(textIn({ en: "Jableh", ar: "جبلة" }, "fr")).toEqual({ text: "Jableh", language: "en" });
});

test("a text without English is given in the language that it has", () => {
  expect(textIn({ ar: "جبلة" }, "fr")).toEqual({ text: "جبلة", language: "ar" });
});

test("no text at all is an empty one in the language asked for", () => {
  expect(textIn(undefined, "ar")).toEqual({ text: "", language: "ar" });
  expect(textIn({}, "ar")).toEqual({ text: "", language: "ar" });
});

test("only the languages of the page are languages", () => {
  expect(["en", "ar", "fr"].every(isLanguage)).toBe(true);
  expect(["EN", "de", "", null, undefined, 1].some(isLanguage)).toBe(false);
});
