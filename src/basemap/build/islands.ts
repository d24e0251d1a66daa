import type { Feature, Polygon, Position } from "geojson";
import type { Bounds } from "../../core/model";
import type { Area } from "./disputed";
import { boxOf, isInRing, overlap } from "./enclose";
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
  const islands = sea.flatMap(({ coordinates: [, ...holes] }) =>
    holes
      .map((ring) => ({ ring, box: boxOf(ring) }))
      .filter(({ ring }) => withoutSpecks({ type: "Polygon", coordinates: [ring] }, zoom, 1)),
  );
  const outlines = outlinesNear(areas, boxOf(islands.flatMap(({ ring }) => ring)));
  return islands.flatMap(({ ring, box }) => {
    const isKnown = outlines.some(
      (country) => overlap(country.box, box) && ring.some((at) => isInRing(at, country.ring)),
    );
    if (isKnown || !focus.includes(nearestOwner(ring[0]!, outlines) ?? "")) return [];
    const geometry: Polygon = { type: "Polygon", coordinates: [ring.toReversed()] };
    return [{ type: "Feature", properties: { focus: 1 }, geometry }];
  });
}

interface Outline {
  readonly owner: string;
  readonly ring: Position[];
  readonly box: Bounds;
}

function outlinesNear(areas: readonly Area[], bounds: Bounds): Outline[] {
  return areas
    .flatMap((area) =>
      polygonsOf(area.geometry).map(([ring]) => ({
        owner: area.properties.owner,
        ring: ring!,
        box: boxOf(ring!),
      })),
    )
    .filter(({ box }) => overlap(widen(box), bounds));
}

function nearestOwner(at: Position, outlines: readonly Outline[]): string | undefined {
  let best: { owner: string | undefined; distance: number } = { owner: undefined, distance: furthest };
  for (const { owner, ring, box } of outlines) {
    if (!overlap(widen(box), [at[0]!, at[1]!, at[0]!, at[1]!])) continue;
    for (const vertex of ring) {
      const distance = distanceMetres(at, vertex);
      if (distance < best.distance) best = { owner, distance };
    }
  }
  return best.owner;
}

const widen = ([west, south, east, north]: Bounds): Bounds => [west - 1, south - 1, east + 1, north + 1];
