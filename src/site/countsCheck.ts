import type { EventColumns } from "../core/events/model";
import { type Problem, problem } from "../dataset/problem";
import type { EventCounts } from "../events/parquet";
import { onStep } from "../store/events/countStep";

/** Holds the events of a file against the counts beside it. */
export interface CountsCheck {
  add(columns: Pick<EventColumns, "length" | "earliest" | "latest" | "category">): void;
  /** What is wrong with the counts, once all events were added: the first few cells, and how many there are. */
  problems(): readonly Problem[];
}

/** Cells that are told one by one. */
const mostTold = 5;

/** How many events have the same bounds in steps: what a counts file says less what was found. */
interface Cell {
  readonly earliest: number;
  readonly latest: number;
  readonly category: number;
  stated: number;
  found: number;
}

/**
 * Counts the events of a file as its counts file does, cell by cell, so that any window that is counted by the one is
 * counted as by the other. Memory is that of the cells.
 */
export function createCountsCheck(
  name: string,
  eventsName: string,
  { rows, total, step }: Pick<EventCounts, "rows" | "total" | "step">,
  categories: readonly string[],
): CountsCheck {
  const cells = new Map<number, Map<number, Cell>>();
  let events = 0;

  function cellOf(earliest: number, latest: number, category: number): Cell {
    let begun = cells.get(earliest);
    if (!begun) {
      begun = new Map();
      cells.set(earliest, begun);
    }
    const key = (latest - earliest) * 256 + category;
    let cell = begun.get(key);
    if (!cell) {
      cell = { earliest, latest, category, stated: 0, found: 0 };
      begun.set(key, cell);
    }
    return cell;
  }

  for (let row = 0; row < rows.length; row++)
    cellOf(rows.earliest[row]!, rows.latest[row]!, rows.category[row]!).stated += rows.weight[row]!;

  const wrong = (got: string, expected: string) => problem(name, "counts-differ", "", got, expected);
  return {
    add({ length, earliest, latest, category }) {
      events += length;
      for (let row = 0; row < length; row++)
        cellOf(onStep(earliest[row]!, step, -1), onStep(latest[row]!, step, 1), category[row]!).found++;
    },
    problems() {
      const different = [...cells.values()]
        .flatMap((begun) => [...begun.values()])
        .filter(({ stated, found }) => stated !== found)
        .sort((a, b) => a.earliest - b.earliest || a.latest - b.latest || a.category - b.category);
      if (different.length === 0) return [];
      return [
        wrong(
          `${total} events; ${different.length} of its numbers are others`,
          `what ${eventsName} holds: ${events} events`,
        ),
        ...different.slice(0, mostTold).map(({ earliest, latest, category, stated, found }) => {
          const [from, to] = [earliest, latest].map((time) => new Date(time).toISOString());
          return wrong(
            `${stated} of ${categories[category]}, ${from} to ${to}`,
            `${found}, as ${eventsName} has`,
          );
        }),
      ];
    },
  };
}
