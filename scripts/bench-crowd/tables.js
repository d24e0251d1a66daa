// @ts-check
import { median, row } from "../bench-tables.js";
import { candidateOf, candidates } from "./candidates.js";
import { drawnBy, figureOf, quiet, runsOf, timesOurs } from "./figures.js";
import { slopesOf, targetsOf } from "./targets.js";

/** @typedef {import("./figures.js").Results} Results */
/** @typedef {import("./figures.js").Figure} Figure */

const counted = (/** @type {number} */ size) => size.toLocaleString("en");
const figure = (/** @type {number | undefined} */ value) =>
  value === undefined
    ? "–"
    : value >= 100
      ? value.toFixed(0)
      : value >= 10
        ? value.toFixed(1)
        : value.toPrecision(2);
const times = (/** @type {number | undefined} */ ratio) => (ratio === undefined ? "–" : `${figure(ratio)} ×`);
const head = (/** @type {readonly string[]} */ cells, /** @type {number} */ words = 1) => [
  row(cells),
  row(cells.map((_, index) => (index < words ? "---" : "---:"))),
];
/** Marks what was measured while others kept the machine busy. */
const mark = (/** @type {readonly (number | undefined)[]} */ others) =>
  others.some((each) => each !== undefined && each > quiet) ? " †" : "";

/** All that is written into the documents. */
export function crowdTables(/** @type {Results} */ results) {
  const { machine, rounds } = results;
  const busy = [...results.runs, ...results.pairs].some(({ others = 0 }) => others > quiet);
  return [
    `Medians of ${rounds} ${rounds === 1 ? "round" : "rounds"}, by turns, each candidate in a browser of its own; what takes ` +
      `longer than 20 seconds, once. Chromium ${machine.chromium} without a graphics card, 800 × 600 pixels, ` +
      `${machine.cores} cores (${machine.model}, load ${machine.load.toFixed(1)} at the end), Node ${machine.node}.` +
      (busy ? ` † Others took more than ${quiet} of a core meanwhile.` : ""),
    "",
    ...head(["target", "measured", "held"], 3),
    ...targetsOf(results).map(({ target, measured, isHeld }) =>
      row([target, measured, isHeld === undefined ? "–" : isHeld ? "yes" : "**no**"]),
    ),
    "",
    ...sizesTable(results),
    "",
    ...ratioTable(results),
    "",
    ...landTable(results),
    "",
    ...pairTable(results),
    "",
    ...slopeTable(results),
    ...parquetTable(results),
    ...results.failed.map(
      ({ candidate, size, error }) =>
        `\n${candidateOf(candidate).name} could not be measured at ${counted(size)}: ${error}`,
    ),
  ].join("\n");
}

function sizesTable(/** @type {Results} */ results) {
  return [
    ...head(
      [
        "events",
        "milliseconds",
        "first frame",
        "seek to frame",
        "from a frame on",
        "95th of 100",
        "main thread, a seek",
        "processor, a seek",
        "frames a second",
        "heap, MB",
        "events drawn",
        "pixels lit",
      ],
      2,
    ),
    ...results.sizes.flatMap((size) =>
      candidates.flatMap(({ id, name }) => {
        const runs = runsOf(results, id, { size });
        if (runs.length === 0) return [];
        const of = (/** @type {Figure} */ each) => figureOf(results, id, { size }, each);
        const drawn = drawnBy(runs);
        return [
          row([
            counted(size),
            `${name}${mark(runs.map(({ others }) => others))}`,
            ...[
              of("load"),
              of("seek"),
              of("inFrame"),
              of("late"),
              of("mainThread"),
              of("renderer"),
              of("frames"),
            ].map(figure),
            figure((of("heap") ?? 0) / 1e6),
            drawn.isSame
              ? "all"
              : `**${((100 * drawn.shown) / drawn.events).toFixed(1)} %, strays ${drawn.strays}**`,
            drawn.area.toFixed(2),
          ]),
        ];
      }),
    ),
  ];
}

function ratioTable(/** @type {Results} */ results) {
  const peers = candidates.filter(({ id }) => id !== "ours");
  return [
    ...head(["seek to frame, times as long as Daymark's", ...results.sizes.map(counted)]),
    ...peers.map(({ id, name }) =>
      row([name, ...results.sizes.map((size) => times(timesOurs(results, id, { size }, "seek")))]),
    ),
  ];
}

function landTable(/** @type {Results} */ results) {
  const sizes = [...new Set(results.runs.filter(({ isOverLand }) => isOverLand).map(({ size }) => size))];
  return sizes.flatMap((size) => {
    const where = { size, isOverLand: true };
    return [
      ...head([
        `over a vector basemap, ${counted(size)} events`,
        "seek to frame",
        "times as long",
        "main thread, a seek",
        "processor, a seek",
      ]),
      ...candidates.flatMap(({ id, name }) => {
        const runs = runsOf(results, id, where);
        if (runs.length === 0) return [];
        const of = (/** @type {Figure} */ each) => figure(figureOf(results, id, where, each));
        return [
          row([
            `${name}${mark(runs.map(({ others }) => others))}`,
            of("seek"),
            times(timesOurs(results, id, where, "seek")),
            of("mainThread"),
            of("renderer"),
          ]),
        ];
      }),
    ];
  });
}

function pairTable(/** @type {Results} */ { pairs }) {
  const sizes = [...new Set(pairs.map(({ size }) => size))];
  return [
    ...head([
      "a frame at once, milliseconds",
      "bare WebGL2",
      "Daymark",
      "times as long",
      "least",
      "most",
      "pairs",
    ]),
    ...sizes.map((size) => {
      const own = pairs.filter((pair) => pair.size === size);
      const ratios = own.map(({ bare, ours }) => ours / bare);
      return row([
        `${counted(size)}${mark(own.map(({ others }) => others))}`,
        figure(median(own.map(({ bare }) => bare))),
        figure(median(own.map(({ ours }) => ours))),
        times(median(ratios)),
        times(Math.min(...ratios)),
        times(Math.max(...ratios)),
        String(own.length),
      ]);
    }),
  ];
}

function slopeTable(/** @type {Results} */ results) {
  const { byAll, byHeld } = slopesOf(results);
  return [
    ...head(["Daymark, a frame at once", "events", "in the window", "milliseconds"]),
    ...byAll.map(({ size, held, ms }) =>
      row(["as many in the window", counted(size), counted(held), figure(ms)]),
    ),
    ...byHeld.map(({ size, held, ms }) =>
      row(["more in the window", counted(size), counted(held), figure(ms)]),
    ),
  ];
}

function parquetTable(/** @type {Results} */ { parquet }) {
  const [first] = parquet;
  if (!first) return [];
  return [
    "",
    ...head([
      `${counted(first.size)} rows of Parquet, ${(first.bytes / 1e6).toFixed(1)} MB, milliseconds`,
      "to the first frame",
      "with the texts",
      "reading and uploading alone",
      "times as long",
    ]),
    ...parquet.map(({ page, whole, alone }, index) =>
      row([`round ${index + 1}`, figure(page), figure(whole), figure(alone), times(page / alone)]),
    ),
  ];
}
