// @ts-check
import process from "node:process";
import { requireNode } from "./node-version.js";

// `npm run bench:pages`: what a reader waits for on a poor line, on this page and on pages that tell the same by the usual
// tools, and what Lighthouse says of this one. `--write` puts the tables into docs/benchmarks.md, `--runs 9` changes how
// often each page is opened, `--only line` or `--only lighthouse` does one part. Both fetch packages once into .cache/.
requireNode();
const { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } = await import("node:fs");
const { cpus, loadavg, tmpdir } = await import("node:os");
const { join } = await import("node:path");
const { fileURLToPath } = await import("node:url");
const { parseArgs } = await import("node:util");
const { chromium } = await import("playwright-core");
const { ensureBrowser, launchFlags } = await import("./browser.js");
const { replaceBetween } = await import("./bench-tables.js");
const { bundle } = await import("./bundle.js");
const { makeCandidates } = await import("./bench-pages/candidates.js");
const { flatIncidents } = await import("./bench-pages/incidents.js");
const { poorLine, throttle } = await import("./bench-pages/line.js");
const { auditPages } = await import("./bench-pages/lighthouse.js");
const { isOver, readWatched, watchMilestones } = await import("./bench-pages/milestones.js");
const { auditPackages } = await import("./bench-pages/packages.js");
const { auditTable, pageTables } = await import("./bench-pages/tables.js");
const { countTransfers } = await import("./bench-pages/transfers.js");
const { serve } = await import("./serve.js");

/**
 * @typedef {import("./bench-pages/candidates.js").Candidate} Candidate
 * @typedef {import("./bench-pages/tables.js").Opening} Opening
 */

const { values } = parseArgs({
  options: {
    write: { type: "boolean", default: false },
    runs: { type: "string", default: "5" },
    only: { type: "string" },
  },
});
const runs = Math.max(1, Number(values.runs) || 5);
const map = "syria-coast-2025";
/** How long a page may take, in milliseconds. */
const patience = 120_000;

const pathOf = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));
const dist = pathOf("../dist");
const audited = ["", "ar/", "fr/", "method/"];
if (!existsSync(join(dist, "index.html"))) {
  console.error("There is no built site to measure. Run npm run build first.");
  process.exit(1);
}
if (values.only !== undefined && !["line", "lighthouse"].includes(values.only)) {
  console.error(`--only is "${values.only}". Expected line or lighthouse.`);
  process.exit(1);
}

const executablePath = ensureBrowser();
try {
  if (values.only !== "lighthouse") publish("poor-line", await measureLine());
  if (values.only !== "line") publish("lighthouse", await audit());
} catch (error) {
  for (let cause = error; cause instanceof Error; cause = cause.cause) console.error(cause.message);
  process.exitCode = 1;
}

function publish(/** @type {string} */ name, /** @type {string} */ report) {
  console.log(`${report}\n`);
  if (!values.write) return;
  const file = pathOf("../docs/benchmarks.md");
  writeFileSync(file, replaceBetween(readFileSync(file, "utf8"), name, report));
  console.log("Written to docs/benchmarks.md\n");
}

async function measureLine() {
  const work = mkdtempSync(join(tmpdir(), "daymark-pages-"));
  const browser = await chromium.launch({ executablePath, args: launchFlags });
  try {
    const candidates = await makeCandidates(dist, work, await readStory(), browser);
    const sites = await Promise.all(
      // gzip, although brotli is smaller: it is what the plainest static hosts offer.
      candidates.map(({ folder }) => serve(folder, { encodings: ["gzip"] })),
    );
    /** @type {Opening[][]} */
    const openings = candidates.map(() => []);
    // Interleaved, so that what else the machine does falls on every page alike. The first round, in which the server
    // compresses and the browser warms up, is not counted.
    for (let run = -1; run < runs; run++) {
      for (const [index, candidate] of candidates.entries()) {
        const opening = await open(browser, candidate, sites[index]?.url ?? "");
        if (run >= 0) openings[index]?.push(opening);
      }
    }
    await Promise.all(sites.map((site) => site.close()));
    const { bytesPerSecond, latency, slowdown, viewport } = poorLine;
    const measured = candidates.map(({ name }, index) => ({ name, openings: openings[index] ?? [] }));
    return [
      `Medians of ${runs} openings with an empty cache, by turns: ${bytesPerSecond / 1000} kB/s, ${latency} ms for each ` +
        `request, scripts slowed ${slowdown} times, ${viewport.width} × ${viewport.height}. Chromium ` +
        `${browser.version()} without a graphics card, ${cpus().length} cores (${cpus()[0]?.model ?? "unknown"}, load ` +
        `${loadavg()[0]?.toFixed(1)} at the end), Node ${process.versions.node}, gzip. In brackets: how many times as ` +
        "long as the first column, as the median of the runs.",
      "",
      pageTables(measured),
    ].join("\n");
  } finally {
    await browser.close();
    rmSync(work, { recursive: true, force: true });
  }
}

/** What the map says at first, read as the page reads it. */
async function readStory() {
  const built = await bundle({
    dataset: "src/dataset/dataset.ts",
    visible: "src/core/visible.ts",
    filter: "src/core/filter.ts",
  });
  const [{ readDataset }, { visibleRows }, { noFilter }] = await Promise.all(
    ["dataset", "visible", "filter"].map((name) => built.load(name)),
  );
  built.remove();
  const text = (/** @type {string} */ name) => readFileSync(pathOf(`../data/${map}/${name}`), "utf8");
  const { dataset } = readDataset({
    map: text("map.json"),
    incidents: text("incidents.geojson"),
    sources: text("sources.json"),
    claims: text("claims.json"),
  });
  if (!dataset) throw new Error(`data/${map} cannot be read. npm run check says why.`);
  return {
    title: dataset.config.title.en,
    summary: dataset.config.summary.en,
    incidents: flatIncidents(dataset),
    shown: visibleRows(dataset, dataset.config.window, noFilter).rows.length,
  };
}

/**
 * Opens a page as a new reader does. Throws if it is not complete within the time that is allowed.
 *
 * @param {import("playwright-core").Browser} browser
 * @param {Candidate} candidate
 * @param {string} address
 * @returns {Promise<Opening>}
 */
async function open(browser, { name, milestones }, address) {
  const context = await browser.newContext({
    serviceWorkers: "block",
    viewport: poorLine.viewport,
    locale: "en-GB",
    timezoneId: "America/New_York",
  });
  try {
    const page = await context.newPage();
    const transfers = countTransfers(await throttle(page));
    await page.addInitScript(watchMilestones, milestones);
    await page.goto(address, { waitUntil: "commit" });
    const last = milestones.at(-1)?.name ?? "";
    await page.waitForFunction(isOver, last, { timeout: patience, polling: 200 });
    const watched = await page.evaluate(readWatched);
    if (watched.failed) throw new Error(`it says: ${watched.failed}`);
    const steps = Object.fromEntries(
      Object.entries(watched.times).map(([each, ms]) => [each, { ms, ...transfers.until(ms, watched) }]),
    );
    return { steps, shift: watched.shift };
  } catch (error) {
    throw new Error(`${name} at ${address} could not be measured`, { cause: error });
  } finally {
    await context.close();
  }
}

async function audit() {
  const site = await serve(dist, { encodings: ["gzip"] });
  try {
    const paths = audited.filter((path) => existsSync(join(dist, path, "index.html")));
    const missing = audited.filter((path) => !paths.includes(path));
    const audits = await auditPages(site.url, paths, executablePath);
    return [
      `Lighthouse ${auditPackages.lighthouse}, Node ${process.versions.node}. The target is 100 everywhere.`,
      "",
      auditTable(audits),
      ...missing.map((path) => `\n\`/${path}\` is not in the built site.`),
    ].join("\n");
  } finally {
    await site.close();
  }
}
