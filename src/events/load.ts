import { countIndexOf } from "../core/events/counts";
import type { CountIndex, EventBlock, EventColumns } from "../core/events/model";
import type { EventsFile } from "../core/model";
import type { Problem } from "../dataset/problem";
import { eventColumns, numbersOf } from "./eventColumns";
import { openLine } from "./line";
import type { Progress } from "./progress";
import type { EventsMap } from "./readEvents";

export { EventsRefused } from "./refusal";
export type { EventsMap, Progress };

export interface LoadedEvents {
  readonly columns: EventColumns;
  /** As a graphics card takes them, made where they were read. */
  readonly block: EventBlock;
  /** Of all that is shown; made where they were read. */
  readonly counts: CountIndex;
  /** The first hundred of what is wrong, rejected rows before notes. */
  readonly problems: readonly Problem[];
  /** Rows of the file, those that were left out included. */
  readonly rows: number;
  /** Rows that were left out, exactly. */
  readonly rejected: number;
}

export interface LoadEventsOptions {
  readonly signal?: AbortSignal | undefined;
  onProgress?(progress: Progress): void;
  /**
   * Told at most once, before the texts are read, of what can be drawn; the columns' texts are empty. Not told where a
   * format brings all at once. The result has the same arrays of numbers, unless rows were left out
   * for what their texts say: compare `longitude`.
   */
  onDrawable?(columns: EventColumns, block: EventBlock): void;
  /** Told after `onDrawable` how many there are of what can be drawn. */
  onCounted?(counts: CountIndex): void;
  /** For tests: asked on this thread. */
  readonly fetch?: typeof fetch | undefined;
}

/**
 * Reads a whole file of events into columns, in a worker where one may be started. `address` is that of the map's folder,
 * with a slash at its end. Rejects with `EventsRefused`, or with the signal's reason.
 */
export async function loadEvents(
  address: string,
  file: EventsFile,
  map: EventsMap,
  { signal, onProgress, onDrawable, onCounted, fetch: get }: LoadEventsOptions = {},
): Promise<LoadedEvents> {
  const line = openLine(get);
  let drawable: { columns: EventColumns; block: EventBlock } | undefined;
  let counted: CountIndex | undefined;
  try {
    const given = { address: absolute(`${address}${file.file}`), name: file.file, map: plainMap(map) };
    const { told, drawn, block, counts, problems, rows, rejected } = await line.ask("load", given, {
      signal,
      onNews(news) {
        if ("progress" in news) onProgress?.(news.progress);
        else if ("counted" in news) {
          if (!drawable) return;
          counted = countIndexOf(news.counted, drawable.columns);
          onCounted?.(counted);
        } else {
          drawable = { columns: eventColumns(news.drawable.drawn), block: news.drawable.block };
          onDrawable?.(drawable.columns, drawable.block);
        }
      },
    });
    const numbers = drawn ?? (drawable && numbersOf(drawable.columns));
    const whole = block ?? drawable?.block;
    const index = counts && drawn ? countIndexOf(counts, drawn) : counted;
    if (!numbers || !whole || !index) throw new Error("The worker that reads events sent no numbers.");
    return { columns: { ...numbers, ...told }, block: whole, counts: index, problems, rows, rejected };
  } finally {
    line.close();
  }
}

/** A worker's addresses would begin at its own script. */
export const absolute = (address: string): string =>
  typeof document === "undefined" ? address : new URL(address, document.baseURI).href;

/** What is handed to a worker: no more of the map than it needs. */
export const plainMap = ({ categories, groups, timeZone }: EventsMap): EventsMap => ({
  categories,
  groups,
  timeZone,
});
