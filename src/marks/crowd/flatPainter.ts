import type { EventBlock } from "../../core/events/model";
import { drawRanges, unitWindow } from "../../core/events/ranges";
import { copiesBeside, createCentre, worldHeight, worldWidth } from "./centre";
import type { CrowdLook, CrowdView, Painter } from "./painter";
import { leastOfAge, pointLook } from "./pointLook";
import { createStamps, type Stamp } from "./stamps";

/** Points of one frame. More than these are thinned, as a plain canvas takes a millisecond for some thousand. */
export const mostPoints = 50_000;

/** CSS pixels beyond the edges in which a point is drawn all the same. */
const apron = 24;

/**
 * Where there is no WebGL2: the same points of the same ranges, stamped one by one. Of more than 50,000 it draws those
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
  const stamps = createStamps();
  const centre = createCentre();
  const units = { after: 0, before: 0, from: 0, to: 0 };
  const ranges: number[] = [];
  const drawn = createRow();

  /** Whether a row is seen in a view, in a copy of the world beside that in the middle, and if so where and how. */
  const shows = (block: EventBlock, row: number, view: CrowdView, copy: number): boolean => {
    const { position, time, style, unit } = block;
    const earliest = time[2 * row]!;
    const latest = time[2 * row + 1]!;
    if (latest <= units.after || earliest >= units.before) return false;
    const category = style[4 * row]!;
    if (style[4 * row + 2] !== 0 || !((view.mask[category >> 5] ?? 0) & (1 << (category & 31)))) return false;
    const scale = 512 * 2 ** view.camera.zoom;
    const { width, height } = view.size;
    // The difference wraps to the copy of the world that is nearest to the camera.
    const east = (((position[2 * row]! - centre.x) | 0) + centre.restX) / worldWidth + copy;
    drawn.x = east * scale + width / 2;
    drawn.y = ((position[2 * row + 1]! - centre.y + centre.restY) / worldHeight) * scale + height / 2;
    if (drawn.x < -apron || drawn.y < -apron || drawn.x > width + apron || drawn.y > height + apron)
      return false;
    drawn.group = style[4 * row + 1]!;
    drawn.random = style[4 * row + 3]!;
    drawn.isPossible = earliest < units.from || latest > units.to;
    const age = view.fade ? Math.min(1, ((units.before - earliest) * unit) / view.fade) : 0;
    drawn.strength = 1 - age * (1 - leastOfAge);
    return true;
  };

  /** Calls back for every row that is seen; returns how many were looked at. */
  const visit = (view: CrowdView, seen: () => void): number => {
    const copies = copiesBeside(512 * 2 ** view.camera.zoom, view.size.width);
    let count = 0;
    for (const block of blocks) {
      unitWindow(block, view.window, units);
      drawRanges(block, view.window, ranges);
      for (let copy = -copies; copy <= copies; copy++)
        for (let pair = 0; pair < ranges.length; pair += 2) {
          const first = ranges[pair]!;
          const end = first + ranges[pair + 1]!;
          for (let row = first; row < end; row++) if (shows(block, row, view, copy)) seen();
          count += end - first;
        }
    }
    return count;
  };

  const stamp = ({ picture, side }: Stamp, opacity: number) => {
    context.globalAlpha = opacity;
    context.drawImage(picture, drawn.x - side / 2, drawn.y - side / 2, side, side);
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
      const { size, pixelRatio, pointSize } = view;
      canvas.width = Math.max(1, Math.round(size.width * pixelRatio));
      canvas.height = Math.max(1, Math.round(size.height * pixelRatio));
      context.setTransform(canvas.width / size.width, 0, 0, canvas.height / size.height, 0, 0);
      centre.follow(view.camera);
      const points = pointLook(pointSize);
      let found = 0;
      visit(view, () => {
        found++;
      });
      isThinned = found > mostPoints;
      const kept = isThinned ? (256 * mostPoints) / found : 256;
      return visit(view, () => {
        if (drawn.random >= kept) return;
        const picture = stamps.of(look, drawn.group, drawn.isPossible, pointSize, pixelRatio);
        stamp(picture, (drawn.isPossible ? points.possible : points.certain) * drawn.strength);
      });
    },
    destroy() {
      blocks = [];
    },
  };
}

/** Where and how the row is drawn that was last looked at; one for all of them. CSS pixels. */
const createRow = () => ({ x: 0, y: 0, group: 0, random: 0, isPossible: false, strength: 1 });
