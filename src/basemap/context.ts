import type { Feature, FeatureCollection, LineString, Point, Position } from "geojson";
import { boundedText } from "../safety/boundedText";
import { harmless } from "../safety/plainText";

/** Lines and names that the editors add to the land, as far as they can be drawn. */
export type ContextLayer = FeatureCollection<Point | LineString>;

export const emptyLayer: ContextLayer = { type: "FeatureCollection", features: [] };

/** Bytes of the file, positions of all its lines and letters of a name: more is no help to a reader. */
const mostBytes = 2_000_000;
const mostPositions = 100_000;
const longestName = 200;

const kinds: readonly unknown[] = ["road", "river", "relief", "sea", "country"];
const names = ["name_en", "name_ar", "name_fr"] as const;
const numbers = ["order", "from", "rotate"] as const;

/**
 * The layer that a text holds, made anew of what is known of a feature: whoever draws it gets no other property, however it
 * is called. What cannot be drawn is left out; a text that is no such layer is empty.
 */
export function contextLayer(json: string): ContextLayer {
  let positions = 0;
  const features = listed(parsed(json), "features").flatMap((value) => {
    const geometry = geometryOf(own(value, "geometry"));
    const properties = propertiesOf(own(value, "properties"));
    positions += geometry?.type === "LineString" ? geometry.coordinates.length : 1;
    if (!geometry || !properties || positions > mostPositions) return [];
    return [{ type: "Feature", properties, geometry } satisfies Feature];
  });
  return { type: "FeatureCollection", features };
}

/** Fetches the layer. Without it the map has fewer names: whatever goes wrong, it is empty. */
export async function fetchContext(url: string, get: typeof fetch = fetch): Promise<ContextLayer> {
  try {
    const { ok, body } = await get(url);
    return ok && body ? contextLayer(await boundedText(body, mostBytes)) : emptyLayer;
  } catch {
    return emptyLayer;
  }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

const own = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;

const listed = (value: unknown, name: string): readonly unknown[] => {
  const list = own(value, name);
  return Array.isArray(list) ? list : [];
};

function propertiesOf(value: unknown) {
  const kind = own(value, "kind");
  if (!kinds.includes(kind)) return undefined;
  const fresh: Record<string, unknown> = { kind };
  for (const name of names) {
    const text = own(value, name);
    if (typeof text === "string" && text.length <= longestName) fresh[name] = harmless(text);
  }
  for (const name of numbers) {
    const number = own(value, name);
    if (typeof number === "number" && Number.isFinite(number)) fresh[name] = number;
  }
  return fresh;
}

function geometryOf(value: unknown): Point | LineString | undefined {
  const [type, coordinates] = [own(value, "type"), own(value, "coordinates")];
  if (type === "Point") {
    const at = positionOf(coordinates);
    return at && { type, coordinates: at };
  }
  if (type !== "LineString" || !Array.isArray(coordinates)) return undefined;
  const line = coordinates.map(positionOf).filter((each) => each !== undefined);
  return line.length === coordinates.length && line.length > 1 ? { type, coordinates: line } : undefined;
}

function positionOf(value: unknown): Position | undefined {
  const [longitude, latitude] = Array.isArray(value) ? (value as unknown[]) : [];
  const isPlace =
    typeof longitude === "number" &&
    typeof latitude === "number" &&
    Math.abs(longitude) <= 180 &&
    Math.abs(latitude) <= 90;
  return isPlace ? [longitude, latitude] : undefined;
}
