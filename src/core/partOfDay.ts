import type { Interval, PartOfDay } from "./model";
import { instantAt, zonedTime } from "./zone";

/**
 * Between which hours a part of the day usually lies, by the clock of the place: wide, so that dawn is dawn in winter
 * and summer. A night runs over midnight, so its end is counted on from the day on which it begins.
 */
export const usualHours: Readonly<Record<PartOfDay, readonly [from: number, to: number]>> = {
  dawn: [3, 9],
  morning: [5, 12],
  noon: [11, 14],
  afternoon: [12, 19],
  evening: [16, 24],
  night: [18, 31],
};

const twoDays = 2 * 86_400_000;

/** Whether the usual hours of a part of the day, on any day in the zone, overlap the bounds. */
export function canLieIn(part: PartOfDay, bounds: Interval, zone: string): boolean {
  if (!(bounds.to - bounds.from < twoDays)) return true;
  const [from, to] = usualHours[part];
  const { year, month, day } = zonedTime(bounds.from, zone);
  // The night that covers the early hours of a day begins on the day before.
  return [-1, 0, 1, 2].some(
    (offset) =>
      instantAt(zone, year, month, day + offset, from) < bounds.to &&
      instantAt(zone, year, month, day + offset, to) > bounds.from,
  );
}
