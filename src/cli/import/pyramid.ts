import type { RowStore } from "./rowStore";

/** Level 0 is the first picture of all; each level adds to those before it, and each event is in one. */
export const levels = 5;

/** Shares of all events up to the end of each level but the last. */
const shares = [1 / 256, 1 / 64, 1 / 16, 1 / 4];

/**
 * The level of an event, from the hash of its id: as good as random, and the same in every import. `hash` is from 0 to
 * below 2^32.
 */
export function levelOf(hash: number): number {
  const share = hash / 4_294_967_296;
  const level = shares.findIndex((end) => share < end);
  return level === -1 ? levels - 1 : level;
}

const day = 86_400_000;
/** Durations up to each of these, in milliseconds, lie together, and those above. */
const longest = [2 * day, 32 * day];
const durationClasses = longest.length + 1;

export const parts = levels * durationClasses;

/**
 * The part of a file that an event lies in: by level, then by duration. One event of half a year among short ones would
 * let a whole row group reach over half a year, and be read for every window of it.
 */
export function partOf(level: number, duration: number): number {
  const found = longest.findIndex((most) => duration <= most);
  return level * durationClasses + (found === -1 ? durationClasses - 1 : found);
}

export const levelOfPart = (part: number): number => Math.floor(part / durationClasses);

/** Levels below are read for wide views, of all places at once: they are cut by time alone. */
const firstTiled = 3;
/** More would need more memory. */
const mostTiles = 16;

/**
 * Into how many places a stretch of time is cut, for so many rows of a level and so many in a row group: where it is cut
 * at all, there are about as many stretches of time as places, so that a short window of everything and everything of
 * one place cost the same.
 */
export function tilesOf(level: number, rows: number, rowsOfGroup: number): number {
  if (level < firstTiled) return 1;
  return Math.max(1, Math.min(mostTiles, Math.round(Math.sqrt(Math.ceil(rows / rowsOfGroup)))));
}

/**
 * Cuts events that are near in time into row groups that are near in place: sort-tile-recursive packing (Leutenegger,
 * Lopez and Edgington 1997). The rows are sorted by longitude and cut into strips, each strip by latitude and cut into
 * groups of `most` rows; each group is in the order of `earliest`, as all row groups are.
 */
export function tiles(store: RowStore, most: number): readonly Uint32Array[] {
  const { length, longitude, latitude, earliest } = store;
  const groups = Math.ceil(length / most);
  const strips = Math.max(1, Math.round(Math.sqrt(groups)));
  const rowsOfStrip = Math.ceil(groups / strips) * most;
  const rows = new Uint32Array(length);
  for (let row = 0; row < length; row++) rows[row] = row;
  const ordered = (part: Uint32Array, by: Float64Array) =>
    part.sort((a, b) => (by[a] as number) - (by[b] as number) || a - b);
  return pieces(ordered(rows, longitude), rowsOfStrip).flatMap((strip) =>
    pieces(ordered(strip, latitude), most).map((group) => ordered(group, earliest)),
  );
}

const pieces = (rows: Uint32Array, most: number): Uint32Array[] =>
  Array.from({ length: Math.ceil(rows.length / most) }, (_, index) =>
    rows.subarray(index * most, (index + 1) * most),
  );
