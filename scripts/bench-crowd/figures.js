// @ts-check
import { median } from "../bench-tables.js";
import { candidates } from "./candidates.js";

/**
 * @typedef {import("./run.js").Run} Run
 * @typedef {import("./run.js").FailedRun} FailedRun
 * @typedef {import("./run.js").Pair} Pair
 * @typedef {import("./run.js").Fixed} Fixed
 * @typedef {import("./run.js").Proof} Proof
 * @typedef {import("./parquet.js").ParquetRun} ParquetRun
 * @typedef {{ chromium: string, node: string, cores: number, model: string, load: number }} Machine
 * @typedef {{ machine: Machine, rounds: number, sizes: number[], runs: Run[], failed: FailedRun[], pairs: Pair[],
 *   fixed: Fixed[], proof: Proof | undefined, proofSize: number, parquet: ParquetRun[] }} Results
 * @typedef {"load" | "seek" | "inFrame" | "late" | "call" | "mainThread" | "renderer" | "frames" | "heap"} Figure
 * @typedef {{ size: number, isOverLand?: boolean }} Where
 */

/** Other jobs may take so much of the machine, in cores, before a figure is marked. */
export const quiet = 0.1;

/** A candidate's runs in a place, one a round. */
export const runsOf = (
  /** @type {Results} */ { runs },
  /** @type {string} */ candidate,
  /** @type {Where} */ { size, isOverLand = false },
) => runs.filter((run) => run.candidate === candidate && run.size === size && run.isOverLand === isOverLand);

/** The median of the rounds; undefined where there is none. @returns {number | undefined} */
export function figureOf(
  /** @type {Results} */ results,
  /** @type {string} */ candidate,
  /** @type {Where} */ where,
  /** @type {Figure} */ figure,
) {
  const runs = runsOf(results, candidate, where);
  return runs.length > 0 ? median(runs.map((run) => run[figure])) : undefined;
}

/**
 * How many times as much as ours a candidate takes, as the median of the rounds: within a round both met the same machine.
 * Undefined where they have no round in common.
 *
 * @returns {number | undefined}
 */
export function timesOurs(
  /** @type {Results} */ results,
  /** @type {string} */ candidate,
  /** @type {Where} */ where,
  /** @type {Figure} */ figure,
) {
  const ours = runsOf(results, "ours", where);
  const ratios = runsOf(results, candidate, where).flatMap((run) => {
    const own = ours.find(({ round }) => round === run.round);
    return own ? [run[figure] / own[figure]] : [];
  });
  return ratios.length > 0 ? median(ratios) : undefined;
}

/**
 * The candidate that comes nearest to ours, or is farthest ahead of it, of those that are asked for.
 *
 * @returns {{ name: string, times: number } | undefined}
 */
export function nearest(
  /** @type {Results} */ results,
  /** @type {Where} */ where,
  /** @type {Figure} */ figure,
  /** @type {(candidate: import("./candidates.js").Candidate) => boolean} */ isAsked,
) {
  const found = candidates.filter(isAsked).flatMap(({ id, name }) => {
    const times = timesOurs(results, id, where, figure);
    return times === undefined ? [] : [{ name, times }];
  });
  return found.sort((a, b) => a.times - b.times)[0];
}

/**
 * What was drawn in all of a candidate's runs in a place: whether every event was there and nothing else, and how many
 * pixels were lit for each that the discs should light.
 */
export function drawnBy(/** @type {readonly Run[]} */ runs) {
  const comparisons = runs.flatMap(({ comparisons }) => comparisons);
  const sum = (/** @type {"events" | "shown" | "strays" | "lit" | "expected"} */ of) =>
    comparisons.reduce((total, comparison) => total + comparison[of], 0);
  const [events, shown, strays, lit] = [sum("events"), sum("shown"), sum("strays"), sum("lit")];
  // A disc without antialiasing here, an edge of a pixel there: the tools differ by a third at this size.
  const area = lit / Math.max(1, sum("expected"));
  // A point whose middle falls on the corner of four pixels may miss the one that is looked at.
  const isSame = events > 0 && shown >= 0.999 * events && strays <= 0.001 * lit && area > 0.6 && area < 1.5;
  return { events, shown, strays, area, isSame };
}

/**
 * How steeply one quantity grows with another: the exponent of the power that fits best. 1 is in proportion, 0 not at all.
 *
 * @param {readonly (readonly [number, number])[]} pairs
 */
export function exponent(pairs) {
  const logs = pairs.map(([x, y]) => [Math.log(x), Math.log(y)]);
  const mean = (/** @type {0 | 1} */ of) =>
    logs.reduce((sum, pair) => sum + (pair[of] ?? 0), 0) / logs.length;
  const [meanX, meanY] = [mean(0), mean(1)];
  const sum = (/** @type {(x: number, y: number) => number} */ of) =>
    logs.reduce((total, [x = 0, y = 0]) => total + of(x - meanX, y - meanY), 0);
  return sum((x, y) => x * y) / sum((x) => x * x);
}
