import { decodeChunk, fetchChunks } from "./parquetChunks";
import type { EventsConfig } from "./parquetDrawn";
import type { EventFields } from "./parquetFields";
import { timeField } from "./parquetFields";
import type { Leaf, ParquetFile } from "./parquetFile";
import { putPoints } from "./parquetNumbers";
import { refuse } from "./refusal";
import { createRowReader } from "./rowReader";
import type { SourceRow } from "./sourceRow";

const decoder = new TextDecoder();
/** Values of one row group that are made objects of at once. */
const mostValues = 20_000_000;

/**
 * The rows of a Parquet file as those of a table, one by one: for files whose times are texts, or whose layout means more by
 * its columns than their types say. Several times slower than by columns.
 */
export async function* parquetRows(
  parquet: ParquetFile,
  fields: EventFields,
  { categories, timeZone }: EventsConfig,
  signal: AbortSignal | undefined,
): AsyncGenerator<readonly SourceRow[], void, undefined> {
  const { name } = parquet.file;
  const leaves = [...new Set(Object.values(fields.leaves))];
  const { position } = fields;
  const points = position.kind === "wkb" ? [position.geometry] : [position.longitude, position.latitude];
  const reader = createRowReader(
    leaves.map(({ path }) => path),
    { categories, timeZone, layout: fields.layout, hasGeometry: true },
  );
  if (!reader.ok) throw refuse(name, reader.code, reader.got, reader.expected);

  for (let group = 0; group < parquet.metadata.row_groups.length; group++) {
    const first = parquet.firstRows[group] as number;
    const rows = (parquet.firstRows[group + 1] as number) - first;
    if (rows * leaves.length > mostValues)
      throw refuse(
        name,
        "size",
        `a row group of ${rows} rows`,
        "smaller row groups, as `daymark import` writes",
      );
    const chunks = await fetchChunks(parquet, group, [...new Set([...leaves, ...points])], signal);
    const values = (leaf: Leaf): unknown[] => {
      const made = madeOf(name, leaf);
      const bytes = chunks.get(leaf) as Uint8Array;
      return decodeChunk(parquet, group, leaf, bytes, rows, { text: (text) => decoder.decode(text) }).flatMap(
        (piece) => Array.from(piece as Iterable<unknown>, made),
      );
    };
    const columns = leaves.map(values);
    let pointOf: (row: number) => readonly unknown[];
    if (position.kind === "wkb") {
      const [x, y] = [new Float64Array(rows), new Float64Array(rows)];
      putPoints(
        decodeChunk(parquet, group, position.geometry, chunks.get(position.geometry) as Uint8Array, rows),
        x,
        y,
        0,
      );
      pointOf = (row) => [x[row], y[row]];
    } else {
      const [x = [], y = []] = [position.longitude, position.latitude].map(values);
      pointOf = (row) => [
        Number(x[row] ?? Number.NaN) / position.scale,
        Number(y[row] ?? Number.NaN) / position.scale,
      ];
    }
    yield Array.from({ length: rows }, (_, row) => ({
      row: reader.read(
        columns.map((column) => column[row]),
        pointOf(row),
      ),
      number: first + row,
      line: 0,
    }));
  }
}

/** What a stored value is to the reader of tables: times as texts that say their unit. */
function madeOf(name: string, leaf: Leaf): (value: unknown) => unknown {
  const field = timeField(name, leaf);
  if (!field) return (value) => value;
  const { unit } = field;
  const milliseconds = unit === "days" ? 86_400_000 : 1 / unit;
  return (value) => {
    if (typeof value !== "number" && typeof value !== "bigint") return undefined;
    const at = new Date(Math.floor(Number(value) * milliseconds));
    if (Number.isNaN(at.getTime())) return String(value);
    return unit === "days" ? at.toISOString().slice(0, 10) : at.toISOString();
  };
}
