import { encodeEvents } from "../core/events/encode";
import type { EventBlock, EventColumns } from "../core/events/model";
import type { MapConfig } from "../core/model";
import { type ByteStream, byteStream } from "./byteStream";
import type { EventsConfig } from "./parquetDrawn";
import type { Progress } from "./progress";
import { gatherRows } from "./readRows";
import { refusalOf } from "./refusal";
import type { SourceRow } from "./sourceRow";

/** Bytes of a file that is read whole, unpacked. */
const mostBytes = 2_000_000_000;
/** Bytes of a Parquet file that is kept in memory, where its host answers no Range requests. */
const mostWholeBytes = 500_000_000;
/** Parquet files up to so many bytes come in one request. */
const smallBytes = 1_000_000;

/** What of a map's description its events are read by. */
export type EventsMap = Pick<MapConfig, "categories" | "groups" | "timeZone">;

/** For row readers, which know categories by their ids. */
export const configOf = ({ categories, timeZone }: EventsMap): EventsConfig => ({
  categories: categories.map(({ id }) => id),
  timeZone,
});

export interface ReadOptions {
  readonly fetch: typeof fetch;
  readonly signal?: AbortSignal | undefined;
  onProgress?(progress: Progress): void;
  onDrawable?(columns: EventColumns, block: EventBlock): void | Promise<void>;
  /** Waited for now and then, where others want to work on the same thread. */
  breathe?(): Promise<void>;
}

export interface ReadEvents {
  readonly columns: EventColumns;
  readonly block: EventBlock;
  readonly problems: Awaited<ReturnType<typeof gatherRows>>["problems"];
  readonly rows: number;
  readonly rejected: number;
}

/** Reads a whole file of events by the ending of its name. Rejects with `EventsRefused`, or with the signal's reason. */
export async function readEvents(
  address: string,
  name: string,
  map: EventsMap,
  options: ReadOptions,
): Promise<ReadEvents> {
  const { signal } = options;
  try {
    const read = await (name.endsWith(".parquet") ? readParquet : readText)(address, name, map, options);
    return { ...read, block: read.block ?? encodeEvents(read.columns, map) };
  } catch (error) {
    signal?.throwIfAborted();
    throw refusalOf(name, error);
  }
}

type Read = Omit<ReadEvents, "block"> & { readonly block?: EventBlock | undefined };

async function readParquet(
  address: string,
  name: string,
  map: EventsMap,
  options: ReadOptions,
): Promise<Read> {
  const { fetch: get, signal, onProgress, onDrawable } = options;
  const [{ openRangeFile }, { readWholeParquet }] = await Promise.all([
    import("./rangeFile"),
    import("./parquetWhole"),
  ]);
  const file = await openRangeFile(address, name, {
    fetch: get,
    signal,
    mostWholeBytes,
    smallBytes,
    onBytes: (bytes) => onProgress?.({ bytes, totalBytes: undefined, rows: 0 }),
  });
  let drawable: { columns: EventColumns; block: EventBlock } | undefined;
  const read = await readWholeParquet(file, configOf(map), {
    signal,
    ...(onProgress && { onProgress }),
    async onDrawable(columns) {
      drawable = { columns, block: encodeEvents(columns, map) };
      await onDrawable?.(columns, drawable.block);
    },
    ...(options.breathe && { breathe: options.breathe }),
  });
  const isSame = drawable?.columns.longitude === read.columns.longitude;
  return { ...read, block: isSame ? drawable?.block : undefined };
}

async function readText(address: string, name: string, map: EventsMap, options: ReadOptions): Promise<Read> {
  const { fetch: get, signal, onProgress = () => {} } = options;
  const config = configOf(map);
  const stream = await byteStream(address, name, { fetch: get, signal, mostBytes });
  let bytes = 0;
  let rows = 0;
  const tell = () => onProgress({ bytes, totalBytes: stream.totalBytes, rows });
  const chunks = counted(stream, options, (length) => {
    bytes += length;
  });
  let source: AsyncIterable<readonly SourceRow[]>;
  const isTable = /\.(csv|tsv)$/.test(name);
  if (isTable) source = (await import("./csv")).csvRows(chunks, name, config);
  else {
    const isLines = name.endsWith(".geojsonl");
    source = (await import("./geojson")).geojsonRows(chunks, name, { ...config, isLines });
  }
  return gatherRows(source, name, isTable ? "rows" : "features", config.categories, (read) => {
    rows = read;
    tell();
  });
}

async function* counted(
  { chunks }: ByteStream,
  { signal, breathe }: ReadOptions,
  count: (length: number) => void,
): AsyncGenerator<Uint8Array, void, undefined> {
  for await (const chunk of chunks) {
    signal?.throwIfAborted();
    count(chunk.length);
    yield chunk;
    await breathe?.();
  }
}
