import type { Interval } from "../model";
import type { Count } from "../visible";
import type { CountIndex } from "./model";
import { eachReaching, type Run, runsOf } from "./runs";
import { firstAfter, firstFrom, rememberedOrder, rememberOrder, rowsInOrder } from "./sorted";

/** What counts are made of: times in milliseconds with `earliest` < `latest`, half-open; category indexes. */
export interface CountRows {
  readonly length: number;
  readonly earliest: ArrayLike<number>;
  readonly latest: ArrayLike<number>;
  readonly category: ArrayLike<number>;
  /** For how many events a row stands; one where absent. */
  readonly weight?: ArrayLike<number> | undefined;
}

/**
 * What counts are read off, as plain arrays, which another thread can make: sorting a million rows takes a while. They are
 * of no use without the rows.
 */
export interface CountTables {
  readonly categories: number;
  readonly span: Interval | undefined;
  readonly runs: readonly Run[];
  readonly begun: TallyTable;
  readonly ended: TallyTable;
  /** All rows by `earliest` and by `latest`; undefined where some are left out. */
  readonly orders: { readonly earliest: Uint32Array; readonly latest: Uint32Array } | undefined;
}

/** Counts of the rows, or of those that pass. */
export const createCountIndex = (
  rows: CountRows,
  categories: number,
  passes?: (row: number) => boolean,
): CountIndex => countIndexOf(countTables(rows, categories, passes), rows);

/** @param passes Whether a row is counted; all are where it is absent. */
export function countTables(
  rows: CountRows,
  categories: number,
  passes?: (row: number) => boolean,
): CountTables {
  const { earliest, latest, category, weight } = rows;
  const orders = { earliest: rememberedOrder(earliest), latest: rememberedOrder(latest) };
  const byStart = rowsInOrder(orders.earliest, passes);
  const byEnd = rowsInOrder(orders.latest, passes);
  const runs = runsOf(earliest, latest, byStart);
  const kindOf = new Uint16Array(rows.length);
  for (const [index, run] of runs.entries())
    for (const row of run.rows) kindOf[row] = index * categories + category[row]!;
  const kinds = runs.length * categories;
  const firstRow = byStart.at(0);
  const lastRow = byEnd.at(-1);
  return {
    categories,
    span:
      firstRow === undefined || lastRow === undefined
        ? undefined
        : { from: earliest[firstRow]!, to: latest[lastRow]! },
    runs,
    begun: tallyTable(earliest, byStart, kindOf, kinds, weight),
    ended: tallyTable(latest, byEnd, kindOf, kinds, weight),
    orders: passes ? undefined : orders,
  };
}

/**
 * Counts without looking at every row, exactly as `presence` has it. What begins before a time and what has ended by a
 * time are read off two sorted lists; between them they say everything but how many lie around a window on both sides.
 * Those are longer than the window, and are looked at one by one, in the classes of duration that may hold any.
 *
 * @param rows Those that the tables were made of.
 */
export function countIndexOf(tables: CountTables, rows: CountRows): CountIndex {
  const { categories, runs, orders } = tables;
  const { earliest, latest, category, weight } = rows;
  if (orders) {
    rememberOrder(earliest, orders.earliest);
    rememberOrder(latest, orders.latest);
  }
  const begun = tallyOf(tables.begun);
  const ended = tallyOf(tables.ended);
  const kinds = runs.length * categories;

  /** Counts of one window, where what has begun and ended at its ends is known, by class and category. */
  function between(
    window: Interval,
    begunBefore: Float64Array,
    begunByEnd: Float64Array,
    endedByStart: Float64Array,
    endedByEnd: Float64Array,
  ): readonly Count[] {
    const certain = new Float64Array(categories);
    const overlap = new Float64Array(categories);
    const length = window.to - window.from;
    for (const [index, run] of runs.entries()) {
      for (let each = 0; each < categories; each++) {
        const kind = index * categories + each;
        overlap[each]! += begunByEnd[kind]! - endedByStart[kind]!;
      }
      // Nothing of this class is short enough to lie inside.
      if (run.shortest > length) continue;
      for (let each = 0; each < categories; each++) {
        const kind = index * categories + each;
        certain[each]! += endedByEnd[kind]! - begunBefore[kind]!;
      }
      if (run.longest <= length) continue;
      eachReaching(run, earliest, window.from, window.to, (row) => {
        if (latest[row]! > window.to) certain[category[row]!]! += weight ? weight[row]! : 1;
      });
    }
    return Array.from(certain, (certain, each) => ({ certain, possible: overlap[each]! - certain }));
  }

  const begunBefore = new Float64Array(kinds);
  const begunByEnd = new Float64Array(kinds);
  const endedByStart = new Float64Array(kinds);
  const endedByEnd = new Float64Array(kinds);
  return {
    total: begun.total,
    span: tables.span,
    countsIn(window) {
      begun.below(window.from, begunBefore);
      begun.below(window.to, begunByEnd);
      ended.upTo(window.from, endedByStart);
      ended.upTo(window.to, endedByEnd);
      return between(window, begunBefore, begunByEnd, endedByStart, endedByEnd);
    },
    binsOf(edges) {
      let [beforeFrom, beforeTo, upToFrom, upToTo] = [begunBefore, begunByEnd, endedByStart, endedByEnd];
      const bins: (readonly Count[])[] = [];
      for (const [index, to] of edges.entries()) {
        begun.below(to, beforeTo);
        ended.upTo(to, upToTo);
        const from = edges[index - 1];
        if (from !== undefined) bins.push(between({ from, to }, beforeFrom, beforeTo, upToFrom, upToTo));
        // What holds at the end of a bin holds at the start of the next.
        [beforeFrom, beforeTo] = [beforeTo, beforeFrom];
        [upToFrom, upToTo] = [upToTo, upToFrom];
      }
      return bins;
    },
  };
}

/** Rows in the order of a time, and of what kind they are: a category of a class of duration. */
interface TallyTable {
  readonly kinds: number;
  readonly total: number;
  readonly times: Float64Array;
  readonly kind: Uint16Array;
  readonly weights: Float64Array | undefined;
  /** By kind, at every `stride` rows: how many rows, or events that they stand for, come before. */
  readonly sums: Float64Array;
}

/** From how many rows to the next the sums of all kinds are kept: what lies between them is counted anew. */
const stride = 256;

function tallyTable(
  values: ArrayLike<number>,
  order: Uint32Array,
  kindOf: Uint16Array,
  kinds: number,
  weight: ArrayLike<number> | undefined,
): TallyTable {
  const count = order.length;
  const times = new Float64Array(count);
  const kind = new Uint16Array(count);
  const weights = weight && new Float64Array(count);
  const sums = new Float64Array((Math.floor(count / stride) + 1) * kinds);
  const running = new Float64Array(kinds);
  let total = 0;
  for (let at = 0; at < count; at++) {
    if (at % stride === 0) sums.set(running, (at / stride) * kinds);
    const row = order[at]!;
    const heavy = weight ? weight[row]! : 1;
    times[at] = values[row]!;
    kind[at] = kindOf[row]!;
    if (weights) weights[at] = heavy;
    running[kind[at]!]! += heavy;
    total += heavy;
  }
  if (count % stride === 0) sums.set(running, (count / stride) * kinds);
  return { kinds, total, times, kind, weights, sums };
}

/** How many rows, or events that they stand for, lie below a bound, by kind. */
interface Tally {
  readonly total: number;
  below(bound: number, into: Float64Array): void;
  upTo(bound: number, into: Float64Array): void;
}

function tallyOf({ kinds, total, times, kind, weights, sums }: TallyTable): Tally {
  function before(end: number, into: Float64Array): void {
    const block = Math.floor(end / stride);
    const first = block * kinds;
    for (let each = 0; each < kinds; each++) into[each] = sums[first + each]!;
    for (let at = block * stride; at < end; at++) into[kind[at]!]! += weights ? weights[at]! : 1;
  }
  return {
    total,
    below: (bound, into) => before(firstFrom(times, bound), into),
    upTo: (bound, into) => before(firstAfter(times, bound), into),
  };
}
