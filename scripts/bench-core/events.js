// @ts-check
import { cpus } from "node:os";
import process from "node:process";
import { median, row } from "../bench-tables.js";
import { bundle } from "../bundle.js";
import { randomNumbers } from "../fuzz-times.js";
import { extent, inventedEvents, kinds, sea } from "../synthetic/events.js";
import { plainAnswers } from "./plain-events.js";

// A part of `npm run bench:core`: what the page asks of many events at each move, at three sizes, and how that grows.

/**
 * @typedef {import("../../src/core/model.ts").Interval} Interval
 * @typedef {import("../../src/core/events/model.ts").EventColumns} EventColumns
 * @typedef {{ name: string, ask: (time: number) => unknown, plain?: (time: number) => unknown }} Way
 *   `plain` is the same by looking at every row, and must give the same.
 */

const modules = [
  ...["encode", "ranges", "counts", "order", "totals", "pick", "position", "search", "textColumn"].map(
    (name) => `events/${name}`,
  ),
  "window",
];
const sizes = [10_000, 100_000, 1_000_000];
const bins = 400;
const inWindow = 2000;
const size = { width: 1280, height: 800 };
const camera = { longitude: (sea[0] + sea[2]) / 2, latitude: (sea[1] + sea[3]) / 2, zoom: 4 };

/** A table of what everything costs. Throws where an answer is not the plain scan's. @param {number} runs */
export async function eventsTable(runs) {
  const built = await bundle(Object.fromEntries(modules.map((name) => [name, `src/core/${name}.ts`])));
  const core = Object.assign({}, ...(await Promise.all(modules.map((name) => built.load(name)))));
  built.remove();

  /** @type {Map<string, { costs: number[], plain: number | undefined }>} */
  const measured = new Map();
  for (const count of sizes) {
    const columns = columnsOf(core, count);
    const even = stretched(columns, count / (sizes[0] ?? 1));
    const ways = [
      ...waysIn(`window of ${inWindow.toLocaleString("en")} events`, core, even, inWindow / count),
      ...waysIn("window of 2 %", core, columns, 0.02),
      ...waysOf(core, columns),
    ];
    for (const { name, ask, plain } of ways) {
      const isLargest = count === sizes.at(-1);
      if (plain && JSON.stringify(ask(1)) !== JSON.stringify(plain(1)))
        throw new Error(`Got another answer than the plain scan's: ${name}, ${count} events.`);
      const { costs } = measured.get(name) ?? { costs: [] };
      const found = {
        costs: [...costs, cost(ask, runs)],
        plain: isLargest && plain ? cost(plain, 1) : undefined,
      };
      measured.set(name, found);
    }
  }
  const figure = (/** @type {number} */ value) =>
    value >= 100 ? value.toFixed(0) : value >= 0.001 ? String(Number(value.toPrecision(2))) : "under 0.001";
  const lines = [...measured].map(([name, { costs, plain }]) => {
    const [least = 0, most = 0] = [costs[0], costs.at(-1)];
    const power = Math.log10(most / least) / Math.log10((sizes.at(-1) ?? 1) / (sizes[0] ?? 1));
    const faster = plain === undefined ? ["", ""] : [figure(plain), `${figure(plain / most)} ×`];
    return row([name, ...costs.map(figure), power.toFixed(1), ...faster]);
  });
  return [
    `Medians of ${runs} runs, in milliseconds of the processor, Node ${process.versions.node}, ${cpus().length} cores (${cpus()[0]?.model ?? "unknown"}). ` +
      `Invented events of ${kinds} kinds in two years, 5 % of them of 10 to 200 days; ${inWindow.toLocaleString("en")} in a window whatever their number by so many more years. Plain scan at ${(sizes.at(-1) ?? 0).toLocaleString("en")}.`,
    "",
    row(["what", ...sizes.map((count) => count.toLocaleString("en")), "slope", "plain scan", "faster"]),
    row(["---", ...sizes.map(() => "---:"), "---:", "---:", "---:"]),
    ...lines,
  ].join("\n");
}

/** Of once. Asked often enough to be measured. @param {(time: number) => unknown} ask @param {number} runs */
function cost(ask, runs) {
  const took = (/** @type {number} */ times) => {
    const start = process.cpuUsage();
    for (let time = 0; time < times; time++) ask(time);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  };
  // Long enough for the engine to compile, too.
  let times = 1;
  while (took(times) < 20) times *= 4;
  return median(Array.from({ length: runs }, () => took(times) / times)) ?? 0;
}

/** @param {any} core @param {number} count @returns {EventColumns} */
function columnsOf({ textColumnOf, codedColumnOf }, count) {
  const events = [...inventedEvents(count)];
  const numbers = (/** @type {(event: (typeof events)[number]) => number} */ of) =>
    Float64Array.from(events, of);
  return {
    length: count,
    longitude: numbers(({ longitude }) => longitude),
    latitude: numbers(({ latitude }) => latitude),
    earliest: numbers(({ earliest }) => earliest),
    latest: numbers(({ latest }) => latest),
    category: Uint8Array.from(events, ({ kind }) => kind),
    id: textColumnOf(events.map(({ id }) => id)),
    title: textColumnOf(events.map(({ title }) => title)),
    url: textColumnOf(events.map(({ url }) => url)),
    place: codedColumnOf(events.map(({ place }) => place)),
    source: codedColumnOf(events.map(({ source }) => source)),
  };
}

/**
 * The same events as many times further apart: as many in a window of one length, however many there are.
 *
 * @param {EventColumns} columns @param {number} times @returns {EventColumns}
 */
function stretched(columns, times) {
  const earliest = columns.earliest.map((time) => extent.from + (time - extent.from) * times);
  const latest = columns.latest.map(
    (time, row) => (earliest[row] ?? 0) + time - (columns.earliest[row] ?? 0),
  );
  return { ...columns, earliest, latest };
}

const config = {
  groups: [{ id: "all" }],
  categories: Array.from({ length: kinds }, (_, kind) => ({ id: `kind-${kind}`, group: "all" })),
};

/**
 * What is asked at each move of the window, of 64 windows by turns.
 *
 * @param {string} name @param {any} core @param {EventColumns} columns @param {number} share Of the whole span.
 * @returns {Way[]}
 */
function waysIn(name, core, columns, share) {
  const { encodeEvents, drawRanges, nearestEvent, categoryMask, pointInFrame, presence } = core;
  const block = encodeEvents(columns, config);
  const counts = core.createCountIndex(columns, kinds);
  const order = core.createTimeOrder(columns);
  const totals = core.createPlaceTotals(columns);
  const plain = plainAnswers(presence, columns, kinds);
  const mask = categoryMask(kinds, () => true);
  const random = randomNumbers(1);
  const [first = 0, last = 0] = [columns.earliest[0], columns.earliest.at(-1)];
  const length = Math.round(share * (last - first));
  const turns = Array.from({ length: 64 }, () => {
    const from = Math.round(first + random() * (last - first - length));
    const point = /** @type {const} */ ([random() * size.width, random() * size.height]);
    return { window: { from, to: from + length }, point };
  });
  const turn = (/** @type {number} */ time) => turns[time % turns.length] ?? turns[0] ?? never();
  const pointOf = (/** @type {number} */ at) => pointInFrame(block, at, camera, size);
  /** @type {number[]} */
  const into = [];
  return [
    { name: `${name}: draw ranges`, ask: (time) => drawRanges(block, turn(time).window, into) },
    {
      name: `${name}: counts by kind`,
      ask: (time) => counts.countsIn(turn(time).window),
      plain: (time) => plain.counts(turn(time).window),
    },
    {
      name: `${name}: first 20 of the list`,
      ask: (time) => order.in(turn(time).window).slice(0, 20),
      plain: (time) => plain.list(turn(time).window).slice(0, 20),
    },
    {
      name: `${name}: totals of ${columns.place.values.length - 1} places`,
      ask: (time) => totals.in(turn(time).window),
      plain: (time) => plain.totals(turn(time).window),
    },
    {
      name: `${name}: event under the pointer`,
      ask: (time) => nearestEvent(block, turn(time).window, mask, { camera, size, at: turn(time).point }, 8),
      plain: (time) => plain.nearest(block, turn(time).window, pointOf, turn(time).point),
    },
  ];
}

/** What is asked more seldom. @param {any} core @param {EventColumns} columns @returns {Way[]} */
function waysOf({ encodeEvents, createCountIndex, createTimeOrder, eventSearch, presence }, columns) {
  const counts = createCountIndex(columns, kinds);
  const plain = plainAnswers(presence, columns, kinds);
  const width = (extent.to - extent.from) / bins;
  const edges = Array.from({ length: bins + 1 }, (_, edge) => Math.round(extent.from + edge * width));
  return [
    {
      name: `histogram of ${bins} bars by kind`,
      ask: () => counts.binsOf(edges),
      plain: () => edges.slice(1).map((to, edge) => plain.counts({ from: edges[edge] ?? 0, to })),
    },
    { name: "search for three words", ask: () => eventSearch("invented point 17")(columns) },
    { name: "made once: points for the graphics card", ask: () => encodeEvents(columns, config) },
    { name: "made once: counts", ask: () => createCountIndex(columns, kinds) },
    { name: "made once: list", ask: () => createTimeOrder(columns) },
  ];
}

/** @returns {never} */
function never() {
  throw new Error("Got no window; expected 64.");
}
