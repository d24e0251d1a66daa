import { VectorTile } from "@mapbox/vector-tile";
import type { Position } from "geojson";
import { PbfReader } from "pbf";
import { type Camera, frameOrigin, type Point, type Size, worldPoint } from "../core/mercator";
import type { LonLat } from "../core/model";
import type { Box } from "../scene/labels";
import type { ContextLayer } from "./context";
import { cutLine, cutRing, type Line } from "./cut";
import { dissolve } from "./dissolve";
import { joinLines } from "./joinLines";
import { archiveZooms, type TileLayer, tileLayers } from "./schema";
import { type Outline, outlinesOf } from "./shores";
import { contextSource } from "./sources";
import { thinLine } from "./thin";
import type { Tiles } from "./tiles";

export type { Line } from "./cut";

export type Properties = Readonly<Record<string, unknown>>;

/** What of the basemap has the same properties, in frame pixels. */
export type GroundFeature = { readonly properties: Properties } & (
  | ({ readonly kind: "area" } & Outline)
  | { readonly kind: "lines"; readonly lines: readonly Line[] }
  | { readonly kind: "point"; readonly at: Point }
);

export type GroundLayer = TileLayer | typeof contextSource;

/**
 * The basemap in one frame, in pixels from the frame's top left corner. Geometries reach over the frame's edges by a
 * few pixels: whoever draws it clips it.
 */
export interface Ground {
  readonly camera: Camera;
  readonly size: Size;
  readonly layers: Readonly<Partial<Record<GroundLayer, readonly GroundFeature[]>>>;
}

/** Frame pixels: so far geometry goes beyond the frame, so that no stroke shows where it is cut. */
const margin = 8;
/** Frame pixels: nobody sees a line move by that much. */
const tolerance = 0.6;
/** Units across a tile. */
const extent = 4096;
/** Pixels across a tile at its own zoom. */
const tileSize = 512;

/**
 * Reads what a camera sees in a frame of this size: the archive's tiles, put together without seams, and the editors'
 * own layer. A tile that is missing is bare land; a tile that cannot be read rejects with the reader's reason.
 */
export async function readGround(
  tiles: Tiles,
  context: ContextLayer | undefined,
  camera: Camera,
  size: Size,
): Promise<Ground> {
  const { min, max } = (await tiles.zooms?.()) ?? archiveZooms;
  const zoom = Math.max(min, Math.min(max, Math.floor(camera.zoom)));
  const [originX, originY] = frameOrigin(camera, size);
  const unit = (tileSize * 2 ** (camera.zoom - zoom)) / extent;
  const toFrame = ([x, y]: Point): Point => [x * unit + originX, y * unit + originY];
  const frame: Box = [-margin, -margin, size.width + margin, size.height + margin];
  const read = await readTiles(tiles, zoom, [
    (frame[0] - originX) / unit,
    (frame[1] - originY) / unit,
    (frame[2] - originX) / unit,
    (frame[3] - originY) / unit,
  ]);
  const layers: Partial<Record<GroundLayer, GroundFeature[]>> = {};
  for (const { layer, properties, rings, lines, points } of read) {
    const features: GroundFeature[] = points
      .map(toFrame)
      .filter((at) => isWithin(at, frame))
      .map((at) => ({ kind: "point", properties, at }));
    const thinned = joinLines(lines, extent).flatMap((line) =>
      cutLine(thinLine(line.map(toFrame), tolerance), frame),
    );
    if (thinned.length) features.push({ kind: "lines", properties, lines: thinned });
    const outline = outlinesOf(dissolve(rings, extent), { tile: extent, toFrame, tolerance, frame });
    if (outline.rings.length) features.push({ kind: "area", properties, ...outline });
    layers[layer] = [...(layers[layer] ?? []), ...features];
  }
  layers[contextSource] = contextFeatures(context, camera, size, frame);
  return { camera, size, layers };
}

const isWithin = ([x, y]: Point, [left, top, right, bottom]: Box): boolean =>
  x >= left && x <= right && y >= top && y <= bottom;

/** What has the same properties in a layer, in units of the whole world at the tiles' zoom. */
interface Gathered {
  readonly layer: TileLayer;
  readonly properties: Properties;
  readonly rings: Line[];
  readonly lines: Line[];
  readonly points: Point[];
}

/** The tiles that touch a box, each cut to its own square. */
async function readTiles(tiles: Tiles, zoom: number, [left, top, right, bottom]: Box): Promise<Gathered[]> {
  const count = 2 ** zoom;
  const gathered = new Map<string, Gathered>();
  const places: { x: number; y: number }[] = [];
  for (let y = Math.floor(top / extent); y <= Math.floor(bottom / extent); y++)
    for (let x = Math.floor(left / extent); x <= Math.floor(right / extent); x++)
      if (y >= 0 && y < count) places.push({ x, y });
  const read = await Promise.all(
    places.map(async ({ x, y }) => ({
      corner: [x * extent, y * extent] as const,
      // East of the 180th meridian the world begins again.
      bytes: await tiles.tile(zoom, ((x % count) + count) % count, y),
    })),
  );
  for (const { corner, bytes } of read) if (bytes?.byteLength) gather(bytes, corner, gathered);
  return [...gathered.values()];
}

const square: Box = [0, 0, extent, extent];

function gather(bytes: ArrayBuffer, [cornerX, cornerY]: Point, gathered: Map<string, Gathered>) {
  const { layers } = new VectorTile(new PbfReader(new Uint8Array(bytes)));
  const placed = (line: Line): Line =>
    line.map(([x, y]) => [Math.round(x) + cornerX, Math.round(y) + cornerY] as const);
  for (const layer of tileLayers) {
    for (let index = 0; index < (layers[layer]?.length ?? 0); index++) {
      const feature = layers[layer]!.feature(index);
      const { properties, type } = feature;
      const key = `${layer} ${JSON.stringify(properties)}`;
      const known = gathered.get(key) ?? { layer, properties, rings: [], lines: [], points: [] };
      gathered.set(key, known);
      const scale = extent / feature.extent;
      for (const part of feature.loadGeometry()) {
        const line = part.map(({ x, y }): Point => [x * scale, y * scale]);
        if (type === 3) {
          const ring = placed(cutRing(line.slice(0, -1), square));
          if (ring.length > 2) known.rings.push(ring);
        } else if (type === 2) {
          known.lines.push(...cutLine(line, square).filter(isOwn).map(placed));
        } else {
          known.points.push(...placed(line.filter(([x, y]) => x >= 0 && x < extent && y >= 0 && y < extent)));
        }
      }
    }
  }
}

/** What runs along a seam is in both tiles: the one to the right or below has it. */
const isOwn = (line: Line): boolean =>
  !line.every(([x]) => x === extent) && !line.every(([, y]) => y === extent);

function contextFeatures(
  context: ContextLayer | undefined,
  camera: Camera,
  size: Size,
  frame: Box,
): GroundFeature[] {
  const [originX, originY] = frameOrigin(camera, size);
  const place = (position: Position): Point => {
    const [x, y] = worldPoint(position as unknown as LonLat, camera.zoom);
    return [x + originX, y + originY];
  };
  return (context?.features ?? []).flatMap(({ properties, geometry }): GroundFeature[] => {
    const known = properties ?? {};
    if (geometry.type === "Point") {
      const at = place(geometry.coordinates);
      return isWithin(at, frame) ? [{ kind: "point", properties: known, at }] : [];
    }
    const lines = cutLine(thinLine(geometry.coordinates.map(place), tolerance), frame);
    return lines.length ? [{ kind: "lines", properties: known, lines }] : [];
  });
}
