import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { isAtLeast } from "../../../scripts/node-version.js";

test("a version is new enough by its numbers, not by its letters", () => {
  expect(isAtLeast("20.19.0", "20.19.0")).toBe(true);
  expect(isAtLeast("20.20.2", "20.19.0")).toBe(true);
  expect(isAtLeast("22.1.0", "20.19.0")).toBe(true);
  expect(isAtLeast("20.9.0", "20.19.0")).toBe(false);
  expect(isAtLeast("18.20.4", "20.19.0")).toBe(false);
});

test("the version that npm start asks for is the one that package.json declares", () => {
  const { engines } = JSON.parse(readFileSync("package.json", "utf8"));
  const asked = /oldest = "(\d+\.\d+)\./.exec(readFileSync("scripts/node-version.js", "utf8"))?.[1];
  expect(engines.node).toBe(`>=${asked}`);
});
