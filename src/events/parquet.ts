import type { CountIndex, EventColumns, EventDetails } from "../core/events/model";
import type { Bounds, Interval, MapConfig } from "../core/model";
import type { CountStep } from "./fileLayout";

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
  /** The row in the file that each row of the columns was read from. */
  readonly fileRows: Uint32Array;
}

export interface EventsArchive {
  readonly rowGroups: readonly EventRowGroup[];
  /** Rows of the whole file. */
  readonly rows: number;
  /** Highest level of the pyramid; 0 in a file without. */
  readonly highestLevel: number;
  /** Reads the drawing columns of a row group. Rejects with `EventsRefused`, or with the signal's reason. */
  read(group: EventRowGroup, signal?: AbortSignal): Promise<EventPart>;
  /** Reads all that one row of the file says; `row` is of the file. */
  details(row: number, signal?: AbortSignal): Promise<EventDetails>;
  /** Bytes and requests so far. */
  readonly traffic: { readonly bytes: number; readonly requests: number };
}

/** Counts that an import wrote beside a file beyond memory. */
export interface EventCounts {
  readonly index: CountIndex;
  readonly total: number;
  /** Windows whose ends lie on these steps, in UTC, are counted exactly: milliseconds, or a name of the calendar. */
  readonly step: CountStep;
}

/** Opens a Parquet file on a host that answers Range requests: reads its end, no row. Rejects as `loadEvents`. */
export declare function openParquet(
  address: string,
  config: Pick<MapConfig, "categories" | "timeZone">,
  options?: { readonly signal?: AbortSignal; readonly fetch?: typeof fetch },
): Promise<EventsArchive>;

/** Reads a counts file whole. Rejects as `loadEvents`. */
export declare function loadCounts(
  address: string,
  config: Pick<MapConfig, "categories" | "timeZone">,
  options?: { readonly signal?: AbortSignal; readonly fetch?: typeof fetch },
): Promise<EventCounts>;
