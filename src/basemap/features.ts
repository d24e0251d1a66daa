import type { FeatureCollection } from "geojson";
import type { Camera, Point, Size } from "../core/mercator";
import type { TileLayer } from "./schema";
import type { contextSource } from "./sources";
import type { Tiles } from "./tiles";

export type Properties = Readonly<Record<string, unknown>>;

/** Points in frame pixels from the frame's top left corner. */
export type Line = readonly Point[];

/** What of the basemap has the same properties, in frame pixels. */
export type GroundFeature = { readonly properties: Properties } & (
  | { readonly kind: "area"; readonly rings: readonly Line[]; readonly shores: readonly Line[] }
  | { readonly kind: "lines"; readonly lines: readonly Line[] }
  | { readonly kind: "point"; readonly at: Point }
);

export type GroundLayer = TileLayer | typeof contextSource;

/** The basemap in one frame. Geometries reach over the frame's edges by a few pixels: whoever draws it clips it. */
export interface Ground {
  readonly camera: Camera;
  readonly size: Size;
  readonly layers: Readonly<Partial<Record<GroundLayer, readonly GroundFeature[]>>>;
}

/** Reads what a camera sees in a frame of this size. A tile that is missing is bare land; rejects as `tiles` does. */
export async function readGround(
  _tiles: Tiles,
  _context: FeatureCollection | undefined,
  camera: Camera,
  size: Size,
): Promise<Ground> {
  return { camera, size, layers: {} };
}
