import { suggestion } from "../dataset/nearest";

/** Wrong usage: what was asked for cannot be meant. The process ends with 2. */
export class WrongUsage extends Error {}

/** What was asked for could not be done. The process ends with 1. */
export class CouldNot extends Error {}

/** `--theme is "drak". Expected light or dark.` */
export const refused = (option: string, got: string, expected: string): WrongUsage =>
  new WrongUsage(`${option} is "${got}". Expected ${expected}.`);

/** "a, b or c" */
export function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length > 1 ? `${words.slice(0, -1).join(", ")} or ${last}` : last;
}

/** The choice that a word names. Throws WrongUsage with all choices, and the nearest where the word is near to one. */
export function chosen<Choice extends string>(
  option: string,
  word: string,
  choices: readonly Choice[],
): Choice {
  const choice = choices.find((each) => each === word);
  if (choice !== undefined) return choice;
  throw refused(option, word, `${listed(choices)}${suggestion(word, choices)}`);
}

/** A number within bounds. Throws WrongUsage for what is none. */
export function numberWithin(
  option: string,
  text: string,
  { least, most, unit, isWhole = false }: { least: number; most: number; unit: string; isWhole?: boolean },
): number {
  const value = /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  if (value >= least && value <= most && (!isWhole || Number.isInteger(value))) return value;
  throw refused(
    option,
    text,
    `${isWhole ? "a whole number" : "a number"} of ${unit} from ${least} to ${most}`,
  );
}
