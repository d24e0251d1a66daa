import { type Bounds, type Place, type PlacePrecision, placePrecisions } from "../core/model";
import { type Feature, readId } from "./feature";
import { type GeometryKind, geometryOrNull, position } from "./geometry";
import { suggestion } from "./nearest";
import { type Log, member } from "./problem";
import { dispensable, listOf, noteUnknown, optional, readFields, required } from "./shape";
import { flag, id as idText, localText, oneOf, text } from "./values";

const roles = ["place", "route", "unplaced"] as const;
type Role = Place["role"];

const geometryKinds: Readonly<Record<Role, readonly GeometryKind[]>> = {
  place: ["Point", "Polygon", "MultiPolygon"],
  route: ["LineString"],
  unplaced: [],
};

const optionalFields = (bounds: Bounds) => ({
  role: optional(oneOf(roles), "place" as Role),
  aliases: dispensable(listOf(text), []),
  parent: dispensable(idText),
  shownAt: dispensable(idText),
  route: dispensable(listOf(idText), []),
  directed: dispensable(flag, false),
  geometrySource: dispensable(text),
  referencePoint: dispensable(position(bounds)),
  note: dispensable(localText),
  pcode: dispensable(text),
});

const namedFields = {
  name: required(localText),
  kind: required(text),
  precision: required(oneOf(placePrecisions)),
};

/** A route and "no place stated" go without a name of their own. */
const unnamedFields = (role: Role) => ({
  name: optional(localText, {}),
  kind: dispensable(text, role),
  precision: dispensable(oneOf(placePrecisions), (role === "route" ? "route" : "unknown") as PlacePrecision),
});

const names = [...Object.keys(optionalFields([0, 0, 0, 0])), ...Object.keys(namedFields), "incidents"];

/** Reads the place that a feature is. Its references to other places are not looked at yet. */
export function readPlace(feature: Feature, bounds: Bounds, log: Log): Place | undefined {
  const id = readId(feature.id, member(feature.path, "id"), log);
  const path = member(feature.path, "properties");
  noteUnknown(feature.properties, names, path, log);
  const common = readFields(optionalFields(bounds), feature.properties, path, log);
  const role = common?.role ?? "place";
  const fields = role === "place" ? namedFields : unnamedFields(role);
  const named = readFields<typeof namedFields>(fields, feature.properties, path, log);
  const at = member(feature.path, "geometry");
  const geometry = geometryOrNull(feature.geometry, geometryKinds[role], bounds, at, log);
  if (id === undefined || !common || !named) return undefined;
  if (role === "place" && feature.geometry === null && common.shownAt === undefined) {
    log("not-on-map", at, null, "a geometry, or `shownAt` in the properties");
  }
  const { directed, referencePoint: _, ...rest } = common;
  return { id, ...named, ...rest, geometry, isDirected: directed };
}

type Places = ReadonlyMap<string, Place>;

function knownPlace(given: string | undefined, places: Places, path: string, log: Log): string | undefined {
  if (given === undefined || places.has(given)) return given;
  log("unknown-id", path, given, () => `the id of a place${suggestion(given, places.keys())}`);
  return undefined;
}

/** More than any administration has levels. Every walk from a place to its country is as short. */
const mostParents = 64;

/** Whether the place lies in itself: in France, which lies in Europe, which lies in France. */
function liesInItself(place: Place, places: Places): boolean {
  const passed = new Set<string>();
  let at = place.parent;
  while (at !== undefined && at !== place.id && !passed.has(at)) {
    if (passed.size === mostParents) return true;
    passed.add(at);
    at = places.get(at)?.parent;
  }
  return at === place.id;
}

/**
 * The place with its references to other places checked: those that lead nowhere are noted and dropped. A route of
 * which a place is unknown names none, since it would tell of another way.
 */
export function withKnownPlaces(place: Place, path: string, places: Places, log: Log): Place {
  const parentPath = member(path, "parent");
  let parent = knownPlace(place.parent, places, parentPath, log);
  if (parent !== undefined && liesInItself(place, places)) {
    log("cycle", parentPath, parent, "a place that does not lie in this one");
    parent = undefined;
  }
  const shownAtPath = member(path, "shownAt");
  let shownAt = knownPlace(place.shownAt, places, shownAtPath, log);
  if (shownAt !== undefined && !places.get(shownAt)?.geometry) {
    log("not-on-map", shownAtPath, shownAt, "a place that has a geometry of its own");
    shownAt = undefined;
  }
  const routePath = member(path, "route");
  const stops = place.route.map((stop, index) => knownPlace(stop, places, member(routePath, index), log));
  const route = stops.filter((stop) => stop !== undefined);
  return { ...place, parent, shownAt, route: route.length === stops.length ? route : [] };
}
