import { gunzipSync } from "fflate";
import { decompress } from "fzstd";
import type { ColumnMetaData, Compressors, DecodedArray, ParquetParsers, SchemaElement } from "hyparquet";
import { snappyUncompress } from "hyparquet";
import { parquetHeader, readColumn } from "hyparquet/src/column.js";
import type { Leaf, ParquetFile } from "./parquetFile";
import type { RangeFile } from "./rangeFile";
import { EventsRefused, refuse } from "./refusal";

/** Bytes of one column of a row group, packed and unpacked. */
const mostChunkBytes = 512_000_000;
/** Bytes of a page, unpacked: a small file may unpack to any size. */
const mostPageBytes = 128_000_000;
/** Chunks with so few bytes between them come in one request. */
const smallGap = 65_536;

/** The bytes of some columns of a row group. */
export type Chunks = ReadonlyMap<Leaf, Uint8Array>;

const metaOf = ({ metadata, file }: ParquetFile, group: number, leaf: Leaf): ColumnMetaData => {
  const meta = metadata.row_groups[group]?.columns[leaf.index]?.meta_data;
  if (meta?.path_in_schema.join(".") === leaf.path) return meta;
  throw refuse(file.name, "file", `a row group without the column ${leaf.path}`, "a whole Parquet file");
};

/** Where a column of a row group lies in the file. */
export function chunkRange(parquet: ParquetFile, group: number, leaf: Leaf): ByteRange {
  const meta = metaOf(parquet, group, leaf);
  const start = Number(meta.dictionary_page_offset || meta.data_page_offset);
  const length = Number(meta.total_compressed_size);
  if (length < 0 || length > mostChunkBytes || Number(meta.total_uncompressed_size) > mostChunkBytes)
    throw refuse(parquet.file.name, "size", `a column of ${length} bytes`, `at most ${mostChunkBytes}`);
  return [start, start + length];
}

/** Bytes with start <= offset < end. */
export type ByteRange = readonly [start: number, end: number];

/** Fetches parts of a file, those that lie next to each other in one request. In the order in which they are given. */
export async function fetchRanges(
  file: RangeFile,
  ranges: readonly ByteRange[],
  signal?: AbortSignal,
): Promise<readonly Uint8Array[]> {
  const order = [...ranges.keys()].sort((a, b) => (ranges[a] as ByteRange)[0] - (ranges[b] as ByteRange)[0]);
  const runs: { start: number; end: number; parts: number[] }[] = [];
  for (const index of order) {
    const [start, end] = ranges[index] as ByteRange;
    const run = runs.at(-1);
    if (run && start <= run.end + smallGap) {
      run.end = Math.max(run.end, end);
      run.parts.push(index);
    } else runs.push({ start, end, parts: [index] });
  }
  const parts: Uint8Array[] = [];
  await Promise.all(
    runs.map(async (run) => {
      const bytes = await file.slice(run.start, run.end, signal);
      for (const index of run.parts) {
        const [start, end] = ranges[index] as ByteRange;
        parts[index] = bytes.subarray(start - run.start, end - run.start);
      }
    }),
  );
  return parts;
}

/** Fetches columns of a row group. */
export async function fetchChunks(
  parquet: ParquetFile,
  group: number,
  leaves: readonly Leaf[],
  signal?: AbortSignal,
): Promise<Chunks> {
  const ranges = leaves.map((leaf) => chunkRange(parquet, group, leaf));
  const parts = await fetchRanges(parquet.file, ranges, signal);
  return new Map(leaves.map((leaf, index) => [leaf, parts[index] as Uint8Array]));
}

/** The values of a column of some rows, in pieces. `text` is what a text becomes; as bytes where absent. */
export type Pieces = (leaf: Leaf, text?: (bytes: Uint8Array) => unknown) => readonly DecodedArray[];

/** Rows that are decoded together, and where they begin in the file. */
export interface RowPart {
  readonly firstRow: number;
  readonly rows: number;
  readonly pieces: Pieces;
}

/** A row group, decoded column by column as it is asked for. */
export function groupPart(parquet: ParquetFile, group: number, chunks: Chunks): RowPart {
  const firstRow = parquet.firstRows[group] as number;
  const rows = (parquet.firstRows[group + 1] as number) - firstRow;
  return {
    firstRow,
    rows,
    pieces: (leaf, text) =>
      decodeChunk(parquet, group, leaf, chunks.get(leaf) as Uint8Array, rows, text ? { text } : {}),
  };
}

const unpacked = (bytes: Uint8Array, length: number): Uint8Array => {
  if (bytes.length === length) return bytes;
  throw new Error(`unpacked to ${bytes.length} bytes in place of ${length}`);
};

const sized = (length: number): Uint8Array => {
  if (length >= 0 && length <= mostPageBytes) return new Uint8Array(length);
  throw new Error(`a page of ${length} bytes`);
};

const compressors: Compressors = {
  SNAPPY(input, length) {
    const output = sized(length);
    snappyUncompress(input, output);
    return output;
  },
  GZIP: (input, length) => unpacked(gunzipSync(input, { out: sized(length) }), length),
  ZSTD: (input, length) => unpacked(decompress(input, sized(length)), length),
};

const asIs = <T>(value: T): T => value;

const parsersAsIs: ParquetParsers = {
  timestampFromMilliseconds: asIs,
  timestampFromMicroseconds: asIs,
  timestampFromNanoseconds: asIs,
  dateFromDays: asIs,
  stringFromBytes: asIs,
  jsonFromBytes: asIs,
  geometryFromBytes: asIs,
  geographyFromBytes: asIs,
  uuidFromBytes: asIs,
};

export interface DecodeOptions {
  /** What a text becomes; asked once for each entry of a dictionary. As bytes where absent. */
  readonly text?: (bytes: Uint8Array) => unknown;
}

/**
 * The values of a column of a row group, in pieces: typed arrays for numbers, else arrays. Times stay the numbers that they
 * are stored as. `rows` is how many there must be. Throws `EventsRefused` where there are not.
 */
export function decodeChunk(
  parquet: ParquetFile,
  group: number,
  leaf: Leaf,
  bytes: Uint8Array,
  rows: number,
  { text }: DecodeOptions = {},
): readonly DecodedArray[] {
  const { name } = parquet.file;
  const meta = metaOf(parquet, group, leaf);
  const element = plainElement(leaf.trees.at(-1)?.element as SchemaElement);
  try {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    checkPages(view, rows);
    const { data } = readColumn(
      { view, offset: 0 },
      { groupStart: 0, selectStart: 0, selectEnd: rows, groupRows: rows },
      {
        pathInSchema: meta.path_in_schema,
        type: meta.type,
        element,
        schemaPath: leaf.trees.map((tree) => (tree.element.type ? { ...tree, element } : tree)),
        codec: meta.codec,
        compressors,
        utf8: text !== undefined,
        parsers: text ? { ...parsersAsIs, stringFromBytes: text } : parsersAsIs,
      },
    );
    const length = data.reduce((sum, piece) => sum + piece.length, 0);
    if (length !== rows) throw new Error(`${length} values in place of ${rows}`);
    return leaf.trees.length > 2 ? data.map(withoutLists) : data;
  } catch (error) {
    if (error instanceof EventsRefused) throw error;
    const words = error instanceof Error ? error.message : String(error);
    throw refuse(name, "file", `${leaf.path}, which cannot be read (${words})`, "a whole Parquet file");
  }
}

/** Members of structures that may be missing, as most programs write them, come as lists of one. */
const withoutLists = (piece: DecodedArray): DecodedArray =>
  Array.isArray(piece) ? piece.map((value) => (Array.isArray(value) ? value[0] : value)) : piece;

/** The column as it is stored: the library would make an object of each time. */
function plainElement(element: SchemaElement): SchemaElement {
  const isTime =
    element.logical_type?.type === "TIMESTAMP" ||
    element.converted_type === "DATE" ||
    element.converted_type?.startsWith("TIMESTAMP");
  if (!isTime) return element;
  const { converted_type: _, logical_type: __, ...plain } = element;
  return plain;
}

/** Pages that claim more values or bytes than the row group has would be made room for before they are found out. */
function checkPages(view: DataView, rows: number): void {
  const reader = { view, offset: 0 };
  let values = 0;
  while (reader.offset < view.byteLength - 1 && values < rows) {
    const header = parquetHeader(reader);
    const { compressed_page_size: packed, uncompressed_page_size: length } = header;
    if (!(packed >= 0 && packed <= view.byteLength - reader.offset))
      throw new Error("a page that is cut off");
    if (!(length >= 0 && length <= mostPageBytes)) throw new Error(`a page of ${length} bytes`);
    reader.offset += packed;
    const inPage = header.data_page_header?.num_values ?? header.data_page_header_v2?.num_values;
    const inDictionary = header.dictionary_page_header?.num_values;
    if (inDictionary !== undefined && !(inDictionary >= 0 && inDictionary <= length))
      throw new Error(`a dictionary of ${inDictionary} values in ${length} bytes`);
    if (inPage === undefined) continue;
    if (!(inPage >= 0 && inPage <= rows - values))
      throw new Error(`a page of ${inPage} values among ${rows}`);
    values += inPage;
  }
}
