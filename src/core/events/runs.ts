import { durationClasses } from "./durations";

/** Rows whose durations are alike, in the order of `earliest`. */
export interface Run {
  readonly rows: Uint32Array;
  /** Of the durations, in milliseconds. */
  readonly shortest: number;
  readonly longest: number;
}

/** Sorts rows, which come in the order of `earliest`, into at most six runs of like duration. */
export function runsOf(
  earliest: ArrayLike<number>,
  latest: ArrayLike<number>,
  rows: Uint32Array,
): readonly Run[] {
  const durations = new Float64Array(rows.length);
  for (let at = 0; at < rows.length; at++) durations[at] = latest[rows[at]!]! - earliest[rows[at]!]!;
  const { classOf, shortest, longest, sizes } = durationClasses(durations);
  const runs = Array.from(sizes, (size, index) => ({
    rows: new Uint32Array(size),
    shortest: shortest[index]!,
    longest: longest[index]!,
  }));
  const next = new Uint32Array(sizes.length);
  for (let at = 0; at < rows.length; at++) {
    const index = classOf[at]!;
    runs[index]!.rows[next[index]!++] = rows[at]!;
  }
  return runs;
}

/**
 * Calls for each row of a run that begins before one time and may end after another, in the order of rows; whether it
 * does end after that is for the caller to look.
 */
export function eachReaching(
  { rows, longest }: Run,
  earliest: ArrayLike<number>,
  beginsBefore: number,
  mayEndAfter: number,
  call: (row: number) => void,
): void {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (earliest[rows[middle]!]! <= mayEndAfter - longest) low = middle + 1;
    else high = middle;
  }
  for (let at = low; at < rows.length; at++) {
    const row = rows[at]!;
    if (earliest[row]! >= beginsBefore) return;
    call(row);
  }
}

/** The rows of columns that pass, or all of them. */
export function rowsThatPass(length: number, passes: ((row: number) => boolean) | undefined): Uint32Array {
  const rows = new Uint32Array(length);
  let count = 0;
  for (let row = 0; row < length; row++) if (!passes || passes(row)) rows[count++] = row;
  return rows.subarray(0, count);
}
