// @ts-check
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, linkSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { mapJson } from "../synthetic/map.js";

const events = "events.parquet";
const counts = "events.counts.parquet";
/** The map's, in the site, too. */
export const name = "synthetic-large";

function run(/** @type {string[]} */ ...[command = "", ...words]) {
  const { status } = spawnSync(command, words, { stdio: ["ignore", "ignore", "inherit"] });
  if (status !== 0) throw new Error(`${command} ${words.join(" ")} ended with ${status}.`);
}

/**
 * Makes a map of invented events in a folder, as an editor would: `daymark import` of a CSV. Does nothing if it is there.
 *
 * @param {string} folder
 * @param {number} rows
 */
export function makeMap(folder, rows) {
  if (existsSync(join(folder, counts))) return;
  const raw = join(folder, "csv");
  mkdirSync(raw, { recursive: true });
  run(process.execPath, "scripts/synthetic.js", "--rows", String(rows), "--as", "csv", "--out", raw);
  for (const name of readdirSync(raw))
    if (/json$|md$/.test(name)) cpSync(join(raw, name), join(folder, name));
  const csv = join(raw, "events.csv");
  const words = ["import", csv, "--out", join(folder, events), "--time-zone", "UTC", "--pyramid", "--quiet"];
  run(process.execPath, "bin/daymark.js", ...words);
  rmSync(raw, { recursive: true });
  writeFileSync(join(folder, "map.json"), JSON.stringify(mapJson({ id: name, rows, file: events, counts })));
}

/**
 * Builds the site with that map in it. The map lies in data/ as long as that takes. Does
 * nothing if the site is there.
 *
 * @param {string} site
 * @param {string} folder The map's.
 */
export function makeSite(site, folder) {
  if (existsSync(join(site, name, "index.html"))) return;
  const map = join("data", name);
  mkdirSync(map);
  try {
    for (const file of readdirSync(folder)) linkSync(join(folder, file), join(map, file));
    run("npx", "vite", "build", "--outDir", site, "--emptyOutDir");
    run(process.execPath, "bin/daymark.js", "pages", site);
  } finally {
    rmSync(map, { recursive: true });
  }
}
