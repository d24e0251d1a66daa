import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Script } from "node:vm";
import { brotliCompressSync } from "node:zlib";
import { createBuilder } from "vite";
import { afterAll, beforeAll, expect, test } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "daymark-embed-"));
const read = (name: string) => readFileSync(join(folder, "embed", name), "utf8");

beforeAll(async () => {
  const builder = await createBuilder({
    configFile: "vite.embed.config.ts",
    logLevel: "error",
    build: { outDir: folder },
  });
  await builder.buildApp();
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

test("what articles load has names that stay, and each script is one file", () => {
  expect(readdirSync(join(folder, "embed")).sort()).toEqual([
    "daymark-map.d.ts",
    "daymark-map.js",
    "loader.js",
  ]);
  for (const name of ["daymark-map.js", "loader.js"]) expect(read(name)).not.toMatch(/\bimport\b/);
});

test("the loader is two kilobytes at most, compressed, and the element less than five", () => {
  expect(brotliCompressSync(read("loader.js")).length).toBeLessThanOrEqual(2000);
  expect(brotliCompressSync(read("daymark-map.js")).length).toBeLessThanOrEqual(5000);
});

test("the loader is a plain script that declares nothing: whoever includes it twice breaks nothing", () => {
  const script = read("loader.js");
  expect(() => new Script(script)).not.toThrow();
  expect(script.trim()).toMatch(/^\(\s*(function\s*\(\)|\(\)\s*=>)\s*\{[\s\S]*\}\s*\)\s*\(\)\s*;?$/);
});

test("neither script turns text into markup, evaluates any, stores anything or asks for anything", () => {
  for (const name of ["loader.js", "daymark-map.js"])
    expect(read(name)).not.toMatch(
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write|srcdoc|\beval\b|new Function|localStorage|sessionStorage|indexedDB|\.cookie|\bfetch\(|XMLHttpRequest|sendBeacon/,
    );
});
