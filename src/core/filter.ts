import type { Dataset, Incident, Status } from "./model";
import { linkedPlaces } from "./places";

/** What the reader narrowed the map to. An empty list does not narrow. */
export interface Filter {
  /** Category ids. */
  readonly categories: readonly string[];
  readonly statuses: readonly Status[];
  /** Place ids; a place stands for all places inside it. */
  readonly places: readonly string[];
}

export type Facet = keyof Filter;

/** A filter and what was found by words. */
export interface Narrowing extends Filter {
  /** Ids of incidents; where it is left out all are as if found. */
  readonly found?: ReadonlySet<string> | undefined;
}

export const noFilter: Filter = { categories: [], statuses: [], places: [] };

export const isNarrowed = (filter: Filter): boolean =>
  filter.categories.length + filter.statuses.length + filter.places.length > 0;

/** Whether an incident was found and passes every facet, or every facet but the one named. */
export function passes(dataset: Dataset, incident: Incident, filter: Narrowing, except?: Facet): boolean {
  const { categories, statuses, places, found } = filter;
  if (found && !found.has(incident.id)) return false;
  if (except !== "categories" && categories.length > 0 && !categories.includes(incident.category))
    return false;
  if (except !== "statuses" && statuses.length > 0 && !statuses.includes(incident.status)) return false;
  if (except !== "places" && places.length > 0) {
    const linked = linkedPlaces(dataset.places, incident);
    return places.some((place) => linked.has(place));
  }
  return true;
}

/** The list with the value added, or without it if it was there. */
export const toggled = <T>(list: readonly T[], value: T): readonly T[] =>
  list.includes(value) ? list.filter((each) => each !== value) : [...list, value];
