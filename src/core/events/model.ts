import type { Interval } from "../model";
import type { Count } from "../visible";

/**
 * Texts of many rows in one piece, so that a million of them are two buffers and not a million strings. Row i is
 * `bytes` from `offsets[i]` to `offsets[i + 1]`, in UTF-8; an empty text is a text that is not there.
 */
export interface TextColumn {
  readonly bytes: Uint8Array;
  /** One more than there are rows. */
  readonly offsets: Uint32Array;
}

/** Texts of which there are few different ones: row i is `values[codes[i]]`. `values[0]` is "", for none. */
export interface CodedColumn {
  readonly codes: Uint32Array;
  readonly values: readonly string[];
}

/**
 * Many events with coordinates of their own, in columns, in the order of `earliest`. A row number is an index into
 * every column.
 */
export interface EventColumns {
  readonly length: number;
  /** Degrees, WGS84. */
  readonly longitude: Float64Array;
  readonly latitude: Float64Array;
  /** The bounds of what is possible, half-open, in milliseconds since 1970-01-01T00:00Z: `earliest` < `latest`. */
  readonly earliest: Float64Array;
  readonly latest: Float64Array;
  /** Index into `config.categories`. */
  readonly category: Uint8Array;
  /** What the file calls it: unique and stable, for addresses. */
  readonly id: TextColumn;
  readonly title: TextColumn;
  /** The place as the file names it: what place totals and the filter by place go by. */
  readonly place: CodedColumn;
  /** Who reports it, as the file names it. */
  readonly source: CodedColumn;
  /** http or https addresses of the reports. */
  readonly url: TextColumn;
}

/** Rows that lie next to each other in a block and whose durations are alike. */
export interface DurationClass {
  /** Rows of the block with first <= row < end. */
  readonly first: number;
  readonly end: number;
  /** The longest of them, in units of the block. */
  readonly longest: number;
}

/**
 * Events as a graphics card takes them, 20 bytes each, ordered by class of duration, then by `earliest`: what a window
 * holds is then a few runs of rows that a binary search finds.
 */
export interface EventBlock {
  readonly length: number;
  /** Milliseconds since 1970 that times are counted from. */
  readonly epoch: number;
  /** Milliseconds of one unit of time: times are whole units, `earliest` rounded down and `latest` up. */
  readonly unit: number;
  /** x and y of each row: Web Mercator, x of the world as 2^32, which wraps, and y as 2^31. */
  readonly position: Uint32Array;
  /** Earliest and latest of each row, in units since the epoch; half-open. */
  readonly time: Uint32Array;
  /** Four bytes for each row: category, group (index into `config.groups`), 1 where the filter leaves it out, random. */
  readonly style: Uint8Array;
  /** The row of the columns that each row was made of. */
  readonly rows: Uint32Array;
  readonly classes: readonly DurationClass[];
}

/**
 * How many events lie in a window, exactly and at once, however many there are. Made of every row of a map that is in
 * memory, or of the counts that an import wrote beside a larger file.
 */
export interface CountIndex {
  /** Of all rows, whatever their time. */
  readonly total: number;
  /** What certainly and possibly lies in a window, by category index. */
  countsIn(window: Interval): readonly Count[];
  /** The same for each of the bins that lie between the edges: [bin][category]. Edges ascend. */
  binsOf(edges: readonly number[]): readonly (readonly Count[])[];
  /** From the first earliest to the last latest; undefined where there are no rows. */
  readonly span: Interval | undefined;
}

/** What is shown of one event: of the columns where they are in memory, else read from the file for that row. */
export interface EventDetails {
  readonly row: number;
  readonly id: string;
  readonly title: string;
  readonly place: string;
  readonly source: string;
  readonly url: string;
  readonly longitude: number;
  readonly latitude: number;
  readonly earliest: number;
  readonly latest: number;
  /** Index into `config.categories`. */
  readonly category: number;
}
