import type { EventBlock } from "../../core/events/model";
import { type Direction, nearestEvent, nearestInDirection, type PointedAt } from "../../core/events/pick";
import { pointInFrame } from "../../core/events/position";
import type { Interval } from "../../core/model";
import { toCopy } from "./eventPoint";

/** What of the blocks is drawn. */
export interface Drawn {
  readonly blocks: readonly EventBlock[];
  readonly window: Interval;
  readonly mask: Uint32Array;
}

/** The row of the file that is drawn nearest to a point, at most so many CSS pixels away. */
export const nearestRow = (drawn: Drawn, pointed: PointedAt, radius: number): number | undefined =>
  nearestOf(drawn, pointed, (block) => nearestEvent(block, drawn.window, drawn.mask, pointed, radius));

/** The row of the file that an arrow key leads to. */
export const nextRow = (drawn: Drawn, pointed: PointedAt, direction: Direction): number | undefined =>
  nearestOf(drawn, pointed, (block) =>
    nearestInDirection(block, drawn.window, drawn.mask, pointed, direction),
  );

function nearestOf(
  { blocks }: Drawn,
  { camera, size, at }: PointedAt,
  find: (block: EventBlock) => number,
): number | undefined {
  let nearest: number | undefined;
  let least = Number.POSITIVE_INFINITY;
  const world = 512 * 2 ** camera.zoom;
  for (const block of blocks) {
    const found = find(block);
    if (found < 0) continue;
    const [x, y] = pointInFrame(block, found, camera, size);
    const distance = Math.hypot(toCopy(x, at[0], world) - at[0], y - at[1]);
    // Of several at one distance the one that is drawn last.
    if (distance > least) continue;
    least = distance;
    nearest = block.rows[found];
  }
  return nearest;
}
