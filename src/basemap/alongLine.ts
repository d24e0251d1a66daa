import type { Point } from "../core/mercator";
import type { Line } from "./cut";

/** A place on a line where a straight name may stand. */
export interface Stand {
  readonly at: Point;
  /** Clockwise, between -90 and 90, so that the name is never upside down. */
  readonly degrees: number;
  /** Pixels along the line to its middle. */
  readonly along: number;
  /** Pixels by which the line strays from the name's own straight base. */
  readonly strays: number;
}

/** Pixels between two places that are tried. */
const step = 12;

/** Places for a name of so many pixels along a line, from the line's middle outward. None where the line is shorter. */
export function standsAlong(line: Line, length: number): readonly Stand[] {
  const lengths = runningLengths(line);
  const whole = lengths.at(-1)!;
  const spare = whole - length;
  if (spare < 0) return [];
  const outward = Array.from({ length: Math.floor(spare / 2 / step) }, (_, index) => (index + 1) * step);
  return [0, ...outward.flatMap((shift) => [shift, -shift])].map((shift) => {
    const from = spare / 2 + shift;
    return standBetween(line, lengths, from, from + length);
  });
}

function runningLengths(line: Line): readonly number[] {
  let sum = 0;
  return line.map(([x, y], index) => {
    const [beforeX, beforeY] = line[index - 1] ?? [x, y];
    sum += Math.hypot(x - beforeX, y - beforeY);
    return sum;
  });
}

function pointAlong(line: Line, lengths: readonly number[], along: number): Point {
  const next = Math.max(
    1,
    lengths.findIndex((length) => length >= along),
  );
  const [a, b] = [line[next - 1]!, line[next] ?? line[next - 1]!];
  const stretch = lengths[next]! - lengths[next - 1]!;
  const share = stretch === 0 ? 0 : (along - lengths[next - 1]!) / stretch;
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
}

function standBetween(line: Line, lengths: readonly number[], from: number, to: number): Stand {
  const points = [0, 0.25, 0.5, 0.75, 1].map((share) =>
    pointAlong(line, lengths, from + (to - from) * share),
  );
  const [first, last] = [points[0]!, points.at(-1)!];
  const [dx, dy] = [last[0] - first[0], last[1] - first[1]];
  const length = Math.hypot(dx, dy) || 1;
  // How far each point lies to the left or right of the straight way: the name goes through the middle of them.
  const aside = points.map(([x, y]) => ((x - first[0]) * dy - (y - first[1]) * dx) / length);
  const [least, most] = [Math.min(...aside), Math.max(...aside)];
  const shift = (least + most) / 2;
  const degrees = (Math.atan2(dy, dx) * 180) / Math.PI;
  return {
    at: [(first[0] + last[0]) / 2 + (dy / length) * shift, (first[1] + last[1]) / 2 - (dx / length) * shift],
    degrees: degrees > 90 ? degrees - 180 : degrees <= -90 ? degrees + 180 : degrees,
    along: (from + to) / 2,
    strays: (most - least) / 2 + (to - from - length) / 2,
  };
}
