import type { Interval } from "../model";
import type { EventColumns } from "./model";
import { eachReaching, rowsThatPass, runsOf } from "./runs";
import { firstFrom, valuesOf } from "./sorted";

/** The rows of a window in time order, without a list of them all. */
export interface OrderedRows {
  readonly length: number;
  /** The row at an index from 0 to before `length`. Throws a RangeError for any other. */
  row(index: number): number;
  /** The rows at from <= index < to, as far as there are any. */
  slice(from: number, to: number): number[];
  /** Where a row stands; -1 if it is not in the window or is left out. */
  indexOf(row: number): number;
}

export interface TimeOrder {
  /** What overlaps the window: first what began before it, then what begins in it, each in the order of rows. */
  in(window: Interval): OrderedRows;
}

/**
 * Makes lists of any length at once: what begins in a window is a run of the rows, since they are in the order of
 * `earliest`, and what reaches into it is looked for as far back as each class of duration lasts.
 *
 * @param passes Whether a row is listed; all are where it is absent.
 */
export function createTimeOrder(
  columns: Pick<EventColumns, "length" | "earliest" | "latest">,
  passes?: (row: number) => boolean,
): TimeOrder {
  const { earliest, latest } = columns;
  const rows = rowsThatPass(columns.length, passes);
  const starts = passes ? valuesOf(earliest, rows) : earliest;
  const runs = runsOf(earliest, latest, rows);

  /** Rows that began before the time and go on after it. */
  function around(time: number): Uint32Array {
    const found: number[] = [];
    for (const run of runs) {
      eachReaching(run, earliest, time, time, (row) => {
        if (latest[row]! > time) found.push(row);
      });
    }
    return Uint32Array.from(found).sort();
  }

  return {
    in(window) {
      const before = around(window.from);
      const first = firstFrom(starts, window.from);
      const end = Math.max(first, firstFrom(starts, window.to));
      const length = before.length + end - first;
      const row = (index: number) => {
        const found = index < before.length ? before[index] : rows[first + index - before.length];
        if (found === undefined || index >= length)
          throw new RangeError(`Got index ${index}; expected one from 0 to before ${length}.`);
        return found;
      };
      return {
        length,
        row,
        slice: (from, to) => {
          const begin = Math.max(0, from);
          const count = Math.max(0, Math.min(to, length) - begin);
          return Array.from({ length: count }, (_, index) => row(begin + index));
        },
        indexOf: (row) => {
          const reaching = firstFrom(before, row);
          if (before[reaching] === row) return reaching;
          const beginning = firstFrom(rows, row, first, end);
          return beginning < end && rows[beginning] === row ? before.length + beginning - first : -1;
        },
      };
    },
  };
}
