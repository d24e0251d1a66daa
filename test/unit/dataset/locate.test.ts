import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readDataset } from "../../../src/dataset/dataset";
import { locate } from "../../../src/dataset/locate";
import { problem } from "../../../src/dataset/problem";
import { smallTexts } from "./small-map";

const broken = (name: string) =>
  readFileSync(new URL(`../../fixtures/broken/${name}`, import.meta.url), "utf8");

function problemsOf(changed: Partial<ReturnType<typeof smallTexts>>) {
  const texts = { ...smallTexts(), ...changed };
  return locate(readDataset(texts).problems, texts);
}

/** Line and column, from 1, of the mark in the text. */
function placeOf(text: string, mark: string): { line: number; column: number } {
  const lines = text.slice(0, text.indexOf(mark)).split("\n");
  return { line: lines.length, column: lines.at(-1)!.length + 1 };
}

test("a problem is located at its value, with the way to mend it", () => {
  const incidents = smallTexts().incidents.replace('"2025-03-07",\n', '"2025-02-30",\n');
  const [found, ...others] = problemsOf({ incidents });
  expect(others).toEqual([]);
  expect(found).toMatchObject({
    file: "incidents.geojson",
    path: "features[0].properties.incidents[0].time",
    ...placeOf(incidents, '"2025-02-30"'),
    code: "time",
    got: "2025-02-30",
    severity: "error",
  });
  expect(found?.mend).toMatch(/\w/);
});

test("a property that is missing is located at what should have it", () => {
  const sources = smallTexts().sources.replace('"publisher": "The Gazette",', "");
  const [found] = problemsOf({ sources });
  expect(found).toMatchObject({ code: "missing", path: 'sources["gazette-1"].publisher' });
  expect(found?.line).toBe(placeOf(sources, '"gazette-1"').line);
});

test("a superfluous comma is located where it is, and told in words", () => {
  const [found] = problemsOf({ sources: broken("comma.json") });
  expect(found).toMatchObject({ file: "sources.json", code: "json", line: 4, got: "property name expected" });
});

test("a name that occurs twice in an object is found, though the parsed file holds it once", () => {
  const found = problemsOf({ sources: broken("twice.json") });
  expect(found.map(({ code, path, line, severity }) => [code, path, line, severity])).toEqual([
    ["duplicate-key", 'sources["courier-1"].title', 9, "error"],
    ["duplicate-key", 'sources["gazette-1"]', 11, "error"],
  ]);
});

test("the problems of a file come in the order of its lines", () => {
  const incidents = smallTexts()
    .incidents.replaceAll('"status": "claimed"', '"status": "sure"')
    .replace('"flood",', '"x",');
  const lines = problemsOf({ incidents }).map(({ line }) => line ?? 0);
  expect(lines.length).toBeGreaterThan(2);
  expect(lines).toEqual([...lines].sort((a, b) => a - b));
});

test("names that need quoting in a path are found again", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.string(), (key, before) => {
      const claims = JSON.stringify({ before, claims: { [key]: 0 } });
      const texts = { ...smallTexts(), claims };
      const { problems } = readDataset(texts);
      const found = locate(problems, texts).find(({ got }) => got === "0");
      expect(found?.column).toBe(claims.lastIndexOf("0") + 1);
    }),
  );
});

test("a problem of a file that could not be had stays, without a line", () => {
  const missing = problem("sources.json", "file", "", "no such file", "a file");
  const texts = { ...smallTexts(), sources: undefined };
  expect(locate([missing], texts)).toEqual([{ ...missing, mend: expect.any(String) }]);
});

test("brackets without end do not overthrow the locator", () => {
  expect(problemsOf({ claims: "[".repeat(200_000) })).toMatchObject([{ file: "claims.json", code: "depth" }]);
});
