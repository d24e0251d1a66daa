// @ts-check
import { randomNumbers } from "../fuzz-times.js";

/**
 * One invented event.
 *
 * @typedef {object} InventedEvent
 * @property {string} id
 * @property {number} earliest Milliseconds since 1970-01-01T00:00Z.
 * @property {number} latest Exclusive.
 * @property {number} longitude
 * @property {number} latitude
 * @property {number} kind From 0 to 7.
 * @property {string} place "" where it lies at no point.
 * @property {string} source
 * @property {string} title
 * @property {string} url "" where there is none.
 */

const minute = 60_000;
const day = 1440 * minute;

export const kinds = 8;
/** Two years. */
export const extent = { from: Date.UTC(2020, 0, 1), to: Date.UTC(2022, 0, 1) };
/** Open sea, so that nobody takes what was made up for what happened to somebody: west, south, east, north. */
export const sea = /** @type {const} */ ([-30, -40, 5, -10]);

const points = 240;
const shareAtPoints = 0.65;
const shareShort = 0.95;
/** Mean of a short one. */
const shortMinutes = 360;
const longDays = { least: 10, most: 200 };
const oneInWithAddress = 10;
const sources = 6;

/** Rises from 0 to 1 as u does, faster and slower five times: not every week is like the other. @param {number} u */
const seasonal = (u) => u + (0.6 * Math.sin(10 * Math.PI * u)) / (10 * Math.PI);

/** Six decimals, as most files have it. @param {number} degrees */
const rounded = (degrees) => Math.round(degrees * 1e6) / 1e6;

/** @param {number} value @param {number} least @param {number} most */
const within = (value, least, most) => Math.min(most, Math.max(least, value));

/**
 * Invented events, the same for the same number, in the order of `earliest`. Each lies in a stretch of time of its own,
 * so that none of them need be kept to put them in order.
 *
 * @param {number} rows
 * @param {number} [seed]
 * @returns {Generator<InventedEvent>}
 */
export function* inventedEvents(rows, seed = 1) {
  const random = randomNumbers(seed);
  const [west, south, east, north] = sea;
  const bell = () => random() + random() + random() - 1.5;
  const centres = Array.from({ length: points }, () => ({
    longitude: west + random() * (east - west),
    latitude: south + random() * (north - south),
    spread: 0.3 + random() * 1.5,
    kind: Math.floor(random() * kinds),
  }));
  const length = extent.to - extent.from - day;
  for (let row = 0; row < rows; row++) {
    const earliest = Math.floor((extent.from + length * seasonal((row + random()) / rows)) / minute) * minute;
    const isShort = random() < shareShort;
    const minutes = isShort
      ? Math.min(longDays.least * 1440, Math.ceil(-Math.log(1 - random()) * shortMinutes))
      : Math.ceil(1440 * (longDays.least + random() * (longDays.most - longDays.least)));
    const point = random() < shareAtPoints ? Math.floor(random() * points) : -1;
    const centre = centres[point];
    const longitude = centre ? centre.longitude + bell() * centre.spread : west + random() * (east - west);
    const latitude = centre ? centre.latitude + bell() * centre.spread : south + random() * (north - south);
    const kind = centre && random() < 0.5 ? centre.kind : Math.floor(random() * kinds);
    const number = row + 1;
    yield {
      id: `s${number}`,
      earliest,
      latest: earliest + Math.max(1, minutes) * minute,
      longitude: rounded(within(longitude, west, east)),
      latitude: rounded(within(latitude, south, north)),
      kind,
      place: centre ? `Point ${point + 1}` : "",
      source: `Invented source ${1 + Math.floor(random() * sources)}`,
      title: centre ? `Invented event ${number} at point ${point + 1}` : `Invented event ${number}`,
      url: number % oneInWithAddress === 0 ? `https://example.org/invented/${number}` : "",
    };
  }
}
