import { createCategoryOf } from "./categories";
import { type CountStep, stepKey, stepNames, totalKey } from "./fileLayout";
import { decodeChunk, fetchChunks } from "./parquetChunks";
import type { EventsConfig } from "./parquetDrawn";
import { timeField } from "./parquetFields";
import { type Leaf, openParquetFile, type ParquetFile } from "./parquetFile";
import { putNanoseconds, putNumbers } from "./parquetNumbers";
import { openRangeFile } from "./rangeFile";
import { refuse } from "./refusal";
import type { CountColumns } from "./tasks";

/** Bytes of a counts file: it is read before the first picture. */
const mostCountBytes = 20_000_000;
const mostCountRows = 1_000_000;

const decoder = new TextDecoder();

/** Reads a counts file whole. Counts of categories that the map lacks are those of its other one, or a fault. */
export async function readCounts(
  address: string,
  name: string,
  { categories }: EventsConfig,
  { fetch: get, signal }: { readonly fetch: typeof fetch; readonly signal?: AbortSignal | undefined },
): Promise<CountColumns> {
  const file = await openRangeFile(address, name, {
    fetch: get,
    signal,
    mostWholeBytes: mostCountBytes,
    smallBytes: mostCountBytes,
  });
  if (file.byteLength > mostCountBytes)
    throw refuse(name, "size", `${file.byteLength} bytes`, `at most ${mostCountBytes}: coarser steps`);
  const parquet = await openParquetFile(file, signal);
  const length = parquet.firstRows.at(-1) as number;
  if (length > mostCountRows)
    throw refuse(name, "size", `${length} rows`, `at most ${mostCountRows}: coarser steps`);

  const counts = {
    length,
    earliest: new Float64Array(length),
    latest: new Float64Array(length),
    category: new Uint8Array(length),
    weight: new Float64Array(length),
  };
  const leaves = {
    earliest: leafOf(parquet, "earliest"),
    latest: leafOf(parquet, "latest"),
    category: leafOf(parquet, "category"),
    events: leafOf(parquet, "events"),
  };
  const categoryOf = createCategoryOf(categories);
  const indexOf = (word: string): number => {
    const index = categories.indexOf(categoryOf([word]) ?? "");
    if (index >= 0) return index;
    throw refuse(name, "choice", word, `one of the map's categories: ${categories.join(", ")}`, "category");
  };
  for (let group = 0; group < parquet.metadata.row_groups.length; group++) {
    const at = parquet.firstRows[group] as number;
    const rows = (parquet.firstRows[group + 1] as number) - at;
    const chunks = await fetchChunks(parquet, group, Object.values(leaves), signal);
    const pieces = (leaf: Leaf, text?: (bytes: Uint8Array) => unknown) =>
      decodeChunk(parquet, group, leaf, chunks.get(leaf) as Uint8Array, rows, text ? { text } : {});
    putTimes(name, leaves.earliest, pieces(leaves.earliest), counts.earliest, at, rows);
    putTimes(name, leaves.latest, pieces(leaves.latest), counts.latest, at, rows);
    putNumbers(pieces(leaves.events), counts.weight, at);
    let row = at;
    for (const piece of pieces(leaves.category, (bytes) => indexOf(decoder.decode(bytes))))
      for (const value of piece as Iterable<unknown>)
        counts.category[row++] = typeof value === "number" ? value : indexOf("");
  }
  const sum = checkedSum(name, counts);
  const stated = Number(parquet.value(totalKey) ?? sum);
  if (stated !== sum)
    throw refuse(name, "range", `${sum} events in its rows`, `${stated}, as its description says`);
  return { ...counts, total: sum, step: stepOf(name, parquet.value(stepKey)) };
}

function leafOf(parquet: ParquetFile, path: string): Leaf {
  const leaf = parquet.leaves.get(path);
  if (leaf) return leaf;
  throw refuse(
    parquet.file.name,
    "missing",
    [...parquet.leaves.keys()].join(", ").slice(0, 300),
    `the column ${path}`,
  );
}

function putTimes(
  name: string,
  leaf: Leaf,
  pieces: ReturnType<typeof decodeChunk>,
  into: Float64Array,
  at: number,
  rows: number,
): void {
  const field = timeField(name, leaf);
  if (!field || field.unit === "days")
    throw refuse(name, "type", "no timestamps", "timestamps in UTC", leaf.path);
  if (field.unit === 1e6) return void putNanoseconds(pieces, into, at, "down");
  putNumbers(pieces, into, at);
  for (let row = at; row < at + rows; row++) into[row] = (into[row] as number) / field.unit;
}

function checkedSum(
  name: string,
  { length, earliest, latest, weight }: Omit<CountColumns, "total" | "step">,
): number {
  let sum = 0;
  for (let row = 0; row < length; row++) {
    const events = weight[row] as number;
    if (!Number.isSafeInteger(events) || events < 0)
      throw refuse(name, "range", events, "a whole number of events", `rows[${row}].events`);
    if (!((earliest[row] as number) < (latest[row] as number)))
      throw refuse(
        name,
        "time-order",
        `${earliest[row]} to ${latest[row]}`,
        "an end after the start",
        `rows[${row}].latest`,
      );
    sum += events;
  }
  return sum;
}

function stepOf(name: string, text: string | undefined): CountStep {
  const named = stepNames.find((step) => step === text);
  if (named) return named;
  const step = Number(text || Number.NaN);
  if (Number.isSafeInteger(step) && step > 0) return step;
  throw refuse(name, "choice", text, `milliseconds, or one of ${stepNames.join(", ")}`, stepKey);
}
