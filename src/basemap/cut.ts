import type { Point } from "../core/mercator";
import type { Box } from "../scene/labels";

/** Points in one plane, in order. A ring does not repeat its first point. */
export type Line = readonly Point[];

/** A ring cut to a box (Sutherland-Hodgman): what is left may run along the box's edges. Empty if nothing is. */
export function cutRing(ring: Line, [left, top, right, bottom]: Box): Line {
  const sides = [
    { axis: 0, at: left, sign: 1 },
    { axis: 0, at: right, sign: -1 },
    { axis: 1, at: top, sign: 1 },
    { axis: 1, at: bottom, sign: -1 },
  ] as const;
  let kept = ring;
  for (const { axis, at, sign } of sides) {
    const isInside = (point: Point) => sign * (point[axis] - at) >= 0;
    if (kept.every(isInside)) continue;
    kept = kept.flatMap((point, index) => {
      const before = kept.at(index - 1)!;
      if (isInside(point)) return isInside(before) ? [point] : [crossing(before, point, axis, at), point];
      return isInside(before) ? [crossing(before, point, axis, at)] : [];
    });
  }
  return kept;
}

/** The pieces of a line that lie in a box, edges included. */
export function cutLine(line: Line, box: Box): Line[] {
  const pieces: Point[][] = [];
  let isOpen = false;
  for (let index = 1; index < line.length; index++) {
    const stretch = cutStretch(line[index - 1]!, line[index]!, box);
    if (!stretch) {
      isOpen = false;
      continue;
    }
    const [from, to] = stretch;
    if (isOpen && isSame(pieces.at(-1)!.at(-1)!, from)) pieces.at(-1)!.push(to);
    else pieces.push([from, to]);
    isOpen = isSame(to, line[index]!);
  }
  return pieces;
}

/** Liang-Barsky. */
function cutStretch(a: Point, b: Point, [left, top, right, bottom]: Box): [Point, Point] | undefined {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  let [enters, leaves] = [0, 1];
  for (const [pace, room] of [
    [-dx, a[0] - left],
    [dx, right - a[0]],
    [-dy, a[1] - top],
    [dy, bottom - a[1]],
  ] as const) {
    if (pace === 0 && room < 0) return undefined;
    if (pace < 0) enters = Math.max(enters, room / pace);
    if (pace > 0) leaves = Math.min(leaves, room / pace);
  }
  if (enters >= leaves) return undefined;
  const at = (share: number): Point =>
    share === 0 ? a : share === 1 ? b : [a[0] + dx * share, a[1] + dy * share];
  return [at(enters), at(leaves)];
}

/** Where the stretch from a to b crosses a vertical (axis 0) or horizontal (axis 1) line. */
function crossing(a: Point, b: Point, axis: 0 | 1, at: number): Point {
  const share = (at - a[axis]) / (b[axis] - a[axis]);
  return axis === 0 ? [at, a[1] + (b[1] - a[1]) * share] : [a[0] + (b[0] - a[0]) * share, at];
}

export const isSame = (a: Point, b: Point): boolean => a[0] === b[0] && a[1] === b[1];
