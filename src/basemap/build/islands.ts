import type { Feature, Polygon, Position } from "geojson";
import type { Area } from "./disputed";
import { boxOf, isInRing } from "./enclose";
import { distanceMetres } from "./extend";
import { withoutSpecks } from "./generalise";
import { polygonsOf } from "./snap";

/** Below this zoom such islands are specks. */
const firstZoom = 8;
/** An island further than this from every coast is left without a country. */
const furthest = 60_000;

/**
 * Islands that the shore's source has and the countries' source lacks, where they lie nearest to a country in focus.
 * Returned as fills in that country's colour.
 */
export function islandsOf(
  sea: readonly Polygon[],
  areas: readonly Area[],
  focus: readonly string[],
  zoom: number,
): Feature<Polygon, { focus: 1 }>[] {
  if (zoom < firstZoom) return [];
  const outlines = areas.flatMap((area) =>
    polygonsOf(area.geometry).map(([ring]) => ({
      owner: area.properties.owner,
      ring: ring!,
      box: boxOf(ring!),
    })),
  );
  return sea.flatMap(({ coordinates: [, ...islands] }) =>
    islands.flatMap((ring) => {
      const outline = ring.toReversed();
      if (!withoutSpecks({ type: "Polygon", coordinates: [outline] }, zoom, 1)) return [];
      const at = ring[0]!;
      const near = outlines.filter(({ box }) => isWithin(at, box, 1));
      if (near.some((country) => ring.some((position) => isInRing(position, country.ring)))) return [];
      const nearest = near
        .map(({ owner, ring: coast }) => ({
          owner,
          distance: Math.min(...coast.map((p) => distanceMetres(at, p))),
        }))
        .sort((a, b) => a.distance - b.distance)[0];
      if (!nearest || nearest.distance > furthest || !focus.includes(nearest.owner)) return [];
      return [
        { type: "Feature", properties: { focus: 1 }, geometry: { type: "Polygon", coordinates: [outline] } },
      ];
    }),
  );
}

function isWithin([x, y]: Position, box: readonly number[], degrees: number): boolean {
  return x! > box[0]! - degrees && x! < box[2]! + degrees && y! > box[1]! - degrees && y! < box[3]! + degrees;
}
