import type { Point } from "../core/mercator";
import type { Line } from "./cut";

/**
 * Rings that were cut at a grid of tiles, put together again. Points are whole numbers; every `tile` units there is a
 * seam. Stretches that two rings run along in opposite directions are dropped: what is filled stays the same, since
 * filling counts directions only. Rings that overlap stay two.
 */
export function dissolve(rings: readonly Line[], tile: number): Line[] {
  const stretches = splitAtSeams(rings.flatMap(stretchesOf), tile);
  const counts = new Map<string, { readonly stretch: Stretch; count: number }>();
  for (const stretch of stretches) {
    const [from, to] = stretch;
    const opposite = counts.get(keyOf([to, from]));
    if (opposite && opposite.count > 0) {
      opposite.count -= 1;
      continue;
    }
    const key = keyOf(stretch);
    const known = counts.get(key);
    if (known) known.count += 1;
    else counts.set(key, { stretch, count: 1 });
  }
  return trace([...counts.values()].flatMap(({ stretch, count }) => Array<Stretch>(count).fill(stretch)));
}

type Stretch = readonly [from: Point, to: Point];

const keyOf = ([from, to]: Stretch): string => `${from[0]},${from[1]},${to[0]},${to[1]}`;

const stretchesOf = (ring: Line): Stretch[] =>
  ring
    .map((from, index): Stretch => [from, ring[(index + 1) % ring.length]!])
    .filter(([from, to]) => from[0] !== to[0] || from[1] !== to[1]);

/** Whether a stretch lies on a seam: 0 on a vertical one, 1 on a horizontal one. */
export function seamAxis([from, to]: Stretch, tile: number): 0 | 1 | undefined {
  if (from[0] === to[0] && from[0] % tile === 0) return 0;
  if (from[1] === to[1] && from[1] % tile === 0) return 1;
  return undefined;
}

/** Two tiles cut a seam at points of their own: both sides get the points of both. */
function splitAtSeams(stretches: readonly Stretch[], tile: number): Stretch[] {
  const seams = new Map<string, Set<number>>();
  const seamOf = (stretch: Stretch, axis: 0 | 1) => `${axis} ${stretch[0][axis]}`;
  for (const stretch of stretches) {
    const axis = seamAxis(stretch, tile);
    if (axis === undefined) continue;
    const points = seams.get(seamOf(stretch, axis)) ?? new Set();
    for (const point of stretch) points.add(point[1 - axis]!);
    seams.set(seamOf(stretch, axis), points);
  }
  const sorted = new Map([...seams].map(([seam, points]) => [seam, [...points].sort((a, b) => a - b)]));
  return stretches.flatMap((stretch) => {
    const axis = seamAxis(stretch, tile);
    if (axis === undefined) return [stretch];
    const [from, to] = [stretch[0][1 - axis]!, stretch[1][1 - axis]!];
    const between = sorted
      .get(seamOf(stretch, axis))!
      .filter((at) => at > Math.min(from, to) && at < Math.max(from, to));
    const stops = [from, ...(from < to ? between : between.reverse()), to];
    const pointAt = (at: number): Point => (axis === 0 ? [stretch[0][0], at] : [at, stretch[0][1]]);
    return stops.slice(1).map((stop, index): Stretch => [pointAt(stops[index]!), pointAt(stop)]);
  });
}

/** Follows stretches until they close. At each point as many arrive as leave, so every walk comes home. */
function trace(stretches: readonly Stretch[]): Line[] {
  const leaving = new Map<string, Point[]>();
  for (const [from, to] of stretches) {
    const targets = leaving.get(String(from));
    if (targets) targets.push(to);
    else leaving.set(String(from), [to]);
  }
  const rings: Point[][] = [];
  for (const [start] of stretches) {
    while (leaving.get(String(start))?.length) {
      const ring: Point[] = [];
      let next: Point | undefined = start;
      while (next) {
        ring.push(next);
        next = leaving.get(String(next))?.pop();
      }
      // The walk ends where it began.
      ring.pop();
      rings.push(ring);
    }
  }
  return rings;
}
