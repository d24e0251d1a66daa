import type { Interval } from "../../../src/core/model";
import type { Language } from "../../../src/core/text";
import { march } from "../examples";

/**
 * Windows as the page words them: the same in Node, which writes the pages, and in the browser, which takes them over.
 * Nothing may then change under the reader's eyes.
 */
export const windowWords: readonly (readonly [Interval, Readonly<Record<Language, string>>])[] = [
  [
    { from: march(7), to: march(8) },
    { en: "Friday 7 March 2025", ar: "الجمعة، 7 آذار 2025", fr: "vendredi 7 mars 2025" },
  ],
  [
    { from: march(6), to: march(9) },
    { en: "6–8 March 2025", ar: "6–8 آذار 2025", fr: "6–8 mars 2025" },
  ],
  [
    { from: march(1), to: march(4) },
    { en: "1–3 March 2025", ar: "1–3 آذار 2025", fr: "1er–3 mars 2025" },
  ],
  [
    { from: march(30), to: march(33) },
    {
      en: "30 March – 1 April 2025",
      ar: "30 آذار – 1 نيسان 2025",
      fr: "30 mars – 1er avril 2025",
    },
  ],
  [
    { from: march(1), to: march(33) },
    { en: "1 March – 1 April 2025", ar: "1 آذار – 1 نيسان 2025", fr: "1er mars – 1er avril 2025" },
  ],
  [
    { from: march(-88), to: march(9) },
    {
      en: "2 December 2024 – 8 March 2025",
      ar: "2 كانون الأول 2024 – 8 آذار 2025",
      fr: "2 décembre 2024 – 8 mars 2025",
    },
  ],
  [
    { from: march(6, 12), to: march(6, 18) },
    { en: "6 March, 12:00 – 18:00", ar: "6 آذار، 12:00 – 18:00", fr: "6 mars, 12:00 – 18:00" },
  ],
  [
    { from: march(6, 12), to: march(7) },
    { en: "6 March, 12:00 – 24:00", ar: "6 آذار، 12:00 – 24:00", fr: "6 mars, 12:00 – 24:00" },
  ],
  [
    { from: march(1, 12), to: march(8, 6, 30) },
    {
      en: "1 March, 12:00 – 8 March, 06:30",
      ar: "1 آذار، 12:00 – 8 آذار، 06:30",
      fr: "1er mars, 12:00 – 8 mars, 06:30",
    },
  ],
];
