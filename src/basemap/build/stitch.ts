import type { Position } from "geojson";

export type Line = Position[];

interface End {
  readonly line: number;
  readonly isStart: boolean;
  readonly at: Position;
}

/**
 * Joins lines whose ends meet within a tolerance in degrees, nearest ends first, into the longest lines there are.
 * A line that comes back to itself is closed exactly (its first position is repeated as its last). Ends for which
 * `mayJoin` is false stay ends.
 */
export function stitch(
  lines: readonly Line[],
  tolerance: number,
  mayJoin: (at: Position) => boolean = () => true,
): Line[] {
  const drawn = lines.filter((line) => line.length > 1);
  const partners = pairEnds(drawn, tolerance, mayJoin);
  const used = new Set<number>();
  const joined: Line[] = [];
  const follow = (first: number, fromStart: boolean): Line => {
    const result: Line = [];
    let line = first;
    let isForward = fromStart;
    for (;;) {
      used.add(line);
      const next = isForward ? drawn[line]! : drawn[line]!.toReversed();
      result.push(...(result.length ? next.slice(1) : next));
      const partner = partners.get(endKey(line, !isForward));
      if (!partner) return result;
      if (used.has(partner.line)) {
        result[result.length - 1] = result[0]!;
        return result;
      }
      line = partner.line;
      isForward = partner.isStart;
    }
  };
  drawn.forEach((_, line) => {
    if (used.has(line)) return;
    const startIsFree = !partners.has(endKey(line, true));
    const endIsFree = !partners.has(endKey(line, false));
    if (startIsFree || endIsFree) joined.push(follow(line, startIsFree));
  });
  drawn.forEach((_, line) => {
    if (!used.has(line)) joined.push(follow(line, true));
  });
  return joined;
}

const endKey = (line: number, isStart: boolean): number => line * 2 + (isStart ? 0 : 1);

function pairEnds(lines: readonly Line[], tolerance: number, mayJoin: (at: Position) => boolean) {
  const cells = new Map<string, End[]>();
  const ends: End[] = [];
  const cellOf = (at: Position) => [Math.floor(at[0]! / tolerance), Math.floor(at[1]! / tolerance)] as const;
  lines.forEach((positions, line) => {
    for (const isStart of [true, false]) {
      const at = positions.at(isStart ? 0 : -1)!;
      if (!mayJoin(at)) continue;
      const end = { line, isStart, at };
      ends.push(end);
      const [column, row] = cellOf(at);
      const key = `${column} ${row}`;
      cells.set(key, [...(cells.get(key) ?? []), end]);
    }
  });
  const candidates: { a: End; b: End; distance: number }[] = [];
  for (const a of ends) {
    const [column, row] = cellOf(a.at);
    for (let dx = -1; dx <= 1; dx++)
      for (let dy = -1; dy <= 1; dy++)
        for (const b of cells.get(`${column + dx} ${row + dy}`) ?? []) {
          if (endKey(a.line, a.isStart) >= endKey(b.line, b.isStart)) continue;
          const distance = Math.hypot(a.at[0]! - b.at[0]!, a.at[1]! - b.at[1]!);
          if (distance <= tolerance) candidates.push({ a, b, distance });
        }
  }
  candidates.sort((one, other) => one.distance - other.distance);
  const partners = new Map<number, End>();
  for (const { a, b } of candidates) {
    const keyA = endKey(a.line, a.isStart);
    const keyB = endKey(b.line, b.isStart);
    if (partners.has(keyA) || partners.has(keyB)) continue;
    partners.set(keyA, b);
    partners.set(keyB, a);
  }
  return partners;
}
