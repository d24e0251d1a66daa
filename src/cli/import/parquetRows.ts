import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { decompress } from "fzstd";
import {
  asyncBufferFromFile,
  type Compressors,
  type FileMetaData,
  parquetMetadataAsync,
  parquetReadObjects,
} from "hyparquet";
import { refusalOf, refuse } from "../../events/refusal";
import { createRowReader, type RowReaderOptions } from "../../events/rowReader";
import type { SourceRow } from "../../events/sourceRow";

/** Rows that are read at once: whole row groups as far as they go, since of a part all before it is unpacked, too. */
const mostRead = 131_072;
/** Rows that are handed on at once. */
const mostGiven = 16_384;

/** Besides Snappy, which hyparquet has. */
const compressors: Compressors = {
  ZSTD: (bytes) => decompress(bytes),
  GZIP: (bytes, maxOutputLength) => gunzipSync(bytes, { maxOutputLength }),
  BROTLI: (bytes, maxOutputLength) => brotliDecompressSync(bytes, { maxOutputLength }),
};

/**
 * The rows of a Parquet file, from this or another program, in its order. `onBytes` is told the file's share that was
 * read, in bytes. Rejects with `EventsRefused` where the file cannot be read.
 */
export async function* parquetRows(
  path: string,
  name: string,
  options: RowReaderOptions,
  onBytes: (bytes: number) => void,
): AsyncGenerator<readonly SourceRow[]> {
  try {
    const file = await asyncBufferFromFile(path);
    const metadata = await parquetMetadataAsync(file);
    const columns = columnsOf(metadata);
    const geometry = columns.find((column) => column.isPoint)?.name;
    const told = columns.filter((column) => !column.isPoint);
    const reader = createRowReader(
      told.map((column) => column.name),
      { ...options, hasGeometry: geometry !== undefined },
    );
    if (!reader.ok) throw refuse(name, reader.code, reader.got, reader.expected);
    // The others, such as long notes, are not unpacked.
    const read = told.filter((_, index) => reader.used.has(index)).map((column) => column.name);
    if (geometry !== undefined) read.push(geometry);
    for (const { begin, end, share } of stretches(metadata)) {
      const objects = await parquetReadObjects({
        file,
        metadata,
        compressors,
        columns: read,
        rowStart: begin,
        rowEnd: end,
      });
      for (let first = 0; first < objects.length; first += mostGiven) {
        yield objects.slice(first, first + mostGiven).map((object, index): SourceRow => {
          const values = told.map(({ name: column, isDay }, at) =>
            reader.used.has(at) ? plain(object[column], isDay) : undefined,
          );
          const point = geometry === undefined ? undefined : pointOf(object[geometry]);
          const number = begin + first + index;
          return { row: reader.read(values, point), number, line: number + 1 };
        });
      }
      onBytes(Math.round(file.byteLength * share));
    }
  } catch (error) {
    throw refusalOf(name, error);
  }
}

interface Column {
  readonly name: string;
  readonly isPoint: boolean;
  /** Days without a clock time. */
  readonly isDay: boolean;
}

/** Rows with begin <= row < end, and the share of the file that is behind them. */
interface Stretch {
  readonly begin: number;
  readonly end: number;
  readonly share: number;
}

/** Whole row groups together, as many as are read at once; a larger one in parts. */
function stretches({ row_groups: groups }: FileMetaData): readonly Stretch[] {
  const rows = groups.map(({ num_rows }) => Number(num_rows));
  const all = rows.reduce((sum, each) => sum + each, 0);
  const found: { begin: number; end: number }[] = [];
  let end = 0;
  for (const own of rows) {
    const last = found.at(-1);
    if (last && last.end - last.begin + own <= mostRead) last.end += own;
    else
      for (let begin = end; begin < end + own; begin += mostRead)
        found.push({ begin, end: Math.min(end + own, begin + mostRead) });
    end += own;
  }
  return found.map((each) => ({ ...each, share: each.end / all }));
}

function columnsOf({ schema, key_value_metadata: pairs }: FileMetaData): readonly Column[] {
  const primary = primaryColumn(pairs?.find(({ key }) => key === "geo")?.value);
  const columns: Column[] = [];
  for (let index = 1; index < schema.length; index++) {
    const { name, num_children: children = 0, logical_type: logical, converted_type } = schema[index]!;
    const isDay = logical?.type === "DATE" || converted_type === "DATE";
    const isPoint = name === primary || logical?.type === "GEOMETRY" || logical?.type === "GEOGRAPHY";
    columns.push({ name, isPoint, isDay });
    index += descendants(schema, index, children);
  }
  return columns;
}

function descendants(schema: FileMetaData["schema"], parent: number, children: number): number {
  let count = 0;
  for (let child = 0; child < children; child++) {
    count++;
    count += descendants(schema, parent + count, schema[parent + count]?.num_children ?? 0);
  }
  return count;
}

function primaryColumn(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const { primary_column: name } = JSON.parse(text) as { primary_column?: unknown };
  return typeof name === "string" ? name : undefined;
}

/** A value as JSON has it. */
function plain(value: unknown, isDay: boolean): unknown {
  if (value instanceof Date) return isDay ? value.toISOString().slice(0, 10) : value.toISOString();
  return typeof value === "bigint" ? Number(value) : value;
}

/** Longitude and latitude of a point: a structure of x and y, or what hyparquet makes of well-known binary. */
function pointOf(value: unknown): readonly unknown[] {
  const { x, y, type, coordinates } = (value ?? {}) as Record<string, unknown>;
  return type === "Point" && Array.isArray(coordinates) ? coordinates : [x, y];
}
