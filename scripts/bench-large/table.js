// @ts-check
import { row } from "../bench-tables.js";

const megabytes = (/** @type {number} */ bytes) => (bytes / 1e6).toFixed(2);

/**
 * What a page of very many events asks for, as the documents have it.
 *
 * @param {import("./page.js").PageFigures} figures
 * @param {{ events: number, machine: string }} of
 * @returns {string}
 */
export function pageTable({ first, views, again, list, browser }, { events, machine }) {
  const { page, counts, events: drawn } = first.sent;
  const sum = [page, counts, drawn].reduce(
    (all, { requests, bytes }) => ({ requests: all.requests + requests, bytes: all.bytes + bytes }),
    { requests: 0, bytes: 0 },
  );
  const line = (/** @type {string} */ name, /** @type {import("./page.js").Sent} */ { requests, bytes }) =>
    row([name, String(requests), megabytes(bytes)]);
  const number = (/** @type {number} */ value) => value.toLocaleString("en-GB");
  const most = Math.max(...again.heap);
  return [
    `${number(events)} events, one opening with an empty cache and without a service worker, 1280 × 800. Chromium ${browser} without a graphics card, ${machine}, gzip.`,
    "",
    row(["until everything that the first view shows has come", "requests", "MB"]),
    row(["---", "---:", "---:"]),
    line("page, scripts, fonts, land", page),
    line("counts of all events", counts),
    line("the file of events", drawn),
    line("**all**", sum),
    "",
    `The first points were drawn ${number(Math.round(first.points))} ms after the page was asked for.`,
    "",
    row([
      "then, one after the other",
      "events counted",
      "requests",
      "MB",
      "all drawn",
      "ms until the last came",
      "heap, MB",
    ]),
    row(["---", "---:", "---:", "---:", "---", "---:", "---:"]),
    ...views.map(({ name, sent, settled, heap, shown, isWhole }) =>
      row([
        name,
        number(shown),
        String(sent.requests),
        megabytes(sent.bytes),
        isWhole ? "yes" : "a part",
        number(Math.round(settled)),
        (heap / 1e6).toFixed(0),
      ]),
    ),
    "",
    `Then ${again.heap.length} views of two weeks and a sixteenth of the area, each somewhere else: ${megabytes(again.bytes)} MB in all; the heap was ${((again.heap[0] ?? 0) / 1e6).toFixed(0)} MB after the first, ${((again.heap.at(-1) ?? 0) / 1e6).toFixed(0)} MB after the last and never above ${(most / 1e6).toFixed(0)} MB.`,
    `The first page of a list, of two weeks: ${list.shown.requests} requests, ${megabytes(list.shown.bytes)} MB; an event of it opened: ${megabytes(list.opened.bytes)} MB. That event opened by its address in a fresh page: ${megabytes(list.address.bytes)} MB more than the same view without it.`,
  ].join("\n");
}
