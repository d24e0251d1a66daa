// @ts-check
// Makes the events of data/earthquakes-2018 out of the week of the USGS catalogue that the package vega-datasets carries:
// node scripts/earthquakes.js. The result is committed. The same package makes the same bytes.
import { spawnSync } from "node:child_process";
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundle } from "./bundle.js";

const release = "vega-datasets@3.2.1";
const root = fileURLToPath(new URL("..", import.meta.url));
const cache = join(root, ".cache", "earthquakes");
const out = join(root, "data", "earthquakes-2018", "events.parquet");

/** The networks as the USGS names its contributors. */
const networks = new Map([
  ["ak", "Alaska Earthquake Center"],
  ["ci", "Southern California Seismic Network"],
  ["hv", "Hawaiian Volcano Observatory"],
  ["mb", "Montana Bureau of Mines and Geology"],
  ["nc", "Northern California Seismic System"],
  ["nm", "New Madrid Seismic Network"],
  ["nn", "Nevada Seismological Laboratory"],
  ["pr", "Puerto Rico Seismic Network"],
  ["se", "Southeastern United States Seismic Network"],
  ["us", "USGS National Earthquake Information Center"],
  ["uu", "University of Utah Seismograph Stations"],
  ["uw", "Pacific Northwest Seismic Network"],
]);

/** The catalogue writes some names in two ways. */
const placeNames = new Map([
  ["CA", "California"],
  ["NV", "Nevada"],
  ["MX", "Mexico"],
]);

/**
 * @typedef {object} Feature
 * @property {string} id
 * @property {{ mag: number, place: string, time: number, url: string, net: string, type: string, title: string }} properties
 * @property {{ coordinates: readonly [number, number, number] }} geometry
 */

/** @returns {readonly Feature[]} in the order of time, then of id */
function catalogue() {
  const file = join(cache, "node_modules", "vega-datasets", "data", "earthquakes.json");
  if (!existsSync(file)) {
    mkdirSync(cache, { recursive: true });
    const flags = ["--no-save", "--no-package-lock", "--ignore-scripts", "--no-audit", "--no-fund"];
    const { status } = spawnSync("npm", ["install", "--prefix", cache, ...flags, release], {
      stdio: "inherit",
    });
    if (status !== 0) throw new Error(`npm could not fetch ${release} into ${cache}.`);
  }
  /** @type {{ features: Feature[] }} */
  const { features } = JSON.parse(readFileSync(file, "utf8"));
  return features.toSorted((a, b) => a.properties.time - b.properties.time || (a.id < b.id ? -1 : 1));
}

/** Bands of the magnitude as it is printed, with one decimal. @param {Feature["properties"]} properties */
function categoryOf({ type, mag }) {
  if (type === "explosion") return "explosion";
  if (type === "quarry blast") return "quarry-blast";
  if (type !== "earthquake") throw new Error(`Got the type ${type}. Expected one that map.json has.`);
  const printed = Math.round(mag * 10) / 10;
  return printed < 1 ? "magnitude-0" : `magnitude-${Math.floor(printed)}`;
}

/** The country, state or sea at the end of "22km NNE of Hualian, Taiwan". @param {string} words */
function placeOf(words) {
  const name = words.slice(words.lastIndexOf(", ") + 1).trim();
  return placeNames.get(name) ?? name;
}

/** @param {string} code */
function networkOf(code) {
  const name = networks.get(code);
  if (!name) throw new Error(`Got the network ${code}. Expected one of ${[...networks.keys()].join(", ")}.`);
  return name;
}

const rows = catalogue();
const column = (/** @type {(row: Feature) => any} */ value) => rows.map(value);
const built = await bundle({ eventsParquet: "src/cli/import/eventsParquet.ts" }, { findsPackages: true });
const opened = openSync(out, "w");
try {
  const { createEventsWriter } = await built.load("eventsParquet");
  const writer = createEventsWriter((/** @type {Uint8Array} */ bytes) => writeSync(opened, bytes));
  writer.write({
    length: rows.length,
    earliest: column(({ properties }) => properties.time),
    latest: column(({ properties }) => properties.time + 1),
    longitude: column(({ geometry }) => geometry.coordinates[0]),
    latitude: column(({ geometry }) => geometry.coordinates[1]),
    category: column(({ properties }) => categoryOf(properties)),
    place: column(({ properties }) => placeOf(properties.place)),
    source: column(({ properties }) => networkOf(properties.net)),
    id: column(({ id }) => id),
    title: column(({ properties }) => properties.title),
    url: column(({ properties }) => properties.url),
  });
  writer.finish();
} finally {
  closeSync(opened);
  built.remove();
}
console.log(`${out}: ${rows.length} events`);
