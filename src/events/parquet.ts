import { countIndexOf } from "../core/events/counts";
import type { CountIndex, EventBlock, EventColumns, EventDetails } from "../core/events/model";
import type { Bounds, Interval } from "../core/model";
import type { Problem } from "../dataset/problem";
import { eventColumns } from "./eventColumns";
import type { CountStep } from "./fileLayout";
import { openLine } from "./line";
import { absolute, plainMap } from "./load";
import type { TimedColumns } from "./parquetArchive";
import type { EventsMap } from "./readEvents";
import type { CountColumns } from "./tasks";

/** A run of rows that is fetched as one, and what its statistics say of it. */
export interface EventRowGroup {
  /** Its place in the file. */
  readonly index: number;
  /** The first row, counted in the file. */
  readonly first: number;
  readonly rows: number;
  /** Bounds of what the rows can be in, in milliseconds; undefined where the file has no statistics of it. */
  readonly span: Interval | undefined;
  readonly bounds: Bounds | undefined;
  /** The level of a pyramid; 0 in a file without levels. */
  readonly level: number;
  /** Bytes of the columns that are drawn. */
  readonly bytes: number;
}

/** What a row group holds for drawing. Texts are empty: see `details`. */
export interface EventPart {
  readonly group: EventRowGroup;
  readonly columns: EventColumns;
  /** As a graphics card takes them; its rows are of these columns. */
  readonly block: EventBlock;
  /** The row in the file that each row of the columns was read from. */
  readonly fileRows: Uint32Array;
  /** The first hundred of what is wrong in it. */
  readonly problems: readonly Problem[];
  /** Rows that were left out, exactly. */
  readonly rejected: number;
}

export interface EventsArchive {
  readonly rowGroups: readonly EventRowGroup[];
  /** Rows of the whole file. */
  readonly rows: number;
  /** Highest level of the pyramid; 0 in a file without. */
  readonly highestLevel: number;
  /** Whether the host answers Range requests. One that does not sent the whole file, which is worth a word to its owner. */
  readonly hasRanges?: boolean;
  /** Reads the drawing columns of a row group. Rejects with `EventsRefused`, or with the signal's reason. */
  read(group: EventRowGroup, signal?: AbortSignal): Promise<EventPart>;
  /**
   * Reads when the rows of a row group were and of which category, but not where, which is a quarter of the bytes. Row i
   * is `group.first + i` of the file. Rows that cannot be shown have NaN for a time or 255 for a category, except
   * those that are nowhere.
   */
  times(group: EventRowGroup, signal?: AbortSignal): Promise<TimedColumns>;
  /** Reads all that a row says; `row` is of the file. Neighbours of a row that was read come without another request. */
  details(row: number, signal?: AbortSignal): Promise<EventDetails>;
  /** Bytes and requests so far. */
  traffic(): Promise<{ readonly bytes: number; readonly requests: number }>;
  /** Ends its worker, and what is under way. */
  close(): void;
}

/** Counts that an import wrote beside a file beyond memory. */
export interface EventCounts {
  readonly index: CountIndex;
  /** The rows that the index is made of, `weight` events each, to make one with fewer of them. */
  readonly rows: CountColumns;
  readonly total: number;
  /** Windows whose ends lie on these steps, in UTC, are counted exactly: milliseconds, or a name of the calendar. */
  readonly step: CountStep;
}

export interface OpenOptions {
  readonly signal?: AbortSignal | undefined;
  /** For tests: asked on this thread. */
  readonly fetch?: typeof fetch | undefined;
}

const nameIn = (address: string): string => address.slice(address.lastIndexOf("/") + 1);

/**
 * Opens a Parquet file that stays where it is, in a worker of its own: reads its end, no row. From a
 * host without Range requests it is fetched whole, up to 500 MB. Rejects with `EventsRefused`, or with the signal's reason.
 */
export async function openParquet(
  address: string,
  map: EventsMap,
  { signal, fetch: get }: OpenOptions = {},
): Promise<EventsArchive> {
  const line = openLine(get);
  try {
    const given = { address: absolute(address), name: nameIn(address), map: plainMap(map) };
    const opened = await line.ask("open", given, { signal });
    return {
      ...opened,
      async read(group, until) {
        const { drawn, ...rest } = await line.ask("read", { group: group.index }, { signal: until });
        return { group, columns: eventColumns(drawn), ...rest };
      },
      times: (group, until) => line.ask("times", { group: group.index }, { signal: until }),
      details: (row, until) => line.ask("details", { row }, { signal: until }),
      traffic: () => line.ask("traffic", undefined),
      close: line.close,
    };
  } catch (error) {
    line.close();
    throw error;
  }
}

/** Reads a counts file whole. Rejects with `EventsRefused`, or with the signal's reason. */
export async function loadCounts(
  address: string,
  map: EventsMap,
  { signal, fetch: get }: OpenOptions = {},
): Promise<EventCounts> {
  const line = openLine(get);
  try {
    const given = { address: absolute(address), name: nameIn(address), map: plainMap(map) };
    const { rows, counts } = await line.ask("counts", given, { signal });
    return { index: countIndexOf(counts, rows), rows, total: rows.total, step: rows.step };
  } finally {
    line.close();
  }
}
