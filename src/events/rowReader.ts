import type { ProblemCode } from "../dataset/problem";
import type { LayoutName } from "./layouts";

/** One event as a row of a table says it, read and checked. Texts that are not there are empty. */
export interface EventRow {
  readonly ok: true;
  readonly id: string;
  /** Degrees, WGS84. */
  readonly longitude: number;
  readonly latitude: number;
  /** The bounds of what is possible, half-open, in milliseconds since 1970-01-01T00:00Z. */
  readonly earliest: number;
  readonly latest: number;
  /** The id of a category: of the map where its categories were given, else the file's word made an id. */
  readonly category: string;
  readonly title: string;
  readonly place: string;
  readonly source: string;
  readonly url: string;
  /** What was cut or left out of the row; the row stays. */
  readonly notes: readonly Fault[];
}

/** What is wrong with a value of a row. */
export interface Fault {
  readonly code: ProblemCode;
  /** The column's name as the header has it. */
  readonly column: string;
  readonly got: unknown;
  readonly expected: string;
}

/** Why a row cannot be read. */
export interface Rejection extends Fault {
  readonly ok: false;
}

export interface RowReaderOptions {
  /** IANA name of the zone whose days a date without a clock time is. */
  readonly timeZone: string;
  /** Ids of the map's categories: another one becomes "other", if that is among them, or the row is rejected. */
  readonly categories?: readonly string[];
  /** The layout to read by; else it is found by the header. */
  readonly layout?: LayoutName;
}

export interface RowReader {
  readonly ok: true;
  readonly layout: LayoutName;
  /** Reads the values of a row, in the order of the header: texts, or numbers, dates and nulls of JSON or Parquet. */
  read(values: readonly unknown[]): EventRow | Rejection;
}

/**
 * What reads the rows of a table with this header, or why none can be read. Ids are not compared here: see
 * `createIdRegister`. A row without an id gets one from `idOf`.
 */
export declare function createRowReader(
  header: readonly string[],
  options: RowReaderOptions,
): RowReader | Rejection;

/** An id made of what a row says, for rows that have none: the same in each reading of the same row. */
export declare function idOf(row: EventRow): string;
