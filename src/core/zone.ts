/**
 * Place time without the reader's zone. Instants are milliseconds since 1970-01-01T00:00Z, zones are IANA names such
 * as "Asia/Damascus". The zone of the machine is never asked. A zone that the engine does not know throws a
 * RangeError (ask `isTimeZone` first); an instant that is no date (NaN, infinite) gives NaN.
 */

/** What the clocks and calendars of a zone show at an instant. */
export interface ZonedTime {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** 0 is Sunday, 6 is Saturday. */
  readonly weekday: number;
}

const dayLength = 86_400_000;

/** Enough for half a century of days; beyond it the cache starts anew. */
const cachedDays = 20_000;

interface Clock {
  readonly format: Intl.DateTimeFormat;
  /** Milliseconds east of UTC by UTC day; NaN on the days on which the clocks were changed. */
  readonly offsets: Map<number, number>;
}

const clocks = new Map<string, Clock>();

function clockOf(zone: string): Clock {
  let clock = clocks.get(zone);
  if (!clock) {
    const format = new Intl.DateTimeFormat("en-US-u-ca-gregory-nu-latn", {
      timeZone: zone,
      hourCycle: "h23",
      era: "short",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
    clock = { format, offsets: new Map() };
    clocks.set(zone, clock);
  }
  return clock;
}

/** The instant at which a clock in UTC shows these figures. Out of their range they carry over, as in Date.UTC. */
function utc(year: number, month: number, day: number, hour: number, minute: number, second: number): number {
  // Date.UTC takes the years 0 to 99 for 1900 to 1999.
  return new Date(0).setUTCFullYear(year, month - 1, day) + ((hour * 60 + minute) * 60 + second) * 1000;
}

function measuredOffset(clock: Clock, instant: number): number {
  const shown: Record<string, number> = {};
  let isBeforeChrist = false;
  for (const { type, value } of clock.format.formatToParts(instant)) {
    if (type === "era") isBeforeChrist = value.startsWith("B");
    else shown[type] = Number(value);
  }
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = shown;
  const local = utc(isBeforeChrist ? 1 - year : year, month, day, hour, minute, second);
  return local - Math.floor(instant / 1000) * 1000;
}

/** Milliseconds east of UTC. Asking Intl takes microseconds, so a day on which nothing changes is asked once. */
function offsetAt(instant: number, zone: string): number {
  const clock = clockOf(zone);
  if (!(Math.abs(instant) <= 8.64e15 - 2 * dayLength)) return Number.NaN;
  const day = Math.floor(instant / dayLength);
  let offset = clock.offsets.get(day);
  if (offset === undefined) {
    const atStart = measuredOffset(clock, day * dayLength);
    const atEnd = measuredOffset(clock, (day + 1) * dayLength);
    offset = atStart === atEnd ? atStart : Number.NaN;
    if (clock.offsets.size >= cachedDays) clock.offsets.clear();
    clock.offsets.set(day, offset);
  }
  return Number.isNaN(offset) ? measuredOffset(clock, instant) : offset;
}

/** Whether the engine knows the zone. */
export function isTimeZone(zone: string): boolean {
  try {
    clockOf(zone);
    return true;
  } catch {
    return false;
  }
}

/** Minutes east of UTC that the zone's clocks are set to: 180 in Damascus. A fraction before standard time came. */
export const offsetMinutes = (instant: number, zone: string): number => offsetAt(instant, zone) / 60_000;

/** What the zone's clocks and calendars show at the instant. */
export function zonedTime(instant: number, zone: string): ZonedTime {
  const local = new Date(instant + offsetAt(instant, zone));
  return {
    year: local.getUTCFullYear(),
    month: local.getUTCMonth() + 1,
    day: local.getUTCDate(),
    hour: local.getUTCHours(),
    minute: local.getUTCMinutes(),
    second: local.getUTCSeconds(),
    weekday: local.getUTCDay(),
  };
}

/**
 * The instant at which the zone's clocks show these figures, to the minute. Figures out of their range carry over:
 * day 32 of January is 1 February. Where clocks were set back and show a time twice, it is the first of the two;
 * where they were set forward and never showed it, it is as far past the gap as the time lies in it (02:30 becomes
 * 03:30). Both as in Temporal's "compatible".
 */
export function instantAt(
  zone: string,
  year: number,
  month: number,
  day: number,
  hour = 0,
  minute = 0,
): number {
  const local = utc(year, month, day, hour, minute, 0);
  const before = offsetAt(local - dayLength, zone);
  const after = offsetAt(local + dayLength, zone);
  const shows = (offset: number) => offsetAt(local - offset, zone) === offset;
  if (before === after || shows(before) || !shows(after)) return local - before;
  return local - after;
}

/** The first instant of the day, in the zone, that holds the instant. It need not be midnight: clocks may skip it. */
export function startOfDay(instant: number, zone: string): number {
  const { year, month, day } = zonedTime(instant, zone);
  return instantAt(zone, year, month, day);
}

/** The instant at which the zone's clocks show the same time of day, to the millisecond, so many days later. */
export function addDays(instant: number, days: number, zone: string): number {
  const { year, month, day, hour, minute } = zonedTime(instant, zone);
  const withinMinute = (((instant + offsetAt(instant, zone)) % 60_000) + 60_000) % 60_000;
  return instantAt(zone, year, month, day + days, hour, minute) + withinMinute;
}
