import { readFeature } from "../feature";
import { type Log, member } from "../problem";
import { own, type ParsedObject } from "../shape";

/** A record as it was parsed, and the way to it. */
export interface Entry {
  readonly path: string;
  readonly fields: ParsedObject;
}

const silent: Log = () => {};

const isObject = (value: unknown): value is ParsedObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The object in a property, or an empty one. */
export function objectIn(fields: unknown, name: string): ParsedObject {
  const value = isObject(fields) ? own(fields, name) : undefined;
  return isObject(value) ? value : {};
}

/** The objects in a list that is in a property. */
export function listIn({ path, fields }: Entry, name: string): readonly Entry[] {
  const list = own(fields, name);
  if (!Array.isArray(list)) return [];
  const at = member(path, name);
  return list.flatMap((entry, index) =>
    isObject(entry) ? [{ path: member(at, index), fields: entry }] : [],
  );
}

/** The texts of a property that is written by language: the way to each, its language, its words. */
export function textsIn(
  { path, fields }: Entry,
  name: string,
): readonly { readonly path: string; readonly language: string; readonly text: string }[] {
  const at = member(path, name);
  return Object.entries(objectIn(fields, name)).flatMap(([language, text]) =>
    typeof text === "string" ? [{ path: member(at, language), language, text }] : [],
  );
}

/** The file as a record of its own; one that is no object has no fields. */
export const fileRecord = (value: unknown): Entry => ({ path: "", fields: isObject(value) ? value : {} });

/** The features of incidents.geojson that can be read as such. What cannot is told by the reader of the format. */
export function featuresIn(file: unknown) {
  return listIn(fileRecord(file), "features").flatMap(
    ({ path, fields }) => readFeature(fields, path, silent) ?? [],
  );
}

/** Every incident of the file, in either form, whether it could be read or not. */
export const incidentsIn = (file: unknown): readonly Entry[] =>
  featuresIn(file).flatMap(({ path, properties, isFlat }) => {
    const holder = { path: member(path, "properties"), fields: properties };
    return isFlat ? [holder] : listIn(holder, "incidents");
  });
