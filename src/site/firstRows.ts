import type { EventColumns } from "../core/events/model";
import type { Interval } from "../core/model";

/** The first events of a window, found while a file is read row group by row group. */
export interface FirstRows {
  /** `fileRows` says which row of the file each row of the columns is. */
  add(columns: Pick<EventColumns, "length" | "earliest" | "latest">, fileRows: ArrayLike<number>): void;
  /** Rows of the file, in the order of `earliest`, then of the file: those that a list of the window begins with. */
  rows(): readonly number[];
}

/** Keeps no more than twice as many rows as are wanted. */
export function createFirstRows(window: Interval, most: number): FirstRows {
  let found: { readonly row: number; readonly earliest: number }[] = [];
  /** Nothing that begins later is among the first. */
  let bound = window.to;
  const cut = () => {
    found.sort((a, b) => a.earliest - b.earliest || a.row - b.row);
    found = found.slice(0, most);
    if (found.length === most) bound = Math.min(bound, found.at(-1)!.earliest + 1);
  };
  return {
    add({ length, earliest, latest }, fileRows) {
      for (let row = 0; row < length; row++) {
        const begin = earliest[row]!;
        if (begin >= bound || latest[row]! <= window.from) continue;
        found.push({ row: fileRows[row]!, earliest: begin });
        if (found.length >= 2 * most) cut();
      }
    },
    rows() {
      cut();
      return found.map(({ row }) => row);
    },
  };
}
