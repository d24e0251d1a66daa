import { mapCredits } from "../basemap/attribution";
import type { Language } from "../core/text";
import { textWidth } from "../scene/textWidth";

const unbroken = (text: string): string => text.replaceAll(" ", "\u00a0");

/** A stretch of time that breaks after its dash only, where both halves fit the width; as it is where they do not. */
export function stretchBreaks(text: string, width: number, size: number): string {
  const halves = text.split(/(?<= –) /).map(unbroken);
  return halves.every((half) => textWidth(half, size, 600) * 1.03 <= width) ? halves.join(" ") : text;
}

/** Credits: no name is parted from its sign or within itself, and no line begins with a dot between names. */
export const creditBreaks = (text: string): string =>
  mapCredits
    .reduce((credit, { label }) => credit.replaceAll(label, unbroken(label)), text)
    .replaceAll(" · ", "\u00a0· ");

/** Sources: how many are left out stands on one line. */
export const sourceBreaks = (text: string): string => text.replace(/\S+ \d+ \S+$/, unbroken);

/** Begins with a capital letter, as a line of its own does. */
export const capitalised = (text: string, language: Language): string =>
  text.replace(/^\p{Ll}/u, (letter) => letter.toLocaleUpperCase(language));
