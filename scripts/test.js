// @ts-check
import process from "node:process";
import { requireNode } from "./node-version.js";

// `npm test`: everything, from a fresh clone. `node scripts/test.js unit browser` runs those parts alone. A part that
// fails does not stop the others, so that one run tells all there is to mend.
requireNode();
const { mkdtempSync, readFileSync, rmSync } = await import("node:fs");
const { tmpdir } = await import("node:os");
const { join } = await import("node:path");
const { ensureBrowser } = await import("./browser.js");
const { ensurePackages } = await import("./packages.js");
const { npm } = await import("./run.js");
const { closingLine, judge, single, sum, tallyPlaywright, tallyVitest } = await import("./tally.js");

/**
 * @typedef {import("./tally.js").Tally} Tally
 * @typedef {{ name: string, needsBrowser?: boolean, needs?: string, run: () => Promise<Tally> }} Part
 */

const reports = mkdtempSync(join(tmpdir(), "daymark-test-"));

/** A part that passes or fails as a whole. @type {(...scripts: string[]) => () => Promise<Tally>} */
const whole =
  (...scripts) =>
  async () => {
    for (const script of scripts) if ((await npm(["run", "--silent", script])) !== 0) return single(false);
    return single(true);
  };

/** @type {(project: string) => () => Promise<Tally>} */
const vitest = (project) => async () => {
  const file = join(reports, `${project}.json`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const code = await npm(["run", "--silent", `test:${project}`, "--", ...reporters]);
  const report = readReport(file);
  return judge(report && tallyVitest(report), code);
};

async function playwright() {
  const file = join(reports, "journeys.json");
  const environment = { PLAYWRIGHT_JSON_OUTPUT_FILE: file };
  const code = await npm(["run", "--silent", "test:journeys", "--", "--reporter=list,json"], environment);
  const report = readReport(file);
  return judge(report && tallyPlaywright(report), code);
}

function readReport(/** @type {string} */ file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

/** @type {Part[]} */
const parts = [
  { name: "lint", run: whole("format:check") },
  { name: "types", run: whole("typecheck") },
  { name: "build", run: whole("build:cli", "build:site", "build:pages") },
  { name: "size", needs: "build", run: whole("size") },
  { name: "unit", run: vitest("unit") },
  { name: "browser", needsBrowser: true, run: vitest("browser") },
  { name: "journeys", needsBrowser: true, needs: "build", run: playwright },
];

/** @type {{ name: string, tally: Tally, seconds: number, note?: string }[]} */
const results = [];

/** Runs a part unless what it needs has failed, and never throws: what goes wrong is a failure of that part. */
async function runPart(/** @type {Part} */ { name, needs, needsBrowser, run }) {
  console.log(`\n── ${name} ${"─".repeat(Math.max(0, 60 - name.length))}`);
  const start = performance.now();
  const finish = (/** @type {Tally} */ tally, note = "") => {
    results.push({ name, tally, note, seconds: (performance.now() - start) / 1000 });
  };
  const before = results.find((result) => result.name === needs);
  if (before && before.tally.failed > 0) return finish(single(false), `not run: ${needs} failed`);
  try {
    // Handed to the runners, so that they do not look again and find another one.
    if (needsBrowser) process.env.CHROMIUM = ensureBrowser();
    finish(await run());
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    finish(single(false), "not run: see above");
  }
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !parts.some((part) => part.name === name));
if (unknown.length > 0) {
  console.error(`Got ${unknown.join(", ")}; expected some of: ${parts.map(({ name }) => name).join(", ")}`);
  process.exit(1);
}

const start = performance.now();
try {
  await ensurePackages();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.log(`\n${closingLine(single(false))}`);
  process.exit(1);
}
for (const part of parts) if (asked.length === 0 || asked.includes(part.name)) await runPart(part);
rmSync(reports, { recursive: true });

const total = sum(results.map(({ tally }) => tally));
console.log(`\n${"step".padEnd(12)}${"result".padEnd(36)}seconds`);
for (const { name, tally, seconds, note } of results) {
  const result = `${tally.failed > 0 ? "✗" : "✓"} ${note || closingLine(tally)}`;
  console.log(`${name.padEnd(12)}${result.padEnd(36)}${seconds.toFixed(1).padStart(7)}`);
}
console.log(`${"".padEnd(48)}${((performance.now() - start) / 1000).toFixed(1).padStart(7)}\n`);
console.log(closingLine(total));
process.exitCode = total.failed > 0 ? 1 : 0;
