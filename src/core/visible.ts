import { type Facet, type Narrowing, passes } from "./filter";
import { boundsBy } from "./known";
import type { Clock, Dataset, Interval } from "./model";
import { linkedPlaces } from "./places";
import { presence } from "./window";

/** How many incidents are certainly in a window, and how many more may be. */
export interface Count {
  readonly certain: number;
  readonly possible: number;
}

export const none: Count = { certain: 0, possible: 0 };

/** What a window and a filter leave. Rows are in time order. */
export interface Visible extends Count {
  readonly rows: readonly number[];
  /** Those of the rows whose time is not certainly inside the window. */
  readonly possibleRows: ReadonlySet<number>;
}

/** The rows whose possible time overlaps the window by one of the clocks, whatever the filter. */
export function rowsInWindow(dataset: Dataset, window: Interval, clock: Clock = "happened"): Visible {
  const { from: earliest, to: latest } = boundsBy(dataset.columns, clock);
  const rows: number[] = [];
  const possibleRows = new Set<number>();
  for (let row = 0; row < earliest.length; row++) {
    const found = presence(earliest[row]!, latest[row]!, window);
    if (found === "out") continue;
    rows.push(row);
    if (found === "possible") possibleRows.add(row);
  }
  return counted(rows, possibleRows);
}

/** Those of the rows that pass the filter, or every facet of it but the one named. */
export function narrowed(dataset: Dataset, inWindow: Visible, filter: Narrowing, except?: Facet): Visible {
  const rows = inWindow.rows.filter((row) => passes(dataset, dataset.incidents[row]!, filter, except));
  return counted(rows, new Set(rows.filter((row) => inWindow.possibleRows.has(row))));
}

/** The rows whose possible time overlaps the window and that pass the filter. */
export const visibleRows = (
  dataset: Dataset,
  window: Interval,
  filter: Narrowing,
  clock: Clock = "happened",
): Visible => narrowed(dataset, rowsInWindow(dataset, window, clock), filter);

const counted = (rows: readonly number[], possibleRows: ReadonlySet<number>): Visible => ({
  rows,
  possibleRows,
  certain: rows.length - possibleRows.size,
  possible: possibleRows.size,
});

/** Whether two answers hold the same rows in the same way. */
export const sameVisible = (a: Visible, b: Visible): boolean =>
  a.possible === b.possible &&
  a.rows.length === b.rows.length &&
  a.rows.every((row, index) => row === b.rows[index] && a.possibleRows.has(row) === b.possibleRows.has(row));

/** The count of some of the visible rows. */
export function countOf(visible: Visible, rows: readonly number[]): Count {
  const possible = rows.filter((row) => visible.possibleRows.has(row)).length;
  return { certain: rows.length - possible, possible };
}

/** What each choice of each facet would leave, the other facets applied. Keys are ids; a missing key is zero. */
export type FacetCounts = Readonly<Record<Facet, ReadonlyMap<string, Count>>>;

export function facetCounts(dataset: Dataset, inWindow: Visible, filter: Narrowing): FacetCounts {
  const { incidents, places } = dataset;
  const tallyOf = (facet: Facet, keysOf: (row: number) => Iterable<string>) => {
    const counts = new Map<string, Count>();
    const { rows, possibleRows } = narrowed(dataset, inWindow, filter, facet);
    for (const row of rows) {
      const isPossible = possibleRows.has(row);
      for (const key of keysOf(row)) {
        const { certain, possible } = counts.get(key) ?? none;
        counts.set(key, {
          certain: certain + (isPossible ? 0 : 1),
          possible: possible + (isPossible ? 1 : 0),
        });
      }
    }
    return counts;
  };
  return {
    categories: tallyOf("categories", (row) => [incidents[row]!.category]),
    statuses: tallyOf("statuses", (row) => [incidents[row]!.status]),
    places: tallyOf("places", (row) => linkedPlaces(places, incidents[row]!)),
  };
}
