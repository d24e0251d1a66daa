import { encodeEvents } from "../core/events/encode";
import type { EventBlock, EventDetails } from "../core/events/model";
import { ascendingOrder, isAscending, rowsOf } from "../core/events/sorted";
import { detailsAt } from "../core/events/textColumn";
import { type DrawnColumns, drawnColumns, eventColumns, numbersOf } from "./eventColumns";
import type { EventRowGroup } from "./parquet";
import { fetchChunks, groupPart } from "./parquetChunks";
import { DrawnReader, drawnLeaves, timedLeaves } from "./parquetDrawn";
import { eventFields } from "./parquetFields";
import { openParquetFile, type ParquetFile } from "./parquetFile";
import { rowGroupsOf } from "./parquetGroups";
import { createRowPages } from "./parquetPages";
import { ToldReader, toldLeaves } from "./parquetTold";
import { createProblemList, type ProblemList } from "./problemList";
import { openRangeFile, type Traffic } from "./rangeFile";
import { configOf, type EventsMap } from "./readEvents";
import { refuse } from "./refusal";

/** Bytes of a file that is kept in memory, where its host answers no Range requests. */
const mostWholeBytes = 500_000_000;

export type TimedColumns = Pick<DrawnColumns, "earliest" | "latest" | "category">;

export interface ParquetArchive {
  readonly name: string;
  readonly rowGroups: readonly EventRowGroup[];
  readonly rows: number;
  readonly highestLevel: number;
  readonly hasRanges: boolean;
  read(
    group: number,
    signal?: AbortSignal,
  ): Promise<{
    readonly drawn: DrawnColumns;
    readonly fileRows: Uint32Array;
    readonly block: EventBlock;
    readonly problems: ProblemList["problems"];
    readonly rejected: number;
  }>;
  /** Times and categories of a row group, row by row as they lie in the file. */
  times(group: number, signal?: AbortSignal): Promise<TimedColumns>;
  details(row: number, signal?: AbortSignal): Promise<EventDetails>;
  readonly traffic: Traffic;
}

/** Opens a Parquet file that stays where it is: reads its end, no row. */
export async function openArchive(
  address: string,
  name: string,
  map: EventsMap,
  { fetch: get, signal }: { readonly fetch: typeof fetch; readonly signal?: AbortSignal | undefined },
): Promise<ParquetArchive> {
  const file = await openRangeFile(address, name, { fetch: get, signal, mostWholeBytes });
  const parquet = await openParquetFile(file, signal);
  const found = eventFields(parquet);
  const { times } = found;
  if (!times)
    throw refuse(
      name,
      "type",
      "times that are no timestamps in UTC",
      "a file as `daymark import` writes, of which parts can be read",
    );
  const fields = { ...found, times };
  const drawnReader = new DrawnReader(fields, configOf(map));
  const rowGroups = rowGroupsOf(parquet, fields);
  const pages = createRowPages(parquet);

  return {
    name,
    rowGroups,
    rows: parquet.firstRows.at(-1) as number,
    highestLevel: rowGroups.reduce((most, { level }) => Math.max(most, level), 0),
    hasRanges: file.hasRanges,
    get traffic() {
      return { ...file.traffic };
    },
    async read(group, until) {
      const { first, rows } = groupAt(parquet, group);
      const chunks = await fetchChunks(parquet, group, drawnLeaves(fields), until);
      const problems = createProblemList(name);
      const drawn = drawnColumns(rows);
      const faults = drawnReader.decode(groupPart(parquet, group, chunks), drawn, 0, problems);
      const kept = keptRows(drawn, faults);
      const columns = kept ? rowsOf(eventColumns(drawn), kept) : eventColumns(drawn);
      return {
        drawn: numbersOf(columns),
        fileRows: Uint32Array.from({ length: columns.length }, (_, row) => first + (kept?.[row] ?? row)),
        block: encodeEvents(columns, map),
        problems: problems.problems,
        rejected: problems.rejected,
      };
    },
    async times(group, until) {
      const { rows } = groupAt(parquet, group);
      const chunks = await fetchChunks(parquet, group, timedLeaves(fields), until);
      const timed: TimedColumns = {
        earliest: new Float64Array(rows),
        latest: new Float64Array(rows),
        category: new Uint8Array(rows),
      };
      drawnReader.decodeTimed(groupPart(parquet, group, chunks), timed, 0);
      return timed;
    },
    async details(row, until) {
      const leaves = [...new Set([...drawnLeaves(fields), ...toldLeaves(fields)])];
      const part = await pages.row(groupOf(parquet, row), row, leaves, until);
      const problems = createProblemList(name);
      const drawn = drawnColumns(1);
      drawnReader.decode(part, drawn, 0, problems);
      const told = new ToldReader(fields, problems, new Uint8Array());
      told.decode(part);
      return { ...detailsAt({ ...eventColumns(drawn), ...told.finish().columns }, 0), row };
    },
  };
}

function groupAt(
  { firstRows, file }: ParquetFile,
  group: number,
): { readonly first: number; readonly rows: number } {
  const first = firstRows[group];
  const end = firstRows[group + 1];
  if (first === undefined || end === undefined)
    throw refuse(file.name, "range", `row group ${group}`, `one of ${firstRows.length - 1}`);
  return { first, rows: end - first };
}

/** The row group that holds a row of the file. */
function groupOf({ firstRows, file }: ParquetFile, row: number): number {
  const group = firstRows.findIndex((first, index) => row >= first && row < (firstRows[index + 1] ?? 0));
  if (group >= 0) return group;
  throw refuse(file.name, "range", `row ${row}`, `a row from 0 to ${(firstRows.at(-1) as number) - 1}`);
}

/** The rows that can be shown, in the order of `earliest`; undefined for all, as they are. */
function keptRows({ length, earliest }: DrawnColumns, faults: readonly number[]): Uint32Array | undefined {
  if (faults.length === 0 && isAscending(earliest)) return undefined;
  const isLeftOut = new Set(faults);
  const kept = Uint32Array.from({ length }, (_, row) => row).filter((row) => !isLeftOut.has(row));
  return ascendingOrder(Float64Array.from(kept, (row) => earliest[row] as number)).map(
    (index) => kept[index] as number,
  );
}
