import type { Bounds, Interval } from "../model";

/** What is known of a run of rows without reading it. */
export interface DetailGroup {
  readonly rows: number;
  /** The level of the pyramid: each level adds rows to those before it. 0 in a file without levels. */
  readonly level: number;
  /** What the rows' times lie in; undefined where that is not known, and may be any. */
  readonly span: Interval | undefined;
  readonly bounds: Bounds | undefined;
}

export interface Detail<Group extends DetailGroup> {
  /** To be read, by level and in their order: whoever draws them as they come sees the picture fill evenly. */
  readonly groups: readonly Group[];
  /** The finest level that they hold all of in this view; -1 where not even the coarsest is whole. */
  readonly level: number;
  /** Whether they hold everything that the view shows. */
  readonly isWhole: boolean;
}

/** How many rows are held and drawn at once: 12 MB on the graphics card. */
const mostRows = 600_000;

/**
 * Which runs of rows to read for a view of a file beyond memory: levels from the coarsest as far as they fit the budget
 * of rows, each whole or not at all, since a part of a level would look like more events there than elsewhere. Of a
 * coarsest level that does not fit by itself, as in a file without levels, evenly spread runs, at least one. Bounds are
 * degrees and may reach over the antimeridian; `undefined` is the whole world.
 */
export function rowGroupsFor<Group extends DetailGroup>(
  groups: readonly Group[],
  window: Interval,
  bounds: Bounds | undefined,
  budget = mostRows,
): Detail<Group> {
  const inView = groups.filter(
    (group) =>
      (!group.span || (group.span.to > window.from && group.span.from < window.to)) &&
      (!group.bounds || !bounds || overlap(group.bounds, bounds)),
  );
  const levels = [...new Set(groups.map(({ level }) => level))].sort((a, b) => a - b);
  const read: Group[] = [];
  let left = budget;
  for (const [index, level] of levels.entries()) {
    const ofLevel = inView.filter((group) => group.level === level);
    const rows = sumOf(ofLevel);
    if (rows > left) {
      return index > 0
        ? { groups: read, level: levels[index - 1]!, isWhole: false }
        : { groups: spread(ofLevel, budget), level: -1, isWhole: false };
    }
    read.push(...ofLevel);
    left -= rows;
  }
  return { groups: read, level: levels.at(-1) ?? 0, isWhole: true };
}

const sumOf = (groups: readonly DetailGroup[]): number => groups.reduce((sum, { rows }) => sum + rows, 0);

/** So many of the groups as fit, at even distances; the first where none fits. */
function spread<Group extends DetailGroup>(groups: readonly Group[], budget: number): readonly Group[] {
  for (let count = Math.floor((groups.length * budget) / sumOf(groups)); count > 1; count--) {
    const some = Array.from(
      { length: count },
      (_, index) => groups[Math.floor((index * groups.length) / count)]!,
    );
    if (sumOf(some) <= budget) return some;
  }
  return groups.slice(0, 1);
}

/** Whether two stretches of the world share a point, on whatever copy of it. */
function overlap([west, south, east, north]: Bounds, other: Bounds): boolean {
  if (south > other[3] || north < other[1]) return false;
  // A stretch over the antimeridian may end west of where it begins, or beyond 180 degrees.
  const width = east < west ? east + 360 - west : east - west;
  const otherWidth = other[2] < other[0] ? other[2] + 360 - other[0] : other[2] - other[0];
  const ahead = modulo(other[0] - west);
  return ahead <= width || 360 - ahead <= otherWidth;
}

const modulo = (degrees: number): number => ((degrees % 360) + 360) % 360;
