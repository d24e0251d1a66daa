import type { Bounds, Incident, MapConfig, Place, Source } from "../core/model";
import { formatVersion } from "./config";
import { type Feature, readFeature, readId } from "./feature";
import { idHolder, readFlat } from "./flat";
import { incidentReader } from "./incident";
import { readPlace, withKnownPlaces } from "./place";
import { type Log, member } from "./problem";
import { createRegister, enter, type Register } from "./register";
import { asList, asObject, listOf, noteUnknown, own, type Table } from "./shape";

export interface PlacesAndIncidents {
  readonly places: ReadonlyMap<string, Place>;
  /** In the order of the file. */
  readonly incidents: readonly Incident[];
}

const collectionNames = ["type", "features", "$schema", "formatVersion", "name", "crs", "bbox"];

function readFeatures(value: unknown, log: Log): readonly Feature[] | undefined {
  const collection = asObject(value, "", log);
  if (!collection) return undefined;
  noteUnknown(collection, collectionNames, "", log);
  const version = own(collection, "formatVersion");
  if (version !== undefined && !formatVersion(version, "formatVersion", log)) return undefined;
  if (own(collection, "type") !== "FeatureCollection") {
    log("type", "type", own(collection, "type"), 'the type "FeatureCollection", in a GeoJSON file');
    return undefined;
  }
  return listOf(readFeature)(own(collection, "features"), "features", log);
}

/** Reads the places, then, once all are known, what they say of one another. */
function readPlaces(features: readonly Feature[], bounds: Bounds, log: Log) {
  const places = createRegister<Place>();
  const idOf = new Map<Feature, string>();
  for (const feature of features) {
    const place = enter(places, readPlace(feature, bounds, log), feature.id, feature.path, log);
    if (place) idOf.set(feature, place.id);
  }
  const known = new Map(places.kept);
  for (const [feature, id] of idOf) {
    places.kept.set(id, withKnownPlaces(known.get(id)!, member(feature.path, "properties"), known, log));
  }
  return { places, idOf };
}

/** Reads the incidents that a place holds. Those of a place that was left out are listed one by one. */
function readHeld(
  feature: Feature,
  place: Place | undefined,
  incidents: Register<Incident>,
  readIncident: ReturnType<typeof incidentReader>,
  log: Log,
): void {
  const path = member(member(feature.path, "properties"), "incidents");
  const given = own(feature.properties, "incidents");
  const list = given === undefined ? [] : asList(given, path, log);
  for (const [index, value] of (list ?? []).entries()) {
    const at = member(path, index);
    const object = asObject(value, at, log);
    if (!object) continue;
    const setting = {
      id: readId(own(object, "id"), member(at, "id"), log),
      placeId: place?.id ?? "",
      placePrecision: place?.precision ?? "unknown",
      alsoKnown: [],
    };
    const incident = readIncident(object, at, setting, log);
    if (place) enter(incidents, incident, setting.id, at, log);
    else if (incident) log("left-out", at, incident.id, "an incident whose place could be read");
  }
}

/** Reads what incidents.geojson holds: places with their incidents, and features that are incidents themselves. */
export function readIncidents(
  value: unknown,
  config: MapConfig,
  sources: Table<Source>,
  log: Log,
): PlacesAndIncidents | undefined {
  const features = readFeatures(value, log);
  if (!features) return undefined;
  const holders = features.filter(({ isFlat }) => !isFlat);
  const { places, idOf } = readPlaces(holders, config.bounds, log);
  const incidents = createRegister<Incident>();
  const readIncident = incidentReader({ config, sources, places });
  for (const feature of features) {
    if (feature.isFlat) {
      const incident = readFlat(feature, config, places, readIncident, log);
      enter(incidents, incident, feature.id, idHolder(feature), log);
    } else {
      readHeld(feature, places.kept.get(idOf.get(feature) ?? ""), incidents, readIncident, log);
    }
  }
  return { places: places.kept, incidents: [...incidents.kept.values()] };
}
