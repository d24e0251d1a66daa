import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { MapConfig } from "../../core/model";
import { readConfig } from "../../dataset/config";
import { parseJson } from "../../dataset/parse";
import { logInto, type Problem } from "../../dataset/problem";
import { CouldNot, refused, WrongUsage } from "../refusal";

/** The map that events are imported for. */
export interface ImportMap {
  readonly folder: string;
  /** Undefined where the map is still to be made. */
  readonly config: MapConfig | undefined;
}

/**
 * Finds a map by the path of its folder, or by its id in data/. With `isNew` there may be none yet: it is made later.
 * Throws WrongUsage and CouldNot.
 */
export function findMap(name: string, isNew: boolean): ImportMap {
  const folder = /[/\\]/.test(name) || existsSync(name) ? name : join("data", name);
  const path = join(folder, "map.json");
  const isThere = existsSync(path);
  if (isNew) {
    if (isThere)
      throw new WrongUsage(`${path} is there already, and --init makes a new one. Leave --init out.`);
    if (!/^[A-Za-z0-9][\w.-]{0,99}$/.test(basename(folder)))
      throw refused(
        "--map",
        name,
        "a folder whose name may be the map's id: Latin letters, digits, dots, hyphens and underscores",
      );
    return { folder, config: undefined };
  }
  if (!isThere) throw refused("--map", name, "a folder that holds map.json; --init makes one of the events");
  const problems: Problem[] = [];
  const log = logInto(problems, "map.json");
  const value = parseJson(readFileSync(path, "utf8"), log);
  const config = value === undefined ? undefined : readConfig(value, log);
  if (!config) throw new CouldNot(`${path} cannot be read. See: npx daymark check ${folder}`);
  return { folder, config };
}

/** The name that a map has for its file of events, or the usual one. */
export function eventsName(config: MapConfig | undefined): string {
  const name = config?.events?.file;
  return name?.endsWith(".parquet") ? name : "events.parquet";
}

/** What map.json should say of the files; undefined where it does. */
export function missingInMap(
  config: MapConfig,
  { file, counts }: { readonly file: string; readonly counts: string | undefined },
): string | undefined {
  const { events } = config;
  if (events?.file === file && events.counts === counts) return undefined;
  return `"events": ${JSON.stringify({ file, counts, language: events?.language ?? "en" })}`;
}
