import type { Interval, PartOfDay, TimePrecision } from "../core/model";
import { canLieIn, usualHours } from "../core/partOfDay";
import { readInstant, readWhen, type When } from "../core/when";
import { type Log, member } from "./problem";
import { asList, optional, type Read, type Values } from "./shape";
import { text } from "./values";

function readTime(words: string, zone: string, path: string, log: Log): When | undefined {
  const when = readWhen(words, zone);
  if (when.ok) return when;
  log(when.code, path, words, when.expected);
  return undefined;
}

/** A time that is kept as it was written. */
export const timeText =
  (zone: string): Read<string> =>
  (value, path, log) => {
    const words = text(value, path, log);
    return words !== undefined && readTime(words, zone, path, log) ? words : undefined;
  };

/** As `timeText`, but a clock time may lack its offset: publishers print it so, and it is repeated as printed. */
export const printedTime =
  (zone: string): Read<string> =>
  (value, path, log) => {
    const words = text(value, path, log);
    if (words === undefined) return undefined;
    const when = readWhen(words, zone);
    if (when.ok || when.code === "time-offset") return words;
    log(when.code, path, words, when.expected);
    return undefined;
  };

const instant =
  (zone: string): Read<number> =>
  (value, path, log) => {
    const words = text(value, path, log);
    if (words === undefined) return undefined;
    const read = readInstant(words, zone);
    if (read.ok) return read.instant;
    log(read.code, path, words, read.expected);
    return undefined;
  };

/** The bounds of a time that was read before; the whole day where a clock time lacks its offset. */
export function spanOf(words: string | undefined, zone: string): Interval | undefined {
  if (words === undefined) return undefined;
  const when = readWhen(words, zone);
  const read = !when.ok && when.code === "time-offset" ? readWhen(words.slice(0, 10), zone) : when;
  return read.ok && Number.isFinite(read.earliest) && Number.isFinite(read.latest)
    ? { from: read.earliest, to: read.latest }
    : undefined;
}

/** Two clock times with offsets, the second after the first. */
export const interval =
  (zone: string): Read<Interval> =>
  (value, path, log) => {
    const list = asList(value, path, log);
    if (!list) return undefined;
    if (list.length !== 2) {
      log("type", path, value, "a list of two clock times with offsets");
      return undefined;
    }
    const [from, to] = list.map((end, index) => instant(zone)(end, member(path, index), log));
    if (from === undefined || to === undefined) return undefined;
    if (from < to) return { from, to };
    log("time-order", path, list.join(" "), "a second time that is later than the first");
    return undefined;
  };

/** The properties in which an incident may say when. */
export const timeFields = (zone: string) => ({
  time: optional(text),
  start: optional(text),
  end: optional(text),
  earliest: optional(instant(zone)),
  latest: optional(instant(zone)),
});

export interface Times {
  readonly time: string;
  readonly earliest: number;
  readonly latest: number;
  /** As the text of the time has it; an incident may say it otherwise. */
  readonly precision: TimePrecision;
}

type Given = Values<ReturnType<typeof timeFields>>;

interface Stated extends Omit<Times, "time"> {
  readonly time: string;
  /** Whether the incident may lie outside the bounds of what is written. */
  readonly isLoose: boolean;
}

const state = (time: string, when: When): Stated => ({
  time,
  earliest: when.earliest,
  latest: when.latest,
  precision: when.precision,
  isLoose: when.isApproximate || when.isUncertain,
});

/** What `time` says, or `start` and `end`, or `earliest` and `latest`. */
function readStated(given: Given, zone: string, path: string, log: Log): Stated | undefined {
  const { time, start, end, earliest, latest } = given;
  if (time !== undefined) {
    const when = readTime(time, zone, member(path, "time"), log);
    return when && state(time, when);
  }
  if (start !== undefined && end !== undefined) {
    const isRead = [
      readTime(start, zone, member(path, "start"), log),
      readTime(end, zone, member(path, "end"), log),
    ].every(Boolean);
    const whole = isRead ? readTime(`${start}/${end}`, zone, member(path, "end"), log) : undefined;
    return whole && state(`${start}/${end}`, whole);
  }
  if (earliest !== undefined && latest !== undefined) {
    const [first, last] = [earliest, latest].map((at) => new Date(at).toISOString().replace(".000Z", "Z"));
    return { time: `${first}/${last}`, earliest, latest, precision: "range", isLoose: false };
  }
  log("missing", member(path, "time"), undefined, "`time`, or `start` and `end`, or `earliest` and `latest`");
  return undefined;
}

const iso = (at: number): string => (Number.isFinite(at) ? new Date(at).toISOString() : "no bound");

/** The times of an incident: bounds given beside its time may narrow it, and widen it where it is marked as rough. */
export function readTimes(given: Given, zone: string, path: string, log: Log): Times | undefined {
  const stated = readStated(given, zone, path, log);
  if (!stated) return undefined;
  const { earliest = stated.earliest, latest = stated.latest } = given;
  const note = (code: "time-order" | "time-contradiction" | "time-open", name: string, expected: string) =>
    log(code, member(path, name), `${iso(earliest)} to ${iso(latest)}`, expected);

  if (given.earliest !== undefined && given.latest !== undefined && earliest >= latest) {
    note("time-order", "latest", "a time after `earliest`");
    return undefined;
  }
  const startsOutside = earliest >= stated.latest || (earliest < stated.earliest && !stated.isLoose);
  const endsOutside = latest <= stated.earliest || (latest > stated.latest && !stated.isLoose);
  if (startsOutside || endsOutside) {
    const said = `${iso(stated.earliest)} to ${iso(stated.latest)}`;
    note(
      "time-contradiction",
      startsOutside ? "earliest" : "latest",
      `bounds within ${stated.time}, ${said}`,
    );
    return undefined;
  }
  if (!Number.isFinite(earliest) || !Number.isFinite(latest)) {
    note("time-open", "time", "a time with both ends, or `earliest` and `latest` beside it");
    return undefined;
  }
  return { time: stated.time, earliest, latest, precision: stated.precision };
}

/** Doubts a part of the day whose usual hours lie outside the bounds. Both are kept: sources may use it otherwise. */
export function notePartOfDay(
  part: PartOfDay | undefined,
  { earliest, latest }: Times,
  zone: string,
  path: string,
  log: Log,
): void {
  if (part === undefined || canLieIn(part, { from: earliest, to: latest }, zone)) return;
  const [from, to] = usualHours[part];
  const hours = `${from}:00 to ${to > 24 ? `${to - 24}:00 of the next day` : `${to}:00`}`;
  log(
    "part-of-day",
    member(path, "partOfDay"),
    part,
    `a part of the day that lies between ${iso(earliest)} and ${iso(latest)}; usual for ${part}: ${hours}, ${zone}`,
  );
}
