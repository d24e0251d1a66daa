import type { Position } from "geojson";
import { worldPoint } from "../core/mercator";
import type { Dataset, LonLat, Place } from "../core/model";
import { rowsBySpot, type Spot } from "../core/places";
import { type Count, countOf, type Visible } from "../core/visible";

/** Incidents of which only a governorate, a region or a country is known: an area, never a pin. */
export interface AreaMark {
  readonly placeId: string;
  readonly rows: readonly number[];
  readonly count: Count;
  /** SVG path in world pixels of `pathZoom`, to be scaled to other zooms. */
  readonly path: string;
}

/** Areas are cut once, at this zoom, and scaled: their outlines are not finer than that anyway. */
export const pathZoom = 8;

export function areaMarks(
  dataset: Dataset,
  visible: Visible,
  spots: ReadonlyMap<string, Spot>,
): readonly AreaMark[] {
  return [...rowsBySpot(dataset, visible.rows, spots, "area")].map(([placeId, rows]) => ({
    placeId,
    rows,
    count: countOf(visible, rows),
    path: areaPath(dataset.places.get(placeId)!),
  }));
}

const paths = new WeakMap<Place, string>();

/** The outline of an area as SVG path data, in world pixels of `pathZoom`. Empty for other geometries. */
export function areaPath(place: Place): string {
  const known = paths.get(place);
  if (known !== undefined) return known;
  const { geometry } = place;
  const polygons: readonly Position[][][] =
    geometry?.type === "Polygon"
      ? [geometry.coordinates]
      : geometry?.type === "MultiPolygon"
        ? geometry.coordinates
        : [];
  const path = polygons.flatMap((rings) => rings.map(ringPath)).join("");
  paths.set(place, path);
  return path;
}

const ringPath = (ring: readonly Position[]): string =>
  `M${ring
    .map((position) => worldPoint(position as unknown as LonLat, pathZoom).map((value) => value.toFixed(1)))
    .join("L")}Z`;
