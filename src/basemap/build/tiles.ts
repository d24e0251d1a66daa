import { GeoJSONVT } from "@maplibre/geojson-vt";
import { fromGeojsonVt } from "@maplibre/vt-pbf";
import type { Feature } from "geojson";
import { type TileLayer, tileLayers } from "../schema";
import { openedAtEdge } from "./antimeridian";
import type { TileRange } from "./cover";
import type { Tile } from "./pmtiles-writer";

export type LayerFeatures = Readonly<Record<TileLayer, readonly Feature[]>>;

const extent = 4096;
/** In units of the extent: how far a tile reaches over its edge. Labels need more than lines. */
const lineBuffer = 64;
const labelBuffer = 128;

type GeoJsonTiles = Parameters<typeof fromGeojsonVt>[0];

/**
 * Cuts the features of one zoom into vector tiles. A tile without features is left out. Where the range is the whole
 * world, areas that meet themselves at the 180th meridian have no outline there.
 */
export function cutTiles(layers: LayerFeatures, range: TileRange): Tile[] {
  const { zoom } = range;
  const indexes = tileLayers
    .filter((name) => layers[name].length > 0)
    .map((name) => [name, indexOf(layers[name], name, zoom)] as const);
  const tiles: Tile[] = [];
  const isWorld = range.west === 0 && range.east === 2 ** zoom - 1;
  for (let x = range.west; x <= range.east; x++)
    for (let y = range.north; y <= range.south; y++) {
      const filled: GeoJsonTiles = {};
      for (const [name, index] of indexes) {
        const tile = index.getTile(zoom, x, y);
        if (!tile?.features.length) continue;
        if (isWorld && x === range.west) openAt(tile.features, 0);
        if (isWorld && x === range.east) openAt(tile.features, extent);
        filled[name] = tile;
      }
      if (!Object.keys(filled).length) continue;
      tiles.push({ z: zoom, x, y, bytes: fromGeojsonVt(filled, { version: 2, extent }) });
    }
  return tiles;
}

type TileFeatures = NonNullable<ReturnType<GeoJSONVT["getTile"]>>["features"];

const polygonType = 3;

function openAt(features: TileFeatures, edge: number): void {
  for (const feature of features)
    if (feature.type === polygonType)
      feature.geometry = openedAtEdge(
        feature.geometry as [number, number][][],
        edge,
        2 * lineBuffer,
      ) as typeof feature.geometry;
}

function indexOf(features: readonly Feature[], name: TileLayer, zoom: number): GeoJSONVT {
  const isLabel = name === "places" || name === "provinces";
  return new GeoJSONVT(
    { type: "FeatureCollection", features: [...features] },
    {
      maxZoom: zoom,
      indexMaxZoom: zoom,
      indexMaxPoints: 0,
      // The features are generalised already, as shared lines.
      tolerance: 0,
      extent,
      buffer: isLabel ? labelBuffer : lineBuffer,
    },
  );
}
