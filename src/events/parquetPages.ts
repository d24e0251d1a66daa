import { type OffsetIndex, readOffsetIndex } from "hyparquet";
import { type ByteRange, chunkRange, decodeChunk, fetchRanges, type RowPart } from "./parquetChunks";
import type { Leaf, ParquetFile } from "./parquetFile";
import { refuse } from "./refusal";

export interface RowPages {
  /** One row of a row group, with the columns that are asked for. `row` is of the file. */
  row(group: number, row: number, leaves: readonly Leaf[], signal?: AbortSignal): Promise<RowPart>;
}

/** Decoded pages that are kept: those of a list of events, and of the one before it. */
const mostPages = 128;
/** A column of a row group up to so many bytes is fetched whole: it is one request less, and serves its neighbours. */
const smallChunk = 65_536;
const mostIndexBytes = 4_000_000;

type PageLocation = OffsetIndex["page_locations"][number];

/** Values of a page, and the row of the row group with which it begins. */
interface Page {
  readonly first: number;
  readonly values: readonly unknown[];
}

/**
 * Reads single rows by the pages that hold them, which the file's page index says; without an index by whole columns of
 * their row group. What was read is kept for a while, since who reads one event reads its neighbours.
 */
export function createRowPages(parquet: ParquetFile): RowPages {
  const { file, metadata, firstRows } = parquet;
  const pages = new Map<string, Promise<Page>>();
  const indexes = new Map<string, Promise<readonly PageLocation[] | undefined>>();

  function kept<Value>(
    cache: Map<string, Promise<Value>>,
    key: string,
    make: () => Promise<Value>,
  ): Promise<Value> {
    const known = cache.get(key);
    if (known) {
      // What was used last is dropped last.
      cache.delete(key);
      cache.set(key, known);
      return known;
    }
    const made = make();
    cache.set(key, made);
    made.catch(() => cache.delete(key));
    const [oldest] = cache.keys();
    if (cache.size > mostPages && oldest !== undefined) cache.delete(oldest);
    return made;
  }

  /** Where the pages of a column lie; undefined where the file does not say, or where one request gets them all. */
  function locations(group: number, leaf: Leaf): Promise<readonly PageLocation[] | undefined> {
    const chunk = metadata.row_groups[group]?.columns[leaf.index];
    const [from, to] = chunkRange(parquet, group, leaf);
    const start = Number(chunk?.offset_index_offset ?? 0);
    const length = chunk?.offset_index_length ?? 0;
    if (start <= 0 || length <= 0 || to - from <= smallChunk) return Promise.resolve(undefined);
    return kept(indexes, `${group} ${leaf.path}`, async () => {
      if (length > mostIndexBytes)
        throw refuse(file.name, "size", `an index of ${length} bytes`, `at most ${mostIndexBytes}`);
      const bytes = await file.slice(start, start + length);
      try {
        const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
        return readOffsetIndex({ view, offset: 0 }).page_locations;
      } catch {
        // What lies where can be found out without it.
        return undefined;
      }
    });
  }

  async function pageOf(
    group: number,
    row: number,
    leaf: Leaf,
    signal: AbortSignal | undefined,
  ): Promise<Page> {
    const rows = (firstRows[group + 1] as number) - (firstRows[group] as number);
    const [from, to] = chunkRange(parquet, group, leaf);
    const places = await locations(group, leaf);
    const at = places?.findLastIndex((place) => Number(place.first_row_index) <= row) ?? -1;
    const place = places?.[at];
    const decoded = (bytes: Uint8Array, first: number, end: number): Page => ({
      first,
      values: decodeChunk(parquet, group, leaf, bytes, end - first).flatMap((piece) =>
        Array.from(piece as Iterable<unknown>),
      ),
    });
    if (!places || !place)
      return kept(pages, `${group} ${leaf.path}`, async () =>
        decoded(await file.slice(from, to, signal), 0, rows),
      );
    return kept(pages, `${group} ${leaf.path} ${at}`, async () => {
      const start = Number(place.offset);
      const dictionary: ByteRange = [from, Number((places[0] as PageLocation).offset)];
      const [words, values] = await fetchRanges(
        file,
        [dictionary, [start, start + place.compressed_page_size]],
        signal,
      );
      const both = new Uint8Array((words as Uint8Array).length + (values as Uint8Array).length);
      both.set(words as Uint8Array);
      both.set(values as Uint8Array, (words as Uint8Array).length);
      return decoded(both, Number(place.first_row_index), Number(places[at + 1]?.first_row_index ?? rows));
    });
  }

  return {
    async row(group, row, leaves, signal) {
      const within = row - (firstRows[group] as number);
      const values = new Map(
        await Promise.all(
          leaves.map(async (leaf) => {
            const page = await pageOf(group, within, leaf, signal);
            return [leaf, page.values[within - page.first]] as const;
          }),
        ),
      );
      return {
        firstRow: row,
        rows: 1,
        pieces(leaf, text) {
          const value = values.get(leaf);
          return [[text && value instanceof Uint8Array ? text(value) : value]];
        },
      };
    },
  };
}
