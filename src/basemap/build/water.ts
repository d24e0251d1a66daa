import type { Feature, LineString, Polygon } from "geojson";
import type { Bounds } from "../../core/model";
import { enclose } from "./enclose";
import { generalise, pixelLength, roundCorners, withoutSpecks } from "./generalise";
import { type BasemapSources, type RiverClass, riverClasses, type ShoreLevel } from "./sources";
import { type Line, stitch } from "./stitch";

const shoreDetail = 0.35;
/** GSHHG was traced from images with pixels of about 100 m: from this zoom on their stairs would show. */
const smoothZoom = 9;
/** In square pixels of zoom 9. */
const stairs = 0.4;
const smallestIsland = 2;
const smallestLake = 12;

type Shores = Pick<BasemapSources, "shore" | "isWater">;

/** The sea inside the bounds, in full detail. Islands are its holes. */
export function seaPolygons(sources: Shores, bounds: Bounds, zoom: number): Polygon[] {
  return enclose(sources.shore(1, bounds, zoom), bounds, (at) => sources.isWater("sea", at, zoom));
}

/** Lakes and ponds inside the bounds, in full detail. Their islands are holes. */
export function lakePolygons(sources: Shores, bounds: Bounds, zoom: number): Polygon[] {
  const levels: ShoreLevel[] = [2, 3, 4];
  const shores = levels.flatMap((level) => sources.shore(level, bounds, zoom));
  if (!shores.length && !sources.isWater("lake", [bounds[0], bounds[1]], zoom)) return [];
  return enclose(shores, bounds, (at) => sources.isWater("lake", at, zoom));
}

/** Sea or lakes as features, generalised for a zoom and without what would be specks. */
export function waterFeatures(polygons: readonly Polygon[], kind: "sea" | "lake", zoom: number) {
  const smallest = kind === "sea" ? smallestIsland : smallestLake;
  const drawn = polygons.flatMap((polygon): Feature<Polygon>[] => {
    const geometry = withoutSpecks(polygon, zoom, smallest);
    return geometry ? [{ type: "Feature", properties: {}, geometry }] : [];
  });
  const reduced =
    zoom < smoothZoom ? generalise(drawn, zoom, shoreDetail) : generalise(drawn, smoothZoom, stairs);
  return reduced.flatMap((feature) => {
    const geometry = withoutSpecks(feature.geometry, zoom, smallestIsland / 4);
    if (!geometry) return [];
    return [{ ...feature, geometry: zoom < smoothZoom ? geometry : roundCorners(geometry) }];
  });
}

/** The zoom from which rivers of a class are drawn, and the shortest one in pixels. */
const riverZooms: Record<RiverClass, number> = { 1: 4, 2: 5, 3: 6, 4: 7 };
const shortestRiver = 24;

/** Rivers as lines with their class, generalised for a zoom. */
export function riverFeatures(sources: BasemapSources, bounds: Bounds, zoom: number) {
  const classes = riverClasses.filter((riverClass) => zoom >= riverZooms[riverClass]);
  const drawn = classes.flatMap((riverClass) =>
    stitch(sources.rivers(riverClass, bounds, zoom), 1e-4)
      .map((line) => riverFeature(line, riverClass))
      .filter(({ geometry }) => pixelLength(geometry, zoom) >= shortestRiver),
  );
  return generalise(drawn, zoom, shoreDetail);
}

function riverFeature(line: Line, riverClass: RiverClass): Feature<LineString, { class: RiverClass }> {
  return {
    type: "Feature",
    properties: { class: riverClass },
    geometry: { type: "LineString", coordinates: line },
  };
}
