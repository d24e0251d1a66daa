import type { FeatureCollection, Polygon } from "geojson";
import type { Bounds } from "../../core/model";
import type { DisputedArea, DisputedProperties } from "./disputed";
import { type EditorsNames, noNames } from "./names";

/** What one archive is of. */
export interface Region {
  /** The map's id, which names the archive. */
  readonly id: string;
  readonly bounds: Bounds;
  /** The countries that stand out, by ISO 3166-1 alpha-3; empty: the one in the middle of the bounds. */
  readonly focus: readonly string[];
  readonly names: EditorsNames;
  readonly disputed: readonly DisputedArea[];
}

/**
 * What the builder needs to know of a map, read from its folder: `bounds` and `id` of map.json, the spellings of
 * names.json and the areas of disputed.geojson, the last two where they exist. Throws with the file and what was
 * expected.
 */
export function readRegion(readText: (file: string) => string | undefined, focus: readonly string[]): Region {
  const config = readJson(readText, "map.json") as { id?: unknown; bounds?: unknown } | undefined;
  if (!config) throw new Error("The map's folder has no map.json.");
  const { id, bounds } = config;
  if (typeof id !== "string" || !/^[\w-]+$/.test(id))
    throw new Error(`map.json: got id ${JSON.stringify(id)}. Expected letters, digits and hyphens.`);
  if (!isBounds(bounds))
    throw new Error(
      `map.json: got bounds ${JSON.stringify(bounds)}. Expected [west, south, east, north] in degrees.`,
    );
  const names = readJson(readText, "names.json") as Partial<EditorsNames> | undefined;
  const disputed = readJson(readText, "disputed.geojson") as
    | FeatureCollection<Polygon, DisputedProperties>
    | undefined;
  return { id, bounds, focus, names: { ...noNames, ...names }, disputed: disputed?.features ?? [] };
}

function isBounds(value: unknown): value is Bounds {
  return Array.isArray(value) && value.length === 4 && value.every((degrees) => Number.isFinite(degrees));
}

function readJson(readText: (file: string) => string | undefined, file: string): unknown {
  const text = readText(file);
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${file} is not valid JSON: ${error instanceof Error ? error.message : error}`);
  }
}
