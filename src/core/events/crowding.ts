import { type Camera, type Size, worldPoint } from "../mercator";
import type { Bounds, Interval } from "../model";
import type { EventBlock } from "./model";
import { unitPoint } from "./position";
import { drawRanges } from "./ranges";

/** Rows that are looked at to learn how many of all lie in the frame. */
const samples = 2048;
/** Fewer in the frame say little about the share that they are. */
const fewest = 32;

/**
 * How many events there would be in the frame if it were as crowded all over as where they lie: what the size of points
 * goes by. At least as many as if they were spread evenly over the bounds of the map; near by, where towns may hold most
 * of them, as many as an even sample of the drawn rows says. A measure for the eye: no number that is shown comes from it.
 */
export function crowdInFrame(
  count: number,
  blocks: readonly EventBlock[],
  window: Interval,
  camera: Camera,
  bounds: Bounds,
  size: Size,
): number {
  const [west, south, east, north] = bounds;
  const [left, top] = worldPoint([west, north], camera.zoom);
  const [right, bottom] = worldPoint([east, south], camera.zoom);
  const spread = (size.width * size.height) / Math.max(1, (right - left) * (bottom - top));
  const even = count * spread;
  // From afar all of them are in the frame.
  return spread >= 1 ? even : Math.max(even, count * shareInFrame(blocks, window, camera, size));
}

/** The share of the drawn rows that lies in a frame, by some that are picked evenly; 0 where these say little. */
function shareInFrame(blocks: readonly EventBlock[], window: Interval, camera: Camera, size: Size): number {
  const middle = unitPoint(camera, size, [size.width / 2, size.height / 2]);
  const reachX = (size.width / 2) * middle.unitsPerPixelX;
  const reachY = (size.height / 2) * middle.unitsPerPixelY;
  let all = 0;
  for (const block of blocks) {
    drawRanges(block, window, ranges);
    for (let pair = 1; pair < ranges.length; pair += 2) all += ranges[pair]!;
  }
  const step = Math.max(1, Math.floor(all / samples));
  let [seen, inside] = [0, 0];
  for (const block of blocks) {
    const { position } = block;
    drawRanges(block, window, ranges);
    for (let pair = 0; pair < ranges.length; pair += 2) {
      const end = ranges[pair]! + ranges[pair + 1]!;
      for (let row = ranges[pair]!; row < end; row += step) {
        seen++;
        const east = (position[2 * row]! - middle.x) | 0;
        const south = position[2 * row + 1]! - middle.y;
        if (Math.abs(east) < reachX && Math.abs(south) < reachY) inside++;
      }
    }
  }
  return inside < fewest ? 0 : inside / seen;
}

/** Reused, so that looking leaves nothing to be collected. */
const ranges: number[] = [];

/**
 * How opaque points of a size are, of what their look says: the less, the more of them lie over each other, so that a
 * crowd is a tone and not a noise; never so little that a single one is lost.
 */
export function crowdStrength(crowd: number, pointSize: number, { width, height }: Size): number {
  const layers = (crowd * pointSize ** 2) / Math.max(1, width * height);
  return Math.max(0.5, Math.min(1, layers ** -0.25));
}
