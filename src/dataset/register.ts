import { type Log, member } from "./problem";
import { own, type ParsedObject, type Read, type Table } from "./shape";

/** A table that fills while records are read. */
export interface Register<T> extends Table<T> {
  readonly kept: Map<string, T>;
  readonly leftOut: Set<string>;
}

export const createRegister = <T>(): Register<T> => ({ kept: new Map(), leftOut: new Set() });

/** Enters a record under its id, and gives it back; the second of an id is noted and left out. */
export function enter<T extends { readonly id: string }>(
  register: Register<T>,
  fresh: T | undefined,
  givenId: unknown,
  path: string,
  log: Log,
): T | undefined {
  if (fresh === undefined) {
    if (typeof givenId === "string") register.leftOut.add(givenId);
    return undefined;
  }
  if (register.kept.has(fresh.id)) {
    log("duplicate-id", member(path, "id"), fresh.id, "an id that nothing else of its kind has");
    return undefined;
  }
  register.kept.set(fresh.id, fresh);
  return fresh;
}

/** Reads a record and enters it under its id. */
export const registered =
  <T extends { readonly id: string }>(register: Register<T>, read: Read<T>): Read<T> =>
  (value, path, log) => {
    const fresh = read(value, path, log);
    const id = typeof value === "object" && value !== null ? own(value as ParsedObject, "id") : undefined;
    return enter(register, fresh, id, path, log);
  };
