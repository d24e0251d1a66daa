import type { Dataset, Interval } from "../core/model";
import { readInstant } from "../core/when";
import { instantAt, zonedTime } from "../core/zone";
import { reachOf } from "../store/view";
import { refused, WrongUsage } from "./refusal";

const minute = 60_000;
const two = (figure: number) => String(figure).padStart(2, "0");

/** An instant as an option takes it, by the clocks of the place: "2025-03-08T12:00". */
export function placeMoment(instant: number, zone: string): string {
  const { year, month, day, hour, minute } = zonedTime(instant, zone);
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}`;
}

const withoutOffset = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}))?$/;

/**
 * A time as an option or an address has it: "2025-03-08T12:00" or "2025-03-08" (its first moment) by the clocks of the
 * place, or with an offset. Throws WrongUsage for what is no time, has seconds, or lies outside the data.
 */
export function readMoment(option: string, text: string, dataset: Dataset): number {
  const zone = dataset.config.timeZone;
  const instant = readTime(option, text, zone);
  if (instant % minute !== 0) throw refused(option, text, "a time in whole minutes");
  const reach = reachOf(dataset);
  if (instant >= reach.from && instant <= reach.to) return instant;
  throw new WrongUsage(`${option} is "${text}". The data reach ${stretch(reach, zone)}.`);
}

/** "from 2025-03-04T00:00 to 2025-11-19T00:00 (Asia/Damascus)" */
export const stretch = ({ from, to }: Interval, zone: string): string =>
  `from ${placeMoment(from, zone)} to ${placeMoment(to, zone)} (${zone})`;

function readTime(option: string, text: string, zone: string): number {
  const match = withoutOffset.exec(text);
  // As if it were UTC: what is wrong with a date is wrong with it anywhere.
  const read = readInstant(match ? `${text}${match[4] ? "" : "T00:00"}Z` : text, zone);
  if (!read.ok)
    throw refused(
      option,
      text,
      match
        ? read.expected
        : "a time such as 2025-03-08T12:00, a day such as 2025-03-08, or 2025-03-08T12:00+03:00",
    );
  if (!match) return read.instant;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = match
    .slice(1)
    .map((part) => Number(part ?? 0));
  const instant = instantAt(zone, year, month, day, hour, minute);
  const shown = zonedTime(instant, zone);
  if (match[4] && (shown.hour !== hour || shown.minute !== minute))
    throw refused(
      option,
      text,
      `a time that the clocks of ${zone} showed: they were set forward over this one`,
    );
  return instant;
}
