import { textWidth } from "./textWidth";

/** Widths are estimates: a line is kept this much shorter than its box. */
const margin = 1.03;

/**
 * The text in lines of at most `width` CSS pixels, cut at spaces; a word that is longer than a line is cut between its
 * letters. No-break spaces hold. A text without words has no lines.
 */
export function wrapText(
  text: string,
  width: number,
  size: number,
  weight: 400 | 600 = 400,
): readonly string[] {
  const fits = (line: string) => textWidth(line, size, weight) * margin <= width;
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/[ \n\t]+/).filter((each) => each !== "")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line !== "") lines.push(line);
    const pieces = fits(word) ? [word] : piecesOf(word, fits);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? "";
  }
  return isolatesClosed(line === "" ? lines : [...lines, line]);
}

/** Marks that set a name apart from the direction of its line hold within a line: those that run on begin anew in the next. */
function isolatesClosed(lines: readonly string[]): readonly string[] {
  let open = "";
  return lines.map((line) => {
    const begun = open + line;
    for (const [mark] of line.matchAll(/[\u2066-\u2069]/g))
      open = mark === "\u2069" ? open.slice(0, -1) : open + mark;
    return begun + "\u2069".repeat(open.length);
  });
}

/** A word in pieces that fit, of a letter at least. */
function piecesOf(word: string, fits: (piece: string) => boolean): readonly string[] {
  const pieces: string[] = [];
  let piece = "";
  for (const letter of word) {
    if (piece !== "" && !fits(piece + letter)) {
      pieces.push(piece);
      piece = "";
    }
    piece += letter;
  }
  return [...pieces, piece];
}

/** As `wrapText`, with lines as even as they get without becoming more: for headlines. */
export function wrapEvenly(
  text: string,
  width: number,
  size: number,
  weight: 400 | 600 = 400,
): readonly string[] {
  const { length } = wrapText(text, width, size, weight);
  let [narrow, wide] = [width / 2, width];
  while (wide - narrow > 1) {
    const middle = (narrow + wide) / 2;
    const even = wrapText(text, middle, size, weight);
    const isWhole = text.split(/[ \n\t]+/).every((word) => textWidth(word, size, weight) * margin <= middle);
    if (even.length <= length && isWhole) wide = middle;
    else narrow = middle;
  }
  return wrapText(text, wide, size, weight);
}
