// @ts-check
import { median, row } from "../bench-tables.js";

/**
 * @typedef {{ width: number, height: number, runs: { ours: number, theirs: number }[], cold: readonly number[],
 *   shown: readonly [least: number, most: number] }} Still
 *   Seconds that a still takes, run by run, and those of a whole command; how many incidents the pictures have.
 * @typedef {{ width: number, height: number, framesPerSecond: number, frames: number, photographed: number,
 *   bytes: Readonly<Record<string, number>>,
 *   runs: { ours: Readonly<Record<string, number>>, theirs: number }[] }} Film
 *   Seconds that a film takes, run by run, by the ending of its file; `theirs` are those of its frames alone.
 */

/** How many times as long the usual way takes, as the median of the runs: within a run both met the same machine. */
const timesAsLong = (/** @type {readonly { ours: number | undefined, theirs: number }[]} */ runs) =>
  median(runs.map(({ ours, theirs }) => (ours ? theirs / ours : undefined)));

const figure = (/** @type {number | undefined} */ value) =>
  value === undefined ? "–" : value >= 100 ? value.toFixed(0) : value.toPrecision(2);
const ratio = (/** @type {number | undefined} */ value) => (value === undefined ? "–" : `${figure(value)} ×`);

/**
 * The tables of stills and of a film, beside the usual way.
 *
 * @param {readonly Still[]} stills
 * @param {Film} film
 */
export function pictureTables(stills, film) {
  const rate = (/** @type {readonly number[]} */ seconds) => figure(median(seconds.map((each) => 1 / each)));
  const filmRow = (/** @type {string} */ type) => {
    const ours = film.runs.map((run) => run.ours[type]);
    const bytes = film.bytes[type];
    return row([
      type.toUpperCase(),
      bytes === undefined ? "not measured: there is no ffmpeg" : (bytes / 1e6).toFixed(1),
      figure(median(ours)),
      figure(median(film.runs.map(({ theirs }) => theirs))),
      ratio(timesAsLong(film.runs.map(({ theirs }, run) => ({ ours: ours[run], theirs })))),
    ]);
  };
  return [
    row([
      "stills a second",
      "Daymark",
      "browser over MapLibre",
      "faster",
      "one command, seconds",
      "incidents",
    ]),
    row(["---", "---:", "---:", "---:", "---:", "---:"]),
    ...stills.map(({ width, height, runs, cold, shown: [least, most] }) =>
      row([
        `${width} × ${height}`,
        rate(runs.map(({ ours }) => ours)),
        rate(runs.map(({ theirs }) => theirs)),
        ratio(timesAsLong(runs)),
        figure(median(cold)),
        least === most ? String(most) : `${least} to ${most}`,
      ]),
    ),
    "",
    row([
      `${film.frames} frames of ${film.width} × ${film.height}, ${film.framesPerSecond} a second`,
      "MB",
      "Daymark, seconds",
      "browser over MapLibre, seconds",
      "faster",
    ]),
    row(["---", "---:", "---:", "---:", "---:"]),
    ...["gif", "mp4"].map(filmRow),
    "",
    `The browser's seconds for a film are those of ${film.photographed} frames, scaled up to ${film.frames}, and without making a film of them.`,
  ].join("\n");
}
