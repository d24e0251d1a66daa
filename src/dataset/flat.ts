import type { Incident, MapConfig, Place } from "../core/model";
import type { LocalText } from "../core/text";
import { type Feature, idText, readId } from "./feature";
import { type Geometry, type GeometryKind, geometry } from "./geometry";
import type { incidentReader } from "./incident";
import { type Log, member } from "./problem";
import type { Register } from "./register";
import { own } from "./shape";
import { idIn, localText, text } from "./values";

const allKinds: readonly GeometryKind[] = ["Point", "LineString", "Polygon", "MultiPolygon"];

/** Properties of a flat feature that tell of its place. */
const placeNames = ["place", "name", "kind"];

const noPlace: Place = {
  id: "no-place-stated",
  role: "unplaced",
  name: { en: "No place stated", fr: "Lieu non précisé", ar: "المكان غير محدد" },
  aliases: [],
  kind: "unplaced",
  precision: "unknown",
  geometry: null,
  shownAt: undefined,
  parent: undefined,
  route: [],
  isDirected: false,
  geometrySource: undefined,
  note: undefined,
  pcode: undefined,
};

/** Features with the same point are at the same place; an outline or a line is a place of its own. */
const placeIdOf = (shape: Geometry, incidentId: string | undefined): string =>
  shape.type === "Point" ? `at-${shape.coordinates.join("-")}` : `place-of-${incidentId}`;

/** Without a name it is called by its coordinates, or by nothing: a name is never made up. */
function nameOf(feature: Feature, shape: Geometry, path: string, log: Log): LocalText {
  const given = own(feature.properties, "name");
  const name = given === undefined ? undefined : localText(given, member(path, "name"), log);
  return name ?? (shape.type === "Point" ? { en: shape.coordinates.toReversed().join(", ") } : {});
}

/** The path of what holds the id: the properties, else the feature. */
export const idHolder = ({ path, properties }: Feature): string =>
  Object.hasOwn(properties, "id") ? member(path, "properties") : path;

/**
 * Reads a feature that is an incident of its own. Its place is the one that `place` names, else its geometry, which
 * is entered as a place, else "no place stated".
 */
export function readFlat(
  feature: Feature,
  config: MapConfig,
  places: Register<Place>,
  readIncident: ReturnType<typeof incidentReader>,
  log: Log,
): Incident | undefined {
  const { properties } = feature;
  const path = member(feature.path, "properties");
  const at = member(feature.path, "geometry");
  const holder = idHolder(feature);
  const givenId = holder === path ? idText(own(properties, "id")) : feature.id;
  const id = readId(givenId, member(holder, "id"), log);
  const read = (place: Pick<Place, "id" | "precision">) =>
    readIncident(
      properties,
      path,
      { id, placeId: place.id, placePrecision: place.precision, alsoKnown: placeNames },
      log,
    );

  const named = own(properties, "place");
  if (named !== undefined) {
    const placeId = idIn(places, "a place in this file")(named, member(path, "place"), log);
    const incident = read(places.kept.get(placeId ?? "") ?? noPlace);
    if (feature.geometry !== null && feature.geometry !== undefined) {
      log("unused", at, feature.geometry, "null, since `place` names the place");
    }
    return placeId === undefined ? undefined : incident;
  }
  if (feature.geometry === null || feature.geometry === undefined) {
    const unplaced = [...places.kept.values()].find(({ role }) => role === "unplaced") ?? noPlace;
    const incident = read(unplaced);
    if (incident) places.kept.set(unplaced.id, unplaced);
    return incident;
  }
  const shape = geometry(allKinds, config.bounds)(feature.geometry, at, log);
  const placeId = shape ? placeIdOf(shape, id) : noPlace.id;
  const incident = read(places.kept.get(placeId) ?? { id: placeId, precision: "unknown" });
  if (!shape || !incident || places.kept.has(placeId)) return shape && incident;
  if (own(properties, "placePrecision") === undefined) {
    log("vague", member(path, "placePrecision"), undefined, "how closely the sources say where");
  }
  const role = shape.type === "LineString" ? "route" : "place";
  const kind = own(properties, "kind");
  places.kept.set(placeId, {
    ...noPlace,
    id: placeId,
    role,
    name: nameOf(feature, shape, path, log),
    kind: kind === undefined ? role : (text(kind, member(path, "kind"), log) ?? role),
    precision: incident.placePrecision,
    geometry: shape,
  });
  return incident;
}
