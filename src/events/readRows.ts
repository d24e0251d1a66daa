import type { EventColumns } from "../core/events/model";
import type { Problem } from "../dataset/problem";
import { ColumnsBuilder } from "./columnsBuilder";
import { createProblemList } from "./problemList";
import { refuse } from "./refusal";
import { pathTo, type RowList, type SourceRow } from "./sourceRow";

/** What a file of events holds. */
export interface GatheredEvents {
  readonly columns: EventColumns;
  /** The first hundred of what is wrong, rejected rows before notes. */
  readonly problems: readonly Problem[];
  /** Rows of the file, those that were left out included. */
  readonly rows: number;
  /** Rows that were left out, exactly. */
  readonly rejected: number;
}

/** Rows that are kept in memory. Beyond it a map needs counts beside its file. */
export const mostRows = 3_000_000;

/**
 * Gathers the rows of a file into columns, with a problem for each that is left out. `onRows` is told how many there are
 * so far. Rejects with `EventsRefused` where they are too many, or as their source does.
 */
export async function gatherRows(
  source: AsyncIterable<readonly SourceRow[]>,
  name: string,
  list: RowList,
  categories: readonly string[],
  onRows: (rows: number) => void = () => {},
): Promise<GatheredEvents> {
  const problems = createProblemList(name);
  const builder = new ColumnsBuilder(categories);
  let rows = 0;
  for await (const batch of source) {
    for (const { row, number, line } of batch) {
      rows++;
      const at = (column: string) => ({ path: pathTo(list, number, column), line: line || undefined });
      if (!row.ok) {
        problems.reject({ ...row, ...at(row.column) });
        continue;
      }
      if (builder.length >= mostRows) throw tooManyRows(name);
      for (const note of row.notes) problems.note({ ...note, ...at(note.column) });
      builder.add(row, number, line);
    }
    onRows(rows);
  }
  const { columns, repeated } = builder.finish();
  for (const { id, number, line } of repeated)
    problems.reject({
      code: "duplicate-id",
      path: pathTo(list, number, "id"),
      line: line || undefined,
      got: id,
      expected: "an id that no other row has",
    });
  return { columns, problems: problems.problems, rows, rejected: problems.rejected };
}

export const tooManyRows = (name: string) =>
  refuse(
    name,
    "size",
    `more than ${mostRows} rows`,
    `at most ${mostRows} rows, or a larger file with counts beside it, as \`daymark import --pyramid\` writes`,
  );
