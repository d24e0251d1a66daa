// @ts-check
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus, loadavg } from "node:os";
import { join, resolve } from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { measureFile } from "./bench-large/file.js";
import { makeMap, makeSite, name as ownName } from "./bench-large/make.js";
import { measurePage } from "./bench-large/page.js";
import { pageTable } from "./bench-large/table.js";
import { replaceBetween } from "./bench-tables.js";
import { ensureBrowser } from "./browser.js";
import { extent, sea } from "./synthetic/events.js";

// `node scripts/bench-large.js`: what a page of 10,000,000 invented events asks for, and what that does to its memory.
// It makes the map and a site with it in .cache/large, once: 1 GB and some minutes; delete the folder to make them
// anew. `--rows` is another number, `--site` a site that has the map already, as `--name`; `--write` puts the figures
// into the documents. `--map <folder>` asks the files of any map for what a page may want, without a page, and holds the
// counts against the events.

const { values } = parseArgs({
  options: {
    map: { type: "string" },
    rows: { type: "string", default: "10000000" },
    site: { type: "string" },
    name: { type: "string", default: ownName },
    write: { type: "boolean", default: false },
  },
});
const rows = Number(values.rows);
if (!Number.isInteger(rows) || rows < 1 || (values.map && !existsSync(join(values.map, "map.json")))) {
  console.error(
    "node scripts/bench-large.js [--rows <events>] [--site <built site> --name <map>] [--write] | --map <a map's folder, with a pyramid and counts>",
  );
  process.exit(2);
}
if (values.map) {
  if (!(await measureFile(resolve(values.map)))) process.exitCode = 1;
} else await measure();

async function measure() {
  const cache = resolve(".cache", "large", String(rows));
  const folder = join(cache, "map");
  if (values.site === undefined) makeMap(folder, rows);
  const site = values.site === undefined ? join(cache, "site") : resolve(values.site);
  if (values.site === undefined) makeSite(site, folder);
  const figures = await measurePage(ensureBrowser(), site, values.name, { bounds: sea, ...extent });
  const machine = `${availableParallelism()} cores (${(cpus()[0]?.model ?? "").replace(/ .*Processor.*/, "").trim() || "unknown"}, load ${(loadavg()[0] ?? 0).toFixed(1)} at the end), Node ${process.versions.node}`;
  const table = pageTable(figures, { events: rows, machine });
  console.log(table);
  if (!values.write) return;
  const document = resolve("docs", "benchmarks.md");
  writeFileSync(document, replaceBetween(readFileSync(document, "utf8"), "large", table));
}
