import type { Interval, MapConfig } from "../core/model";
import { termText } from "../core/terms";
import { type Language, textIn } from "../core/text";
import { offsetMinutes, startOfDay, zonedTime } from "../core/zone";
import { type Messages, messagesIn } from "./messages";

/** Words for times and numbers in one language and one place's clock. Nothing here looks at the reader's own zone. */
export interface Formats {
  readonly language: Language;
  readonly messages: Messages;
  /** "7 March", with its year where that is not the year of the map's window. */
  day(instant: number): string;
  /** "7 Mar", for an axis. */
  dayAxis(instant: number): string;
  /** "Fri 7 Mar", for an axis with room. */
  dayAxisLong(instant: number): string;
  /** "Friday 7 March", with its year where that is not the year of the map's window. */
  weekday(instant: number): string;
  /** "Friday" */
  weekdayName(instant: number): string;
  /** "7", for the first end of "7 to 9 March". */
  dayOfMonth(instant: number): string;
  /** "March", with its year where that is not the year of the map's window. */
  monthName(instant: number): string;
  /** "2025" */
  year(instant: number): string;
  /** "Friday 7 March 2025" */
  fullDay(instant: number): string;
  /** A date of a calendar, not of a clock: "7 March 2025", or "March 2025" without a day. */
  date(year: number, month: number, day?: number): string;
  /** "Mar 2025" */
  month(instant: number): string;
  /** "18:00" */
  clock(instant: number): string;
  /** "24:00" */
  readonly endOfDay: string;
  /** "Friday 7 March 2025, 18:00" */
  moment(instant: number): string;
  /** "7 March, 18:00", the day as in `day`. */
  momentShort(instant: number): string;
  /** "6 to 8 March 2025" for whole days, with clock times otherwise. */
  window(window: Interval): string;
  /** "1,426" */
  number(value: number): string;
  /** "UTC+3" */
  offset(instant: number): string;
  languageName(tag: string): string;
  /** An actor, a claimant or a group, by the name that the records use. */
  term(name: string): string;
}

/** Formats for a language, with the month names and digits that the map has settled on. */
export function createFormats(
  config: MapConfig,
  language: Language,
  messagesFor: (language: Language, number: (value: number) => string) => Messages = messagesIn,
): Formats {
  const zone = config.timeZone;
  const locale = config.locales[language];
  const dates = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { timeZone: zone, ...options });
    return (instant: number) => format.format(instant);
  };
  const yearOf = (instant: number) => zonedTime(instant, zone).year;
  const { extent } = config;
  const isOfYears = config.events && yearOf(extent.from) !== yearOf(extent.to - 1);
  /** The year of the map goes without saying; another one does not, nor any where a list runs through years. */
  const ownYear = isOfYears ? undefined : yearOf(config.window.from);
  const yearWhereNeeded = (without: (instant: number) => string, full: (instant: number) => string) => {
    return (instant: number) => (yearOf(instant) === ownYear ? without(instant) : full(instant));
  };
  // French says "1er mars"; the engines do not.
  const firstOfMonth = (text: string) =>
    language === "fr" ? text.replace(/(^|\s)1(?=\s\p{L}|–)/gu, "$11er") : text;
  const dayWithoutYear = dates({ day: "numeric", month: "long" });
  const dayWithYear = dates({ day: "numeric", month: "long", year: "numeric" });
  const day = yearWhereNeeded(
    (instant) => firstOfMonth(dayWithoutYear(instant)),
    (instant) => firstOfMonth(dayWithYear(instant)),
  );
  const dayOfMonth = dates({ day: "numeric" });
  const clock = dates({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  const weekdayFormat = dates({ weekday: "long", day: "numeric", month: "long" });
  const axisFormat = dates({ weekday: "short", day: "numeric", month: "short" });
  const fullDayFormat = dates({ weekday: "long", day: "numeric", month: "long", year: "numeric" });
  // English writes "Friday 7 March 2025" here: the comma that some engines put after the weekday only adds noise.
  const plain = (text: string) =>
    firstOfMonth(language === "en" ? text.replace(/^(\p{L}+), /u, "$1 ") : text);
  // Engines differ in the spaces around the dash, and a page that is written here is read there. Two days of one month
  // need none; between whole dates "2024–8" would read as one thing.
  const evenRange = (text: string) =>
    firstOfMonth(
      text.replace(/^(.*?)\s*–\s*/u, (_, from: string) => `${from}${/^\p{N}+$/u.test(from) ? "–" : " – "}`),
    );
  const fullDay = (instant: number) => plain(fullDayFormat(instant));
  const comma = language === "ar" ? "، " : ", ";
  const ranges = new Intl.DateTimeFormat(locale, {
    timeZone: zone,
    day: "numeric",
    month: "long",
    year: "numeric",
  });
  const dateOnly = new Intl.DateTimeFormat(locale, {
    timeZone: "UTC",
    day: "numeric",
    month: "long",
    year: "numeric",
  });
  const monthOnly = new Intl.DateTimeFormat(locale, { timeZone: "UTC", month: "long", year: "numeric" });
  const numbers = new Intl.NumberFormat(locale);
  const zeroZero = numbers.format(0).repeat(2);
  const names = new Intl.DisplayNames(locale, { type: "language" });
  const isMidnight = (instant: number) => startOfDay(instant, zone) === instant;

  const formats: Formats = {
    language,
    messages: messagesFor(language, numbers.format),
    day,
    dayAxis: dates({ day: "numeric", month: "short" }),
    dayAxisLong: (instant) => plain(axisFormat(instant)),
    weekday: yearWhereNeeded((instant) => plain(weekdayFormat(instant)), fullDay),
    fullDay,
    weekdayName: dates({ weekday: "long" }),
    dayOfMonth: (instant) => {
      const figure = dayOfMonth(instant);
      return language === "fr" && figure === "1" ? "1er" : figure;
    },
    monthName: yearWhereNeeded(dates({ month: "long" }), dates({ month: "long", year: "numeric" })),
    year: dates({ year: "numeric" }),
    date: (year, month, day) =>
      firstOfMonth((day === undefined ? monthOnly : dateOnly).format(Date.UTC(year, month - 1, day ?? 1))),
    month: dates({ month: "short", year: "numeric" }),
    clock,
    endOfDay: `${numbers.format(24)}:${zeroZero}`,
    moment: (instant) => `${fullDay(instant)}${comma}${clock(instant)}`,
    momentShort: (instant) => `${day(instant)}${comma}${clock(instant)}`,
    window({ from, to }) {
      if (isMidnight(from) && isMidnight(to)) {
        const last = to - 1;
        return startOfDay(last, zone) === from ? fullDay(from) : evenRange(ranges.formatRange(from, last));
      }
      const isOneDay = startOfDay(from, zone) === startOfDay(to - 1, zone);
      const endClock = isMidnight(to) ? formats.endOfDay : clock(to);
      const end = isOneDay ? endClock : formats.momentShort(to);
      return `${formats.momentShort(from)} – ${end}`;
    },
    number: (value) => numbers.format(value),
    offset(instant) {
      const minutes = offsetMinutes(instant, zone);
      const hours = Math.floor(Math.abs(minutes) / 60);
      const rest = Math.abs(minutes) % 60;
      return `UTC${minutes < 0 ? "−" : "+"}${hours}${rest ? `:${String(rest).padStart(2, "0")}` : ""}`;
    },
    term: (name) => textIn(termText(config, name), language).text,
    languageName(tag) {
      try {
        return names.of(tag) ?? tag;
      } catch {
        // Not every tag that looks like one names a language.
        return tag;
      }
    },
  };
  return formats;
}
