import type { Point } from "../core/mercator";

const root3 = Math.sqrt(3);

/** Steps of one ring of a hexagonal grid, in axial coordinates. */
const ring: readonly Point[] = [
  [0, -1],
  [-1, 0],
  [-1, 1],
  [0, 1],
  [1, 0],
  [1, -1],
];

/**
 * Centres of `count` signs packed around 0,0, nearest first, at a distance of `spacing` from each other. The first
 * stands in the middle; whole rings hold 1, 7, 19 and 37.
 */
export function packed(count: number, spacing: number): readonly Point[] {
  const cells: Point[] = count > 0 ? [[0, 0]] : [];
  for (let radius = 1; cells.length < count; radius++) {
    let [q, r] = [radius, 0];
    for (const [stepQ, stepR] of ring) {
      for (let step = 0; step < radius && cells.length < count; step++) {
        cells.push([q, r]);
        q += stepQ;
        r += stepR;
      }
    }
  }
  const points = cells.map(([q, r]): Point => [spacing * (q + r / 2), (spacing * root3 * r) / 2]);
  return centred(points);
}

/** Shifted so that the middle of the box around the points is 0,0: two signs stand side by side about the place. */
function centred(points: readonly Point[]): readonly Point[] {
  if (points.length === 0) return points;
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const x = (Math.min(...xs) + Math.max(...xs)) / 2;
  const y = (Math.min(...ys) + Math.max(...ys)) / 2;
  return points.map((point) => [point[0] - x, point[1] - y]);
}

/** Radius of the circle around packed signs, each `size` wide. */
export const packedRadius = (points: readonly Point[], size: number): number =>
  points.reduce((most, [x, y]) => Math.max(most, Math.hypot(x, y)), 0) + size / 2;
