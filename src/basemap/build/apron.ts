import { buffer } from "@turf/turf";
import type { MultiPolygon, Polygon } from "geojson";
import type { Bounds } from "../../core/model";
import { boxOf, overlap } from "./enclose";
import { trim } from "./extend";
import type { Line } from "./stitch";

/** Below this zoom the error is less than a pixel. */
const firstZoom = 7;

/**
 * A band of so many metres along a country's coast, so that its fill reaches the shore although the two come from
 * different sources. It stops short of the borders at both ends, so that it does not run along the neighbour's coast.
 * Coasts beyond the bounds are left out.
 */
export function apron(
  coast: readonly Line[],
  bounds: Bounds,
  zoom: number,
  metres: number,
): (Polygon | MultiPolygon)[] {
  if (zoom < firstZoom) return [];
  const lines = coast
    .filter((line) => overlap(boxOf(line), bounds))
    .map((line) => (String(line[0]) === String(line.at(-1)) ? line : trim(line, metres)))
    .filter((line) => line.length > 1);
  if (!lines.length) return [];
  const band = buffer({ type: "MultiLineString", coordinates: lines }, metres, { units: "meters", steps: 2 });
  return band ? [band.geometry] : [];
}
