import { member } from "../dataset/problem";
import type { EventRow, Rejection } from "./rowReader";

/** A row of a file, read or rejected, and where it stands. */
export interface SourceRow {
  readonly row: EventRow | Rejection;
  /** From 0, of the rows or features of the file. */
  readonly number: number;
  /** The line on which it begins, from 1; 0 in files without lines. */
  readonly line: number;
}

/** What the rows of a file are called in the path of a problem. */
export type RowList = "rows" | "features";

/** The way to a value of a row: `features[3].properties.time`, `rows[3].time`. */
export function pathTo(list: RowList, number: number, column: string): string {
  const row = member(list, number);
  if (column === "") return row;
  const isOutside = list === "rows" || column === "geometry" || column === "id";
  return member(isOutside ? row : member(row, "properties"), column);
}
