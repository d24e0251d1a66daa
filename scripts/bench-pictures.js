// @ts-check
import process from "node:process";
import { requireNode } from "./node-version.js";

// `node scripts/bench-pictures.js`, and a part of `npm run bench`: what stills and films cost, beside the usual way, which is to
// photograph a page with MapLibre. `--write` puts the table into docs/benchmarks.md, `--runs 5` says how often, `--quick` takes
// few pictures and a short film, once, to see that it works.
requireNode();
const { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } = await import("node:fs");
const { cpus, loadavg, tmpdir } = await import("node:os");
const { join } = await import("node:path");
const { fileURLToPath } = await import("node:url");
const { parseArgs } = await import("node:util");
const { chromium } = await import("playwright-core");
const { replaceBetween } = await import("./bench-tables.js");
const { ensureBrowser, launchFlags } = await import("./browser.js");
const { ffmpegVersion } = await import("./bench-pictures/ffmpeg.js");
const { onMap, openOwn, secondsOf } = await import("./bench-pictures/own.js");
const { pictureTables } = await import("./bench-pictures/tables.js");
const { openUsual } = await import("./bench-pictures/usual.js");

/**
 * @typedef {import("./bench-pictures/tables.js").Film} Film
 * @typedef {import("./bench-pictures/tables.js").Still} Still
 * @typedef {import("./bench-pictures/usual.js").Camera} Camera
 */

const { values } = parseArgs({
  strict: false,
  options: {
    write: { type: "boolean", default: false },
    quick: { type: "boolean", default: false },
    runs: { type: "string", default: "3" },
  },
});
const runs = values.quick ? 1 : Math.max(3, Number(values.runs) || 3);
const sizes = [
  { width: 1200, height: 675, stills: values.quick ? 3 : 12 },
  { width: 2160, height: 2160, stills: values.quick ? 2 : 6 },
];
const film = { width: 1280, height: 720, framesPerSecond: 30, seconds: values.quick ? 2 : 10 };
/** So many frames of a film are photographed; all of them would take minutes. */
const photographed = values.quick ? 5 : 30;

const pathOf = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));
if (!existsSync(pathOf("../dist-cli/main.js"))) {
  console.error("There is no command line to measure. Run npm run build:cli first.");
  process.exit(1);
}

const executablePath = ensureBrowser();
const ffmpeg = ffmpegVersion();
const work = mkdtempSync(join(tmpdir(), "daymark-pictures-"));
const own = await openOwn();
const browser = await chromium.launch({ executablePath, args: launchFlags });
try {
  const usual = await openUsual(own.dataset, own.pointIds, join(work, "page"), browser);
  const stills = [];
  for (const size of sizes) stills.push(await measureStills(size, usual));
  const film = await measureFilm(usual);
  await usual.close();
  const report = [
    `Medians of ${runs} ${runs === 1 ? "run" : "runs"}, by turns. Chromium ${browser.version()} without a graphics card, ` +
      `${ffmpeg ? `ffmpeg ${ffmpeg}` : "no ffmpeg"}, ${cpus().length} cores (${cpus()[0]?.model ?? "unknown"}, load ` +
      `${loadavg()[0]?.toFixed(1)} at the end), Node ${process.versions.node}. Seconds by the clock on the wall.`,
    "",
    pictureTables(stills, film),
  ].join("\n");
  console.log(report);
  if (values.write) {
    const file = pathOf("../docs/benchmarks.md");
    writeFileSync(file, replaceBetween(readFileSync(file, "utf8"), "pictures", report));
    console.log("Written to docs/benchmarks.md");
  }
} finally {
  await browser.close();
  own.close();
  rmSync(work, { recursive: true, force: true });
}

/** So many moments of the window, evenly spread, each `run` a little later than the one before, in whole minutes. */
function momentsOf(/** @type {number} */ count, /** @type {number} */ run) {
  const { from, to } = own.dataset.config.window;
  const at = (/** @type {number} */ index) => (index + (run + 2) / (runs + 2)) / count;
  return Array.from(
    { length: count },
    (_, index) => from + Math.floor(((to - from) * at(index)) / 60_000) * 60_000,
  );
}

/**
 * Both ways by turns, so that what else the machine does falls on both. The first picture of each is not counted: it reads
 * the land, and the engine compiles. Throws where the two do not show the same incidents.
 *
 * @param {(typeof sizes)[number]} size
 * @param {Awaited<ReturnType<typeof openUsual>>} usual
 * @returns {Promise<Still>}
 */
async function measureStills(size, usual) {
  const cameras = [await own.camera(size), await usual.camera(size)];
  const { from, to } = own.dataset.config.window;
  for (const camera of cameras) await camera.draw(to);
  /** @type {Still["runs"]} */
  const measured = [];
  const shown = [];
  for (let run = 0; run < runs; run++) {
    const moments = momentsOf(size.stills, run);
    const [ours, theirs] = [await timed(cameras[0], moments), await timed(cameras[1], moments)];
    measured.push({ ours: ours.seconds / moments.length, theirs: theirs.seconds / moments.length });
    for (const [index, moment] of moments.entries()) {
      const [signs, circles] = [await own.signsAt(size, moment), theirs.shown[index]];
      if (signs !== circles)
        throw new Error(
          `Got ${signs} signs and ${circles} circles at ${size.width}x${size.height}, ${(moment - from) / 3_600_000} ` +
            "hours after the window's begin. Expected the same incidents in both.",
        );
      shown.push(signs);
    }
  }
  for (const camera of cameras) await camera.close();
  /** @type {number[]} */
  const cold = [];
  for (let run = 0; run < runs; run++)
    cold.push(
      await secondsOf([
        ...["still", ...onMap, "--at", "2025-03-08T12:00"],
        ...["--size", `${size.width}x${size.height}`, "--out", join(work, "still.png")],
      ]),
    );
  return { ...size, runs: measured, cold, shown: [Math.min(...shown), Math.max(...shown)] };
}

/** @returns {Promise<{ seconds: number, shown: number[] }>} */
async function timed(/** @type {Camera | undefined} */ camera, /** @type {readonly number[]} */ moments) {
  const shown = [];
  const begun = performance.now();
  for (const moment of moments) shown.push((await camera?.draw(moment))?.shown ?? Number.NaN);
  return { seconds: (performance.now() - begun) / 1000, shown };
}

/** @returns {Promise<Film>} */
async function measureFilm(/** @type {Awaited<ReturnType<typeof openUsual>>} */ usual) {
  const frames = film.seconds * film.framesPerSecond;
  const types = ["gif", ...(ffmpeg ? ["mp4"] : [])];
  const camera = await usual.camera(film);
  await camera.draw(own.dataset.config.window.to);
  /** @type {Film["runs"]} */
  const measured = [];
  /** @type {Record<string, number>} */
  const bytes = {};
  for (let run = 0; run < runs; run++) {
    /** @type {Record<string, number>} */
    const ours = {};
    for (const type of types) {
      const out = join(work, `film.${type}`);
      ours[type] = await secondsOf([
        ...["film", ...onMap, "--seconds", String(film.seconds), "--fps", String(film.framesPerSecond)],
        ...["--pause-start", "0", "--pause-end", "0", "--no-captions"],
        ...["--size", `${film.width}x${film.height}`, "--out", out],
      ]);
      bytes[type] = statSync(out).size;
    }
    const { seconds } = await timed(camera, momentsOf(photographed, run));
    measured.push({ ours, theirs: (seconds / photographed) * frames });
  }
  await camera.close();
  return { ...film, frames, photographed, bytes, runs: measured };
}
