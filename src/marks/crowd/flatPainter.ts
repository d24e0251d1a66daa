import type { EventBlock } from "../../core/events/model";
import { leastOfAge, pointLook } from "../../core/events/pointLook";
import { drawRanges, unitWindow } from "../../core/events/ranges";
import { remembered } from "../../store/selectors";
import { copiesBeside, createCentre, worldHeight, worldWidth } from "./centre";
import { createFlatPicture } from "./flatPicture";
import type { CrowdLook, CrowdView, Painter } from "./painter";
import { drawStamps } from "./stamps";

/** Points of one frame. More than these are thinned: a processor puts down some ten thousand in a millisecond. */
export const mostPoints = 200_000;

/** CSS pixels beyond the edges in which a point is drawn all the same. */
const apron = 24;

/**
 * Where there is no WebGL2: the same points of the same ranges, put down one by one. Of more than 200,000 it draws those
 * with the least random bytes, so that the same view is the same picture. Throws without a plain canvas.
 */
export function createFlatPainter(
  canvas: HTMLCanvasElement | OffscreenCanvas,
  firstLook: CrowdLook,
): Painter {
  const context = canvas.getContext("2d") as CanvasRenderingContext2D | null;
  if (!context) throw new Error("This browser has neither WebGL2 nor a plain canvas to draw points with.");
  let look = firstLook;
  let blocks: readonly EventBlock[] = [];
  let isThinned = false;
  const stampsOf = remembered(drawStamps);
  const picture = createFlatPicture();
  const centre = createCentre();
  const units = { after: 0, before: 0, from: 0, to: 0 };
  const ranges: number[] = [];
  /** The row that was looked at last; one object for all of them. CSS pixels. */
  const seen = { x: 0, y: 0, group: 0, random: 0, isPossible: false, strength: 1 };

  /** Whether a row is seen in a view, in a copy of the world beside that in the middle, and if so where and how. */
  const sees = (block: EventBlock, row: number, view: CrowdView, copy: number, world: number): boolean => {
    const { position, time, style, unit } = block;
    const earliest = time[2 * row]!;
    const latest = time[2 * row + 1]!;
    if (latest <= units.after || earliest >= units.before) return false;
    const category = style[4 * row]!;
    if (style[4 * row + 2] !== 0 || !((view.mask[category >> 5] ?? 0) & (1 << (category & 31)))) return false;
    const { width, height } = view.size;
    // The difference wraps to the copy of the world that is nearest to the camera.
    const east = (((position[2 * row]! - centre.x) | 0) + centre.restX) / worldWidth + copy;
    const south = (position[2 * row + 1]! - centre.y + centre.restY) / worldHeight;
    seen.x = east * world + width / 2;
    seen.y = south * world + height / 2;
    if (seen.x < -apron || seen.y < -apron || seen.x > width + apron || seen.y > height + apron) return false;
    seen.group = style[4 * row + 1]!;
    seen.random = style[4 * row + 3]!;
    seen.isPossible = earliest < units.from || latest > units.to;
    const age = view.fade ? Math.min(1, ((units.before - earliest) * unit) / view.fade) : 0;
    seen.strength = 1 - age * (1 - leastOfAge);
    return true;
  };

  /** Calls back for every row that is seen; returns how many were looked at. */
  const visit = (view: CrowdView, call: () => void): number => {
    const world = 512 * 2 ** view.camera.zoom;
    const copies = copiesBeside(world, view.size.width);
    let count = 0;
    for (const block of blocks) {
      unitWindow(block, view.window, units);
      drawRanges(block, view.window, ranges);
      for (let copy = -copies; copy <= copies; copy++)
        for (let pair = 0; pair < ranges.length; pair += 2) {
          const first = ranges[pair]!;
          const end = first + ranges[pair + 1]!;
          for (let row = first; row < end; row++) if (sees(block, row, view, copy, world)) call();
          count += end - first;
        }
    }
    return count;
  };

  return {
    get isThinned() {
      return isThinned;
    },
    setLook(next) {
      look = next;
    },
    setBlocks(next) {
      blocks = next;
    },
    draw(view) {
      const { size, pixelRatio, pointSize, strength = 1 } = view;
      canvas.width = Math.max(1, Math.round(size.width * pixelRatio));
      canvas.height = Math.max(1, Math.round(size.height * pixelRatio));
      picture.begin(canvas.width, canvas.height);
      centre.follow(view.camera);
      const { certain, possible } = pointLook(pointSize);
      let found = 0;
      visit(view, () => {
        found++;
      });
      isThinned = found > mostPoints;
      const kept = isThinned ? (256 * mostPoints) / found : 256;
      const stamps = stampsOf(look, pointSize, pixelRatio);
      const count = visit(view, () => {
        const stamp = stamps[2 * seen.group + (seen.isPossible ? 1 : 0)];
        if (seen.random >= kept || !stamp) return;
        const opacity = (seen.isPossible ? possible : certain) * seen.strength * strength;
        picture.put(stamp, seen.x * pixelRatio, seen.y * pixelRatio, opacity);
      });
      context.putImageData(picture.end(), 0, 0);
      return count;
    },
    destroy() {
      blocks = [];
    },
  };
}
