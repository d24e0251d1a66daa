import { bbox } from "@turf/turf";
import type { Bounds, Place } from "../core/model";

/** The box around places, with a margin in degrees. Undefined when none has a geometry. */
export function boundsAround(places: readonly Place[], margin = 0.02): Bounds | undefined {
  const geometries = places.flatMap(({ geometry }) => geometry ?? []);
  if (geometries.length === 0) return undefined;
  const [west, south, east, north] = bbox({ type: "GeometryCollection", geometries });
  return [west - margin, south - margin, east + margin, north + margin];
}
