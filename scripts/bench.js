// @ts-check
import process from "node:process";
import { requireNode } from "./node-version.js";

// `npm run bench`: what the first view costs, on the built site, then a map in an article, then windows and histograms, then
// pictures; with `--all` then crowds beside the usual tools, formats, and files beyond memory, for most of an hour. `--write` puts
// the tables into docs/benchmarks.md, `--runs 9` changes how many times each view is opened.
requireNode();
const { existsSync, readFileSync, writeFileSync } = await import("node:fs");
const { cpus } = await import("node:os");
const { fileURLToPath } = await import("node:url");
const { parseArgs } = await import("node:util");
const { chromium } = await import("playwright-core");
const { ensureBrowser, launchFlags } = await import("./browser.js");
const { budgets, kindOf, kinds, median, replaceBetween, row, scriptsNamed } = await import(
  "./bench-tables.js"
);
const { serve } = await import("./serve.js");

/**
 * @typedef {import("./bench-tables.js").Kind} Kind
 * @typedef {{ bytes: Record<Kind, number>, requests: number, thirdParty: string[], paint: number | undefined,
 *   page: number | undefined, map: number | undefined }} Opening
 *   What one opening of the page took: bytes as sent by kind, and milliseconds since the navigation began until the first
 *   content, until the marks over the still picture, and until the map is idle; undefined for what did not come.
 */

const { values } = parseArgs({
  options: {
    all: { type: "boolean", default: false },
    write: { type: "boolean", default: false },
    runs: { type: "string", default: "5" },
  },
});
const views = [
  { name: "390 × 844", viewport: { width: 390, height: 844 } },
  { name: "1280 × 800", viewport: { width: 1280, height: 800 } },
];
/** How long the map may take before it is said not to have come, in milliseconds. */
const patience = 60_000;

const pathOf = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));
if (!existsSync(pathOf("../dist/index.html"))) {
  console.error("There is no built site to measure. Run npm run build first.");
  process.exit(1);
}

const executablePath = ensureBrowser();
/** @type {import("./serve.js").Exchange[]} */
let exchanges = [];
// gzip, although brotli is smaller: it is what the plainest static hosts offer.
const named = scriptsNamed(readFileSync(pathOf("../dist/index.html"), "utf8"));
const site = await serve(pathOf("../dist"), {
  encodings: ["gzip"],
  onExchange: (exchange) => exchanges.push(exchange),
});
const browser = await chromium.launch({ executablePath, args: launchFlags });

/** @type {Map<string, Opening[]>} */
const openings = new Map(views.map(({ name }) => [name, []]));
let isMapExpected = true;
// Interleaved, so that what else the machine does falls on every view alike.
for (let run = 0; run < Number(values.runs); run++) {
  for (const { name, viewport } of views) openings.get(name)?.push(await open(viewport));
}
const version = browser.version();
await browser.close();
await site.close();

const report = tables();
console.log(report);
if (values.write) {
  const file = pathOf("../docs/benchmarks.md");
  writeFileSync(file, replaceBetween(readFileSync(file, "utf8"), "first-view", report));
  console.log("Written to docs/benchmarks.md");
}
console.log();
await import("./bench-embeds.js");
console.log();
await import("./bench-core.js");
console.log();
await import("./bench-pictures.js");
if (values.all) {
  const { spawnSync } = await import("node:child_process");
  for (const each of ["bench-crowd.js", "bench-formats.js", "bench-large.js"]) {
    console.log();
    const { status } = spawnSync(process.execPath, [pathOf(each), ...(values.write ? ["--write"] : [])], {
      stdio: "inherit",
    });
    if (status !== 0) process.exitCode = 1;
  }
}

/** Opens the page as a new reader does, with nothing cached. */
async function open(/** @type {{ width: number, height: number }} */ viewport) {
  exchanges = [];
  /** @type {string[]} */
  const thirdParty = [];
  const context = await browser.newContext({
    serviceWorkers: "block",
    viewport,
    locale: "en-GB",
    timezoneId: "America/New_York",
  });
  context.on("request", (request) => {
    const address = request.url();
    if (/^(https?|wss?):/.test(address) && !address.startsWith(site.url)) thirdParty.push(address);
  });
  const page = await context.newPage();
  await page.addInitScript(() => {
    // The page says how far it is in data-daymark-ready: "page", then "map".
    /** @type {Record<string, number>} */
    const reached = {};
    Object.assign(globalThis, { reached });
    new MutationObserver(() => {
      const state = document.documentElement?.dataset.daymarkReady;
      if (state) reached[state] ??= performance.now();
    }).observe(document, { attributes: true, subtree: true, attributeFilter: ["data-daymark-ready"] });
  });
  await page.goto(site.url, { waitUntil: "load" });
  if (isMapExpected) {
    const wait = page.waitForSelector('html[data-daymark-ready="map"]', {
      timeout: patience,
      state: "attached",
    });
    isMapExpected = await wait.then(
      () => true,
      () => false,
    );
  }
  await page.waitForFunction(() => performance.getEntriesByName("first-contentful-paint").length > 0);
  const { reached, paint } = await page.evaluate(() => ({
    reached:
      /** @type {{ reached?: Record<string, number> }} */ (/** @type {unknown} */ (globalThis)).reached ?? {},
    paint: performance.getEntriesByName("first-contentful-paint")[0]?.startTime,
  }));
  await context.close();
  const bytes = /** @type {Record<Kind, number>} */ (Object.fromEntries(kinds.map((kind) => [kind, 0])));
  for (const exchange of exchanges) bytes[kindOf(exchange, named)] += exchange.bytes;
  return { bytes, requests: exchanges.length, thirdParty, paint, page: reached.page, map: reached.map };
}

function tables() {
  /** @type {(of: (opening: Opening) => number | undefined) => (number | undefined)[]} */
  const medians = (of) => views.map(({ name }) => median((openings.get(name) ?? []).map(of)));
  const kB = (/** @type {number | undefined} */ bytes) =>
    bytes === undefined ? "–" : (bytes / 1000).toFixed(1);
  const ms = (/** @type {number | undefined} */ time) =>
    time === undefined ? "did not come" : time.toFixed(0);
  const thirdParty = [...new Set([...openings.values()].flat().flatMap((opening) => opening.thirdParty))];
  const head = (/** @type {string} */ first) => [
    row([first, ...views.map(({ name }) => name)]),
    row(["---", "---:", "---:"]),
  ];
  return [
    `Medians of ${values.runs} openings with an empty cache, Chromium ${version} without a graphics card, ` +
      `${cpus().length} cores (${cpus()[0]?.model ?? "unknown"}), Node ${process.versions.node}, loopback, gzip.`,
    "",
    ...head("first view, kB as sent"),
    ...kinds.map((kind) => row([kind, ...medians(({ bytes }) => bytes[kind]).map(kB)])),
    row([
      "**all**",
      ...medians(({ bytes }) => Object.values(bytes).reduce((sum, part) => sum + part, 0)).map(kB),
    ]),
    row(["requests", ...medians(({ requests }) => requests).map(String)]),
    row(["requests to other origins", ...views.map(() => String(thirdParty.length))]),
    "",
    ...head("milliseconds until"),
    row(["first content", ...medians(({ paint }) => paint).map(ms)]),
    row(["marks over the still picture", ...medians(({ page }) => page).map(ms)]),
    row(["map idle", ...medians(({ map }) => map).map(ms)]),
    "",
    row(["budget", "at most, kB", "measured, kB", ""]),
    row(["---", "---:", "---:", "---"]),
    ...budgets.map(({ name, kinds: counted, most }) => {
      const measured = Math.max(
        ...medians(({ bytes }) => counted.reduce((sum, kind) => sum + bytes[kind], 0)).map(Number),
      );
      return row([name, String(most / 1000), kB(measured), measured <= most ? "within" : "**over**"]);
    }),
    ...thirdParty.map((address) => `\nAsked of another origin: ${address}`),
  ].join("\n");
}
