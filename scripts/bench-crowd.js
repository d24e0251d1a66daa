// @ts-check
import process from "node:process";
import { requireNode } from "./node-version.js";

// `node scripts/bench-crowd.js`: thousands to a million events, scrubbed in time, beside a bare WebGL2 page and the tools that
// people know. Fetches those once into .cache/. `--sizes 1000,10000`, `--only ours,deck` and `--rounds 5` say what and how
// often, `--parquet` measures the reading of a file only; `--write` puts tables, figures and plot into docs/; `--quick` proves in two minutes that all of it works.
requireNode();
const { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } = await import("node:fs");
const { cpus, loadavg, tmpdir } = await import("node:os");
const { join } = await import("node:path");
const { fileURLToPath } = await import("node:url");
const { parseArgs } = await import("node:util");
const { replaceBetween } = await import("./bench-tables.js");
const { ensureBrowser } = await import("./browser.js");
const { buildPage } = await import("./bench-crowd/build.js");
const { candidateOf, candidates } = await import("./bench-crowd/candidates.js");
const { figureOf } = await import("./bench-crowd/figures.js");
const { measureParquet, parquetName, writeParquet } = await import("./bench-crowd/parquet.js");
const { fetchPeers } = await import("./bench-crowd/peers.js");
const { logPlot } = await import("./bench-crowd/plot.js");
const { measure, measureFixed, measurePairs, proveCalls } = await import("./bench-crowd/run.js");
const { crowdTables } = await import("./bench-crowd/tables.js");
const { visit } = await import("./bench-crowd/visit.js");
const { serve } = await import("./serve.js");

/**
 * @typedef {import("./bench-crowd/figures.js").Results} Results
 */

const { values } = parseArgs({
  strict: false,
  options: {
    write: { type: "boolean", default: false },
    quick: { type: "boolean", default: false },
    sizes: { type: "string" },
    only: { type: "string" },
    rounds: { type: "string" },
    parquet: { type: "boolean", default: false },
  },
});
const isQuick = values.quick === true;
if (values.write && (isQuick || values.only || values.sizes)) {
  console.error("The documents hold one whole run. Leave out --write, or else --quick, --only and --sizes.");
  process.exit(1);
}
const listed = (/** @type {unknown} */ text) => (typeof text === "string" ? text.split(",") : undefined);
const sizes =
  listed(values.sizes)?.map(Number) ?? (isQuick ? [1000, 10_000] : [1000, 10_000, 100_000, 1_000_000]);
if (!sizes.every((size) => Number.isInteger(size) && size > 0)) {
  console.error(`--sizes is "${values.sizes}". Expected whole numbers such as 1000,100000.`);
  process.exit(1);
}
const rounds = Math.max(1, Number(values.rounds) || (isQuick ? 1 : 3));
const known = candidates.map(({ id }) => id);
const asked = listed(values.only) ?? known;
if (!asked.every((id) => known.includes(id))) {
  console.error(`--only is "${values.only}". Expected some of ${known.join(",")}.`);
  process.exit(1);
}
const chosen = asked.map(candidateOf);
const isChosen = (/** @type {string} */ id) => chosen.some((each) => each.id === id);
const effort = isQuick ? { seeks: 6, most: 1500, playback: 300 } : { seeks: 40, most: 2500, playback: 1000 };
/** Whatever takes longer than this is measured in the first round only. Milliseconds. */
const tooLong = 20_000;
const landSize = 10_000;
const readings = 5;
const largest = Math.max(...sizes);

const pathOf = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));
const executablePath = ensureBrowser();
const work = mkdtempSync(join(tmpdir(), "daymark-crowd-"));
const figures = pathOf("../docs/benchmarks/crowd.json");
/** @type {Results} */
const results =
  values.parquet && values.write
    ? JSON.parse(readFileSync(figures, "utf8"))
    : {
        machine: {
          chromium: "",
          node: process.versions.node,
          cores: cpus().length,
          model: cpus()[0]?.model ?? "unknown",
          load: 0,
        },
        rounds,
        sizes,
        runs: [],
        failed: [],
        pairs: [],
        fixed: [],
        proof: undefined,
        proofSize: largest,
        parquet: [],
      };
try {
  await buildPage(await fetchPeers(), work);
  const site = await serve(work);
  const setting = { executablePath, address: site.url, effort };
  results.machine.chromium = await visit(executablePath, site.url, async ({ version }) => version);
  if (!values.parquet) {
    for (const size of sizes)
      await byTurns(
        setting,
        chosen.filter(({ most }) => size <= most),
        size,
        false,
      );
    await byTurns(
      setting,
      chosen.filter(({ id, isOnMap }) => (isQuick ? id === "ours" || id === "deck" : isOnMap)),
      landSize,
      true,
    );
    if (isChosen("ours")) await measureOurs(setting);
  }
  if (isChosen("ours")) await measureReading(setting);
  if (!values.parquet) results.machine.load = loadavg()[0] ?? 0;
  await site.close();
} catch (error) {
  for (let cause = error; cause instanceof Error; cause = cause.cause) console.error(cause.message);
  process.exitCode = 1;
} finally {
  rmSync(work, { recursive: true, force: true });
}
if (!process.exitCode) publish();

/**
 * Round by round, so that what else the machine does falls on every candidate alike.
 *
 * @param {Parameters<typeof measure>[0]} setting
 * @param {readonly import("./bench-crowd/candidates.js").Candidate[]} asked
 * @param {number} size
 * @param {boolean} isOverLand
 */
async function byTurns(setting, asked, size, isOverLand) {
  /** @type {Set<string>} */
  const done = new Set();
  for (let round = 0; round < rounds; round++) {
    for (const { id, name } of asked) {
      if (done.has(id)) continue;
      const begun = performance.now();
      const run = await measure(setting, { candidate: id, size, round, isOverLand });
      const took = performance.now() - begun;
      const place = `${name}, ${size.toLocaleString("en")} events${isOverLand ? " over land" : ""}`;
      if ("error" in run) {
        console.log(`${place}: ${run.error}`);
        results.failed.push(run);
        done.add(id);
        continue;
      }
      results.runs.push(run);
      console.log(
        `${place}: first frame ${run.load.toFixed(0)} ms, seek ${run.seek.toFixed(1)} ms, processor ` +
          `${run.renderer.toFixed(1)} ms, others ${run.others?.toFixed(2) ?? "unknown"} (${(took / 1000).toFixed(0)} s)`,
      );
      if (took > tooLong) done.add(id);
    }
  }
}

/** What is asked of this project's own renderer only. */
async function measureOurs(/** @type {Parameters<typeof measure>[0]} */ setting) {
  const [pairs, frames] = isQuick ? [5, 6] : [7, 20];
  if (isChosen("bare"))
    for (const size of sizes.filter((size) => size >= 10_000))
      results.pairs.push(...(await measurePairs(setting, size, pairs, frames)));
  const all = isQuick ? [10_000, 30_000, 100_000] : [10_000, 30_000, 100_000, 300_000, 1_000_000];
  for (const size of all) {
    const held = size === all.at(-1) ? all : all.slice(0, 1);
    results.fixed.push(...(await measureFixed(setting, size, held, frames)));
  }
  results.proof = await proveCalls(setting, largest);
}

/** Pairs, by turns: one alone says little of what takes a second. */
async function measureReading(/** @type {Parameters<typeof measure>[0]} */ setting) {
  const rows = isQuick ? 50_000 : 1_000_000;
  const file = join(work, parquetName);
  await writeParquet(file, rows);
  results.parquet = [];
  for (let round = 0; round < (isQuick ? 1 : readings); round++)
    results.parquet.push(await measureParquet(setting, file, rows, round));
}

function publish() {
  const report = crowdTables(results);
  console.log(`\n${report}`);
  if (!values.write) return;
  const file = pathOf("../docs/benchmarks.md");
  const picture =
    "![Milliseconds from a seek to its frame, by events](benchmarks/crowd.svg)\n\n" +
    "[Every run as JSON](benchmarks/crowd.json).";
  writeFileSync(file, replaceBetween(readFileSync(file, "utf8"), "crowd", `${picture}\n\n${report}`));
  const folder = pathOf("../docs/benchmarks");
  mkdirSync(folder, { recursive: true });
  writeFileSync(figures, `${JSON.stringify(results, rounded, 1)}\n`);
  writeFileSync(join(folder, "crowd.svg"), plot());
  console.log("Written to docs/benchmarks.md and docs/benchmarks/");
}

/** A thousandth of a millisecond says more than the machine knows. */
function rounded(/** @type {string} */ _, /** @type {unknown} */ value) {
  return typeof value === "number" ? Number(value.toFixed(3)) : value;
}

function plot() {
  return logPlot({
    title: "From a seek to its frame",
    xName: "events",
    yName: "milliseconds",
    lines: chosen.map(({ id, name, colour }) => ({
      name,
      colour,
      isOwn: id === "ours",
      points: sizes.flatMap((size) => {
        const y = figureOf(results, id, { size }, "seek");
        return y === undefined ? [] : [{ x: size, y }];
      }),
    })),
  });
}
