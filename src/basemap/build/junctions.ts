import type { Feature, MultiPolygon, Polygon, Position } from "geojson";
import type { Bounds } from "../../core/model";
import { boxOf, overlap } from "./enclose";
import { polygonsOf } from "./snap";

/** Degrees. Shorter edges have no room for another vertex. */
const longEdge = 0.01;
/** Degrees: one metre. The data is rounded to as much. */
const slack = 1.5e-5;
const cell = 0.05;

interface Edge {
  readonly from: Position;
  readonly to: Position;
  readonly extra: Position[];
}

/**
 * Gives both sides of a frontier the same vertices. Where a frontier runs straight, one country may have a vertex in
 * the middle of the other's edge; the edge then passes for coast and the border for a gap. Only rings that reach into
 * the bounds are looked at.
 */
export function mendJunctions<P>(
  countries: readonly Feature<Polygon | MultiPolygon, P>[],
  bounds: Bounds,
): Feature<MultiPolygon, P>[] {
  const edges = new Map<Position, Edge>();
  const cells = new Map<number, Edge[]>();
  const cellOf = (x: number, y: number) => Math.floor(x / cell) * 100_000 + Math.floor(y / cell);
  const rings = countries
    .flatMap(({ geometry }) => polygonsOf(geometry).flat())
    .filter((ring) => overlap(boxOf(ring), bounds));
  for (const ring of rings)
    for (let i = 1; i < ring.length; i++) {
      const [from, to] = [ring[i - 1]!, ring[i]!];
      const length = Math.hypot(to[0]! - from[0]!, to[1]! - from[1]!);
      if (length < longEdge) continue;
      const edge: Edge = { from, to, extra: [] };
      edges.set(from, edge);
      const steps = Math.ceil((length / cell) * 2);
      let last = Number.NaN;
      for (let step = 0; step <= steps; step++) {
        const share = step / steps;
        const key = cellOf(from[0]! + (to[0]! - from[0]!) * share, from[1]! + (to[1]! - from[1]!) * share);
        if (key === last) continue;
        last = key;
        const known = cells.get(key);
        if (known) known.push(edge);
        else cells.set(key, [edge]);
      }
    }
  for (const ring of rings)
    for (const vertex of ring)
      for (const edge of cells.get(cellOf(vertex[0]!, vertex[1]!)) ?? [])
        if (liesOn(vertex, edge)) edge.extra.push(vertex);
  return countries.map((country) => ({
    ...country,
    geometry: {
      type: "MultiPolygon",
      coordinates: polygonsOf(country.geometry).map((polygon) =>
        polygon.map((ring) => ring.flatMap((vertex) => [vertex, ...inOrder(edges.get(vertex))])),
      ),
    },
  }));
}

function liesOn([x, y]: Position, { from, to }: Edge): boolean {
  const [dx, dy] = [to[0]! - from[0]!, to[1]! - from[1]!];
  const [vx, vy] = [x! - from[0]!, y! - from[1]!];
  const length = Math.hypot(dx, dy);
  const along = (vx * dx + vy * dy) / length;
  const aside = Math.abs(vx * dy - vy * dx) / length;
  return along > slack && along < length - slack && aside < slack;
}

function inOrder(edge: Edge | undefined): Position[] {
  if (!edge?.extra.length) return [];
  const { from, extra } = edge;
  const distance = ([x, y]: Position) => Math.hypot(x! - from[0]!, y! - from[1]!);
  const sorted = extra.toSorted((a, b) => distance(a) - distance(b));
  return sorted.filter((vertex, i) => i === 0 || String(vertex) !== String(sorted[i - 1]));
}
