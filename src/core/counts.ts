import type { Interval } from "./model";
import type { Count } from "./visible";

/** Counts what a window holds without looking at every row. */
export interface Counter {
  /** The same as counting `presence` row by row. The window must not be empty. */
  inWindow(window: Interval): Count;
}

/** How many of the values, which ascend, are below the bound. */
function countBelow(values: Float64Array, bound: number): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle]! < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many of the values, which ascend, are the bound or below it. */
function countUpTo(values: Float64Array, bound: number): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle]! <= bound) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Sorts the bounds once, so that a window costs four binary searches and a look at the rows that last longer than it.
 * Each row's `from` must lie before its `to`; `to` may be Infinity.
 */
export function createCounter(from: Float64Array, to: Float64Array): Counter {
  const starts = from.slice().sort();
  const ends = to.slice().sort();
  const byLength = Uint32Array.from(from, (_, row) => row).sort(
    (a, b) => to[b]! - from[b]! - (to[a]! - from[a]!) || a - b,
  );
  // Copies in that order, because the scan below is fast only where memory is read in order.
  const longFrom = Float64Array.from(byLength, (row) => from[row]!);
  const longTo = Float64Array.from(byLength, (row) => to[row]!);

  /** Rows that begin before the window and end after it; only what lasts longer than the window can. */
  function countAround({ from, to }: Interval): number {
    const length = to - from;
    let count = 0;
    for (let index = 0; index < longFrom.length; index++) {
      const start = longFrom[index]!;
      const end = longTo[index]!;
      if (end - start <= length) break;
      if (start < from && end > to) count++;
    }
    return count;
  }

  return {
    inWindow(window) {
      const over = countUpTo(ends, window.from);
      const inside = countBelow(starts, window.to) - over;
      const acrossStart = countBelow(starts, window.from) - over;
      const acrossEnd = inside + over - countUpTo(ends, window.to);
      const possible = acrossStart + acrossEnd - countAround(window);
      return { certain: inside - possible, possible };
    },
  };
}
