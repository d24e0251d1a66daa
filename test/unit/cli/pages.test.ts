import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { builtSite } from "../site/builtSite";
import { atTerminal } from "./atTerminal";

let dist = "";
beforeEach(() => {
  dist = builtSite();
});
afterEach(() => {
  rmSync(dist, { recursive: true });
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

const daymark = (...args: string[]) => atTerminal("pages", ...args);

test("it fills the site that it is given and says how many files it wrote", async () => {
  const { code, out, err } = await daymark(dist);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).toMatch(new RegExp(`^\\d+ files written to ${dist}$`));
  for (const path of ["ar/index.html", "fr/chapters/rain/index.html", "cards/small/en/default.png"])
    expect(existsSync(join(dist, path)), path).toBe(true);
  expect(existsSync(join(dist, "sitemap.xml"))).toBe(false);
});

test("the address that the site is published at comes from SITE_ORIGIN; what is none is refused", async () => {
  vi.stubEnv("SITE_ORIGIN", "maps.example.org");
  expect(await daymark(dist)).toMatchObject({ code: 1, err: expect.stringContaining("maps.example.org") });
  expect(existsSync(join(dist, "ar")), "nothing is written then").toBe(false);
  vi.stubEnv("SITE_ORIGIN", "https://maps.example.org");
  expect(await daymark(dist)).toMatchObject({ code: 0, err: "" });
  expect(existsSync(join(dist, "sitemap.xml"))).toBe(true);
});

test("a folder that holds no built site ends with 1 and says what to run", async () => {
  for (const folder of [join(dist, "nowhere"), join(dist, "assets")]) {
    const { code, out, err } = await daymark(folder);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toContain('"npm run build:site"');
  }
});

test("two folders or an unknown option: wrong usage, and the help", async () => {
  for (const args of [
    [dist, dist],
    [dist, "--orgin=https://maps.example.org"],
  ]) {
    const { code, err } = await daymark(...args);
    expect([args, code]).toEqual([args, 2]);
    expect(err).toContain("daymark pages [<folder>]");
  }
  expect(existsSync(join(dist, "ar")), "nothing is written then").toBe(false);
});

test("help is told on request", async () => {
  for (const flag of ["--help", "-h"]) {
    expect(await daymark(flag)).toMatchObject({
      code: 0,
      err: "",
      out: expect.stringContaining("daymark pages [<folder>]"),
    });
  }
});
