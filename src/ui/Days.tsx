import { useMemo } from "preact/hooks";
import { boundsBy } from "../core/known";
import type { Clock, Dataset } from "../core/model";
import { countOf, type Visible } from "../core/visible";
import { startOfDay } from "../core/zone";
import { useFormats, useMounted, useView } from "./context";
import { Incident } from "./Incident";

/** The incidents of the window, day by day in time order. */
export function Days() {
  const { selectors } = useMounted();
  const formats = useFormats();
  const { messages } = formats;
  const dataset = useView((state) => state.dataset);
  const visible = useView(selectors.visible);
  const clock = useView((state) => state.clock);
  const days = useMemo(() => byDay(dataset, visible, clock), [dataset, visible, clock]);
  return (
    <>
      {days.map(({ day, rows }) => {
        const { certain, possible } = countOf(visible, rows);
        return (
          <section key={day} class="day" aria-labelledby={`day-${day}`}>
            <h3 id={`day-${day}`}>
              {formats.fullDay(day)} <span class="count">{messages.andPossible(certain, possible)}</span>
            </h3>
            <ul>
              {rows.map((row) => (
                <Incident
                  key={dataset.incidents[row]!.id}
                  row={row}
                  isPossible={visible.possibleRows.has(row)}
                />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

interface Day {
  /** Midnight in place time. */
  readonly day: number;
  readonly rows: readonly number[];
}

/** Rows under the day on which each may have begun, or may first have been reported. */
function byDay(dataset: Dataset, { rows }: Visible, clock: Clock): readonly Day[] {
  const { from } = boundsBy(dataset.columns, clock);
  const days: { day: number; rows: number[] }[] = [];
  for (const row of rows.toSorted((a, b) => from[a]! - from[b]! || a - b)) {
    const day = startOfDay(from[row]!, dataset.config.timeZone);
    const last = days.at(-1);
    if (last?.day === day) last.rows.push(row);
    else days.push({ day, rows: [row] });
  }
  return days;
}
