import type { Polygon } from "geojson";
import type { Bounds } from "../../core/model";
import type { Area } from "./disputed";
import { boxOf, isInRing, overlap, signedArea } from "./enclose";
import { polygonsOf } from "./snap";
import type { Line } from "./stitch";

export interface InlandWater {
  readonly polygon: Polygon;
  readonly box: Bounds;
}

/** Square kilometres. Smaller holes are the squares of a grid more than they are lakes. */
const smallest = 25;
/** A hole and an enclave that fills it have the same extent, up to so many degrees. */
const slack = 1e-4;

/**
 * Large lakes and reservoirs: in the countries' source they are holes. A hole that another country fills is an enclave
 * and no lake. Newer than the shores of GSHHG, which lacks many reservoirs.
 */
export function inlandWaters(areas: readonly Area[], bounds: Bounds): InlandWater[] {
  const outlines = areas.flatMap((area) =>
    polygonsOf(area.geometry).map(([outline]) => ({
      code: area.properties.code,
      ring: outline!,
      box: boxOf(outline!),
    })),
  );
  const near = outlines.filter(({ box }) => overlap(box, bounds));
  return areas.flatMap((area) =>
    polygonsOf(area.geometry).flatMap(([, ...holes]) =>
      holes.flatMap((hole) => {
        const box = boxOf(hole);
        if (!overlap(box, bounds) || squareKilometres(hole) < smallest) return [];
        const inside = near.filter((outline) => isWithin(outline.box, box));
        const isEnclave = inside.some(({ code }) => code !== area.properties.code);
        if (isEnclave) return [];
        const islands = inside.map(({ ring }) => ring).filter((ring) => isInRing(ring[0]!, hole));
        return [
          {
            polygon: { type: "Polygon" as const, coordinates: [hole.toReversed(), ...islands.map(reversed)] },
            box,
          },
        ];
      }),
    ),
  );
}

/** The lakes of both sources. A hole that overlaps a lake with a traced shore is left out. */
export function mergeLakes(
  traced: readonly Polygon[],
  holes: readonly InlandWater[],
  bounds: Bounds,
): Polygon[] {
  const shores = traced.map((polygon) => ({
    ring: polygon.coordinates[0]!,
    box: boxOf(polygon.coordinates[0]!),
  }));
  const added = holes.filter(({ polygon, box }) => {
    if (!overlap(box, bounds)) return false;
    const ring = polygon.coordinates[0]!;
    return !shores.some(
      (shore) =>
        overlap(shore.box, box) &&
        (ring.some((at) => isInRing(at, shore.ring)) || shore.ring.some((at) => isInRing(at, ring))),
    );
  });
  return [...traced, ...added.map(({ polygon }) => polygon)];
}

function squareKilometres(ring: Line): number {
  const shrink = Math.cos((ring[0]![1]! * Math.PI) / 180);
  return Math.abs(signedArea(ring)) * shrink * 111.32 ** 2;
}

const reversed = (ring: Line): Line => ring.toReversed();

function isWithin(inner: Bounds, outer: Bounds): boolean {
  return (
    inner[0] >= outer[0] - slack &&
    inner[1] >= outer[1] - slack &&
    inner[2] <= outer[2] + slack &&
    inner[3] <= outer[3] + slack
  );
}
