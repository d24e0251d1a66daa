/** Longer than any text of a record, short enough for everything that measures, wraps and draws it. UTF-16 units. */
export const mostLetters = 10_000;

/**
 * Characters that a text can do without and that do harm: they break files (controls, halves of letters), or turn the order
 * of what stands around them, so that a line reads otherwise than it was written (overrides and embeddings of
 * direction). Marks of direction stay, and so do isolates that are closed.
 */
const harmful = /(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff\u202a-\u202e]/gu;

const isolates = /[\u2066-\u2069]/g;
const closing = "\u2069";

/** Isolates of direction that are not closed, or that close what was not opened, reach out of their text. */
function isBalanced(text: string): boolean {
  let open = 0;
  for (const [letter] of text.matchAll(isolates)) {
    open += letter === closing ? -1 : 1;
    if (open < 0) return false;
  }
  return open === 0;
}

/** The text with such characters written out, as "\u202e", for whoever must find them. */
export const writtenOut = (text: string): string =>
  [harmful, isolates].reduce((words, which) => words.replace(which, codeOf), text);

const codeOf = (letter: string): string => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`;

/** The text without what may do harm where it is shown; the same text where there is nothing of the kind. */
export function harmless(text: string): string {
  const clean = text.replace(harmful, "");
  return isBalanced(clean) ? clean : clean.replace(isolates, "");
}
