import { readWhen } from "../core/when";
import type { ProblemCode } from "../dataset/problem";

/** The bounds of what is possible, half-open, in milliseconds since 1970-01-01T00:00Z. */
export interface Span {
  readonly earliest: number;
  readonly latest: number;
  /** Whether it is written as a clock time: as an end it is then the moment itself, and not all that it takes in. */
  readonly isClock: boolean;
}

export interface NotSpan {
  readonly code: ProblemCode;
  readonly expected: string;
}

/** Years 0 to 9999, the years that texts can name. */
export const firstInstant = -62_167_219_200_000;
export const lastInstant = 253_402_300_800_000;

export const isInstant = (at: number): boolean => at >= firstInstant && at < lastInstant;

/**
 * Below it a count since 1970 may be of seconds as well as of milliseconds. Read wrongly, the year 2025 would become a
 * day in January 1970, so neither is guessed.
 */
const leastMilliseconds = 1e11;

const doubtfulNumber: NotSpan = {
  code: "time",
  expected:
    "milliseconds since 1970, such as 1741219200000 (times from November 1966 to March 1973 as text, since numbers this " +
    "small may be seconds)",
};

const open: NotSpan = { code: "time-open", expected: "a time with both ends" };

const digits = /^-?\d{9,16}$/;
const spaced = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2})/;
const shortOffset = /([+-]\d{2}):?(\d{2})?$/;
const mostRemembered = 50_000;

/** The forms that databases write for ISO 8601: a space for the T, an offset without minutes or colon. */
function inIsoForm(text: string): string {
  const joined = text.replace(spaced, "$1T$2");
  if (joined.length <= 16 || joined.endsWith("Z") || joined.includes("/")) return joined;
  return joined.replace(shortOffset, (_, hours: string, minutes = "00") => `${hours}:${minutes}`);
}

function ofNumber(at: number): Span | NotSpan {
  if (!Number.isInteger(at) || !isInstant(at) || Math.abs(at) < leastMilliseconds) return doubtfulNumber;
  return { earliest: at, latest: at + 1, isClock: true };
}

/** Whether both ends are years that texts can name, and the first is before the last. */
export const isPossibleSpan = (earliest: number, latest: number): boolean =>
  isInstant(earliest) && latest > earliest && latest <= lastInstant;

export type ReadTime = (value: unknown) => Span | NotSpan;

/**
 * Reads times as tables have them: EDTF and ISO 8601 as the incidents' (`readWhen`), also with a space for the T, and
 * numbers of milliseconds since 1970. Dates are days of the zone; clock times need an offset. The reader remembers what
 * it read: a table of a million rows names few days.
 */
export function createTimeReader(zone: string): ReadTime {
  const remembered = new Map<string, Span | NotSpan>();
  const utcDays = new Map<string, number>();

  /** Midnight in UTC; NaN for what is no date. */
  function utcDay(date: string): number {
    let start = utcDays.get(date);
    if (start === undefined) {
      const when = readWhen(date, "UTC");
      start = when.ok && when.precision === "day" ? when.earliest : Number.NaN;
      if (utcDays.size >= mostRemembered) utcDays.clear();
      utcDays.set(date, start);
    }
    return start;
  }

  /** `2025-03-06T15:00:00Z`, with or without thousandths, which is what most tables hold; undefined for any other. */
  function ofUtcClock(text: string): Span | undefined {
    const hasFraction = text.length === 24;
    if ((!hasFraction && text.length !== 20) || !utcClock.test(text)) return undefined;
    const day = utcDay(text.slice(0, 10));
    const hour = Number(text.slice(11, 13));
    const minute = Number(text.slice(14, 16));
    const second = Number(text.slice(17, 19));
    if (hour > 23 || minute > 59 || second > 59 || Number.isNaN(day)) return undefined;
    const fraction = hasFraction ? Number(text.slice(20, 23)) : 0;
    const earliest = day + ((hour * 60 + minute) * 60 + second) * 1000 + fraction;
    return { earliest, latest: earliest + (hasFraction ? 1 : 1000), isClock: true };
  }

  function ofText(text: string): Span | NotSpan {
    if (digits.test(text)) return ofNumber(Number(text));
    const when = readWhen(inIsoForm(text), zone);
    if (!when.ok) return when;
    const { earliest, latest, precision } = when;
    if (!Number.isFinite(earliest) || !Number.isFinite(latest)) return open;
    return { earliest, latest, isClock: precision === "minute" };
  }

  return (value) => {
    if (typeof value === "number") return ofNumber(value);
    if (typeof value === "bigint") return ofNumber(Number(value));
    if (typeof value !== "string") return { code: "time", expected: "a time as text" };
    const text = value.trim();
    const clock = ofUtcClock(text);
    if (clock) return clock;
    let span = remembered.get(text);
    if (span === undefined) {
      span = ofText(text);
      // What is remembered outlives its row, so what is too long for a time is not.
      if (text.length <= 40) {
        if (remembered.size >= mostRemembered) remembered.clear();
        remembered.set(text, span);
      }
    }
    return span;
  };
}

const utcClock = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d\d\d)?Z$/;

const monthNames = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];

/** "06 March 2025", as older exports of ACLED have their dates, as "2025-03-06"; any other text as it is. */
export function inDateForm(text: string): string {
  const match = /^(\d{1,2}) ([A-Za-z]+) (\d{4})$/.exec(text.trim());
  const month = match ? monthNames.indexOf((match[2] ?? "").toLowerCase()) + 1 : 0;
  if (!match || month === 0) return text;
  return `${match[3]}-${String(month).padStart(2, "0")}-${(match[1] ?? "").padStart(2, "0")}`;
}
