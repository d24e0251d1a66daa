import { type Facet, type Filter, passes } from "./filter";
import type { Dataset, Interval } from "./model";
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

/** The rows whose possible time overlaps the window and that pass the filter. */
export function visibleRows(dataset: Dataset, window: Interval, filter: Filter): Visible {
  const { earliest, latest } = dataset.columns;
  const rows: number[] = [];
  const possibleRows = new Set<number>();
  dataset.incidents.forEach((incident, row) => {
    const found = presence(earliest[row]!, latest[row]!, window);
    if (found === "out" || !passes(dataset, incident, filter)) return;
    rows.push(row);
    if (found === "possible") possibleRows.add(row);
  });
  return { rows, possibleRows, certain: rows.length - possibleRows.size, possible: possibleRows.size };
}

/** The count of some of the visible rows. */
export function countOf(visible: Visible, rows: readonly number[]): Count {
  const possible = rows.filter((row) => visible.possibleRows.has(row)).length;
  return { certain: rows.length - possible, possible };
}

/** What each choice of each facet would leave, the other facets applied. Keys are ids; a missing key is zero. */
export type FacetCounts = Readonly<Record<Facet, ReadonlyMap<string, Count>>>;

export function facetCounts(dataset: Dataset, window: Interval, filter: Filter): FacetCounts {
  return {
    categories: tally(dataset, window, filter, "categories", (row) => [dataset.incidents[row]!.category]),
    statuses: tally(dataset, window, filter, "statuses", (row) => [dataset.incidents[row]!.status]),
    places: tally(dataset, window, filter, "places", (row) => [
      ...linkedPlaces(dataset.places, dataset.incidents[row]!),
    ]),
  };
}

function tally(
  dataset: Dataset,
  window: Interval,
  filter: Filter,
  facet: Facet,
  keysOf: (row: number) => readonly string[],
): ReadonlyMap<string, Count> {
  const visible = visibleRows(dataset, window, { ...filter, [facet]: [] });
  const counts = new Map<string, Count>();
  for (const row of visible.rows) {
    const isPossible = visible.possibleRows.has(row);
    for (const key of keysOf(row)) {
      const { certain, possible } = counts.get(key) ?? none;
      counts.set(key, { certain: certain + (isPossible ? 0 : 1), possible: possible + (isPossible ? 1 : 0) });
    }
  }
  return counts;
}
