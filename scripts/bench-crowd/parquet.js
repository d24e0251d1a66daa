// @ts-check
import { closeSync, openSync, statSync, writeSync } from "node:fs";
import { bundle } from "../bundle.js";
import { madeEvents } from "./events.js";
import { visit } from "./visit.js";

/**
 * @typedef {{ size: number, bytes: number, page: number, whole: number, alone: number, others: number | undefined }} ParquetRun
 *   A file of so many rows and bytes. Milliseconds: `page` from asking for the file to its first frame, `whole` until its
 *   texts are there too; `alone` decodes what is drawn from bytes in memory and uploads it, and does nothing else.
 */

/** What the page calls the file, beside itself. */
export const parquetName = "events.parquet";

/**
 * Writes events as `daymark import` does.
 *
 * @param {string} file
 * @param {number} size Rows.
 */
export async function writeParquet(file, size) {
  const built = await bundle({ events: "src/cli/import/eventsParquet.ts" }, { findsPackages: true });
  const { createEventsWriter, rowGroupSizes } = await built.load("events");
  built.remove();
  const events = madeEvents(size);
  const target = openSync(file, "w");
  try {
    const writer = createEventsWriter((/** @type {Uint8Array} */ bytes) => writeSync(target, bytes));
    for (let first = 0; first < size; first += rowGroupSizes.plain) {
      const end = Math.min(size, first + rowGroupSizes.plain);
      const words = (/** @type {(row: number) => string} */ of) =>
        Array.from({ length: end - first }, (_, index) => of(first + index));
      writer.write({
        length: end - first,
        earliest: events.earliest.subarray(first, end),
        latest: events.latest.subarray(first, end),
        longitude: events.longitude.subarray(first, end),
        latitude: events.latitude.subarray(first, end),
        category: words((row) => `c${events.category[row]}`),
        place: words((row) => `Place ${row % 240}`),
        source: words((row) => `Source ${row % 12}`),
        id: words((row) => `made-${row}`),
        title: words((row) => `Invented event ${row} of kind ${events.category[row]}`),
        url: words(() => ""),
      });
    }
    writer.finish();
  } finally {
    closeSync(target);
  }
}

/**
 * Reads the file both ways in a browser of its own, each in a page of its own.
 *
 * @param {{ executablePath: string, address: string }} setting
 * @param {string} file The file that `address` serves as events.parquet.
 * @param {number} size Rows.
 * @param {number} round Which way goes first is changed with it.
 * @returns {Promise<ParquetRun>}
 */
export const measureParquet = ({ executablePath, address }, file, size, round) =>
  visit(executablePath, address, async ({ openPage, others }) => {
    const ways = [
      async () => ({ alone: await (await openPage()).ask("parquetAlone", parquetName, size) }),
      async () => await (await openPage()).ask("parquetPage", parquetName),
    ];
    const results = {};
    for (const way of round % 2 === 0 ? ways : ways.reverse()) Object.assign(results, await way());
    const {
      alone = Number.NaN,
      page = Number.NaN,
      whole = Number.NaN,
    } = /** @type {{ alone?: number, page?: number, whole?: number }} */ (results);
    return { size, bytes: statSync(file).size, page, whole, alone, others: await others() };
  });
