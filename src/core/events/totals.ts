import type { Interval } from "../model";
import type { EventColumns } from "./model";
import { eachReaching, rowsThatPass, runsOf } from "./runs";
import { firstAfter, firstFrom, rememberedOrder, rowsInOrder, valuesOf } from "./sorted";

/** What lies in a window by place, at the place's code. Certain ones are among the overlapping. */
export interface PlaceCounts {
  readonly overlapping: Uint32Array;
  readonly certain: Uint32Array;
}

export interface PlaceTotals {
  in(window: Interval): PlaceCounts;
}

/**
 * Counts by place, exactly as `presence` has it: by a look at the rows of the window, or, where these are many, by what
 * has begun and ended in each place at either end of it. Columns are in the order of `earliest`.
 *
 * @param passes Whether a row is counted; all are where it is absent.
 */
export function createPlaceTotals(
  columns: Pick<EventColumns, "length" | "earliest" | "latest" | "place">,
  passes?: (row: number) => boolean,
): PlaceTotals {
  const { earliest, latest } = columns;
  const { codes, values } = columns.place;
  const rows = rowsThatPass(columns.length, passes);
  const runs = runsOf(earliest, latest, rows);
  const starts = passes ? valuesOf(earliest, rows) : earliest;

  function byRow({ from, to }: Interval): PlaceCounts {
    const overlapping = new Uint32Array(values.length);
    const certain = new Uint32Array(values.length);
    for (const run of runs) {
      eachReaching(run, earliest, to, from, (row) => {
        if (latest[row]! <= from) return;
        overlapping[codes[row]!]!++;
        if (earliest[row]! >= from && latest[row]! <= to) certain[codes[row]!]!++;
      });
    }
    return { overlapping, certain };
  }

  let begun: ByPlace | undefined;
  let ended: ByPlace | undefined;
  function byPlace({ from, to }: Interval): PlaceCounts {
    begun ??= byPlaceOf(earliest, rows, codes, values.length);
    ended ??= byPlaceOf(latest, rowsInOrder(rememberedOrder(latest), passes), codes, values.length);
    const overlapping = new Uint32Array(values.length);
    const certain = new Uint32Array(values.length);
    // What lies around the window on both sides is in neither difference that follows.
    for (const run of runs) {
      if (run.longest <= to - from) continue;
      eachReaching(run, earliest, from, to, (row) => {
        if (latest[row]! > to) certain[codes[row]!]!++;
      });
    }
    for (let place = 0; place < values.length; place++) {
      const [first, end] = [begun.firsts[place]!, begun.firsts[place + 1]!];
      if (first === end) continue;
      overlapping[place] = firstFrom(begun.times, to, first, end) - firstAfter(ended.times, from, first, end);
      certain[place]! += firstAfter(ended.times, to, first, end) - firstFrom(begun.times, from, first, end);
    }
    return { overlapping, certain };
  }

  return {
    in(window) {
      const beginning = firstFrom(starts, window.to) - firstFrom(starts, window.from);
      return beginning < values.length * rowsPerPlace ? byRow(window) : byPlace(window);
    },
  };
}

/** About as many rows are looked at in the time that four binary searches take, measured at a million. */
const rowsPerPlace = 20;

/** Times by place, in each ascending: those of a place are from its first to before the next one's. */
interface ByPlace {
  readonly firsts: Uint32Array;
  readonly times: Float64Array;
}

function byPlaceOf(times: Float64Array, order: Uint32Array, codes: Uint32Array, places: number): ByPlace {
  const firsts = new Uint32Array(places + 1);
  for (const row of order) firsts[codes[row]! + 1]!++;
  for (let place = 0; place < places; place++) firsts[place + 1]! += firsts[place]!;
  const next = firsts.slice();
  const sorted = new Float64Array(order.length);
  for (const row of order) sorted[next[codes[row]!]!++] = times[row]!;
  return { firsts, times: sorted };
}
