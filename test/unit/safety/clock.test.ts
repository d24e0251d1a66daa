import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const files = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((path) => /\.(ts|tsx|js)$/.test(path))
  .map((path) => ({ path, code: readFileSync(join("src", path), "utf8") }));

test("nothing asks the device what time it is: what happened is told by the records, whatever the clock says", () => {
  const asking =
    /\bDate\.now\b|\bnew Date\(\s*\)|(?<!new )\bDate\(\s*\)|\bTemporal\.Now\b|performance\.timeOrigin/;
  expect(files.filter(({ code }) => asking.test(code)).map(({ path }) => path)).toEqual([]);
});

test("nothing is kept on the reader's device: no cookie, no storage, in any part of the source", () => {
  const keeping = /\bdocument\.cookie\b|\b(localStorage|sessionStorage|indexedDB|cookieStore)\b/;
  expect(files.filter(({ code }) => keeping.test(code)).map(({ path }) => path)).toEqual([]);
});
