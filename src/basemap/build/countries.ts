import type { Feature, LineString, MultiPolygon, Polygon } from "geojson";
import { feature, mesh } from "topojson-client";
import type { ArcGeometry } from "topojson-server";
import type { Bounds } from "../../core/model";
import { apron } from "./apron";
import type { Area } from "./disputed";
import { boxOf, overlap } from "./enclose";
import { extend } from "./extend";
import { generalisedTopology, pixelDegrees, pixelLength } from "./generalise";
import { polygonsOf, snap } from "./snap";

const borderDetail = 0.8;
/** Pixels. Where rounding makes two sides of a river meet, crumbs of border are left over. */
const shortestPiece = 1.5;
/** The borders' source draws the coast up to 500 m off: what should reach the water goes on for so many metres. */
const coastError = 900;

export interface CountryLayers {
  /** Fills: `focus` 1 for the country that the map is about, 0 for its neighbours. Focus first. */
  readonly fills: Feature<Polygon | MultiPolygon, { focus: 0 | 1 }>[];
  readonly borders: Feature<LineString, { disputed: 0 | 1 }>[];
}

/**
 * Fills and borders for a zoom. Borders are generalised as shared lines; at the coast they run on into the sea, and the
 * fill of the focus does too: the sea is painted over both.
 */
export function countryLayers(
  areas: readonly Area[],
  bounds: Bounds,
  zoom: number,
  focus: readonly string[],
): CountryLayers {
  const near = areas.filter((area) => touches(area, bounds));
  const snapped = snap(near, Math.max(1e-5, pixelDegrees(zoom) / 6));
  const { topology, object } = generalisedTopology(snapped, zoom, borderDetail);
  const ownerOf = (geometry: ArcGeometry) => String(geometry.properties?.owner);
  const isDisputed = (a: ArcGeometry, b: ArcGeometry) =>
    [a, b].some((piece) => {
      const other = piece === a ? b : a;
      return (piece.properties?.claimants as string[] | undefined)?.includes(String(other.properties?.code));
    });
  const coast = mesh(topology, object, (a, b) => a === b).coordinates;
  const loose = new Set(coast.flat().map(String));
  const borderLines = (disputed: 0 | 1) =>
    mesh(topology, object, (a, b) => {
      if (a === b) return false;
      return disputed ? isDisputed(a, b) : !isDisputed(a, b) && ownerOf(a) !== ownerOf(b);
    })
      .coordinates.filter(
        (coordinates) => pixelLength({ type: "LineString", coordinates }, zoom) >= shortestPiece,
      )
      .map(
        (line): Feature<LineString, { disputed: 0 | 1 }> => ({
          type: "Feature",
          properties: { disputed },
          geometry: {
            type: "LineString",
            coordinates: extend(line, coastError, (end) => loose.has(String(end))),
          },
        }),
      );
  const isFocus = (geometry: ArcGeometry) => focus.includes(ownerOf(geometry));
  const focusCoast = mesh(topology, object, (a, b) => a === b && isFocus(a)).coordinates;
  const neighbours = new Set<unknown>();
  mesh(topology, object, (a, b) => {
    if (isFocus(a) && !isFocus(b)) neighbours.add(b.properties?.code);
    if (isFocus(b) && !isFocus(a)) neighbours.add(a.properties?.code);
    return false;
  });
  const shapes = feature(topology, object).features as Area[];
  const fillOf = (shape: Area, value: 0 | 1): CountryLayers["fills"][number] => ({
    type: "Feature",
    properties: { focus: value },
    geometry: shape.geometry,
  });
  return {
    fills: [
      ...apron(focusCoast, bounds, zoom, coastError).map((geometry) => ({
        type: "Feature" as const,
        properties: { focus: 1 as const },
        geometry,
      })),
      ...shapes.filter((shape) => focus.includes(shape.properties.owner)).map((shape) => fillOf(shape, 1)),
      ...shapes.filter((shape) => neighbours.has(shape.properties.code)).map((shape) => fillOf(shape, 0)),
    ],
    borders: [...borderLines(0), ...borderLines(1)],
  };
}

/** Whether any part of a country reaches into the bounds. */
export function touches(area: { readonly geometry: Area["geometry"] }, bounds: Bounds): boolean {
  return polygonsOf(area.geometry).some(([outline]) => overlap(boxOf(outline!), bounds));
}
