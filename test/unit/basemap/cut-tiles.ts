import type { Feature, Geometry, Position } from "geojson";
import { tileRange } from "../../../src/basemap/build/cover";
import { cutTiles, type LayerFeatures } from "../../../src/basemap/build/tiles";
import { tileLayers } from "../../../src/basemap/schema";
import type { Tiles } from "../../../src/basemap/tiles";
import type { Bounds } from "../../../src/core/model";

export const feature = (geometry: Geometry, properties: object = {}): Feature => ({
  type: "Feature",
  properties: { ...properties },
  geometry,
});

export const polygon = (...rings: Position[][]): Geometry => ({ type: "Polygon", coordinates: rings });

/** A closed ring around a box in degrees. */
export const boxRing = (west: number, south: number, east: number, north: number): Position[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];

export interface CutTiles extends Tiles {
  /** The addresses that were asked for. */
  readonly asked: string[];
}

/** Tiles in memory, cut as an archive's are. `lacks` says which of them are missing. */
export function tilesOf(
  layers: Partial<LayerFeatures>,
  zoom: number,
  bounds: Bounds,
  lacks: (x: number, y: number) => boolean = () => false,
): CutTiles {
  const all = Object.fromEntries(tileLayers.map((layer) => [layer, layers[layer] ?? []]));
  const tiles = new Map(
    cutTiles(all as unknown as LayerFeatures, tileRange(bounds, zoom)).map(({ z, x, y, bytes }) => [
      `${z}/${x}/${y}`,
      lacks(x, y) ? undefined : (bytes.slice().buffer as ArrayBuffer),
    ]),
  );
  const asked: string[] = [];
  return {
    asked,
    async tile(...address) {
      asked.push(address.join("/"));
      return tiles.get(address.join("/"));
    },
  };
}
