// @ts-check
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { fetchPackages, pagePackages } from "./packages.js";

/**
 * @typedef {import("./milestones.js").Milestone} Milestone
 * @typedef {{ name: string, folder: string, milestones: Milestone[] }} Candidate
 *   A page that is measured: what it is called in the tables, the folder that is served, and what it reaches.
 * @typedef {import("./incidents.js").FlatIncidents} FlatIncidents
 * @typedef {{ title: string, summary: string, incidents: FlatIncidents, shown: number }} Story
 *   What the pages of comparison tell, in English, and how many incidents the first view of the map holds.
 */

const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));

/**
 * The pages that are measured beside one another: this one as built, the same without what is written into its HTML, and
 * the same incidents by Leaflet with Leaflet.timeline and by deck.gl. All are put into `work`.
 *
 * @param {string} dist The built site.
 * @param {string} work An empty folder.
 * @param {Story} story
 * @param {import("playwright-core").Browser} browser
 * @returns {Promise<Candidate[]>}
 */
export async function makeCandidates(dist, work, story, browser) {
  const own = ownMilestones(story);
  const [built, shell] = [join(work, "built"), join(work, "shell")];
  // A copy, so that a build meanwhile changes nothing.
  for (const copy of [built, shell])
    cpSync(dist, copy, { recursive: true, filter: (path) => !path.endsWith(".map") });
  writeFileSync(
    join(shell, "index.html"),
    await emptied(readFileSync(join(built, "index.html"), "utf8"), browser),
  );
  const packages = await fetchPackages("bench-pages", pagePackages);
  const version = (/** @type {string} */ name) => pagePackages[name]?.replace(/\.\d+$/, "");
  const made = [
    {
      name: `Leaflet ${version("leaflet")} + Leaflet.timeline ${version("leaflet.timeline")}`,
      page: "leaflet",
      drawn: "#map .leaflet-overlay-pane path",
      usable: "html:has(#map .leaflet-overlay-pane path):has(#time .leaflet-timeline-control input)",
    },
    {
      name: `deck.gl ${version("@deck.gl/core")}`,
      page: "deck",
      drawn: "html[data-drawn]",
      usable: "html[data-drawn]:has(#time input)",
    },
  ];
  return [
    { name: "Daymark", folder: built, milestones: own },
    { name: "Daymark, nothing in the HTML", folder: shell, milestones: own },
    ...(await Promise.all(
      made.map(async ({ name, page, drawn, usable }) => {
        const folder = join(work, page);
        await buildPage(here(page), folder, packages, story);
        return { name, folder, milestones: otherMilestones(story, drawn, usable) };
      }),
    )),
  ];
}

/** @type {(story: Story) => Milestone[]} */
const ownMilestones = ({ title, summary, shown }) => [
  { name: "headline", selector: "h1", text: title },
  { name: "summary", selector: "p", text: summary },
  { name: "drawn", selector: ".map-still svg, .map .mark" },
  { name: "list", selector: ".list .incident", least: shown },
  { name: "usable", selector: 'html[data-daymark-ready="page"], html[data-daymark-ready="map"]' },
  { name: "idle", selector: 'html[data-daymark-ready="map"]' },
];

/** Without a basemap there is nothing more to come once the points are drawn. */
const otherMilestones = (
  /** @type {Story} */ { title, summary, shown },
  /** @type {string} */ drawn,
  /** @type {string} */ usable,
) => [
  { name: "headline", selector: "h1", text: title },
  { name: "summary", selector: "p", text: summary },
  { name: "drawn", selector: drawn },
  { name: "list", selector: "#list .incident", least: shown },
  { name: "usable", selector: usable },
  { name: "idle", selector: usable },
];

/** The same page with nothing in the element that the script fills. By a browser, so that any HTML is read rightly. */
async function emptied(/** @type {string} */ html, /** @type {import("playwright-core").Browser} */ browser) {
  const page = await browser.newPage();
  const shell = await page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, "text/html");
    const element = parsed.getElementById("daymark");
    if (!element) throw new Error("Got a page without #daymark; expected the element that the script fills.");
    element.replaceChildren();
    return `<!doctype html>\n${parsed.documentElement.outerHTML}`;
  }, html);
  await page.close();
  return shell;
}

/**
 * Builds a page of comparison as a newsroom would: one script, one style sheet, minified, with the data fetched beside the
 * script. Headline and summary are in the HTML.
 *
 * @param {string} root
 * @param {string} folder
 * @param {string} packages
 * @param {Story} story
 */
async function buildPage(root, folder, packages, { title, summary, incidents }) {
  const { build } = await import("vite");
  mkdirSync(folder, { recursive: true });
  await build({
    configFile: false,
    root,
    base: "./",
    logLevel: "error",
    publicDir: false,
    plugins: [
      {
        name: "packages-from-the-cache",
        enforce: "pre",
        resolveId(source, importer) {
          const isOwn = importer && !importer.includes("node_modules");
          if (!isOwn || /^[./\0]|^virtual:/.test(source)) return null;
          return this.resolve(source, join(packages, "package.json"), { skipSelf: true });
        },
      },
      {
        name: "story",
        transformIndexHtml: {
          order: "post",
          handler: (html) => ({
            html: html.replaceAll("%title%", escaped(title)).replaceAll("%summary%", escaped(summary)),
            tags: [
              {
                tag: "link",
                attrs: { rel: "preload", href: "incidents.geojson", as: "fetch", crossorigin: "anonymous" },
                injectTo: "head-prepend",
              },
            ],
          }),
        },
      },
    ],
    build: { target: "es2022", outDir: folder, emptyOutDir: true, chunkSizeWarningLimit: 5000 },
  });
  writeFileSync(join(folder, "incidents.geojson"), JSON.stringify(incidents));
}

const escaped = (/** @type {string} */ text) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
