import type { Feature, FeatureCollection, Geometry, LineString, Polygon, Position } from "geojson";
import { feature } from "topojson-client";
import { type Topology, topology } from "topojson-server";
import { presimplify, simplify } from "topojson-simplify";
import { signedArea } from "./enclose";

const layer = "layer";

/** Width in degrees of longitude of one pixel of the map, at the equator. */
export function pixelDegrees(zoom: number): number {
  return 360 / (512 * 2 ** zoom);
}

/**
 * A topology of the features in which every shared line is kept once and generalised for a zoom: a vertex goes when
 * the triangle that it makes with its neighbours is smaller than `squarePixels` on the map (Visvalingam and Whyatt
 * 1993). Neighbours stay neighbours.
 */
export function generalisedTopology(
  features: readonly Feature[],
  zoom: number,
  squarePixels: number,
): { topology: Topology; object: Topology["objects"][string] } {
  const collection: FeatureCollection = { type: "FeatureCollection", features: [...features] };
  const detailed = topology({ [layer]: collection });
  const result = simplify(presimplify(detailed, mercatorArea), squarePixels * pixelDegrees(zoom) ** 2);
  return { topology: result, object: result.objects[layer]! };
}

/** The features, generalised for a zoom. See `generalisedTopology`. */
export function generalise<G extends Geometry, P>(
  features: readonly Feature<G, P>[],
  zoom: number,
  squarePixels: number,
): Feature<G, P>[] {
  const { topology: reduced, object } = generalisedTopology(
    features as readonly Feature[],
    zoom,
    squarePixels,
  );
  return feature(reduced, object).features as Feature[] as Feature<G, P>[];
}

/**
 * The polygon with its corners cut once (Chaikin 1974): what was traced from the squares of an image loses its stairs.
 */
export function roundCorners({ coordinates }: Polygon): Polygon {
  const round = (ring: Position[]): Position[] => {
    const cut = ring.slice(1).flatMap((to, i): Position[] => {
      const [from, share] = [ring[i]!, 0.25];
      const [dx, dy] = [(to[0]! - from[0]!) * share, (to[1]! - from[1]!) * share];
      return [
        [from[0]! + dx, from[1]! + dy],
        [to[0]! - dx, to[1]! - dy],
      ];
    });
    return [...cut, cut[0]!];
  };
  return { type: "Polygon", coordinates: coordinates.map(round) };
}

/** Without the rings that are smaller on the map than `squarePixels`. Undefined when nothing is left. */
export function withoutSpecks(polygon: Polygon, zoom: number, squarePixels: number): Polygon | undefined {
  const least = squarePixels * pixelDegrees(zoom) ** 2;
  const [outline, ...holes] = polygon.coordinates;
  const isLarge = (ring: Position[]) => ringArea(ring) >= least;
  if (!outline || !isLarge(outline)) return undefined;
  return { type: "Polygon", coordinates: [outline, ...holes.filter(isLarge)] };
}

/** Square degrees of longitude at the equator, as the ring looks in Web Mercator. */
function ringArea(ring: readonly Position[]): number {
  return Math.abs(signedArea(ring)) / stretch(ring[0]![1]!);
}

function mercatorArea([a, b, c]: readonly (readonly [number, number])[]): number {
  const twice = (b![0] - a![0]) * (c![1] - a![1]) - (c![0] - a![0]) * (b![1] - a![1]);
  return Math.abs(twice / 2) / stretch(b![1]);
}

/** How much shorter a degree of longitude is than one of latitude; kept off zero at the poles. */
const stretch = (latitude: number): number => Math.max(0.05, Math.cos((latitude * Math.PI) / 180));

/** Length of a line on the map in pixels of a zoom. */
export function pixelLength({ coordinates }: LineString, zoom: number): number {
  let degrees = 0;
  for (let i = 1; i < coordinates.length; i++) {
    const [x0, y0] = coordinates[i - 1] as [number, number];
    const [x1, y1] = coordinates[i] as [number, number];
    degrees += Math.hypot(x1 - x0, (y1 - y0) / stretch(y0));
  }
  return degrees / pixelDegrees(zoom);
}
