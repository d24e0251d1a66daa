// @ts-check
import { readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { eventsTable } from "./bench-core/events.js";
import { median, replaceBetween, row } from "./bench-tables.js";
import { bundle } from "./bundle.js";
import { randomNumbers } from "./fuzz-times.js";

// `npm run bench:core`, and a part of `npm run bench`: what a window and a histogram cost over made-up incidents, against
// looking at every incident anew, and what the page asks of many events. `--write` puts the tables into
// docs/benchmarks.md, `--runs 9` says how often.

/**
 * @typedef {{ id: string, earliest: number, latest: number, category: string, status: string }} Row
 * @typedef {import("../src/core/model.ts").Interval} Interval
 * @typedef {import("../src/core/model.ts").Dataset} Dataset
 * @typedef {{ rows: number, plain: number, page: number, pageRatio: number, sorted: number, sortedRatio: number }} Measured
 *   Milliseconds of the processor, and how many times faster than the plain scan; medians.
 */

const { values } = parseArgs({
  strict: false,
  options: { write: { type: "boolean", default: false }, runs: { type: "string", default: "5" } },
});
const runs = Math.max(3, Number(values.runs) || 5);
const sizes = [1_000, 100_000, 1_000_000];
const hour = 3_600_000;
const day = 24 * hour;
const begin = Date.UTC(2024, 0, 1);
const length = 730 * day;
const extent = { from: begin, to: begin + length };

const built = await bundle({
  visible: "src/core/visible.ts",
  histogram: "src/core/histogram.ts",
  window: "src/core/window.ts",
  counts: "src/core/events/counts.ts",
});
const { rowsInWindow } = await built.load("visible");
const { histogram, binEdges, binStep } = await built.load("histogram");
const { presence } = await built.load("window");
const { createCountIndex } = await built.load("counts");
built.remove();

const groups = ["killing", "fighting", "statement"];
const edges = binEdges(extent, binStep(extent), "Asia/Damascus");
const filter = { categories: [], statuses: [], places: [] };

/** @type {{ window: Measured[], histogram: Measured[] }} */
const measured = { window: [], histogram: [] };
for (const size of sizes) {
  const dataset = made(size);
  const { earliest, latest } = dataset.columns;
  const counts = createCountIndex(
    { length: size, earliest, latest, category: dataset.columns.category },
    groups.length,
  );
  const windows = Array.from({ length: 50 }, (_, index) => {
    const from = begin + (index / 50) * length * 0.98;
    return { from, to: from + length * 0.02 };
  });
  const windowOf = (/** @type {number} */ time) => windows[time % windows.length];
  measured.window.push(
    compare(size, size <= 1_000 ? 2000 : size <= 100_000 ? 50 : 10, {
      plain: (time) => plainWindow(dataset, windowOf(time)),
      page: (time) => rowsInWindow(dataset, windowOf(time)),
      sorted: (time) => counts.countsIn(windowOf(time)),
      same: (plain, page, sorted) => [
        [plain.rows.length - plain.possibleRows.size, plain.possibleRows.size],
        [page.certain, page.possible],
        ["certain", "possible"].map((is) =>
          sorted.reduce((/** @type {number} */ sum, /** @type {any} */ count) => sum + count[is], 0),
        ),
      ],
    }),
  );
  const bins = edges
    .slice(1)
    .map((/** @type {number} */ to, /** @type {number} */ index) => ({ from: edges[index], to }));
  measured.histogram.push(
    compare(size, size <= 1_000 ? 50 : 1, {
      plain: () => plainHistogram(dataset, bins),
      page: () =>
        histogram(dataset, filter, edges).map((/** @type {{ groups: unknown }} */ bin) => bin.groups),
      same: (...answers) => answers,
      sorted: () => counts.binsOf(edges),
    }),
  );
}

const reports = { core: table(), "many-events": await eventsTable(runs) };
console.log(Object.values(reports).join("\n\n"));
if (values.write) {
  const file = fileURLToPath(new URL("../docs/benchmarks.md", import.meta.url));
  const text = Object.entries(reports).reduce(
    (text, [name, report]) => replaceBetween(text, name, report),
    readFileSync(file, "utf8"),
  );
  writeFileSync(file, text);
  console.log("Written to docs/benchmarks.md");
}

/** So many incidents of two years, one in twenty of them known only to 10 to 200 days, in time order. */
function made(/** @type {number} */ size) {
  const random = randomNumbers(size);
  /** @type {Row[]} */
  const incidents = Array.from({ length: size }, (_, index) => {
    const earliest = begin + Math.floor(random() * length);
    const lasts = random() < 0.05 ? (10 + random() * 190) * day : (1 / 60 + random() * 24) * hour;
    const group = Math.floor(random() * groups.length);
    return {
      id: `i-${index}`,
      earliest,
      latest: earliest + Math.ceil(lasts),
      category: groups[group] ?? "",
      status: "claimed",
    };
  }).sort((a, b) => a.earliest - b.earliest);
  const column = (/** @type {(row: Row) => number} */ of) => Float64Array.from(incidents, of);
  return /** @type {Dataset} */ (
    /** @type {unknown} */ ({
      config: {
        timeZone: "Asia/Damascus",
        groups: groups.map((id) => ({ id })),
        categories: groups.map((id) => ({ id, group: id })),
      },
      incidents,
      columns: {
        earliest: column(({ earliest }) => earliest),
        latest: column(({ latest }) => latest),
        knownFrom: column(({ earliest }) => earliest),
        knownTo: column(({ latest }) => latest),
        category: Uint8Array.from(incidents, ({ category }) => groups.indexOf(category)),
        status: new Uint8Array(size),
      },
      places: new Map(),
    })
  );
}

/** The same answer as `rowsInWindow`, from the incidents themselves. */
function plainWindow(/** @type {Dataset} */ dataset, /** @type {Interval | undefined} */ window) {
  /** @type {number[]} */
  const rows = [];
  const possibleRows = new Set();
  dataset.incidents.forEach((incident, index) => {
    const found = presence(incident.earliest, incident.latest, window);
    if (found === "out") return;
    rows.push(index);
    if (found === "possible") possibleRows.add(index);
  });
  return { rows, possibleRows };
}

/** The same counts as `histogram`, from the incidents themselves, bin by bin. */
function plainHistogram(/** @type {Dataset} */ dataset, /** @type {Interval[]} */ bins) {
  return bins.map((bin) => {
    const counts = groups.map(() => ({ certain: 0, possible: 0 }));
    for (const incident of dataset.incidents) {
      const found = /** @type {"certain" | "possible" | "out"} */ (
        presence(incident.earliest, incident.latest, bin)
      );
      const count = counts[groups.indexOf(incident.category)];
      if (found !== "out" && count) count[found]++;
    }
    return counts;
  });
}

/**
 * Interleaved, so that what else the machine does falls on every way alike; ratios are taken within a run. Throws when
 * the ways do not agree.
 *
 * @param {number} rows
 * @param {number} times How often each way is asked in one run.
 * @param {{ plain: (time: number) => any, page: (time: number) => any, sorted: (time: number) => any,
 *   same: (plain: any, page: any, sorted: any) => unknown[] }} ways `same` gives of each answer what must be equal.
 * @returns {Measured}
 */
function compare(rows, times, { plain, page, sorted, same }) {
  // Once for the engine to compile, too.
  const [first, ...others] = same(plain(0), page(0), sorted(0)).map((answer) => JSON.stringify(answer));
  if (others.some((other) => other !== first))
    throw new Error(`Got other counts than the plain scan's of ${rows} rows.`);
  const took = (/** @type {(time: number) => unknown} */ way, /** @type {number} */ run) => {
    // Time of the processor, which passes only while this process runs.
    const start = process.cpuUsage();
    for (let time = 0; time < times; time++) way(run * times + time);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000 / times;
  };
  const each = Array.from({ length: runs }, (_, run) => ({
    plain: took(plain, run),
    page: took(page, run),
    sorted: took(sorted, run),
  }));
  const middle = (/** @type {(run: (typeof each)[number]) => number} */ of) => median(each.map(of)) ?? 0;
  return {
    rows,
    plain: middle(({ plain }) => plain),
    page: middle(({ page }) => page),
    pageRatio: middle(({ plain, page }) => plain / page),
    sorted: middle(({ sorted }) => sorted),
    sortedRatio: middle(({ plain, sorted }) => plain / sorted),
  };
}

function table() {
  const figure = (/** @type {number} */ value) => (value >= 100 ? value.toFixed(0) : value.toPrecision(2));
  const ratio = (/** @type {number} */ value) => `${figure(value)} ×`;
  const lines = (/** @type {string} */ name, /** @type {Measured[]} */ list) =>
    list.map(({ rows, plain, page, pageRatio, sorted, sortedRatio }) =>
      row([
        name,
        rows.toLocaleString("en"),
        figure(plain),
        figure(page),
        ratio(pageRatio),
        figure(sorted),
        ratio(sortedRatio),
      ]),
    );
  return [
    `Medians of ${runs} interleaved runs, in milliseconds of the processor, Node ${process.versions.node}, ${cpus().length} cores (${cpus()[0]?.model ?? "unknown"}). ` +
      "Incidents of two years, 5 % of them known only to 10 to 200 days. Ratios are to the plain scan of the same run.",
    "",
    row(["what", "rows", "plain scan", "the page", "faster", "sorted counts", "faster"]),
    row(["---", "---:", "---:", "---:", "---:", "---:", "---:"]),
    ...lines("window of 2 %", measured.window),
    ...lines(`histogram of ${edges.length - 1} months`, measured.histogram),
  ].join("\n");
}
