import type { Dataset, Incident, Place } from "./model";

type Places = ReadonlyMap<string, Place>;

/** The place itself, then what it lies in, from near to far. Stops at a loop, which bad data may hold. */
export function lineage(places: Places, id: string): readonly string[] {
  const chain: string[] = [];
  for (let at: string | undefined = id; at && !chain.includes(at); at = places.get(at)?.parent)
    chain.push(at);
  return chain;
}

/** Every place that an incident belongs to: where it is, what that lies in, the ends of its route. */
export function linkedPlaces(places: Places, incident: Incident): ReadonlySet<string> {
  const own = [incident.placeId, ...incident.alsoAt, ...(places.get(incident.placeId)?.route ?? [])];
  return new Set(own.flatMap((id) => lineage(places, id)));
}

/** Where on the map an incident is drawn. */
export type Spot =
  | { readonly kind: "point"; readonly placeId: string }
  | { readonly kind: "area"; readonly placeId: string }
  | { readonly kind: "route"; readonly placeId: string }
  | { readonly kind: "none" };

const isWide = ({ precision }: Place): boolean => ["governorate", "region", "country"].includes(precision);

/** A place is drawn at its own geometry, or at the place that stands in for it; else it has no spot on the map. */
export function spotOf(places: Places, placeId: string): Spot {
  const own = places.get(placeId);
  const drawn = own?.geometry ? own : own?.shownAt ? places.get(own.shownAt) : undefined;
  switch (drawn?.geometry?.type) {
    case "Point":
      // A point that stands in for a whole governorate would claim too much as a pin: it is named beside the map.
      return { kind: isWide(drawn) ? "area" : "point", placeId: drawn.id };
    case "Polygon":
    case "MultiPolygon":
      return { kind: "area", placeId: drawn.id };
    case "LineString":
      return { kind: "route", placeId: drawn.id };
    default:
      return { kind: "none" };
  }
}

/** The spot of every place, by its id. */
export const spotsOf = (places: Places): ReadonlyMap<string, Spot> =>
  new Map([...places.keys()].map((id) => [id, spotOf(places, id)]));

/**
 * Rows by the place that they are drawn at, for one kind of spot, in the order in which they come. What has no spot is
 * under "".
 */
export function rowsBySpot(
  { incidents }: Pick<Dataset, "incidents">,
  rows: readonly number[],
  spots: ReadonlyMap<string, Spot>,
  kind: Spot["kind"],
): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  for (const row of rows) {
    const spot = spots.get(incidents[row]!.placeId);
    if (spot?.kind !== kind) continue;
    const placeId = spot.kind === "none" ? "" : spot.placeId;
    const there = found.get(placeId);
    if (there) there.push(row);
    else found.set(placeId, [row]);
  }
  return found;
}
