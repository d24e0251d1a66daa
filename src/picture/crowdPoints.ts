import { shownCategories } from "../core/events/bins";
import type { EventBlock } from "../core/events/model";
import { categoryMask } from "../core/events/pick";
import { unitPoint } from "../core/events/position";
import { drawRanges, unitWindow } from "../core/events/ranges";
import type { Camera, Size } from "../core/mercator";
import type { Interval, MapConfig } from "../core/model";

/** What of a crowd a frame shows. */
export interface CrowdFrame {
  readonly blocks: readonly EventBlock[];
  readonly camera: Camera;
  /** CSS pixels. */
  readonly size: Size;
  readonly window: Interval;
  /** As `categoryMask` makes it. */
  readonly mask: Uint32Array;
}

/** Chosen categories as a mask; all where none is chosen. */
export function maskOf(config: Pick<MapConfig, "categories">, chosen: readonly string[]): Uint32Array {
  const isShown = shownCategories(config, chosen);
  return categoryMask(isShown.length, (category) => isShown[category] === true);
}

type Tell = (x: number, y: number, group: number, isPossible: boolean) => void;

/**
 * Tells of each event of the window where it lies in CSS pixels of the frame, in the order in which it is drawn: once in
 * each copy of the world that the frame shows.
 */
export function eachPoint(frame: CrowdFrame, tell: Tell): void {
  const world = tileSize * 2 ** frame.camera.zoom;
  const copies = Math.max(0, Math.ceil(frame.size.width / world / 2 - 0.5));
  for (let copy = -copies; copy <= copies; copy++)
    eachNearest(frame, (x, y, group, isPossible) => tell(x + copy * world, y, group, isPossible));
}

/** CSS pixels across the world at zoom 0. */
const tileSize = 512;

/** The same once for each event, in the copy of the world that is nearest to the middle. */
function eachNearest({ blocks, camera, size, window, mask }: CrowdFrame, tell: Tell): void {
  const middle = unitPoint(camera, size, [size.width / 2, size.height / 2]);
  for (const block of blocks) {
    const { position, time, style } = block;
    const units = unitWindow(block, window);
    const ranges = drawRanges(block, window);
    for (let pair = 0; pair < ranges.length; pair += 2) {
      const end = ranges[pair]! + ranges[pair + 1]!;
      for (let row = ranges[pair]!; row < end; row++) {
        const earliest = time[2 * row]!;
        const latest = time[2 * row + 1]!;
        if (latest <= units.after || earliest >= units.before) continue;
        const category = style[4 * row]!;
        if (style[4 * row + 2] !== 0 || !((mask[category >> 5] ?? 0) & (1 << (category & 31)))) continue;
        tell(
          size.width / 2 + ((position[2 * row]! - middle.x) | 0) / middle.unitsPerPixelX,
          size.height / 2 + (position[2 * row + 1]! - middle.y) / middle.unitsPerPixelY,
          style[4 * row + 1]!,
          earliest < units.from || latest > units.to,
        );
      }
    }
  }
}

/** How many events of the window lie outside the frame. */
export function crowdOutside(frame: CrowdFrame): number {
  const { width, height } = frame.size;
  let outside = 0;
  eachNearest(frame, (x, y) => {
    if (x < 0 || y < 0 || x > width || y > height) outside++;
  });
  return outside;
}
