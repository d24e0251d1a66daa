// @ts-check
import process from "node:process";
import { requireNode } from "./node-version.js";

// `npm run bench:formats`: how many bytes the same invented events take by format, and how long they take to read, in Node and in
// a page. `--write` puts the table into docs/benchmarks.md, `--runs 5` says how often, `--rows 100000,1000000` of how many rows,
// `--quick` reads 10,000 once, to see that it works.
requireNode();
const { execFile } = await import("node:child_process");
const { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } = await import("node:fs");
const { cpus, loadavg, tmpdir } = await import("node:os");
const { join } = await import("node:path");
const { fileURLToPath } = await import("node:url");
const { parseArgs, promisify } = await import("node:util");
const { gzip } = await import("node:zlib");
const { chromium } = await import("playwright-core");
const { build } = await import("vite");
const { median, replaceBetween, row } = await import("./bench-tables.js");
const { ensureBrowser, launchFlags } = await import("./browser.js");
const { bundle } = await import("./bundle.js");
const { serve } = await import("./serve.js");

/**
 * @typedef {{ format: string, rows: number, bytes: number, packed: number, node: number, drawable: number, page: number,
 *   longest: number }} Measured
 *   Bytes of the file and of it packed with gzip; milliseconds to read it in Node, and in a page until what is drawn is
 *   there and until all is; the longest pause of the page's own thread meanwhile.
 */

const { values } = parseArgs({
  options: {
    write: { type: "boolean", default: false },
    quick: { type: "boolean", default: false },
    runs: { type: "string", default: "3" },
    rows: { type: "string", default: "100000,1000000" },
  },
});
const sizes = values.quick ? [10_000] : values.rows.split(",").map(Number);
const runs = values.quick ? 1 : Math.max(3, Number(values.runs) || 3);
const formats = [
  { name: "GeoJSON", file: "events.geojson" },
  { name: "GeoJSON, one feature a line", file: "events.geojsonl" },
  { name: "CSV", file: "events.csv" },
  { name: "GeoParquet", file: "events.parquet" },
];

const pathOf = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));
const executablePath = ensureBrowser();
const folder = mkdtempSync(join(tmpdir(), "daymark-formats-"));
const built = await bundle({ read: "src/events/readEvents.ts" }, { findsPackages: true });
const browser = await chromium.launch({ executablePath, args: launchFlags });
let served;
try {
  const { readEvents } = await built.load("read");
  await build({
    configFile: false,
    root: pathOf("bench-formats/page"),
    base: "./",
    logLevel: "error",
    publicDir: false,
    build: { target: "es2022", outDir: folder, emptyOutDir: true },
    worker: { format: "es" },
  });
  // Uncompressed: what a host's compression costs is not what is measured.
  served = await serve(folder, { encodings: [] });
  const { url } = served;
  /** @type {Measured[]} */
  const measured = [];
  for (const rows of sizes) {
    await makeFiles(rows);
    const map = JSON.parse(readFileSync(join(folder, "map.json"), "utf8"));
    /** @type {Map<string, { node: number[], drawable: number[], page: number[], longest: number[] }>} */
    const times = new Map(
      formats.map(({ file }) => [file, { node: [], drawable: [], page: [], longest: [] }]),
    );
    for (let run = 0; run < runs; run++)
      for (const { file } of formats) {
        const of = times.get(file);
        const begun = performance.now();
        const read = await readEvents(`${url}${file}`, file, map, { fetch });
        of?.node.push(performance.now() - begun);
        const page = await browser.newPage();
        await page.goto(url);
        const inPage = await page.evaluate(
          ([name, of]) => /** @type {any} */ (globalThis).readEvents(name, of),
          [file, map],
        );
        await page.close();
        if (read.columns.length !== rows || inPage.rows !== rows)
          throw new Error(`Got ${read.columns.length} and ${inPage.rows} rows of ${file}; expected ${rows}.`);
        of?.drawable.push(inPage.drawable);
        of?.page.push(inPage.whole);
        of?.longest.push(inPage.longest);
      }
    for (const { name, file } of formats) {
      const path = join(folder, file);
      const of = times.get(file);
      const middle = (/** @type {number[] | undefined} */ list) => median(list ?? []) ?? Number.NaN;
      measured.push({
        format: name,
        rows,
        bytes: statSync(path).size,
        packed: (await promisify(gzip)(readFileSync(path))).length,
        node: middle(of?.node),
        drawable: middle(of?.drawable),
        page: middle(of?.page),
        longest: middle(of?.longest),
      });
    }
  }
  const tables = tableOf(measured);
  console.log(tables);
  if (values.write) {
    const file = pathOf("../docs/benchmarks.md");
    writeFileSync(file, replaceBetween(readFileSync(file, "utf8"), "formats", tables));
  }
} finally {
  await served?.close();
  await browser.close();
  built.remove();
  rmSync(folder, { recursive: true, force: true });
}

/**
 * The same events in each format, in the folder that is served. The server goes on meanwhile: held up for a minute it would
 * drop connections that the next reader still believes in.
 *
 * @param {number} rows
 */
async function makeFiles(rows) {
  for (const format of ["parquet", "csv", "geojsonl"]) {
    const words = ["--rows", `${rows}`, "--out", folder, "--as", format];
    await promisify(execFile)(process.execPath, [pathOf("synthetic.js"), ...words]);
  }
  const lines = readFileSync(join(folder, "events.geojsonl"), "utf8").trimEnd().replaceAll("\n", ",\n");
  writeFileSync(join(folder, "events.geojson"), `{"type":"FeatureCollection","features":[\n${lines}\n]}\n`);
}

/** @param {readonly Measured[]} measured */
function tableOf(measured) {
  const megabytes = (/** @type {number} */ bytes) => (bytes / 1e6).toFixed(1);
  const seconds = (/** @type {number} */ milliseconds) => (milliseconds / 1000).toFixed(2);
  return [
    `Medians of ${runs} interleaved runs. Node ${process.versions.node}, Chromium ${browser.version()}, ${cpus().length} cores ` +
      `(${cpus()[0]?.model ?? "unknown"}), load ${loadavg()[0]?.toFixed(1)} at the end. Sizes in MB, times in seconds, pauses in milliseconds.`,
    "",
    row([
      "format",
      "rows",
      "size",
      "gzip",
      "read in Node",
      "drawable in the page",
      "all in the page",
      "longest pause",
    ]),
    row(["---", "---:", "---:", "---:", "---:", "---:", "---:", "---:"]),
    ...measured.map(({ format, rows, bytes, packed, node, drawable, page, longest }) =>
      row([
        format,
        rows.toLocaleString("en"),
        megabytes(bytes),
        megabytes(packed),
        seconds(node),
        seconds(drawable),
        seconds(page),
        longest.toFixed(0),
      ]),
    ),
  ].join("\n");
}
