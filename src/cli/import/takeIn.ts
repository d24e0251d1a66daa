import { type EventRow, idOf } from "../../events/rowReader";
import type { SourceRow } from "../../events/sourceRow";
import type { Interruption } from "../interruption";
import { CouldNot } from "../refusal";
import { hash } from "./hash";
import { IdSet } from "./idSet";
import { levelOf, partOf } from "./pyramid";
import type { RejectedFile } from "./rejected";
import { RowStore } from "./rowStore";
import type { Runs } from "./runs";
import { Summary } from "./summary";

/** Events that are sorted at once, and bytes of them: with a bound on both, long texts take no more memory. */
const mostRows = 200_000;
const mostBytes = 48_000_000;

/** As many categories as a map may have. */
const mostCategories = 255;

export interface TakenIn {
  readonly summary: Summary;
  /** Ids of categories by the numbers that the runs have for them. */
  readonly categories: readonly string[];
}

/** A file's rows as they are read. */
export interface Source {
  readonly name: string;
  readonly rows: AsyncIterable<readonly SourceRow[]>;
}

/**
 * Puts the events of some files into sorted runs, and what cannot be kept on the list of rejected rows. Rejects where a
 * file cannot be read further, or has more categories than a map.
 */
export async function takeIn(
  sources: readonly Source[],
  runs: Runs,
  rejected: RejectedFile,
  interruption: Interruption,
): Promise<TakenIn> {
  const summary = new Summary();
  const ids = new IdSet();
  const numbers = new Map<string, number>();
  const store = new RowStore(mostRows, mostBytes);

  const numberOf = (category: string): number => {
    const known = numbers.get(category);
    if (known !== undefined) return known;
    if (numbers.size === mostCategories) throw new CouldNot(tooManyCategories(numbers));
    numbers.set(category, numbers.size);
    return numbers.size - 1;
  };

  function keep(row: EventRow, id: string, idHash: readonly [number, number]): void {
    const { earliest, latest, longitude, latitude, category } = row;
    if (store.length === mostRows || store.size > mostBytes - 65_536) runs.write(store);
    const part = partOf(levelOf(idHash[0]), latest - earliest);
    store.add({ earliest, latest, longitude, latitude, category: numberOf(category), part }, { ...row, id });
    summary.keep(row);
  }

  function take({ row, line }: SourceRow, file: string): void {
    summary.rows++;
    const leaveOut = (fault: Parameters<RejectedFile["add"]>[1]) => {
      summary.reject(fault.code);
      rejected.add({ file, line }, fault, true);
    };
    if (!row.ok) {
      if (row.code === "choice") summary.unknownKind(String(row.got));
      leaveOut(row);
      return;
    }
    const [id, idHash] = row.id === "" ? madeId(row, ids) : [row.id, hash(row.id)];
    if (row.id !== "" && !ids.add(idHash)) {
      leaveOut({
        code: "duplicate-id",
        column: "id",
        got: row.id,
        expected: "an id that no earlier row has",
      });
      return;
    }
    if (row.notes.length > 0) {
      summary.changed++;
      for (const note of row.notes) rejected.add({ file, line }, note, false);
    }
    keep(row, id, idHash);
  }

  for (const { name, rows } of sources)
    for await (const batch of rows) {
      for (const row of batch) take(row, name);
      await interruption.check();
    }
  if (store.length > 0) runs.write(store);
  return { summary, categories: [...numbers.keys()] };
}

/** An id for a row without: rows that say the same are still events of their own, and are numbered. */
function madeId(row: EventRow, ids: IdSet): readonly [string, readonly [number, number]] {
  const base = idOf(row);
  for (let times = 1; ; times++) {
    const id = times === 1 ? base : `${base}-${times}`;
    const idHash = hash(id);
    if (ids.add(idHash)) return [id, idHash];
  }
}

const tooManyCategories = (numbers: ReadonlyMap<string, number>): string =>
  `Got more than ${mostCategories} categories: ${[...numbers.keys()].slice(0, 5).join(", ")}, … Expected at most ${mostCategories}, as a map has. Is another column meant? Rename the right one to "category", or name a map with --map, by whose categories the rows are read.`;
