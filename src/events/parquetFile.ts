import { type FileMetaData, parquetMetadata, parquetSchema, type SchemaTree } from "hyparquet";
import type { RangeFile } from "./rangeFile";
import { refuse } from "./refusal";

/** One column of values, at the end of a path through structures. */
export interface Leaf {
  /** Names from the outermost, joined by dots. */
  readonly path: string;
  /** From the root. */
  readonly trees: readonly SchemaTree[];
  /** Where it stands among a row group's chunks. */
  readonly index: number;
}

/** A Parquet file whose end was read. */
export interface ParquetFile {
  readonly file: RangeFile;
  readonly metadata: FileMetaData;
  readonly leaves: ReadonlyMap<string, Leaf>;
  /** Of the key-value metadata. */
  value(key: string): string | undefined;
  /** First row of each row group, counted in the file, and behind the last the number of all rows. */
  readonly firstRows: readonly number[];
}

const magic = 0x31524150; // "PAR1"
const mostMetadataBytes = 32_000_000;
const mostColumns = 2000;
/** Rows of one row group: beyond it a page would hold up whoever waits for it. */
const mostGroupRows = 20_000_000;

const expected = "a whole Parquet file";

/** Bytes of a file's end that are asked for at first: what the row groups of ten million events need. */
const firstBytes = 131_072;

/** Reads the end of a Parquet file, which says what lies where. Rejects with `EventsRefused`. */
export async function openParquetFile(file: RangeFile, signal?: AbortSignal): Promise<ParquetFile> {
  const { name, byteLength } = file;
  if (byteLength < 12) throw refuse(name, "file", `${byteLength} bytes`, expected);
  const from = Math.max(0, byteLength - firstBytes);
  let end = await file.slice(from, byteLength, signal);
  const view = new DataView(end.buffer, end.byteOffset, end.byteLength);
  if (view.getUint32(end.length - 4, true) !== magic)
    throw refuse(name, "file", "no mark of Parquet at its end", expected);
  const length = view.getUint32(end.length - 8, true) + 8;
  if (length > byteLength || length > mostMetadataBytes)
    throw refuse(name, "file", `a description of ${length} bytes`, expected);
  if (length > end.length) {
    const before = await file.slice(byteLength - length, from, signal);
    const both = new Uint8Array(length);
    both.set(before);
    both.set(end, before.length);
    end = both;
  }
  let metadata: FileMetaData;
  let root: SchemaTree;
  try {
    metadata = parquetMetadata(end, { geoparquet: false });
    root = parquetSchema(metadata);
  } catch (error) {
    throw refuse(name, "file", `a description that cannot be read (${String(error)})`, expected);
  }
  const leaves = leavesOf(root);
  return {
    file,
    metadata,
    leaves: new Map(leaves.map((leaf) => [leaf.path, leaf])),
    value: (key) => metadata.key_value_metadata?.find((each) => each.key === key)?.value,
    firstRows: checkedRows(name, metadata, leaves.length),
  };
}

function leavesOf(root: SchemaTree): readonly Leaf[] {
  const leaves: Leaf[] = [];
  const visit = (trees: readonly SchemaTree[]) => {
    const tree = trees.at(-1) as SchemaTree;
    if (tree.children.length === 0 && trees.length > 1)
      leaves.push({ path: tree.path.join("."), trees, index: leaves.length });
    for (const child of tree.children) visit([...trees, child]);
  };
  visit([root]);
  return leaves;
}

/** Row counts that agree with each other, and columns for each group. */
function checkedRows(
  name: string,
  { num_rows, row_groups }: FileMetaData,
  columns: number,
): readonly number[] {
  if (columns > mostColumns) throw refuse(name, "size", `${columns} columns`, `at most ${mostColumns}`);
  const firstRows = [0];
  for (const group of row_groups) {
    const rows = Number(group.num_rows);
    if (!Number.isSafeInteger(rows) || rows < 0 || rows > mostGroupRows)
      throw refuse(name, "size", `a row group of ${group.num_rows} rows`, `at most ${mostGroupRows}`);
    if (group.columns.length !== columns)
      throw refuse(
        name,
        "file",
        `a row group of ${group.columns.length} columns`,
        `${columns}, as its description says`,
      );
    firstRows.push((firstRows.at(-1) as number) + rows);
  }
  if (Number(num_rows) !== firstRows.at(-1))
    throw refuse(name, "file", `${num_rows} rows, and row groups of ${firstRows.at(-1)}`, expected);
  return firstRows;
}
