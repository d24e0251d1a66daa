import { lonLatAt, worldPoint } from "../../core/mercator";
import type { Bounds } from "../../core/model";

/** Tiles of one zoom, both ends included. */
export interface TileRange {
  readonly zoom: number;
  readonly west: number;
  readonly east: number;
  readonly north: number;
  readonly south: number;
}

/** Pixels. */
const tileSize = 512;
/** Half of a screen of 1920 x 1280 pixels, in tiles of 512. */
const halfScreen = { across: 1920 / tileSize / 2, down: 1280 / tileSize / 2 };

/**
 * The tiles that a screen of 1920 x 1280 can show while its centre is inside the bounds: the further out, the more of
 * the world. So nobody meets the edge of the archive unless they leave the region.
 */
export function tileRange(bounds: Bounds, zoom: number): TileRange {
  const [west, south, east, north] = bounds;
  const [left, top] = worldPoint([west, north], zoom);
  const [right, bottom] = worldPoint([east, south], zoom);
  const tileAt = (pixels: number, shift: number): number =>
    Math.max(0, Math.min(2 ** zoom - 1, Math.floor(pixels / tileSize + shift)));
  return {
    zoom,
    west: tileAt(left, -halfScreen.across),
    east: tileAt(right, halfScreen.across),
    north: tileAt(top, -halfScreen.down),
    south: tileAt(bottom, halfScreen.down),
  };
}

/** The ground of a range of tiles, widened by a margin in tiles so that nothing ends at its visible edge. */
export function rangeBounds({ zoom, west, east, north, south }: TileRange, margin = 0.25): Bounds {
  const pixels = (tile: number): number => Math.max(0, Math.min(2 ** zoom, tile)) * tileSize;
  const [left, top] = lonLatAt([pixels(west - margin), pixels(north - margin)], zoom);
  const [right, bottom] = lonLatAt([pixels(east + 1 + margin), pixels(south + 1 + margin)], zoom);
  return [left, bottom, right, top];
}
