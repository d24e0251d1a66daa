import type { LineString, MultiPolygon, Point, Polygon } from "geojson";
import type { Bounds } from "../core/model";
import { suggestion } from "./nearest";
import { type Log, member } from "./problem";
import { asObject, own, type Read } from "./shape";

export type Geometry = Point | LineString | Polygon | MultiPolygon;
export type GeometryKind = Geometry["type"];

const isDegrees = (longitude: number, latitude: number): boolean =>
  Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;

/** Degrees by which the point lies outside the box. */
const distanceFrom = ([west, south, east, north]: Bounds, longitude: number, latitude: number): number =>
  Math.max(0, west - longitude, longitude - east, south - latitude, latitude - north);

/** Reads [longitude, latitude]; a height is passed over. */
export const position =
  (bounds: Bounds): Read<[number, number]> =>
  (value, path, log) => {
    const [longitude, latitude] = Array.isArray(value) ? (value as unknown[]) : [];
    if (typeof longitude !== "number" || typeof latitude !== "number") {
      log("type", path, value, "[longitude, latitude], two numbers");
      return undefined;
    }
    const pair = `[${longitude}, ${latitude}]`;
    const [west, south, east, north] = bounds;
    const farAway = Math.max(east - west, north - south);
    const distanceIfSwapped = distanceFrom(bounds, latitude, longitude);
    if (!isDegrees(longitude, latitude)) {
      const code = distanceIfSwapped <= farAway ? "coordinates-swapped" : "coordinates";
      log(code, path, pair, "a longitude from -180 to 180, then a latitude from -90 to 90");
      return undefined;
    }
    if (longitude === 0 && latitude === 0) {
      log(
        "coordinates",
        path,
        pair,
        "the point itself: 0, 0 lies in the Atlantic and is what empty cells become",
      );
      return undefined;
    }
    const distance = distanceFrom(bounds, longitude, latitude);
    if (distance > 0 && distanceIfSwapped === 0) {
      const isFar = distance > farAway;
      const code = isFar ? "coordinates-swapped" : "coordinates-doubtful";
      log(code, path, pair, "a point inside `bounds` of map.json, as it would be the other way round");
      if (isFar) return undefined;
    }
    return [longitude, latitude];
  };

/** Reads all or nothing, and notes the first bad entry alone: an outline may have thousands. */
const every =
  <T>(read: Read<T>, least: number, expected: string): Read<T[]> =>
  (value, path, log) => {
    if (!Array.isArray(value) || value.length < least) {
      log("geometry", path, value, expected);
      return undefined;
    }
    const fresh: T[] = [];
    for (const [index, entry] of value.entries()) {
      const one = read(entry, member(path, index), log);
      if (one === undefined) return undefined;
      fresh.push(one);
    }
    return fresh;
  };

const ring =
  (readPosition: Read<[number, number]>): Read<[number, number][]> =>
  (value, path, log) => {
    const positions = every(readPosition, 4, "a ring of at least four positions")(value, path, log);
    if (!positions) return undefined;
    const [first, last] = [positions[0], positions.at(-1)];
    if (first?.[0] === last?.[0] && first?.[1] === last?.[1]) return positions;
    log("geometry", path, `a ring from ${first} to ${last}`, "a ring whose last position is its first");
    return undefined;
  };

const kinds: readonly GeometryKind[] = ["Point", "LineString", "Polygon", "MultiPolygon"];

/** Reads a geometry of one of the kinds that are allowed here; null is told by the caller. */
export const geometry =
  (allowed: readonly GeometryKind[], bounds: Bounds): Read<Geometry> =>
  (value, path, log) => {
    const object = asObject(value, path, log);
    if (!object) return undefined;
    const given = own(object, "type");
    const kind = kinds.find((each) => each === given);
    if (kind === undefined || !allowed.includes(kind)) {
      const hint = typeof given === "string" ? suggestion(given, allowed) : "";
      const choices = allowed.length > 0 ? `${allowed.join(" or ")}${hint}` : "null";
      log("geometry", member(path, "type"), given, choices);
      return undefined;
    }
    const coordinates = own(object, "coordinates");
    const at = member(path, "coordinates");
    const onePosition = position(bounds);
    const polygon = every(ring(onePosition), 1, "a list of rings");
    const fresh = <T, G extends Geometry>(read: Read<T>, build: (coordinates: T) => G): G | undefined => {
      const positions = read(coordinates, at, log);
      return positions === undefined ? undefined : build(positions);
    };
    switch (kind) {
      case "Point":
        return fresh(onePosition, (coordinates) => ({ type: kind, coordinates }));
      case "LineString":
        return fresh(every(onePosition, 2, "at least two positions"), (coordinates) => ({
          type: kind,
          coordinates,
        }));
      case "Polygon":
        return fresh(polygon, (coordinates) => ({ type: kind, coordinates }));
      case "MultiPolygon":
        return fresh(every(polygon, 1, "a list of polygons"), (coordinates) => ({ type: kind, coordinates }));
    }
  };

/** For what may be absent: null and nothing are no geometry, and so is a bad one, once it is noted. */
export function geometryOrNull(
  value: unknown,
  allowed: readonly GeometryKind[],
  bounds: Bounds,
  path: string,
  log: Log,
): Geometry | null {
  if (value === null || value === undefined) return null;
  return geometry(allowed, bounds)(value, path, log) ?? null;
}
