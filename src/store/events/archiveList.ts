import { shownCategories } from "../../core/events/bins";
import type { CountIndex, EventDetails } from "../../core/events/model";
import type { Interval, MapConfig } from "../../core/model";
import type { CountStep } from "../../events/fileLayout";
import type { EventRowGroup, EventsArchive } from "../../events/parquet";
import { onStep } from "./countStep";
import { inTurns } from "./inTurns";
import type { EventsSource } from "./source";

interface ListContext {
  readonly counts: () => CountIndex | undefined;
  readonly step: () => CountStep;
  readonly config: MapConfig;
  readonly groups: () => readonly EventRowGroup[];
  readonly times: EventsArchive["times"];
  readonly signal: () => AbortSignal | undefined;
  readonly details: (row: number) => Promise<EventDetails>;
}

/** Row groups whose times are kept at hand: half a megabyte each, and up to some 40 for one page of a list. */
const mostKept = 64;
/** Row groups that are asked for at the same time. */
const atOnce = 4;

interface Found {
  readonly row: number;
  readonly earliest: number;
}

/** What addresses call an event of a file beyond memory. */
export const idInArchive = ({ row, id }: Pick<EventDetails, "row" | "id">): string => `${row}:${id}`;

/** The row of the file in the address of an event, "1204:ABC17": ids are in no index, and a row is read at once. */
export function rowInAddress(id: string): number | undefined {
  const digits = /^(\d{1,10}):/.exec(id)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/**
 * Lists of a file beyond memory. Where a page of the list lies in time is known from the counts, exactly; only the row
 * groups of that time are then read. Rows are in the order of `earliest`, then of the file.
 */
export function createArchiveList(context: ListContext): Pick<EventsSource, "listing" | "next"> {
  const { counts, step, config, groups, times, signal, details } = context;
  const kept = new Map<number, ReturnType<EventsArchive["times"]>>();

  /** Whoever leafs through a list reads the same row groups again and again. */
  function timesOf(group: EventRowGroup): ReturnType<EventsArchive["times"]> {
    const known = kept.get(group.index) ?? times(group, signal());
    kept.delete(group.index);
    kept.set(group.index, known);
    known.catch(() => kept.delete(group.index));
    const [oldest] = kept.keys();
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
    return known;
  }

  /** Those that overlap the window and begin in [from, to), in order. */
  async function begun(
    window: Interval,
    { from, to }: Interval,
    isShown: readonly boolean[],
  ): Promise<Found[]> {
    const found: Found[] = [];
    const look = async (group: EventRowGroup) => {
      const { earliest, latest, category } = await timesOf(group);
      for (let row = 0; row < earliest.length; row++) {
        const begin = earliest[row]!;
        if (begin < from || begin >= to || !isShown[category[row]!]) continue;
        if (latest[row]! > window.from && begin < window.to)
          found.push({ row: group.first + row, earliest: begin });
      }
    };
    const overlapping = groups().filter(
      ({ span }) => !span || (span.to > Math.max(from, window.from) && span.from < Math.min(to, window.to)),
    );
    await inTurns(overlapping, look, atOnce, signal());
    return found.sort(inOrder);
  }

  /** How many of the window begin before an end of a step. */
  function ranksIn(window: Interval, categories: readonly string[]) {
    const index = counts();
    const isShown = shownCategories(config, categories);
    const rank = (moment: number): number => {
      if (!index || moment <= window.from) return 0;
      let sum = 0;
      for (const [category, count] of index
        .countsIn({ from: window.from, to: Math.min(moment, window.to) })
        .entries())
        if (isShown[category]) sum += count.certain + count.possible;
      return sum;
    };
    /** The last end of a step with a rank of at most so much, or the first one with at least so much. */
    const edge = (wanted: number, side: "most" | "least"): number => {
      let [low, high] = [onStep(window.from, step(), -1), onStep(window.to, step(), 1)];
      while (true) {
        const middle = onStep((low + high) / 2, step(), -1);
        const inside = middle > low ? middle : onStep(low + 1, step(), 1);
        if (inside >= high) break;
        const isBelow = side === "most" ? rank(inside) <= wanted : rank(inside) < wanted;
        if (isBelow) low = inside;
        else high = inside;
      }
      return side === "most" ? low : high;
    };
    return { rank, edge, isShown };
  }

  return {
    listing(window, categories) {
      const { rank, edge, isShown } = ranksIn(window, categories);
      const length = rank(window.to);
      return {
        length,
        async read(from, to) {
          const first = edge(from, "most");
          const end = edge(Math.min(to, length), "least");
          const isBegin = first <= window.from;
          const begin = isBegin ? Number.NEGATIVE_INFINITY : first;
          const rows = await begun(window, { from: begin, to: end }, isShown);
          const skipped = from - (isBegin ? 0 : rank(first));
          return Promise.all(rows.slice(skipped, skipped + to - from).map(({ row }) => details(row)));
        },
        indexOf: () => -1,
        indexAt: (moment) => rank(onStep(moment, step(), -1)),
      };
    },

    async next(opened, moment, direction, categories) {
      const span = counts()?.span;
      if (!span) return undefined;
      const { rank, edge, isShown } = ranksIn(span, categories);
      const from: Found = opened ?? {
        row: direction === 1 ? -1 : Number.POSITIVE_INFINITY,
        earliest: moment,
      };
      const isAfter = (each: Found) => inOrder(each, from) * direction > 0;
      // The step of the moment, and the one next to it that holds anything.
      const begin = onStep(from.earliest, step(), -1);
      const end = onStep(from.earliest + 1, step(), 1);
      const stretch =
        direction === 1
          ? { from: begin, to: edge(rank(end) + 1, "least") }
          : { from: edge(rank(begin) - 1, "most"), to: end };
      const rows = await begun(span, stretch, isShown);
      const next = direction === 1 ? rows.find(isAfter) : rows.findLast(isAfter);
      return next && details(next.row);
    },
  };
}

const inOrder = (a: Found, b: Found): number => a.earliest - b.earliest || a.row - b.row;
