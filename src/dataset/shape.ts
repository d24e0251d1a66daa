import { suggestion } from "./nearest";
import { type Log, member } from "./problem";

/**
 * Reads a parsed value into a fresh one. Gives undefined, and has noted why, when the value is not what it should be.
 * Nothing parsed is ever handed on: what comes out was made here, property by property.
 */
export type Read<T> = (value: unknown, path: string, log: Log) => T | undefined;

/** A property of a record. `T` includes undefined where it may be absent without a fallback. */
export interface Field<T> {
  readonly read: Read<T>;
  readonly isRequired: boolean;
  /** Whether the record stays when the value is bad; the property then counts as absent. */
  readonly isDispensable: boolean;
  readonly fallback: T | undefined;
}

/** Without it the record is left out. */
export const required = <T>(read: Read<T>): Field<T> => ({
  read,
  isRequired: true,
  isDispensable: false,
  fallback: undefined,
});

/** May be absent; but a bad value leaves the record out, since the record would say something else without it. */
export function optional<T>(read: Read<T>): Field<T | undefined>;
export function optional<T>(read: Read<T>, fallback: T): Field<T>;
export function optional<T>(read: Read<T>, fallback?: T): Field<T | undefined> {
  return { read, isRequired: false, isDispensable: false, fallback };
}

/** May be absent; a bad value is noted and the record kept without it. */
export function dispensable<T>(read: Read<T>): Field<T | undefined>;
export function dispensable<T>(read: Read<T>, fallback: T): Field<T>;
export function dispensable<T>(read: Read<T>, fallback?: T): Field<T | undefined> {
  return { read, isRequired: false, isDispensable: true, fallback };
}

export type Fields = Readonly<Record<string, Field<unknown>>>;
export type Values<F extends Fields> = { readonly [K in keyof F]: F[K] extends Field<infer T> ? T : never };

export type ParsedObject = Readonly<Record<string, unknown>>;

export function asObject(value: unknown, path: string, log: Log): ParsedObject | undefined {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as ParsedObject;
  log("type", path, value, "an object, in curly brackets");
  return undefined;
}

export function asList(value: unknown, path: string, log: Log): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value;
  log("type", path, value, "a list, in square brackets");
  return undefined;
}

/** The property of the object itself; `constructor` and its like, which every object inherits, are not there. */
export const own = (object: ParsedObject, name: string): unknown =>
  Object.hasOwn(object, name) ? object[name] : undefined;

/** Notes each property that is not read. */
export function noteUnknown(object: ParsedObject, known: readonly string[], path: string, log: Log): void {
  for (const name of Object.keys(object)) {
    if (known.includes(name)) continue;
    log(
      "unknown-property",
      member(path, name),
      name,
      () => `a property that is read${suggestion(name, known)}`,
    );
  }
}

/** Reads the fields of an object, all of them, so that an editor sees every problem at once. */
export function readFields<F extends Fields>(
  fields: F,
  object: ParsedObject,
  path: string,
  log: Log,
): Values<F> | undefined {
  const fresh: Record<string, unknown> = {};
  let isWhole = true;
  for (const [name, { read, isRequired, isDispensable, fallback }] of Object.entries(fields)) {
    const given = own(object, name);
    if (given === undefined && isRequired)
      log("missing", member(path, name), undefined, `the property "${name}"`);
    const value = given === undefined ? undefined : read(given, member(path, name), log);
    if (value === undefined && (given === undefined ? isRequired : !isDispensable)) isWhole = false;
    fresh[name] = value ?? fallback;
  }
  return isWhole ? (fresh as Values<F>) : undefined;
}

/** Reads an object with these fields; `alsoKnown` are properties that may be there and are not read. */
export const record =
  <F extends Fields>(fields: F, alsoKnown: readonly string[] = []): Read<Values<F>> =>
  (value, path, log) => {
    const object = asObject(value, path, log);
    if (!object) return undefined;
    noteUnknown(object, [...Object.keys(fields), ...alsoKnown], path, log);
    return readFields(fields, object, path, log);
  };

/** Reads a list; entries that are bad are noted and left out, the others stay. */
export const listOf =
  <T>(read: Read<T>): Read<readonly T[]> =>
  (value, path, log) =>
    asList(value, path, log)?.flatMap((entry, index) => {
      const fresh = read(entry, member(path, index), log);
      return fresh === undefined ? [] : [fresh];
    });

/** Reads a list of which at least one entry must be good. */
export const someOf =
  <T>(read: Read<T>, whenEmpty: Parameters<Log>[0], expected: string): Read<readonly T[]> =>
  (value, path, log) => {
    const list = listOf(read)(value, path, log);
    if (Array.isArray(value) && value.length === 0) log(whenEmpty, path, value, expected);
    return list?.length ? list : undefined;
  };

/** What was read by id, and the ids of what could not be read. */
export interface Table<T> {
  readonly kept: ReadonlyMap<string, T>;
  readonly leftOut: ReadonlySet<string>;
}

/** Reads an object that is keyed by id. */
export const tableOf =
  <T>(
    readKey: Read<string>,
    read: (id: string, ...rest: Parameters<Read<T>>) => T | undefined,
  ): Read<Table<T>> =>
  (value, path, log) => {
    const object = asObject(value, path, log);
    if (!object) return undefined;
    const kept = new Map<string, T>();
    const leftOut = new Set<string>();
    for (const [key, entry] of Object.entries(object)) {
      const at = member(path, key);
      const id = readKey(key, at, log);
      const fresh = read(key, entry, at, log);
      if (id === undefined || fresh === undefined) leftOut.add(key);
      else kept.set(id, fresh);
    }
    return { kept, leftOut };
  };
