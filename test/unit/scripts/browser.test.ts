import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { disabledByPlaywright, findBrowser } from "../../../scripts/browser.js";

let folder: string;
const script = (name: string, exitCode: number) => {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\nexit ${exitCode}\n`, { mode: 0o755 });
  return path;
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "daymark-browser-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const onUnix = test.skipIf(process.platform === "win32");

onUnix("the browser that CHROMIUM names comes before those on PATH", () => {
  const named = script("my-browser", 0);
  script("chromium", 0);
  expect(findBrowser({ CHROMIUM: named, PATH: folder })).toBe(named);
});

test("a CHROMIUM that is not there is an error, not a reason to take another browser", () => {
  const missing = join(folder, "missing");
  expect(() => findBrowser({ CHROMIUM: missing, PATH: process.env.PATH })).toThrow(/CHROMIUM is ".*missing"/);
});

onUnix("a browser on PATH that does not start is passed over", () => {
  script("chromium", 1);
  const chrome = script("google-chrome", 0);
  expect(findBrowser({ PATH: ["", folder].join(delimiter) })).toBe(chrome);
});

test("what Playwright switches off stays switched off where tests switch off more", () => {
  const library = dirname(createRequire(import.meta.url).resolve("playwright-core"));
  const [, list = ""] =
    /disabledFeatures = \[([^\]]*)\]/.exec(readFileSync(join(library, "lib/coreBundle.js"), "utf8")) ?? [];
  const names = list.split("\n").flatMap((line) => /^\s*"(\w+)"/.exec(line)?.[1] ?? []);
  expect(names).not.toEqual([]);
  expect(disabledByPlaywright).toEqual(expect.arrayContaining(names));
});
