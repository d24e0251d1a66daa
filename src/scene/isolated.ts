const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
/** Letters of Arabic and the spaces between them: in order whichever way the line around them runs. */
const plain = /^[\u0620-\u065f\u066e-\u06d3 ]*$/;

/**
 * A line that keeps its order in a picture, whichever way the text around it runs: drawing programs order digits and
 * names within a line of Arabic right only where the line itself says which way it is read. A line of a longer text is
 * read as that text is.
 */
export const isolated = (line: string, text: string = line): string =>
  rightToLeft.test(text) && !plain.test(line) ? `\u2067${line}\u2069` : line;
