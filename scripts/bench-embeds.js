// @ts-check
import process from "node:process";
import { requireNode } from "./node-version.js";

// `node scripts/bench-embeds.js`: what a map in an article costs before the reader wants it, and after, on the built site;
// a part of `npm run bench` too. `--write` puts the tables into docs/benchmarks.md.
requireNode();
const { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } = await import("node:fs");
const { tmpdir } = await import("node:os");
const { join } = await import("node:path");
const { fileURLToPath } = await import("node:url");
const { brotliCompressSync, gzipSync } = await import("node:zlib");
const { chromium } = await import("playwright-core");
const { replaceBetween, row } = await import("./bench-tables.js");
const { ensureBrowser, launchFlags } = await import("./browser.js");
const { serve } = await import("./serve.js");

const dist = fileURLToPath(new URL("../dist", import.meta.url));
if (!existsSync(join(dist, "embed/loader.js"))) {
  console.error("There is no built site to measure. Run npm run build first.");
  process.exit(1);
}

/** @type {import("./serve.js").Exchange[]} */
let exchanges = [];
// gzip, although brotli is smaller: it is what the plainest static hosts offer.
const site = await serve(dist, { encodings: ["gzip"], onExchange: (exchange) => exchanges.push(exchange) });
const title = "Violence on the Syrian coast, March 2025";
const still = `<img src="${site.url}cards/syria-coast-2025/en/default.png" alt="${title}" width="1200" height="630" loading="lazy">`;
const far = '<div style="height: 5000px">The article.</div>';
const loader = `<script async src="${site.url}embed/loader.js"></script>`;
const element = `<script type="module" src="${site.url}embed/daymark-map.js"></script>`;

/**
 * Ways to put a map into an article: where the reader begins to read, with the map far below; where the map's place is in
 * sight; and where the reader has asked for it.
 */
const ways = [
  {
    name: 'iframe alone, `loading="lazy"`',
    markup: `<iframe src="${site.url}embed/" title="${title}" width="640" height="720" loading="lazy"></iframe>`,
    place: "iframe",
    wanted: undefined,
  },
  {
    name: "a link with a still, and the loader",
    markup: `<a class="daymark-embed" href="${site.url}embed/">${still}</a>${loader}`,
    place: "a.daymark-embed",
    wanted: "a.daymark-embed",
  },
  {
    name: "the element, with a still in its link",
    markup: `<daymark-map src="${site.url}embed/" title="${title}" height="720" start="click"><a href="${site.url}">${still}</a></daymark-map>${element}`,
    place: "daymark-map",
    wanted: "daymark-map",
  },
];

const articles = mkdtempSync(join(tmpdir(), "daymark-articles-"));
ways.forEach(({ markup }, index) => {
  const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>An article</title><link rel="icon" href="data:,"><style>img { width: 100%; height: auto }</style>${far}${markup}</html>`;
  writeFileSync(join(articles, `${index}.html`), page);
});
const host = await serve(articles);
const browser = await chromium.launch({ executablePath: ensureBrowser(), args: launchFlags });

/** @typedef {{ requests: number, bytes: number }} Cost */

/** @type {{ name: string, far: Cost, near: Cost, live: Cost }[]} */
const costs = [];
/** @type {Set<string>} */
const elsewhere = new Set();
for (const [index, { name, place, wanted }] of ways.entries()) {
  exchanges = [];
  const context = await browser.newContext({
    viewport: { width: 700, height: 900 },
    serviceWorkers: "block",
  });
  context.on("request", (request) => {
    const own = [site.url, host.url.replace("127.0.0.1", "localhost"), "data:", "blob:"];
    if (!own.some((start) => request.url().startsWith(start))) elsewhere.add(request.url());
  });
  const page = await context.newPage();
  await page.goto(`${host.url.replace("127.0.0.1", "localhost")}${index}.html`, { waitUntil: "load" });
  await quiet();
  const unseen = cost();
  await page.locator(place).scrollIntoViewIfNeeded();
  if (wanted) await quiet();
  const near = cost();
  if (wanted) await page.locator(wanted).click();
  await page
    .frameLocator("iframe")
    .locator("html[data-daymark-ready=map]")
    .waitFor({ state: "attached", timeout: 60_000 });
  await quiet();
  const live = cost();
  costs.push({ name, far: unseen, near: wanted ? near : live, live });
  await context.close();
}
const version = browser.version();
await browser.close();
await host.close();
await site.close();
rmSync(articles, { recursive: true });

/** Waits until nothing more has been asked for a while. */
async function quiet() {
  for (let before = -1; before !== exchanges.length; ) {
    before = exchanges.length;
    await new Promise((done) => setTimeout(done, 1500));
  }
}

/** What has been asked of the map's host so far. @returns {Cost} */
function cost() {
  return { requests: exchanges.length, bytes: exchanges.reduce((sum, { bytes }) => sum + bytes, 0) };
}

const kB = (/** @type {number} */ bytes) => (bytes / 1000).toFixed(1);
const said = (/** @type {Cost} */ { requests, bytes }) => `${requests}, ${kB(bytes)}`;
const files = [
  { name: "the loader, `embed/loader.js`", paths: ["embed/loader.js"], most: "2" },
  { name: "the element, `embed/daymark-map.js`", paths: ["embed/daymark-map.js"], most: "" },
  { name: "the embed page's HTML", paths: ["embed/index.html"], most: "" },
];
const report = [
  `Chromium ${version}, one opening each with an empty cache, article 700 pixels wide, gzip as sent.`,
  "",
  row(["requests to the map's host, kB", "below the screen", "in sight", "live, map idle"]),
  row(["---", "---:", "---:", "---:"]),
  ...costs.map(({ name, far, near, live }) => row([name, said(far), said(near), said(live)])),
  "",
  `Requests to anybody else: ${elsewhere.size}.`,
  "",
  row(["file, kB", "as it is", "gzip", "brotli", "at most, brotli"]),
  row(["---", "---:", "---:", "---:", "---:"]),
  ...files.map(({ name, paths, most }) => {
    const bytes = Buffer.concat(paths.map((path) => readFileSync(join(dist, path))));
    const sizes = [bytes, gzipSync(bytes), brotliCompressSync(bytes)].map(({ length }) => kB(length));
    return row([name, ...sizes, most]);
  }),
].join("\n");
console.log(report);
if (process.argv.includes("--write")) {
  const file = fileURLToPath(new URL("../docs/benchmarks.md", import.meta.url));
  writeFileSync(file, replaceBetween(readFileSync(file, "utf8"), "embeds", report));
  console.log("Written to docs/benchmarks.md");
}
