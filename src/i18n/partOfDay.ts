import type { Interval, PartOfDay } from "../core/model";
import { nextDay } from "../core/step";
import { startOfDay, zonedTime } from "../core/zone";
import type { Formats } from "./formats";

/**
 * "Saturday morning, 8 March", "Thursday night, 6 to 7 March": a part of the one day, or of the one night, that the
 * bounds lie in. Undefined where they do not say which day or night that is.
 */
export function partOfDayWords(
  part: PartOfDay,
  { from, to }: Interval,
  zone: string,
  formats: Formats,
): string | undefined {
  const { when } = formats.messages;
  const last = to - 1;
  const isOneDay = startOfDay(from, zone) === startOfDay(last, zone);
  const beginsLate = zonedTime(from, zone).hour >= 12;
  const endsEarly = zonedTime(last, zone).hour < 12;
  const isOvernight =
    nextDay(startOfDay(from, zone), 1, zone) === startOfDay(last, zone) && beginsLate && endsEarly;

  if (part === "night") {
    if (isOvernight) {
      return when.overnight(
        ...shortened(from, last, formats),
        formats.weekdayName(from),
        formats.weekdayName(last),
      );
    }
    if (!isOneDay || beginsLate === endsEarly) return undefined;
    return (beginsLate ? when.partOf.night : when.early)(formats.weekdayName(from), formats.day(from));
  }
  if (!isOneDay && !(isOvernight && part !== "noon" && part !== "afternoon")) return undefined;
  const day = isOneDay || part === "evening" ? from : last;
  return when.partOf[part](formats.weekdayName(day), formats.day(day));
}

/** "6" and "8 March": the first day says no more than the last one leaves open. */
export function shortened(first: number, last: number, formats: Formats): [first: string, last: string] {
  const isOneMonth =
    formats.monthName(first) === formats.monthName(last) && formats.year(first) === formats.year(last);
  const day = formats.dayOfMonth(first);
  // Where a locale writes the month first, nothing can be left out in front.
  const isShort = isOneMonth && formats.day(first).startsWith(day);
  return [isShort ? day : formats.day(first), formats.day(last)];
}
