import type { Point } from "../core/mercator";
import type { Line } from "./cut";

/** In the same units as the points: two tiles round the place where a line crosses their seam each for itself. */
const seamError = 3;

/**
 * Lines that were cut at a grid of tiles, put together again, so that dashes run on. Points are whole numbers; every
 * `tile` units there is a seam. Ends are joined where exactly two of them meet.
 */
export function joinLines(lines: readonly Line[], tile: number): Line[] {
  const ends = lines.flatMap((line, index): End[] => [
    { line: index, isLast: false, at: line[0]! },
    { line: index, isLast: true, at: line.at(-1)! },
  ]);
  const partners = pairs(ends, tile);
  const joined: Line[] = [];
  const isUsed = new Set<number>();
  const follow = (start: End): Point[] => {
    const points: Point[] = [];
    let end: End | undefined = start;
    while (end && !isUsed.has(end.line)) {
      isUsed.add(end.line);
      const { line, isLast }: End = end;
      points.push(...(isLast ? lines[line]!.toReversed() : lines[line]!));
      end = partners.get(ends[line * 2 + (isLast ? 0 : 1)]!);
    }
    return points.filter((point, index) => index === 0 || String(point) !== String(points[index - 1]));
  };
  // Chains first, from their free ends; what is left are closed lines.
  for (const end of ends) if (!partners.has(end) && !isUsed.has(end.line)) joined.push(follow(end));
  for (const end of ends) {
    if (isUsed.has(end.line)) continue;
    const loop = follow(end);
    joined.push(String(loop[0]) === String(loop.at(-1)) ? loop : [...loop, loop[0]!]);
  }
  return joined;
}

interface End {
  readonly line: number;
  readonly isLast: boolean;
  readonly at: Point;
}

function pairs(ends: readonly End[], tile: number): Map<End, End> {
  const partners = new Map<End, End>();
  const meeting = groupByPoint(ends);
  const alone: End[] = [];
  for (const group of meeting.values()) {
    if (group.length === 2) {
      partners.set(group[0]!, group[1]!);
      partners.set(group[1]!, group[0]!);
    } else if (group.length === 1) alone.push(group[0]!);
  }
  const onSeam = alone.filter(({ at }) => at[0] % tile === 0 || at[1] % tile === 0);
  for (const end of onSeam) {
    if (partners.has(end)) continue;
    const near = onSeam.find(
      (other) =>
        other !== end &&
        !partners.has(other) &&
        Math.abs(other.at[0] - end.at[0]) <= seamError &&
        Math.abs(other.at[1] - end.at[1]) <= seamError,
    );
    if (!near) continue;
    partners.set(end, near);
    partners.set(near, end);
  }
  return partners;
}

function groupByPoint(ends: readonly End[]): Map<string, End[]> {
  const groups = new Map<string, End[]>();
  for (const end of ends) {
    const key = String(end.at);
    groups.set(key, [...(groups.get(key) ?? []), end]);
  }
  return groups;
}
