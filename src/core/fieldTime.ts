import { instantAt, zonedTime } from "./zone";

/**
 * An instant as a field for date and time holds it, by the clocks of a place: "2025-03-07T12:00". Such fields know no
 * zone, so none can slip in. Empty for what is no date.
 */
export function fieldText(instant: number, zone: string): string {
  if (!Number.isFinite(instant)) return "";
  const { year, month, day, hour, minute } = zonedTime(instant, zone);
  const two = (value: number) => String(value).padStart(2, "0");
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}`;
}

/** The instant that a field's text means by the clocks of a place; NaN where it holds none. */
export function fieldInstant(text: string, zone: string): number {
  const [year, month, day, hour = 0, minute = 0] = text.split(/\D/).map(Number);
  return year && month && day ? instantAt(zone, year, month, day, hour, minute) : Number.NaN;
}
