import type { Claim } from "../core/model";
import type { Formats } from "./formats";

/** The figure as it was claimed: "at least 340", "nearly 200", "24 to 157", "15". */
export function quantityWords(
  { min, max }: Pick<Claim, "min" | "max">,
  { messages, number }: Formats,
): string {
  const { quantity } = messages;
  if (min !== undefined && max !== undefined) {
    return min === max ? quantity.exact(number(min)) : quantity.between(number(min), number(max));
  }
  if (min !== undefined) return quantity.atLeast(number(min));
  if (max !== undefined) return quantity.nearly(number(max));
  return quantity.unknown;
}

/** "at least 16 security forces"; a group that the interface has no word for is shown as the data names it. */
export const groupWords = (group: string, { messages }: Formats): string => messages.groups[group] ?? group;

/** A date as the source printed it: only as exact as it was written. */
export function dateWords(
  written: string | undefined,
  formats: Formats,
  dayOf: (written: string) => number | undefined,
) {
  if (!written) return formats.messages.noDate;
  const isDay = /^\d{4}-\d{2}-\d{2}/.test(written);
  const instant = isDay ? dayOf(written.slice(0, 10)) : undefined;
  return instant === undefined ? written : formats.day(instant);
}
