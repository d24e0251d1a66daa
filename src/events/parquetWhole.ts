import type { EventColumns } from "../core/events/model";
import { ascendingOrder, isAscending, rowsOf } from "../core/events/sorted";
import { codedAt, textAt, textColumnOf } from "../core/events/textColumn";
import { type DrawnColumns, drawnColumns, eventColumns, numbersOf } from "./eventColumns";
import { fetchChunks, groupPart } from "./parquetChunks";
import { DrawnReader, drawnLeaves, type EventsConfig } from "./parquetDrawn";
import { eventFields } from "./parquetFields";
import { type Leaf, openParquetFile, type ParquetFile } from "./parquetFile";
import { parquetRows } from "./parquetRows";
import { type ToldColumns, ToldReader, toldLeaves } from "./parquetTold";
import { createProblemList } from "./problemList";
import type { Progress } from "./progress";
import type { RangeFile } from "./rangeFile";
import { gatherRows, mostRows, tooManyRows } from "./readRows";
import { repeatedTexts } from "./repeatedTexts";
import { idOf } from "./rowReader";
import { pathTo } from "./sourceRow";

export interface WholeOptions {
  readonly signal?: AbortSignal | undefined;
  onProgress?(progress: Progress): void;
  /**
   * Told of what can be drawn, and waited for, before the texts are read. The arrays are the reader's: to be copied, not
   * changed.
   */
  onDrawable?(columns: EventColumns): void | Promise<void>;
  /** Waited for after each row group, where others want to work on the same thread. */
  breathe?(): Promise<void>;
}

export interface WholeEvents {
  readonly columns: EventColumns;
  readonly problems: ReturnType<typeof createProblemList>["problems"];
  readonly rows: number;
  readonly rejected: number;
}

/** Row groups that are fetched ahead of the one that is decoded. */
const ahead = 3;

/**
 * Reads a whole Parquet file into columns: what is drawn first, of all row groups, then the texts. Rejects with
 * `EventsRefused`, or with the signal's reason.
 */
export async function readWholeParquet(
  file: RangeFile,
  config: EventsConfig,
  options: WholeOptions = {},
): Promise<WholeEvents> {
  const { signal, onProgress = () => {}, onDrawable = () => {} } = options;
  const parquet = await openParquetFile(file, signal);
  const rows = parquet.firstRows.at(-1) as number;
  if (rows > mostRows) throw tooManyRows(file.name);
  const fields = eventFields(parquet);
  const tell = (read: number) =>
    onProgress({ bytes: file.traffic.bytes, totalBytes: file.byteLength, rows: read });
  const { times } = fields;
  if (!times) {
    const source = parquetRows(parquet, fields, config, signal);
    return gatherRows(source, file.name, "rows", config.categories, tell);
  }

  const problems = createProblemList(file.name);
  const drawn = drawnColumns(rows);
  const drawnReader = new DrawnReader({ ...fields, times }, config);
  const leftOut = new Uint8Array(rows);
  await eachGroup(parquet, drawnLeaves(fields), options, (group, chunks) => {
    const at = parquet.firstRows[group] as number;
    for (const row of drawnReader.decode(groupPart(parquet, group, chunks), drawn, at, problems))
      leftOut[row] = 1;
    tell(parquet.firstRows[group + 1] as number);
  });
  const selection = selectionOf(drawn, leftOut);
  const drawable = pick(eventColumns(drawn), selection);
  await onDrawable(drawable);

  const toldReader = new ToldReader(fields, problems, leftOut);
  await eachGroup(parquet, toldLeaves(fields), options, (group, chunks) => {
    toldReader.decode(groupPart(parquet, group, chunks));
    tell(rows);
  });
  const told = toldReader.finish();
  const whole: EventColumns = { ...eventColumns(drawn), ...told.columns };
  const named = fields.leaves.id ? told.columns.id : undefined;
  const id = withMadeIds(whole, config.categories, named);
  // An id that a row had which is left out is free for the next.
  const repeated = repeatedTexts(id, leftOut);
  for (const row of repeated)
    problems.reject({
      code: "duplicate-id",
      path: pathTo("rows", row, "id"),
      line: undefined,
      got: textAt(id, row),
      expected: "an id that no other row has",
    });
  const later = [...told.rejected, ...repeated];
  for (const row of later) leftOut[row] = 1;
  const columns =
    later.length === 0
      ? { ...pick({ ...whole, id }, selection), ...numbersOf(drawable) }
      : pick({ ...whole, id }, selectionOf(drawn, leftOut));
  return { columns, problems: problems.problems, rows, rejected: problems.rejected };
}

/** Fetches some columns of each row group, a few ahead, and hands them on in their order. */
async function eachGroup(
  parquet: ParquetFile,
  leaves: readonly Leaf[],
  { signal, breathe }: WholeOptions,
  use: (group: number, chunks: Awaited<ReturnType<typeof fetchChunks>>) => void,
): Promise<void> {
  const groups = parquet.metadata.row_groups.length;
  const coming: ReturnType<typeof fetchChunks>[] = [];
  for (let group = 0; group < groups; group++) {
    while (coming.length < groups && coming.length <= group + ahead) {
      const next = fetchChunks(parquet, coming.length, leaves, signal);
      // It is waited for in its turn; until then its failure is nobody's.
      next.catch(() => undefined);
      coming.push(next);
    }
    const chunks = await (coming[group] as (typeof coming)[number]);
    signal?.throwIfAborted();
    use(group, chunks);
    coming[group] = Promise.resolve(new Map());
    await breathe?.();
  }
}

/** The rows that are kept, in the order of `earliest`; undefined for all, as they are. */
function selectionOf({ length, earliest }: DrawnColumns, leftOut: Uint8Array): Uint32Array | undefined {
  const isWhole = !leftOut.includes(1);
  if (isWhole && isAscending(earliest)) return undefined;
  const kept = Uint32Array.from({ length }, (_, row) => row).filter((row) => leftOut[row] === 0);
  const times = Float64Array.from(kept, (row) => earliest[row] as number);
  if (isAscending(times)) return kept;
  return ascendingOrder(times).map((index) => kept[index] as number);
}

const pick = (columns: EventColumns, rows: Uint32Array | undefined): EventColumns =>
  rows ? rowsOf(columns, rows) : columns;

/** The ids, and where a row has none, one made of what it says. */
function withMadeIds(
  columns: EventColumns,
  categories: readonly string[],
  named: ToldColumns["id"] | undefined,
): ToldColumns["id"] {
  const { length, id } = columns;
  let isMissing = !named;
  for (let row = 0; row < length && !isMissing; row++) isMissing = id.offsets[row] === id.offsets[row + 1];
  if (!isMissing) return id;
  const times = new Map<string, number>();
  return textColumnOf(
    Array.from({ length }, (_, row) => {
      const given = textAt(id, row);
      if (given !== "") return given;
      const made = idOf({
        longitude: columns.longitude[row] as number,
        latitude: columns.latitude[row] as number,
        earliest: columns.earliest[row] as number,
        latest: columns.latest[row] as number,
        category: categories[columns.category[row] as number] ?? "",
        title: textAt(columns.title, row),
        place: codedAt(columns.place, row),
      });
      const count = (times.get(made) ?? 0) + 1;
      times.set(made, count);
      return count === 1 ? made : `${made}-${count}`;
    }),
  );
}
