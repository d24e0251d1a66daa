// @ts-check
import { randomNumbers } from "../fuzz-times.js";

/**
 * @typedef {import("../../src/core/model.ts").Interval} Interval
 * @typedef {{ length: number, longitude: Float64Array, latitude: Float64Array, earliest: Float64Array,
 *   latest: Float64Array, category: Uint8Array }} Events
 *   Invented events in columns, ordered by `earliest`. Degrees, and milliseconds since 1970 in whole minutes.
 */

const minute = 60_000;
const hour = 60 * minute;
export const day = 24 * hour;

/** What the events are spread over: two years, less a month so that two in a hundred are two weeks. */
export const extent = { from: Date.UTC(2024, 0, 1), to: Date.UTC(2024, 0, 1) + 700 * day };
/** The open Atlantic: nobody may take invented events for real ones. West, south, east, north. */
export const bounds = /** @type {const} */ ([-40, 30, -23, 40]);
/** What every candidate looks at: all of the bounds. */
export const view = {
  camera: { longitude: -31.5, latitude: 35.2, zoom: 5 },
  size: { width: 800, height: 600 },
};
/** CSS pixels. The page draws points so small as plain discs, as the other tools draw theirs. */
export const radius = 2;
export const categoryCount = 8;
/** How long the window is that is moved about: 2 % of the whole. */
export const windowLength = 14 * day;

/**
 * The same events for the same size, everywhere: 65 % in 240 towns, 35 % anywhere, 95 % lasting hours and 5 % lasting 10 to
 * 200 days.
 *
 * @param {number} size
 * @returns {Events}
 */
export function madeEvents(size) {
  const random = randomNumbers(20_250_306);
  const [west, south, east, north] = bounds;
  // A margin, so that no point is cut off by the edge of the picture.
  const along = (/** @type {number} */ from, /** @type {number} */ to, /** @type {number} */ part) =>
    from + 0.6 + (to - from - 1.2) * part;
  const towns = Array.from({ length: 240 }, () => [
    along(west, east, random()),
    along(south, north, random()),
  ]);
  const minutes = Uint32Array.from(
    { length: size },
    () => random() * ((extent.to - extent.from) / minute),
  ).sort();
  const events = {
    length: size,
    longitude: new Float64Array(size),
    latitude: new Float64Array(size),
    earliest: new Float64Array(size),
    latest: new Float64Array(size),
    category: new Uint8Array(size),
  };
  for (let row = 0; row < size; row++) {
    const town = random() < 0.65 ? towns[Math.floor(random() * towns.length)] : undefined;
    const off = (/** @type {number} */ width) => (random() + random() + random() - 1.5) * width;
    events.longitude[row] = town ? (town[0] ?? 0) + off(0.25) : along(west, east, random());
    events.latitude[row] = town ? (town[1] ?? 0) + off(0.17) : along(south, north, random());
    const lasts = random() < 0.95 ? -Math.log(1 - random()) * 12 * hour : (10 + random() * 190) * day;
    const earliest = extent.from + (minutes[row] ?? 0) * minute;
    events.earliest[row] = earliest;
    events.latest[row] = earliest + Math.max(1, Math.round(lasts / minute)) * minute;
    events.category[row] = Math.floor(random() * categoryCount);
  }
  return events;
}

/**
 * Windows at random places. Their ends lie between two minutes, so that tools which count an end in and tools which do not
 * show the same events.
 *
 * @param {number} count
 * @param {number} [seed]
 * @param {number} [length] Milliseconds.
 * @returns {Interval[]}
 */
export function madeWindows(count, seed = 1, length = windowLength) {
  const random = randomNumbers(seed);
  const room = Math.max(0, extent.to - extent.from - length);
  return Array.from({ length: count }, () => {
    const from = extent.from + Math.floor((random() * room) / minute) * minute - minute / 2;
    return { from, to: from + length };
  });
}

/** Windows that follow one another as in playback: each a six-hundredth of the whole later. @returns {Interval[]} */
export const playedWindows = () =>
  Array.from({ length: 500 }, (_, index) => {
    const step = (extent.to - extent.from) / 600;
    const from = extent.from + Math.floor((index * step) / minute) * minute - minute / 2;
    return { from, to: from + windowLength };
  });

/** Rows that overlap a window, by looking at every one. */
export function rowsIn(
  /** @type {Events} */ { length, earliest, latest },
  /** @type {Interval} */ { from, to },
) {
  const rows = [];
  for (let row = 0; row < length; row++)
    if ((earliest[row] ?? 0) < to && (latest[row] ?? 0) > from) rows.push(row);
  return rows;
}

/** The window with its begin in the middle of the whole that so many events overlap, or as few more as can be. */
export function windowOf(/** @type {Events} */ events, /** @type {number} */ wanted) {
  const whole = extent.to - extent.from;
  let [shortest, longest] = [minute, whole];
  const at = (/** @type {number} */ length) => {
    const from = extent.from + Math.floor((whole - length) / 2 / minute) * minute - minute / 2;
    return { from, to: from + length };
  };
  while (longest - shortest > minute) {
    const length = Math.round((shortest + longest) / 2 / minute) * minute;
    if (rowsIn(events, at(length)).length < wanted) shortest = length;
    else longest = length;
  }
  return at(longest);
}

/**
 * The events as GeoJSON, in UTF-8, as the tools that take nothing else are given them: `s` and `e` are start and end in
 * milliseconds, `c` the category; `id` is the row.
 *
 * @param {Events} events
 * @returns {Promise<Uint8Array>}
 */
export async function geojsonOf(events) {
  const encoder = new TextEncoder();
  const parts = [encoder.encode('{"type":"FeatureCollection","features":[')];
  for (let first = 0; first < events.length; first += 20_000) {
    const features = [];
    for (let row = first; row < Math.min(first + 20_000, events.length); row++) {
      const [longitude, latitude] = [events.longitude[row]?.toFixed(6), events.latitude[row]?.toFixed(6)];
      features.push(
        `{"type":"Feature","id":${row},"geometry":{"type":"Point","coordinates":[${longitude},${latitude}]},` +
          `"properties":{"s":${events.earliest[row]},"e":${events.latest[row]},"c":${events.category[row]}}}`,
      );
    }
    parts.push(encoder.encode(`${first > 0 ? "," : ""}${features.join(",")}`));
  }
  parts.push(encoder.encode("]}"));
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}
