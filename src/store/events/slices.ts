import type { CodedColumn, EventColumns, TextColumn } from "../../core/events/model";

/** Rows of a column with from <= row < to, without a copy. */
const textRows = ({ bytes, offsets }: TextColumn, from: number, to: number): TextColumn => ({
  bytes,
  offsets: offsets.subarray(from, to + 1),
});

const codedRows = ({ codes, values }: CodedColumn, from: number, to: number): CodedColumn => ({
  codes: codes.subarray(from, to),
  values,
});

/** Rows with from <= row < to of all columns, without a copy: what takes long can be asked piece by piece. */
export const rowsOf = (columns: EventColumns, from: number, to: number): EventColumns => ({
  length: to - from,
  longitude: columns.longitude.subarray(from, to),
  latitude: columns.latitude.subarray(from, to),
  earliest: columns.earliest.subarray(from, to),
  latest: columns.latest.subarray(from, to),
  category: columns.category.subarray(from, to),
  id: textRows(columns.id, from, to),
  title: textRows(columns.title, from, to),
  place: codedRows(columns.place, from, to),
  source: codedRows(columns.source, from, to),
  url: textRows(columns.url, from, to),
});

/** Rows of one slice: about a dozen milliseconds of work. */
const sliceRows = 25_000;

/**
 * Asks about all rows slice by slice, so that the page answers in between. `ask` gives a byte for each row of the slice.
 * Undefined once nobody waits for it any more.
 */
export async function bySlices(
  columns: EventColumns,
  ask: (slice: EventColumns) => Uint8Array,
  isWanted: () => boolean,
  pause: () => Promise<void>,
): Promise<Uint8Array | undefined> {
  const answer = new Uint8Array(columns.length);
  for (let from = 0; from < columns.length; from += sliceRows) {
    if (from > 0) await pause();
    if (!isWanted()) return undefined;
    answer.set(ask(rowsOf(columns, from, Math.min(columns.length, from + sliceRows))), from);
  }
  return answer;
}
