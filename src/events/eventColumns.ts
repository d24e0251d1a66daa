import type { EventColumns } from "../core/events/model";

/** What is drawn of each row. */
export type DrawnColumns = Pick<
  EventColumns,
  "length" | "longitude" | "latitude" | "earliest" | "latest" | "category"
>;

/** Room for so many rows. */
export const drawnColumns = (length: number): DrawnColumns => ({
  length,
  longitude: new Float64Array(length),
  latitude: new Float64Array(length),
  earliest: new Float64Array(length),
  latest: new Float64Array(length),
  category: new Uint8Array(length),
});

export const numbersOf = (columns: EventColumns): DrawnColumns => ({
  length: columns.length,
  longitude: columns.longitude,
  latitude: columns.latitude,
  earliest: columns.earliest,
  latest: columns.latest,
  category: columns.category,
});

/** A copy that may be handed to another thread while the columns are still at work. */
export const copied = (columns: EventColumns): DrawnColumns => ({
  length: columns.length,
  longitude: columns.longitude.slice(),
  latitude: columns.latitude.slice(),
  earliest: columns.earliest.slice(),
  latest: columns.latest.slice(),
  category: columns.category.slice(),
});

/** Columns with numbers, whose texts are still to come. */
export function eventColumns(drawn: DrawnColumns): EventColumns {
  const texts = { bytes: new Uint8Array(), offsets: new Uint32Array(drawn.length + 1) };
  const codes = { codes: new Uint32Array(drawn.length), values: [""] };
  return { ...drawn, id: texts, title: texts, url: texts, place: codes, source: codes };
}
