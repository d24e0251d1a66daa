import { type CountTables, countTables } from "../core/events/counts";
import type { EventBlock, EventColumns, EventDetails } from "../core/events/model";
import type { Problem } from "../dataset/problem";
import { copied, type DrawnColumns, numbersOf } from "./eventColumns";
import type { CountStep } from "./fileLayout";
import type { ParquetArchive, TimedColumns } from "./parquetArchive";
import type { Progress } from "./progress";
import { configOf, type EventsMap, readEvents } from "./readEvents";
import { refusalOf } from "./refusal";

/** A file of a map. */
export interface EventsAddress {
  readonly address: string;
  readonly name: string;
  readonly map: EventsMap;
}

type Told = Pick<EventColumns, "id" | "title" | "place" | "source" | "url">;

/** What the page asks of whoever reads its events, by name: what it gives and what it gets. */
export interface Tasks {
  load: [
    EventsAddress,
    {
      readonly told: Told;
      /** Undefined where they are those that were drawn already. */
      readonly drawn: DrawnColumns | undefined;
      readonly block: EventBlock | undefined;
      readonly counts: CountTables | undefined;
      readonly problems: readonly Problem[];
      readonly rows: number;
      readonly rejected: number;
    },
  ];
  open: [EventsAddress, Pick<ParquetArchive, "rowGroups" | "rows" | "highestLevel" | "hasRanges">];
  /** A row group of the file that was opened. */
  read: [
    { readonly group: number },
    {
      readonly drawn: DrawnColumns;
      readonly fileRows: Uint32Array;
      readonly block: EventBlock;
      readonly problems: readonly Problem[];
      readonly rejected: number;
    },
  ];
  /** Times and categories of a row group, as they lie in the file. */
  times: [{ readonly group: number }, TimedColumns];
  /** All that a row of the file that was opened says. */
  details: [{ readonly row: number }, EventDetails];
  traffic: [undefined, { readonly bytes: number; readonly requests: number }];
  counts: [EventsAddress, { readonly rows: CountColumns; readonly counts: CountTables }];
}

/** The rows of a counts file. */
export interface CountColumns {
  readonly length: number;
  readonly earliest: Float64Array;
  readonly latest: Float64Array;
  readonly category: Uint8Array;
  readonly weight: Float64Array;
  readonly total: number;
  readonly step: CountStep;
}

export type TaskName = keyof Tasks;

/** What is told while a task is under way. */
export type News =
  | { readonly progress: Progress }
  | { readonly drawable: { readonly drawn: DrawnColumns; readonly block: EventBlock } }
  /** Of what is drawn. */
  | { readonly counted: CountTables };

export interface TaskOptions {
  readonly signal: AbortSignal | undefined;
  tell(news: News): void;
}

export type RunTasks = {
  readonly [Name in TaskName]: (given: Tasks[Name][0], options: TaskOptions) => Promise<Tasks[Name][1]>;
};

/** Whoever reads events, in a worker or beside the page's own work. Keeps the one file open that was opened last. */
export function createTasks(get: typeof fetch, breathe?: () => Promise<void>): RunTasks {
  let archive: ParquetArchive | undefined;
  let map: EventsMap | undefined;
  const opened = () => {
    if (!archive || !map) throw new Error("Rows were asked for before a file was opened.");
    return { archive, map };
  };
  return {
    async load({ address, name, map: given }, { signal, tell }) {
      let drawable: EventColumns | undefined;
      const read = await readEvents(address, name, given, {
        fetch: get,
        signal,
        ...(breathe && { breathe }),
        onProgress: (progress) => tell({ progress }),
        async onDrawable(columns, block) {
          drawable = columns;
          tell({ drawable: { drawn: copied(columns), block } });
          await breathe?.();
          tell({ counted: countTables(columns, given.categories.length) });
        },
      });
      const { columns, block, problems, rows, rejected } = read;
      const { id, title, place, source, url } = columns;
      const isSame = drawable?.longitude === columns.longitude;
      return {
        told: { id, title, place, source, url },
        drawn: isSame ? undefined : numbersOf(columns),
        block: isSame ? undefined : block,
        counts: isSame ? undefined : countTables(columns, given.categories.length),
        problems,
        rows,
        rejected,
      };
    },
    async open({ address, name, map: given }, { signal }) {
      const { openArchive } = await import("./parquetArchive");
      archive = await refused(name, signal, openArchive(address, name, given, { fetch: get, signal }));
      map = given;
      const { rowGroups, rows, highestLevel, hasRanges } = archive;
      return { rowGroups, rows, highestLevel, hasRanges };
    },
    async read({ group }, { signal }) {
      const { archive } = opened();
      return refused(archive.name, signal, archive.read(group, signal));
    },
    async times({ group }, { signal }) {
      const { archive } = opened();
      return refused(archive.name, signal, archive.times(group, signal));
    },
    async details({ row }, { signal }) {
      const { archive } = opened();
      return refused(archive.name, signal, archive.details(row, signal));
    },
    traffic: async () => opened().archive.traffic,
    async counts({ address, name, map: given }, { signal }) {
      const { readCounts } = await import("./countsFile");
      const reading = readCounts(address, name, configOf(given), { fetch: get, signal });
      const rows = await refused(name, signal, reading);
      return { rows, counts: countTables(rows, given.categories.length) };
    },
  };
}

async function refused<Answer>(
  name: string,
  signal: AbortSignal | undefined,
  answer: Promise<Answer>,
): Promise<Answer> {
  try {
    return await answer;
  } catch (error) {
    signal?.throwIfAborted();
    throw refusalOf(name, error);
  }
}
