import { type Camera, frameOrigin, type Point, type Size } from "../mercator";
import type { EventBlock } from "./model";

/** Degrees to x of a block: the world is 2^32 wide, and what lies outside of it wraps. May be 2^32, which is 0. */
export const worldUnitsX = (longitude: number): number =>
  Math.floor((longitude + 180) * unitsXPerDegree + 0.5);

/** Degrees to y of a block: the world is 2^31 high, from 0 in the north. Latitudes are clamped to Web Mercator's. */
export function worldUnitsY(latitude: number): number {
  const clamped = Math.max(-maximumLatitude, Math.min(maximumLatitude, latitude));
  const y = (1 - Math.log(Math.tan(Math.PI / 4 + (clamped * Math.PI) / 360)) / Math.PI) / 2;
  return Math.floor(Math.max(0, Math.min(1, y)) * height + 0.5);
}

const width = 2 ** 32;
const height = 2 ** 31;
const unitsXPerDegree = width / 360;
const maximumLatitude = 85.051129;

/** A point of a frame in the units of blocks, and how many of them a CSS pixel is. `x` wraps as it is used. */
export interface UnitPoint {
  readonly x: number;
  readonly y: number;
  readonly unitsPerPixelX: number;
  readonly unitsPerPixelY: number;
}

/** Takes CSS pixels from the top left of a frame that the camera fills. */
export function unitPoint(camera: Camera, size: Size, [x, y]: Point): UnitPoint {
  const world = 512 * 2 ** camera.zoom;
  const [dx, dy] = frameOrigin(camera, size);
  const [unitsPerPixelX, unitsPerPixelY] = [width / world, height / world];
  return {
    x: Math.round((x - dx) * unitsPerPixelX),
    y: Math.round((y - dy) * unitsPerPixelY),
    unitsPerPixelX,
    unitsPerPixelY,
  };
}

/**
 * Where a row of a block lies in a frame that the camera fills, in CSS pixels from its top left, of all copies of the
 * world in the one nearest to the middle.
 */
export function pointInFrame(block: EventBlock, at: number, camera: Camera, size: Size): Point {
  const middle = unitPoint(camera, size, [size.width / 2, size.height / 2]);
  return [
    size.width / 2 + ((block.position[2 * at]! - middle.x) | 0) / middle.unitsPerPixelX,
    size.height / 2 + (block.position[2 * at + 1]! - middle.y) / middle.unitsPerPixelY,
  ];
}
