import type { DatedToll } from "../core/tolls";
import { claimDate, groupWords, quantityWords } from "./claimWords";
import type { Formats } from "./formats";

/** "as of 8 March, 14:55", as exactly as the claimant's figure is dated and not more. */
export const asOfWords = (dated: DatedToll, formats: Formats): string =>
  dated.toll.asOf === undefined
    ? formats.messages.noDate
    : formats.messages.asOf(statedWords(dated, formats));

/** "8 March, 14:55", "8 March" or "March 2025". */
export function statedWords({ toll: { asOf, asOfSpan } }: DatedToll, formats: Formats): string {
  if (asOf === undefined || !asOfSpan) return formats.messages.noDate;
  if (/^\d{4}-\d{2}-\d{2}T[^/]+$/.test(asOf)) return formats.momentShort(asOfSpan.from);
  return /^\d{4}-\d{2}-\d{2}$/.test(asOf) ? formats.day(asOfSpan.from) : claimDate(asOf, formats);
}

/** "at least 340 civilians" */
export const tollWords = ({ toll }: DatedToll, formats: Formats): string =>
  `${quantityWords(toll, formats)} ${groupWords(toll.group, formats)}`;

/** What stands between parts that have commas of their own. */
export const semicolonIn = ({ language }: Formats): string => (language === "ar" ? "؛ " : "; ");

/** What stands between two parts of a sentence. */
export const commaIn = ({ language }: Formats): string => (language === "ar" ? "، " : ", ");
