import { readdirSync, readFileSync } from "node:fs";
import { sep } from "node:path";
import { expect, test } from "vitest";
import { figureOf } from "../../../src/core/figure";

test("figures can be held against each other", () => {
  expect(figureOf(340) < figureOf(532)).toBe(true);
  const [civilians, all] = [figureOf(745), figureOf(745)];
  expect(civilians === all).toBe(true);
});

const sources = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => ({ file: path.split(sep).join("/"), code: readFileSync(`src/${path}`, "utf8") }));

const filesWith = (pattern: RegExp) =>
  sources
    .filter(({ code }) => pattern.test(code))
    .map(({ file }) => file)
    .toSorted();

test("the number in a figure is asked for only to write it and to give it a height", () => {
  expect(filesWith(/\bnumberIn\b/)).toEqual(["core/figure.ts", "i18n/claimWords.ts", "scene/figureScale.ts"]);
});

test("nobody gets around the type of a figure", () => {
  expect(filesWith(/\bas unknown as (number|Figure)\b/)).toEqual(["core/figure.ts"]);
  expect(
    filesWith(/(Number|parseInt|parseFloat|BigInt)\(\s*[\w.?!]*\b(min|max|low|high|figure|breakdown)\b/),
  ).toEqual([]);
  expect(filesWith(/[=(,?:[]\s*\+\s*[\w.?!]*\.(min|max|low|high)\b/)).toEqual([]);
});

test("nothing in the tolls' own files is added up over a list", () => {
  const own = sources.filter(({ file }) => /toll|figure|spread|claim/i.test(file));
  expect(own.length).toBeGreaterThan(10);
  expect(
    own.filter(({ code }) => /\breduce\b[^;]*\+|\bsum\b\s*[=(+]/.test(code)).map(({ file }) => file),
  ).toEqual([]);
});
