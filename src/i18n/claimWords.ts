import { type Figure, numberIn } from "../core/figure";
import type { Claim } from "../core/model";
import type { Formats } from "./formats";

/** The figure as it was claimed: "at least 340", "nearly 200", "24 to 157", "15". */
export function quantityWords({ min, max }: Pick<Claim, "min" | "max">, formats: Formats): string {
  const { quantity } = formats.messages;
  const words = (figure: Figure) => figureWords(figure, formats);
  if (min !== undefined && max !== undefined) {
    return min === max ? quantity.exact(words(min)) : quantity.between(words(min), words(max));
  }
  if (min !== undefined) return quantity.atLeast(words(min));
  if (max !== undefined) return quantity.nearly(words(max));
  return quantity.unknown;
}

/** "1,225" */
export const figureWords = (figure: Figure, { number }: Formats): string => number(numberIn(figure));

/** "security forces" in the reader's language; a group without a word of its own is shown as the map's terms have it. */
export const groupWords = (group: string, { messages, term }: Formats): string =>
  messages.groups[group] ?? term(group);

/** A date as the source printed it, in the reader's words and only as exact as it was written. */
export function claimDate(written: string, formats: Formats): string {
  const ends = written.split("/");
  if (ends.length === 2 && ends.every((end) => dateForm.test(end)))
    return ends.map((end) => claimDate(end, formats)).join(" – ");
  const [, year, month, day, mark] = dateForm.exec(written) ?? [];
  // Seasons are written as months from 21 on.
  if (!year || Number(month) > 12) return written;
  const words = !month
    ? year
    : day
      ? formats.date(Number(year), Number(month), Number(day))
      : formats.date(Number(year), Number(month));
  return mark ? formats.messages.when.about(words) : words;
}

/** Year, month, day, each as far as it is known; a clock time is left aside; a mark for "about" or "perhaps". */
const dateForm = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T.*)?)?)?(?:-XX){0,2}([?~%])?$/;
