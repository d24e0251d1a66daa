// @ts-check
import { readFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import { row } from "../bench-tables.js";
import { bundle } from "../bundle.js";
import { serve } from "../serve.js";

/** @typedef {import("../../src/events/parquet.ts").EventRowGroup} EventRowGroup */

/**
 * Says what bytes and requests a map beyond memory needs, by what is shown of it, and whether its counts file says the same
 * as the events for 100 windows. Gives whether it does.
 *
 * @param {string} folder The map's.
 * @returns {Promise<boolean>}
 */
export async function measureFile(folder) {
  const config = JSON.parse(readFileSync(resolve(folder, "map.json"), "utf8"));
  const map = { categories: config.categories, groups: config.groups, timeZone: config.timeZone };
  const built = await bundle(
    {
      archive: "src/events/parquetArchive.ts",
      counts: "src/events/countsFile.ts",
      index: "src/core/events/counts.ts",
    },
    { findsPackages: true },
  );
  const served = await serve(folder, { port: 0 });
  try {
    return await measure(built, served.url, basename(folder), config, map);
  } finally {
    await served.close();
    built.remove();
  }
}

/** @param {{ load: (name: string) => Promise<any> }} built @param {string} url @param {string} name @param {any} config @param {any} map */
async function measure(built, url, name, config, map) {
  const { openArchive } = await built.load("archive");
  const { readCounts } = await built.load("counts");
  const { createCountIndex } = await built.load("index");
  const address = (/** @type {string} */ file) => `${url}${file}`;
  const { file, counts: countsName } = config.events;
  const archive = await openArchive(address(file), file, map, { fetch });
  /** @type {readonly EventRowGroup[]} */
  const groups = archive.rowGroups;
  console.log(`${name}: ${archive.rows} events, ${groups.length} row groups`);
  console.log(row(["what is shown", "row groups", "rows read", "of which shown", "requests", "kB"]));
  console.log(row(["---", "--:", "--:", "--:", "--:", "--:"]));
  let before = { bytes: 0, requests: 0 };
  const tell = (/** @type {string} */ what, /** @type {(string | number)[]} */ ...cells) => {
    const { bytes, requests } = archive.traffic;
    console.log(
      row([
        what,
        ...cells.map(String),
        String(requests - before.requests),
        ((bytes - before.bytes) / 1e3).toFixed(0),
      ]),
    );
    before = { bytes, requests };
  };
  tell("the file's end", "", "", "");

  const day = 86_400_000;
  const first = Math.min(...groups.map(({ span }) => span?.from ?? Infinity));
  const last = Math.max(...groups.map(({ span }) => span?.to ?? -Infinity));
  const [west, south, east, north] = /** @type {readonly [number, number, number, number]} */ (config.bounds);
  const middle = Math.floor((first + 0.45 * (last - first)) / day) * day;
  const windowOf = (/** @type {number} */ share) => ({ from: middle, to: middle + share * 731 * day });
  const boxOf = (/** @type {number} */ share) => {
    const [x, y] = [(west + east) / 2, (south + north) / 2];
    return [
      x - (share * (east - west)) / 2,
      y - (share * (north - south)) / 2,
      x + (share * (east - west)) / 2,
      y + (share * (north - south)) / 2,
    ];
  };
  const all = { from: -Infinity, to: Infinity };
  const everywhere = [-180, -90, 180, 90];

  /** @param {string} what @param {{ level: number, window: { from: number, to: number }, box: readonly number[] }} view */
  async function show(what, { level, window, box }) {
    const [w = 0, s = 0, e = 0, n = 0] = box;
    const wanted = groups.filter(
      (group) =>
        group.level <= level &&
        (!group.span || (group.span.from < window.to && group.span.to > window.from)) &&
        (!group.bounds ||
          (group.bounds[0] <= e && group.bounds[2] >= w && group.bounds[1] <= n && group.bounds[3] >= s)),
    );
    let [rows, shown] = [0, 0];
    for (const group of wanted) {
      const { drawn } = await archive.read(group.index);
      rows += drawn.length;
      for (let at = 0; at < drawn.length; at++)
        if (
          drawn.earliest[at] < window.to &&
          drawn.latest[at] > window.from &&
          drawn.longitude[at] >= w &&
          drawn.longitude[at] <= e &&
          drawn.latitude[at] >= s &&
          drawn.latitude[at] <= n
        )
          shown++;
    }
    tell(what, wanted.length, rows, shown);
  }

  await show("level 0 of everything", { level: 0, window: all, box: everywhere });
  await show("levels 0 and 1 of everything", { level: 1, window: all, box: everywhere });
  await show("levels 0 to 2 of a window of 2 %", { level: 2, window: windowOf(0.02), box: everywhere });
  await show("every event of a window of 2 %", { level: 9, window: windowOf(0.02), box: everywhere });
  await show("every event of a window of 0.2 %", { level: 9, window: windowOf(0.002), box: everywhere });
  await show("every event of a hundredth of the area", { level: 9, window: all, box: boxOf(0.1) });
  await show("the same in a window of 2 %", { level: 9, window: windowOf(0.02), box: boxOf(0.1) });
  const { row: _, ...told } = await archive.details(Math.floor(archive.rows / 2));
  tell(`all that one row says: "${told.title}"`, 1, 1, 1);

  if (countsName === undefined) return true;
  const ids = { ...map, categories: map.categories.map((/** @type {{ id: string }} */ { id }) => id) };
  const counts = await readCounts(address(countsName), countsName, ids, { fetch });
  console.log(`counts: ${counts.length} rows, steps of ${counts.step}, ${counts.total} events`);
  const index = createCountIndex(counts, map.categories.length);
  return compare(index, counts.step);

  /** @param {any} index @param {number | string} step */
  async function compare(index, step) {
    const length = step === "day" ? day : step === "hour" ? day / 24 : Number(step);
    const windows = Array.from({ length: 100 }, (_, at) => {
      const from = Math.floor((first + ((at * 37) % 100) * 0.009 * (last - first)) / length) * length;
      return { from, to: from + (1 + ((at * at * 13) % 97)) * length };
    });
    const found = windows.map(() => new Map());
    for (const group of groups) {
      const { drawn } = await archive.read(group.index);
      for (const [at, window] of windows.entries())
        for (let event = 0; event < drawn.length; event++) {
          const [from, to] = [drawn.earliest[event], drawn.latest[event]];
          if (from >= window.to || to <= window.from) continue;
          const kind = `${drawn.category[event]} ${from >= window.from && to <= window.to}`;
          found[at]?.set(kind, (found[at]?.get(kind) ?? 0) + 1);
        }
    }
    let wrong = 0;
    for (const [at, window] of windows.entries())
      for (const [category, { certain, possible }] of index.countsIn(window).entries())
        if (
          certain !== (found[at]?.get(`${category} true`) ?? 0) ||
          possible !== (found[at]?.get(`${category} false`) ?? 0)
        )
          wrong++;
    console.log(
      `${wrong} of ${100 * map.categories.length} counts differ from those of the events themselves`,
    );
    return wrong === 0;
  }
}
