// @ts-check
import {
  extent,
  geojsonOf,
  madeEvents,
  madeWindows,
  playedWindows,
  radius,
  rowsIn,
  view,
  windowOf,
} from "../events.js";
import { watchCalls } from "./calls.js";
import { nextFrame } from "./candidate.js";
import { comparePixels, readPixels, settle } from "./pixels.js";

/**
 * @typedef {import("./candidate.js").Open} Open
 * @typedef {import("./candidate.js").Interval} Interval
 */

/** @type {Record<string, { starts: "columns" | "geojson", open: () => Promise<Open> }>} */
const candidates = {
  bare: { starts: "columns", open: async () => (await import("./bare.js")).openBare },
  ours: { starts: "columns", open: async () => (await import("./ours.js")).openOurs },
  setFilter: { starts: "geojson", open: async () => (await import("./maplibre.js")).openFilter },
  setData: { starts: "geojson", open: async () => (await import("./maplibre.js")).openData },
  setFeatureState: { starts: "geojson", open: async () => (await import("./maplibre.js")).openFeatureState },
  deck: { starts: "columns", open: async () => (await import("./deck.js")).openDeck },
  timeline: { starts: "geojson", open: async () => (await import("./leaflet.js")).openTimeline },
  timeDimension: { starts: "geojson", open: async () => (await import("./leaflet.js")).openTimeDimension },
};

const box = /** @type {HTMLElement} */ (document.getElementById("map"));
/** @type {import("./candidate.js").Data} */
const nothing = { columns: madeEvents(0), geojson: new Uint8Array() };
/** @type {Open | undefined} */
let open;
let data = nothing;
let size = 0;
/** @type {import("./candidate.js").Candidate} */
let candidate;

const task = () => new Promise((done) => setTimeout(done));

/** Shows a window and waits until its frame is there, or only until it was drawn. */
async function show(/** @type {Interval} */ window, /** @type {boolean} */ isWaited) {
  candidate.seek(window);
  const called = performance.now();
  await candidate.frame();
  if (isWaited) settle(candidate.context);
  return called;
}

/** What the benchmark asks of this page, one after the other. Times in milliseconds. */
const bench = {
  /** Fetches a candidate's script and makes what it starts from, which is not measured. */
  async prepare(/** @type {string} */ name, /** @type {number} */ count) {
    const { starts, open: fetched } = candidates[name] ?? {};
    if (!fetched) throw new Error(`Got "${name}". Expected one of ${Object.keys(candidates).join(", ")}.`);
    open = await fetched();
    size = count;
    const columns = madeEvents(count);
    data = starts === "columns" ? { ...nothing, columns } : { ...nothing, geojson: await geojsonOf(columns) };
  },

  /** From the data in memory to the first frame with a window's points in it. */
  async load(/** @type {boolean} */ isOverLand) {
    if (!open) throw new Error("Nothing is prepared. Expected prepare() before.");
    const begun = performance.now();
    candidate = await open(box, data, { isOverLand });
    data = nothing;
    await show(/** @type {Interval} */ (madeWindows(1, 99)[0]), true);
    return performance.now() - begun;
  },

  /** What was drawn of three windows against what should have been. */
  async compare() {
    const events = madeEvents(size);
    const comparisons = [];
    for (const window of madeWindows(3, 5)) {
      await task();
      await show(window, false);
      comparisons.push(
        comparePixels(readPixels(candidate.canvas, box), events, rowsIn(events, window), view, radius),
      );
    }
    return comparisons;
  },

  /**
   * So many seeks, one after the other; fewer where they take longer than `most`. Each has a turn of its own, as a reader's
   * input has; `isInFrame` begins it within a frame, after which, if nothing was drawn in it, the browser waits for a tick.
   */
  async seeks(/** @type {number} */ count, /** @type {number} */ most, isWaited = true, isInFrame = false) {
    const end = performance.now() + most;
    /** @type {number[]} */
    const times = [];
    /** @type {number[]} */
    const calls = [];
    for (const window of madeWindows(count)) {
      await (isInFrame ? nextFrame : task)();
      const begun = performance.now();
      calls.push((await show(window, isWaited)) - begun);
      times.push(performance.now() - begun);
      if (performance.now() > end) break;
    }
    return { times, calls };
  },

  /** Seeks that are drawn at once, without a frame of the browser; undefined where the candidate cannot. */
  synchronous(/** @type {readonly Interval[]} */ windows) {
    if (!candidate.drawNow) return undefined;
    const times = [];
    for (const window of windows) {
      const begun = performance.now();
      candidate.drawNow(window);
      settle(candidate.context);
      times.push(performance.now() - begun);
    }
    return times;
  },

  synchronousSeeks(/** @type {number} */ count, /** @type {number} */ seed) {
    return bench.synchronous(madeWindows(count, seed));
  },

  /** Frames a second while the window moves on as soon as it is drawn. */
  async play(/** @type {number} */ most) {
    // What is still to be drawn from before is no frame of this.
    await show(/** @type {Interval} */ (playedWindows()[0]), true);
    await new Promise((done) => setTimeout(done, 100));
    const begun = performance.now();
    let frames = 0;
    for (const window of playedWindows()) {
      await show(window, true);
      frames++;
      if (performance.now() - begun > most) break;
    }
    return (frames / (performance.now() - begun)) * 1000;
  },

  /** Windows of this size's events that hold as many events as wanted each; how many they hold, and what they take. */
  fixedWindow(/** @type {number} */ wanted, /** @type {number} */ count) {
    const events = madeEvents(size);
    const window = windowOf(events, wanted);
    const times = bench.synchronous(Array.from({ length: count }, () => window));
    return { held: rowsIn(events, window).length, times };
  },

  /** What so many seeks ask of the graphics card, the map and the workers. */
  async calls(/** @type {number} */ count) {
    const watched = watchCalls();
    let redraws = 0;
    candidate.map?.on("render", () => redraws++);
    const windows = madeWindows(count, 5);
    for (const window of windows) await show(window, false);
    const events = madeEvents(size);
    const visible = windows.reduce((sum, window) => sum + rowsIn(events, window).length, 0);
    return { ...watched.end(), redraws, visible, seeks: count };
  },

  /** From asking for a file to its first frame, and until its texts are there too. */
  async parquetPage(/** @type {string} */ name) {
    const { pageWay } = await import("./parquet.js");
    return pageWay(box, name);
  },

  /** Decoding and uploading alone. */
  async parquetAlone(/** @type {string} */ name, /** @type {number} */ count) {
    const { aloneWay } = await import("./parquet.js");
    return aloneWay(box, name, count);
  },

  /** Draws so often, for whoever measures what is left behind. */
  repeat(/** @type {number} */ count) {
    for (let index = 0; index < count; index++)
      candidate.drawNow?.(repeated[index % repeated.length] ?? extent);
  },
};
const repeated = madeWindows(50, 3);

Object.assign(globalThis, { bench });

/** @typedef {typeof bench} Bench */
