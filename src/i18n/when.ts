import type { Incident } from "../core/model";
import { nextDay } from "../core/step";
import { startOfDay, zonedTime } from "../core/zone";
import type { Formats } from "./formats";
import { partOfDayWords, shortened } from "./partOfDay";

/** What is known of when something happened. Bounds may be infinite where the time has an open end. */
export type Stated = Pick<Incident, "time" | "earliest" | "latest" | "timePrecision" | "partOfDay">;

/** The same time as a statement ("some time on 7 March") and, where there is one, as a name ("7 March"). */
interface Phrase {
  readonly plain: string;
  readonly name?: string;
}

const minute = 60_000;

/**
 * When an incident happened, in words that claim no more than its sources: "some time on Friday 7 March", "Thursday
 * night, 6 to 7 March", "about 4 to 6 March". All days and clock times are those of the zone.
 */
export function whenWords(stated: Stated, zone: string, formats: Formats): string {
  const { when } = formats.messages;
  const { plain, name } = phraseOf(stated, zone, formats);
  const isApproximate = /[~%]/.test(stated.time);
  const isUncertain = /[?%]/.test(stated.time);
  if (!isApproximate && !isUncertain) return plain;
  const rough = name === undefined ? when.roughly(plain) : when.about(name);
  const words = isApproximate ? rough : (name ?? plain);
  return isUncertain ? when.possibly(words) : words;
}

function phraseOf(stated: Stated, zone: string, formats: Formats): Phrase {
  const { earliest: from, latest: to, partOfDay, timePrecision } = stated;
  const open = openPhrase(stated, zone, formats);
  if (open) return open;
  const season = seasonPhrase(stated, zone, formats);
  if (season) return season;
  const phrase = isMidnight(from, zone) && isMidnight(to, zone) ? daysPhrase : clockPhrase;
  const whole = phrase(from, to, zone, formats);
  // Whoever knows the hour knows more than the part of the day.
  if (!partOfDay || timePrecision === "minute" || timePrecision === "hour") return whole;
  const { when } = formats.messages;
  const words = partOfDayWords(partOfDay, { from, to }, zone, formats);
  return { plain: words ?? when.withPart(whole.plain, when.inPart[partOfDay]) };
}

const isMidnight = (instant: number, zone: string) => startOfDay(instant, zone) === instant;
const isFirstOfMonth = (instant: number, zone: string) => zonedTime(instant, zone).day === 1;
const isFirstOfYear = (instant: number, zone: string) =>
  isFirstOfMonth(instant, zone) && zonedTime(instant, zone).month === 1;

/** "Friday 7 March" */
const dayName = (instant: number, formats: Formats) =>
  `${formats.weekdayName(instant)} ${formats.day(instant)}`;

/** Whole days: one, some, or those of months and years. */
function daysPhrase(from: number, to: number, zone: string, formats: Formats): Phrase {
  const { when } = formats.messages;
  const last = to - 1;
  const isWhole = (test: typeof isFirstOfYear) => test(from, zone) && test(to, zone);
  const period = isWhole(isFirstOfYear)
    ? formats.year
    : isWhole(isFirstOfMonth)
      ? formats.monthName
      : undefined;
  if (period) {
    const [first, end] = [period(from), period(last)];
    const name = first === end ? when.thePeriod(first) : when.thePeriods(first, end);
    return { plain: first === end ? when.inPeriod(name) : when.betweenPeriods(first, end), name };
  }
  if (startOfDay(last, zone) === from) {
    const day = dayName(from, formats);
    return { plain: when.onDay(day), name: when.theDay(day) };
  }
  const days = shortened(from, last, formats);
  const isTwo = nextDay(from, 1, zone) === startOfDay(last, zone);
  return { plain: (isTwo ? when.onEitherDay : when.betweenDays)(...days), name: when.theDays(...days) };
}

/** A minute, hours of one day, or a stretch that begins or ends within a day. */
function clockPhrase(from: number, to: number, zone: string, formats: Formats): Phrase {
  const { when } = formats.messages;
  const day = dayName(from, formats);
  if (to - from <= minute) {
    const clock = formats.clock(from);
    return { plain: when.atMoment(clock, day), name: when.theMoment(clock, day) };
  }
  if (startOfDay(from, zone) === startOfDay(to - 1, zone)) {
    return { plain: when.hours(formats.clock(from), endClock(to, zone, formats), day) };
  }
  // A first day that is open from its midnight is named as a day: 00:00 would sound as if somebody had looked at a clock.
  const start = isMidnight(from, zone) ? when.theDay(day) : when.theMoment(formats.clock(from), day);
  const end = when.theMoment(endClock(to, zone, formats), dayName(to - 1, formats));
  return { plain: when.between(start, end) };
}

/** A stretch that lasts to midnight ends at 24:00 of its last day; 00:00 would read as that day's morning. */
const endClock = (to: number, zone: string, formats: Formats) =>
  isMidnight(to, zone) ? formats.endOfDay : formats.clock(to);

/** "from Monday 10 March on", with the bound that the desk set for the open end, if it did. */
function openPhrase(stated: Stated, zone: string, formats: Formats): Phrase | undefined {
  const { time, earliest, latest } = stated;
  const [start, end] = time.split("/");
  if (end === undefined) return undefined;
  const { when } = formats.messages;
  const isOpen = (text: string | undefined) => text === "" || text === "..";
  const startsWithDay = isMidnight(earliest, zone);
  const endsWithDay = isMidnight(latest, zone);
  const firstDay = Number.isFinite(earliest) ? dayName(earliest, formats) : "";
  const lastDay = Number.isFinite(latest) ? dayName(latest - 1, formats) : "";
  if (isOpen(end)) {
    const words = startsWithDay ? when.fromDay(firstDay) : when.fromMoment(formats.clock(earliest), firstDay);
    if (!lastDay) return { plain: words };
    const bound = endsWithDay ? when.theDay(lastDay) : when.theMoment(formats.clock(latest), lastDay);
    return { plain: when.atLatest(words, bound) };
  }
  if (isOpen(start)) {
    const words = endsWithDay ? when.untilDay(lastDay) : when.untilMoment(formats.clock(latest), lastDay);
    if (!firstDay) return { plain: words };
    const bound = startsWithDay ? when.theDay(firstDay) : when.theMoment(formats.clock(earliest), firstDay);
    return { plain: when.atEarliest(words, bound) };
  }
  return undefined;
}

const seasonForm = /^\d{4}-(2[1-4])[?~%]?$/;

/** "spring 2025 (March to May)": what a season is depends on where one lives, so its months are named. */
function seasonPhrase(stated: Stated, zone: string, formats: Formats): Phrase | undefined {
  const number = Number(seasonForm.exec(stated.time)?.[1]);
  if (Number.isNaN(number)) return undefined;
  const { earliest: from, latest: to } = stated;
  const month = (instant: number) => zonedTime(instant, zone).month;
  const isWhole = [from, to].every((end) => isMidnight(end, zone) && isFirstOfMonth(end, zone));
  // Bounds that the desk set closer are told instead.
  if (!isWhole || (month(to) - month(from) + 12) % 12 !== 3) return undefined;
  const { when } = formats.messages;
  const [first, last] = [formats.year(from), formats.year(to - 1)];
  const season = when.theSeason(when.seasons[number] ?? "", first === last ? first : `${first}–${last}`);
  const months = when.thePeriods(formats.monthName(from), formats.monthName(to - 1));
  const name = `${season} (${months})`;
  return { plain: when.inPeriod(name), name };
}
