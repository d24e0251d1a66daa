import { type Log, member } from "./problem";
import { asObject, noteUnknown, own, type ParsedObject } from "./shape";
import { id } from "./values";

/** A GeoJSON feature, taken apart; its geometry and the values of its properties are not read yet. */
export interface Feature {
  readonly path: string;
  readonly geometry: unknown;
  readonly properties: ParsedObject;
  /** As written, but a number as text. */
  readonly id: unknown;
  /** Whether it is an incident of its own instead of a place that holds incidents. */
  readonly isFlat: boolean;
}

const featureNames = ["type", "id", "geometry", "properties", "bbox"];
const timeNames = ["time", "start", "end", "earliest", "latest"];

/** GeoJSON allows numbers as ids of features, and many tools write them. */
export const idText = (id: unknown): unknown => (typeof id === "number" ? String(id) : id);

export function readFeature(value: unknown, path: string, log: Log): Feature | undefined {
  const feature = asObject(value, path, log);
  if (!feature) return undefined;
  noteUnknown(feature, featureNames, path, log);
  if (own(feature, "type") !== "Feature") {
    log("type", member(path, "type"), own(feature, "type"), 'the type "Feature"');
    return undefined;
  }
  const properties = asObject(own(feature, "properties"), member(path, "properties"), log);
  if (!properties) return undefined;
  const has = (name: string) => Object.hasOwn(properties, name);
  return {
    path,
    geometry: own(feature, "geometry"),
    properties,
    id: idText(own(feature, "id")),
    isFlat: timeNames.some(has) && !has("incidents"),
  };
}

/** Reads an id that must be there. */
export function readId(value: unknown, path: string, log: Log): string | undefined {
  if (value !== undefined) return id(value, path, log);
  log("missing", path, undefined, 'the property "id"');
  return undefined;
}
