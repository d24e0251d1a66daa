import type { Point } from "../core/mercator";
import type { Line } from "./cut";

/** A line without the points that lie nearer than so many pixels to it (Douglas-Peucker). Its ends stay. */
export function thinLine(line: Line, tolerance: number): Line {
  if (line.length < 3) return line;
  const isKept = new Uint8Array(line.length);
  isKept[0] = isKept[line.length - 1] = 1;
  const open: [number, number][] = [[0, line.length - 1]];
  for (let stretch = open.pop(); stretch; stretch = open.pop()) {
    const [from, to] = stretch;
    const { index, distance } = farthest(line, from, to);
    if (distance <= tolerance) continue;
    isKept[index] = 1;
    open.push([from, index], [index, to]);
  }
  return line.filter((_, index) => isKept[index]);
}

/** The same for a ring; fewer than three points are left of what is too small to be seen. */
export function thinRing(ring: Line, tolerance: number): Line {
  if (ring.length === 0) return [];
  // The leftmost point is a corner, and so is the one farthest from it: both may stay.
  const start = ring.reduce((least, [x, y], index) => {
    const [leastX, leastY] = ring[least]!;
    return x < leastX || (x === leastX && y < leastY) ? index : least;
  }, 0);
  const closed = [...ring.slice(start), ...ring.slice(0, start), ring[start]!];
  const { index } = farthest(closed, 0, ring.length);
  const there = thinLine(closed.slice(0, index + 1), tolerance);
  const back = thinLine(closed.slice(index), tolerance);
  return [...there, ...back.slice(1, -1)];
}

/** The point between two others of a line that lies farthest from the stretch between them. */
function farthest(line: Line, from: number, to: number): { index: number; distance: number } {
  const [a, b] = [line[from]!, line[to]!];
  let found = { index: from, distance: 0 };
  for (let index = from + 1; index < to; index++) {
    const distance = distanceTo(line[index]!, a, b);
    if (distance > found.distance) found = { index, distance };
  }
  return found;
}

function distanceTo([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const share = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
  return Math.hypot(x - ax - dx * share, y - ay - dy * share);
}

/** Square pixels, negative for a ring that runs against the clock on a screen. */
export function ringArea(ring: Line): number {
  return ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length]!;
    return sum + (x * nextY - nextX * y) / 2;
  }, 0);
}
