import type { TimePrecision } from "./model";
import { instantAt, offsetMinutes } from "./zone";

/**
 * A strict reader of times: EDTF level 0 and 1 (ISO 8601-2:2019) and ISO 8601 clock times with an offset, and
 * intervals of either. Not read: years before 0 or after 9999 (`Y17000`, `-0044`), and level 2.
 */

export type WhenCode = "time" | "time-offset" | "time-order";

export interface When {
  readonly ok: true;
  /** First possible instant, in milliseconds since 1970-01-01T00:00Z. -Infinity where the start is open or unknown. */
  readonly earliest: number;
  /** First instant that is no longer possible, in the same unit. Infinity where the end is open or unknown. */
  readonly latest: number;
  /** How finely the text says it; "range" for intervals, seasons and decades. */
  readonly precision: TimePrecision;
  /** Marked `~` or `%`. The bounds are those of the date without the mark. */
  readonly isApproximate: boolean;
  /** Marked `?` or `%`. */
  readonly isUncertain: boolean;
}

export interface NotWhen {
  readonly ok: false;
  readonly code: WhenCode;
  /** What would have been read, in words. */
  readonly expected: string;
}

const refuse = (code: WhenCode, expected: string): NotWhen => ({ ok: false, code, expected });

const notATime = refuse(
  "time",
  "a date such as 2025-03-06, an EDTF date or interval such as 2025-03-06/2025-03-07, or a clock time with its " +
    "offset such as 2025-03-06T15:00:00+03:00",
);

const calendarForm = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?([?~%])?$/;
const clockForm = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})?$/;
const longestTime = 100;

const daysInMonth = (year: number, month: number): number =>
  new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();

/** "+03:00" */
function offsetText(minutes: number): string {
  const whole = Math.abs(Math.round(minutes));
  const pad = (figure: number) => String(Math.floor(figure)).padStart(2, "0");
  return `${minutes < 0 ? "-" : "+"}${pad(whole / 60)}:${pad(whole % 60)}`;
}

function readClock(text: string, zone: string): When | NotWhen | undefined {
  const match = clockForm.exec(text);
  if (!match) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1, 7)
    .map((part) => Number(part ?? 0));
  const date = readCalendar(match[1] ?? "", match[2], match[3]);
  if ("ok" in date) return date;
  if (hour > 23 || minute > 59 || second > 59) {
    return refuse(
      "time",
      "a clock time from 00:00:00 to 23:59:59, such as 2025-03-06T15:00+03:00; the end of a day is 00:00 of the next",
    );
  }
  const offset = match[8];
  if (offset === undefined) {
    const there = offsetText(offsetMinutes(instantAt(zone, year, month, day, hour, minute), zone));
    return refuse("time-offset", `an offset after the clock time: ${text}${there} if it is ${zone} time`);
  }
  let east = 0;
  if (offset !== "Z") {
    const hours = Number(offset.slice(1, 3));
    const minutes = Number(offset.slice(4));
    if (minutes > 59 || hours * 60 + minutes > 14 * 60)
      return refuse("time", "an offset from -14:00 to +14:00, such as 2025-03-06T15:00+03:00");
    east = (hours * 60 + minutes) * (offset.startsWith("-") ? -1 : 1);
  }
  const fraction = Number((match[7] ?? "").slice(1, 4).padEnd(3, "0"));
  const earliest = instantAt("UTC", year, month, day, hour, minute - east) + second * 1000 + fraction;
  const length = match[7] ? 1 : match[6] ? 1000 : 60_000;
  return {
    ok: true,
    earliest,
    latest: earliest + length,
    precision: "minute",
    isApproximate: false,
    isUncertain: false,
  };
}

interface Stretch {
  readonly from: readonly [year: number, month: number, day: number];
  /** The first day after it; months and days may be out of their range and carry over. */
  readonly to: readonly [year: number, month: number, day: number];
  readonly precision: TimePrecision;
}

/** The days that a calendar date names, or what is wrong with it. */
function readCalendar(
  yearText: string,
  monthText: string | undefined,
  dayText: string | undefined,
): Stretch | NotWhen {
  const open = yearText.length - yearText.replaceAll("X", "").length;
  const year = Number(yearText.replaceAll("X", "0"));
  if (open > 0) {
    if (monthText)
      return refuse(
        "time",
        "a decade such as 202X, a century such as 20XX, or a year with its month such as 2025-03",
      );
    return { from: [year, 1, 1], to: [year + 10 ** open, 1, 1], precision: "range" };
  }
  if (monthText === undefined || monthText === "XX") {
    if (dayText !== undefined && dayText !== "XX")
      return refuse(
        "time",
        "a day with its month, such as 2025-03-06, or its year alone, such as 2025-XX-XX",
      );
    return { from: [year, 1, 1], to: [year + 1, 1, 1], precision: "year" };
  }
  const month = Number(monthText);
  if (month >= 21 && month <= 24 && dayText === undefined) {
    // EDTF leaves open what a season is; these are the meteorological seasons of the northern half of the Earth,
    // and a winter is named after the year in which it begins.
    const first = (month - 20) * 3;
    return { from: [year, first, 1], to: [year, first + 3, 1], precision: "range" };
  }
  if (month < 1 || month > 12)
    return refuse(
      "time",
      "a month from 01 to 12, such as 2025-03, or a season from 21 (spring) to 24 (winter), such as 2025-21",
    );
  if (dayText === undefined || dayText === "XX")
    return { from: [year, month, 1], to: [year, month + 1, 1], precision: "month" };
  const day = Number(dayText);
  const last = daysInMonth(year, month);
  if (day < 1 || day > last)
    return refuse("time", `a day from 01 to ${last}, such as ${yearText}-${monthText}-${last}`);
  return { from: [year, month, day], to: [year, month, day + 1], precision: "day" };
}

function readPoint(text: string, zone: string): When | NotWhen {
  const clock = readClock(text, zone);
  if (clock) return clock;
  const match = calendarForm.exec(text);
  if (!match) return notATime;
  const days = readCalendar(match[1] ?? "", match[2], match[3]);
  if ("ok" in days) return days;
  const mark = match[4] ?? "";
  return {
    ok: true,
    earliest: instantAt(zone, ...days.from),
    latest: instantAt(zone, ...days.to),
    precision: days.precision,
    isApproximate: mark === "~" || mark === "%",
    isUncertain: mark === "?" || mark === "%",
  };
}

/** Undefined for an end that is open (`..`) or unknown (nothing). */
function readEnd(text: string, zone: string): When | NotWhen | undefined {
  return text === "" || text === ".." ? undefined : readPoint(text, zone);
}

function readInterval(startText: string, endText: string, zone: string): When | NotWhen {
  const start = readEnd(startText, zone);
  const end = readEnd(endText, zone);
  if (start && !start.ok) return start;
  if (end && !end.ok) return end;
  if (!start && !end) return refuse("time", "an interval with a start or an end, such as 2025-03-06/..");
  const earliest = start?.earliest ?? Number.NEGATIVE_INFINITY;
  // A date as an end takes its whole day in; a clock time as an end is the moment itself.
  const latest = (end?.precision === "minute" ? end.earliest : end?.latest) ?? Number.POSITIVE_INFINITY;
  if (earliest >= latest) {
    return refuse("time-order", "an interval that ends after it starts, such as 2025-03-06/2025-03-07");
  }
  return {
    ok: true,
    earliest,
    latest,
    precision: "range",
    isApproximate: Boolean(start?.isApproximate || end?.isApproximate),
    isUncertain: Boolean(start?.isUncertain || end?.isUncertain),
  };
}

/**
 * Reads a time as an editor writes it; dates are cut into days in the zone. Bounds: a date is its whole day (month,
 * year), a clock time its minute, or its second where seconds are written; an interval runs from the start of its
 * first date to the end of its last, or up to its last clock time. Seasons are the northern meteorological ones.
 * A day that the calendar lacks is refused, never carried over. Throws only for a zone that does not exist.
 */
export function readWhen(text: string, zone: string): When | NotWhen {
  if (text.length > longestTime) return notATime;
  const ends = text.split("/");
  if (ends.length === 1) return readPoint(text, zone);
  if (ends.length > 2) return notATime;
  return readInterval(ends[0] ?? "", ends[1] ?? "", zone);
}

/** Reads one clock time with its offset, such as `2025-03-06T15:00:00+03:00`: the start of the minute or second. */
export function readInstant(
  text: string,
  zone: string,
): { readonly ok: true; readonly instant: number } | NotWhen {
  const clock = text.length > longestTime ? undefined : readClock(text, zone);
  if (!clock) return refuse("time", "a clock time with its offset, such as 2025-03-06T15:00:00+03:00");
  return clock.ok ? { ok: true, instant: clock.earliest } : clock;
}
