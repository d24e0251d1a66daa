import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import packageJson from "../../../package.json" with { type: "json" };
import { smallTexts } from "../dataset/small-map";
import { atTerminal } from "./atTerminal";

const small = fileURLToPath(new URL("../../fixtures/small", import.meta.url));
const broken = (name: string) => fileURLToPath(new URL(`../../fixtures/broken/${name}`, import.meta.url));

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "daymark-check-"));
  cpSync(small, folder, { recursive: true });
});
afterEach(() => {
  rmSync(folder, { recursive: true });
  vi.restoreAllMocks();
});

const misspell = () =>
  writeFileSync(join(folder, "incidents.geojson"), smallTexts().incidents.replace('"summary"', '"sumary"'));

test("a map without a fault is counted and passes", async () => {
  expect(await atTerminal("check", folder)).toEqual({
    code: 0,
    out: "3 incidents, 4 places, 1 route, 2 sources, 1 claim; no problems",
    err: "",
  });
});

test("an error is told with file, line, column, path, what was got and expected, and how to mend it", async () => {
  writeFileSync(join(folder, "claims.json"), smallTexts().claims.replace('"min": 4', '"min": 40'));
  const { code, out } = await atTerminal("check", folder);
  expect(code).toBe(1);
  expect(out.split("\n")).toEqual([
    `${join(folder, "claims.json")}:9:14  error  range`,
    "  claims.houses.max",
    "  got       9",
    "  expected  a figure that is not below `min`, 40",
    "  to mend   Mend the figure.",
    "",
    "3 incidents, 4 places, 1 route, 2 sources, 0 claims; 1 error",
  ]);
});

test("a warning passes, unless it is asked to be strict", async () => {
  misspell();
  expect(await atTerminal("check", folder)).toMatchObject({
    code: 0,
    out: expect.stringContaining("1 warning"),
  });
  expect((await atTerminal("check", "--strict", folder)).code).toBe(1);
});

test("a machine gets the same as JSON", async () => {
  misspell();
  const { code, out } = await atTerminal("check", folder, "--json");
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    isValid: true,
    counts: { incidents: 3, places: 4, routes: 1, sources: 2, claims: 1 },
    problems: [{ file: "incidents.geojson", code: "unknown-property", line: 22, severity: "warning" }],
  });
});

test("what only the text shows is found: a name that occurs twice", async () => {
  cpSync(broken("twice.json"), join(folder, "sources.json"));
  const { code, out } = await atTerminal("check", folder);
  expect(code).toBe(1);
  expect(out).toContain(`${join(folder, "sources.json")}:11:5  error  duplicate-key`);
});

test("a file that is not there is an error of the data", async () => {
  rmSync(join(folder, "sources.json"));
  const { code, out } = await atTerminal("check", folder);
  expect(code).toBe(1);
  expect(out).toContain("no such file");
  expect(out).toContain("The map could not be read; 1 error");
});

test("a folder that is not there, no folder, two folders, an unknown option or command: wrong usage", async () => {
  for (const args of [
    ["check", join(folder, "nowhere")],
    ["check", join(folder, "map.json")],
    ["check"],
    ["check", folder, folder],
    ["check", folder, "--strikt"],
    ["chekc", folder],
    ["constructor"],
    [],
  ]) {
    const { code, err } = await atTerminal(...args);
    expect([args, code]).toEqual([args, 2]);
    expect(err).not.toBe("");
  }
});

test("help and version are told on request", async () => {
  expect(await atTerminal("--version")).toMatchObject({ code: 0, out: packageJson.version });
  for (const args of [["help"], ["--help"], ["check", "--help"]]) {
    expect(await atTerminal(...args)).toMatchObject({
      code: 0,
      out: expect.stringContaining("daymark check"),
    });
  }
});

test("a text from the data cannot steer the terminal", async () => {
  const steering = "\\u001b[2J\\u202e2025";
  writeFileSync(join(folder, "incidents.geojson"), smallTexts().incidents.replace("2025-03-07", steering));
  const { out } = await atTerminal("check", folder);
  expect(out).toContain("\\u001b[2J\\u202e2025");
  expect(out).not.toContain("\u001b");
  expect(out).not.toContain("\u202e");
});
