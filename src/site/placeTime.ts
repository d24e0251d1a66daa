import { offsetMinutes, zonedTime } from "../core/zone";

const padded = (figure: number, length = 2): string => String(figure).padStart(length, "0");

/**
 * An instant by the clocks of a place, with their offset: "2025-03-07T00:00:00+03:00". Undefined for an instant that is
 * open (infinite). From times before clocks had whole minutes of offset it is written in UTC, so that it stays exact.
 */
export function placeTime(instant: number, zone: string): string | undefined {
  if (!Number.isFinite(instant)) return undefined;
  const east = offsetMinutes(instant, zone);
  if (!Number.isInteger(east)) return `${clockText(instant, "UTC")}Z`;
  const size = Math.abs(east);
  return `${clockText(instant, zone)}${east < 0 ? "-" : "+"}${padded(Math.floor(size / 60))}:${padded(size % 60)}`;
}

function clockText(instant: number, zone: string): string {
  const { hour, minute, second } = zonedTime(instant, zone);
  return `${dateText(instant, zone)}T${[hour, minute, second].map((each) => padded(each)).join(":")}`;
}

/** The day of an instant by the calendar of a place: "2025-03-07". */
export function dateText(instant: number, zone: string): string {
  const { year, month, day } = zonedTime(instant, zone);
  return `${padded(year, 4)}-${padded(month)}-${padded(day)}`;
}
