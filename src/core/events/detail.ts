import type { Bounds, Interval } from "../model";

/** What is known of a run of rows without reading it. */
export interface DetailGroup {
  readonly rows: number;
  /** The level of the pyramid: each level adds rows to those before it. 0 in a file without levels. */
  readonly level: number;
  /** What the rows' times lie in; undefined where that is not known, and may be any. */
  readonly span: Interval | undefined;
  readonly bounds: Bounds | undefined;
  /** Bytes that are fetched to draw them. */
  readonly bytes: number;
}

export interface Detail<Group extends DetailGroup> {
  /** To be read, by level and in their order: whoever draws them as they come sees the picture fill evenly. */
  readonly groups: readonly Group[];
  /** The finest level that they hold all of in this view; -1 where not even the coarsest is whole. */
  readonly level: number;
  /** Whether they hold everything that the view shows. */
  readonly isWhole: boolean;
}

/** What one view may ask for. */
export interface DetailBudget {
  /** Rows that are drawn at once. */
  readonly rows: number;
  /** Bytes that are fetched for it. */
  readonly bytes: number;
  /** Bytes for a view that shows fewer than `few` events otherwise. */
  readonly closeBytes: number;
  readonly few: number;
}

/**
 * Of a map of ten million events the page, the counts and the file's end are 2 MB: with 4 MB for its points the first
 * picture stays within 6. More would only make a full map fuller. Close by it is otherwise: one place on one day needs a
 * few rows of each of some 15 row groups, 6 to 8 MB, and one place through all the years, of which the coarser levels know
 * nothing, 12 and more.
 */
const viewBudget: DetailBudget = {
  // 20 MB on the graphics card, and as fluid as a file of a million that is read whole.
  rows: 1_000_000,
  bytes: 4_000_000,
  closeBytes: 16_000_000,
  few: 5000,
};

/**
 * Which runs of rows to read for a view of a file beyond memory: levels from the coarsest as far as they fit the budget,
 * each whole or not at all, since a part of a level would look like more events there than elsewhere. Of a
 * coarsest level that does not fit by itself, as in a file without levels, evenly spread runs, at least one. Bounds are
 * degrees and may reach over the antimeridian; `undefined` is the whole world. The same view always asks for the same.
 */
export function rowGroupsFor<Group extends DetailGroup>(
  groups: readonly Group[],
  window: Interval,
  bounds: Bounds | undefined,
  budget: DetailBudget = viewBudget,
): Detail<Group> {
  const inView = groups.filter(
    (group) =>
      (!group.span || (group.span.to > window.from && group.span.from < window.to)) &&
      (!group.bounds || !bounds || overlap(group.bounds, bounds)),
  );
  const levels = [...new Set(groups.map(({ level }) => level))].sort((a, b) => a - b);
  const read: Group[] = [];
  for (const [index, level] of levels.entries()) {
    const ofLevel = inView.filter((group) => group.level === level);
    const most = sumOf(read, (group) => shown(group, window, bounds)) < budget.few ? "closeBytes" : "bytes";
    if (!fits([...read, ...ofLevel], budget, index > 0 ? most : "bytes")) {
      return index > 0
        ? { groups: read, level: levels[index - 1]!, isWhole: false }
        : { groups: spread(ofLevel, budget), level: -1, isWhole: false };
    }
    read.push(...ofLevel);
  }
  return { groups: read, level: levels.at(-1) ?? 0, isWhole: true };
}

const sumOf = <Each>(list: readonly Each[], of: (each: Each) => number): number =>
  list.reduce((sum, each) => sum + of(each), 0);

const fits = (
  groups: readonly DetailGroup[],
  budget: DetailBudget,
  bytes: "bytes" | "closeBytes" = "bytes",
): boolean =>
  sumOf(groups, (group) => group.rows) <= budget.rows &&
  sumOf(groups, (group) => group.bytes) <= budget[bytes];

/** How many rows of a run the view shows, if they lie evenly in its time and its place. */
function shown({ rows, span, bounds }: DetailGroup, window: Interval, view: Bounds | undefined): number {
  const inTime = span ? share(span.from, span.to, window.from, window.to) : 1;
  if (!bounds || !view) return rows * inTime;
  const [west, south, east, north] = unwrapped(bounds);
  const [viewWest, viewSouth, viewEast, viewNorth] = unwrapped(view);
  const inHeight = share(south, north, viewSouth, viewNorth);
  const inWidth = sumOf([-720, -360, 0, 360, 720], (turn) =>
    share(west, east, viewWest + turn, viewEast + turn),
  );
  return rows * inTime * inHeight * Math.min(1, inWidth);
}

/** The share of [from, to] that lies in another stretch; all of a point. */
const share = (from: number, to: number, otherFrom: number, otherTo: number): number => {
  const common = Math.min(to, otherTo) - Math.max(from, otherFrom);
  if (common < 0) return 0;
  return to > from ? common / (to - from) : 1;
};

/** Bounds that end east of where they begin. */
const unwrapped = ([west, south, east, north]: Bounds): Bounds =>
  east < west ? [west, south, east + 360, north] : [west, south, east, north];

/** So many of the groups as fit, at even distances; the first where none fits. */
function spread<Group extends DetailGroup>(groups: readonly Group[], budget: DetailBudget): readonly Group[] {
  const most = Math.min(
    budget.rows / sumOf(groups, ({ rows }) => rows),
    budget.bytes / sumOf(groups, ({ bytes }) => bytes),
  );
  for (let count = Math.floor(groups.length * most); count > 1; count--) {
    const some = Array.from(
      { length: count },
      (_, index) => groups[Math.floor((index * groups.length) / count)]!,
    );
    if (fits(some, budget)) return some;
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
