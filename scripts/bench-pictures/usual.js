// @ts-check
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { flatIncidents } from "../bench-pages/incidents.js";
import { serve } from "../serve.js";

/**
 * @typedef {import("../../src/core/mercator.ts").Size} Size
 * @typedef {import("../../src/core/model.ts").Dataset} Dataset
 * @typedef {{ draw: (moment: number) => Promise<{ bytes: number, shown: number }>, close: () => Promise<void> }} Camera
 *   `draw` takes the picture of what happened from the window's begin until a moment. `shown` is how many incidents it has.
 */

const projectPath = (/** @type {string} */ path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/**
 * The usual way: a page with MapLibre, this map's own basemap and a circle for each incident that has a point, which a
 * browser without a window photographs. The browser is opened once, and so is the page of each size.
 *
 * @param {Dataset} dataset
 * @param {readonly string[]} pointIds Ids of the incidents that have a point on the map.
 * @param {string} folder An empty one, for the page.
 * @param {import("playwright-core").Browser} browser
 */
export async function openUsual(dataset, pointIds, folder, browser) {
  await buildPage(dataset, new Set(pointIds), folder);
  const site = await serve(folder);
  const { from } = dataset.config.window;
  return {
    close: site.close,
    /** @type {(size: Size) => Promise<Camera>} */
    async camera(size) {
      const page = await browser.newPage({ viewport: size, deviceScaleFactor: 1 });
      await page.goto(site.url);
      await page.waitForFunction(() => "show" in globalThis);
      return {
        async draw(moment) {
          const shown = await page.evaluate(
            ([from, to]) =>
              /** @type {{ show: (from?: number, to?: number) => Promise<number> }} */ (
                /** @type {unknown} */ (globalThis)
              ).show(from, to),
            [from, moment],
          );
          const picture = await page.screenshot();
          return { bytes: picture.length, shown };
        },
        close: () => page.close(),
      };
    },
  };
}

/** @type {(dataset: Dataset, points: ReadonlySet<string>, folder: string) => Promise<void>} */
async function buildPage(dataset, points, folder) {
  const { build } = await import("vite");
  mkdirSync(folder, { recursive: true });
  await build({
    configFile: false,
    root: projectPath("scripts/bench-pictures/page"),
    base: "./",
    logLevel: "error",
    publicDir: false,
    build: { target: "es2022", outDir: folder, emptyOutDir: true, chunkSizeWarningLimit: 5000 },
    worker: { format: "es" },
  });
  const { basemap, context, bounds } = dataset.config;
  const copy = (/** @type {string} */ from, /** @type {string} */ to) => {
    mkdirSync(dirname(join(folder, to)), { recursive: true });
    cpSync(projectPath(from), join(folder, to), { recursive: true });
  };
  copy("public/fonts", "fonts");
  if (basemap) copy(`public/${basemap}`, basemap);
  if (context) copy(context, context);
  const flat = flatIncidents(dataset);
  const incidents = {
    type: "FeatureCollection",
    features: flat.features.filter(({ properties }) => points.has(properties.id)),
  };
  writeFileSync(join(folder, "story.json"), JSON.stringify({ basemap, context, bounds, incidents }));
}
