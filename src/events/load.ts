import type { EventColumns } from "../core/events/model";
import type { EventsFile, MapConfig } from "../core/model";
import type { Problem } from "../dataset/problem";

/** How far the reading is. */
export interface Progress {
  /** Bytes that have come, after decompression by the browser. */
  readonly bytes: number;
  /** Bytes of the whole file, where the host says so. */
  readonly totalBytes: number | undefined;
  readonly rows: number;
}

export interface LoadedEvents {
  readonly columns: EventColumns;
  /** The first hundred of what is wrong, in the order of the file. */
  readonly problems: readonly Problem[];
  /** Rows of the file, those that were left out included. */
  readonly rows: number;
  /** Rows that were left out, exactly. */
  readonly rejected: number;
}

export interface LoadEventsOptions {
  readonly signal?: AbortSignal;
  onProgress?(progress: Progress): void;
  /**
   * Told once, before the texts are read, of the columns that can be drawn; their texts are empty. Not told where a
   * format brings all at once. The columns of the result hold the same arrays of numbers, unless rows were left out for
   * what their texts say: compare `longitude`.
   */
  onDrawable?(columns: EventColumns): void;
  /** For tests: reads on this thread. */
  readonly fetch?: typeof fetch;
}

/** A file of events that cannot be shown, with the reason. */
export class EventsRefused extends Error {
  constructor(readonly problem: Problem) {
    super(`${problem.file}: ${problem.got}, expected ${problem.expected}`);
    this.name = "EventsRefused";
  }
}

/**
 * Reads a whole file of events into columns, in a worker where one may be started. `address` is the map's folder with a
 * slash at its end. Rejects with `EventsRefused`, or with the signal's reason.
 */
export declare function loadEvents(
  address: string,
  file: EventsFile,
  config: Pick<MapConfig, "categories" | "timeZone">,
  options?: LoadEventsOptions,
): Promise<LoadedEvents>;
