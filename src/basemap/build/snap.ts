import type { Feature, MultiPolygon, Polygon, Position } from "geojson";

/**
 * The features on a grid of so many degrees, without repeated positions and without rings that vanish. What was shared
 * stays shared, and millions of vertices become as many as a zoom can show.
 */
export function snap<P>(features: readonly Feature<Polygon | MultiPolygon, P>[], grid: number) {
  return features.flatMap((feature): Feature<MultiPolygon, P>[] => {
    const coordinates = polygonsOf(feature.geometry).flatMap((polygon) => {
      const [outline, ...holes] = polygon.map((ring) => snapRing(ring, grid));
      return outline && outline.length > 3 ? [[outline, ...holes.filter((hole) => hole.length > 3)]] : [];
    });
    if (!coordinates.length) return [];
    return [{ ...feature, geometry: { type: "MultiPolygon", coordinates } }];
  });
}

/** The polygons of a geometry: a single one counts as a list of one. */
export function polygonsOf(geometry: Polygon | MultiPolygon): Position[][][] {
  return geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
}

function snapRing(ring: readonly Position[], grid: number): Position[] {
  const snapped: Position[] = [];
  let [lastX, lastY] = [Number.NaN, Number.NaN];
  for (const [x, y] of ring as [number, number][]) {
    const column = Math.round(x / grid);
    const row = Math.round(y / grid);
    if (column === lastX && row === lastY) continue;
    snapped.push([column * grid, row * grid]);
    [lastX, lastY] = [column, row];
  }
  return snapped;
}
