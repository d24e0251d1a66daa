import type { Camera, Point, Size } from "../mercator";
import type { Interval } from "../model";
import type { EventBlock } from "./model";
import { unitPoint } from "./position";
import { drawRanges, unitWindow } from "./ranges";

/** Where the reader points: CSS pixels from the top left of a frame that the camera fills. */
export interface PointedAt {
  readonly camera: Camera;
  readonly size: Size;
  readonly at: Point;
}

/** What is drawn: a bit for each category, 32 in a word. */
export type CategoryMask = ArrayLike<number>;

export const isInMask = (mask: CategoryMask, category: number): boolean =>
  (((mask[category >>> 5] ?? 0) >>> (category & 31)) & 1) === 1;

/** A mask of those categories whose index passes, of so many. */
export function categoryMask(categories: number, passes: (category: number) => boolean): Uint32Array {
  const mask = new Uint32Array(Math.max(1, Math.ceil(categories / 32)));
  for (let category = 0; category < categories; category++)
    if (passes(category)) mask[category >>> 5]! |= 2 ** (category & 31);
  return mask;
}

/**
 * The block's row that is drawn nearest to where the reader points, at most `radius` CSS pixels away; -1 where there is
 * none. Of those at one distance the one that is drawn last, which lies on top.
 */
export function nearestEvent(
  block: EventBlock,
  window: Interval,
  mask: CategoryMask,
  { camera, size, at }: PointedAt,
  radius: number,
): number {
  const point = unitPoint(camera, size, at);
  const [perPixelX, perPixelY] = [1 / point.unitsPerPixelX, 1 / point.unitsPerPixelY];
  const { position } = block;
  let nearest = -1;
  let least = radius * radius;
  eachDrawn(block, window, mask, (row) => {
    // Whole numbers of 32 bits: the difference is that to the nearest copy of the world.
    const dx = ((position[2 * row]! - point.x) | 0) * perPixelX;
    const dy = (position[2 * row + 1]! - point.y) * perPixelY;
    const distance = dx * dx + dy * dy;
    if (distance > least) return;
    least = distance;
    nearest = row;
  });
  return nearest;
}

export type Direction = "left" | "right" | "up" | "down";

/**
 * The block's row that an arrow key leads to: the nearest of those that lie in that direction, within 45 degrees of it,
 * and at least `step` CSS pixels away; -1 where there is none. It may lie outside of the frame.
 */
export function nearestInDirection(
  block: EventBlock,
  window: Interval,
  mask: CategoryMask,
  { camera, size, at }: PointedAt,
  direction: Direction,
  step = 4,
): number {
  const point = unitPoint(camera, size, at);
  const [perPixelX, perPixelY] = [1 / point.unitsPerPixelX, 1 / point.unitsPerPixelY];
  const { position } = block;
  const isAcross = direction === "left" || direction === "right";
  const sign = direction === "left" || direction === "up" ? -1 : 1;
  let nearest = -1;
  let least = Number.POSITIVE_INFINITY;
  eachDrawn(block, window, mask, (row) => {
    const dx = ((position[2 * row]! - point.x) | 0) * perPixelX;
    const dy = (position[2 * row + 1]! - point.y) * perPixelY;
    const ahead = sign * (isAcross ? dx : dy);
    const aside = Math.abs(isAcross ? dy : dx);
    if (ahead < step || aside > ahead) return;
    const distance = ahead * ahead + aside * aside;
    if (distance > least) return;
    least = distance;
    nearest = row;
  });
  return nearest;
}

/** Calls for each row of the block that is drawn: it overlaps the window, is in the mask, and is not left out. */
export function eachDrawn(
  block: EventBlock,
  window: Interval,
  mask: CategoryMask,
  call: (row: number) => void,
): void {
  const { time, style } = block;
  const { after, before } = unitWindow(block, window);
  const ranges = drawRanges(block, window);
  for (let pair = 0; pair < ranges.length; pair += 2) {
    const end = ranges[pair]! + ranges[pair + 1]!;
    for (let row = ranges[pair]!; row < end; row++) {
      if (time[2 * row + 1]! <= after || time[2 * row]! >= before) continue;
      if (style[4 * row + 2] === 0 && isInMask(mask, style[4 * row]!)) call(row);
    }
  }
}
