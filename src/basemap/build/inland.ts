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
/** Times. */
const farLarger = 2;
/** A hole and an enclave that fills it have the same extent, up to so many degrees. */
const slack = 1e-4;

/**
 * Takes the lakes out of the countries: in their source, lakes and reservoirs are holes. A hole that another country
 * fills is an enclave and stays. The large ones among the lakes are returned: they are newer than the shores of GSHHG,
 * which lacks many reservoirs. Holes beyond the bounds stay as they are.
 */
export function drain(areas: readonly Area[], bounds: Bounds): { areas: Area[]; waters: InlandWater[] } {
  const outlines = areas
    .flatMap(({ geometry, properties: { code } }) =>
      polygonsOf(geometry).map(([ring]) => ({ code, ring: ring!, box: boxOf(ring!) })),
    )
    .filter(({ box }) => overlap(box, bounds));
  const waters: InlandWater[] = [];
  const drained = areas.map((area): Area => {
    const coordinates = polygonsOf(area.geometry).map(([outline, ...holes]) => [
      outline!,
      ...holes.filter((hole) => {
        const box = boxOf(hole);
        if (!overlap(box, bounds)) return true;
        const inside = outlines.filter((other) => isWithin(other.box, box));
        if (inside.some(({ code }) => code !== area.properties.code)) return true;
        const islands = inside.map(({ ring }) => ring).filter((ring) => isInRing(ring[0]!, hole));
        const polygon: Polygon = { type: "Polygon", coordinates: [hole, ...islands].map(reversed) };
        if (squareKilometres(hole) >= smallest) waters.push({ polygon, box });
        return false;
      }),
    ]);
    return { ...area, geometry: { type: "MultiPolygon", coordinates } };
  });
  return { areas: drained, waters };
}

/** The lakes of both sources. Where two overlap the traced shore is kept, unless the other lake is far larger. */
export function mergeLakes(
  traced: readonly Polygon[],
  holes: readonly InlandWater[],
  bounds: Bounds,
): Polygon[] {
  const shores = traced.map((polygon) => ({ polygon, box: boxOf(polygon.coordinates[0]!) }));
  const dropped = new Set<Polygon>();
  const added = holes.filter((hole) => {
    if (!overlap(hole.box, bounds)) return false;
    const same = shores.filter((shore) => meet(shore, hole)).map(({ polygon }) => polygon);
    const tracedArea = same.reduce((sum, { coordinates }) => sum + squareKilometres(coordinates[0]!), 0);
    if (squareKilometres(hole.polygon.coordinates[0]!) < farLarger * tracedArea) return false;
    for (const polygon of same) dropped.add(polygon);
    return true;
  });
  return [...traced.filter((polygon) => !dropped.has(polygon)), ...added.map(({ polygon }) => polygon)];
}

function meet(a: InlandWater, b: InlandWater): boolean {
  const [ringA, ringB] = [a.polygon.coordinates[0]!, b.polygon.coordinates[0]!];
  if (!overlap(a.box, b.box)) return false;
  return ringA.some((at) => isInRing(at, ringB)) || ringB.some((at) => isInRing(at, ringA));
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
