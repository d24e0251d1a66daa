import { type Narrowing, passes } from "./filter";
import type { Dataset } from "./model";
import { addDays, offsetMinutes, startOfDay } from "./zone";

export const steps = ["hour", "day", "incident"] as const;
export type Step = (typeof steps)[number];

const hour = 3_600_000;

/** The full hour in place time after (1) or before (-1) the moment. */
export function nextHour(moment: number, direction: 1 | -1, zone: string): number {
  const shift = offsetMinutes(moment, zone) * 60_000;
  const local = (moment + shift) / hour;
  return (direction === 1 ? Math.floor(local + 1) : Math.ceil(local - 1)) * hour - shift;
}

/** The start of a day in place time after (1) or before (-1) the moment. */
export function nextDay(moment: number, direction: 1 | -1, zone: string): number {
  const today = startOfDay(moment, zone);
  // Where clocks skip midnight a day begins at one o'clock, and its length later is no start of a day.
  if (direction === 1) return startOfDay(addDays(today, 1, zone), zone);
  return today < moment ? today : startOfDay(today - 1, zone);
}

/** The row after or before another one in time order that passes the filter. Without a row, the first or the last. */
export function nextRow(
  dataset: Dataset,
  filter: Narrowing,
  row: number | undefined,
  direction: 1 | -1,
): number | undefined {
  const count = dataset.incidents.length;
  const start = row ?? (direction === 1 ? -1 : count);
  for (let at = start + direction; at >= 0 && at < count; at += direction) {
    if (passes(dataset, dataset.incidents[at]!, filter)) return at;
  }
  return undefined;
}
