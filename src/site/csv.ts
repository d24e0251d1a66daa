/** What a cell holds. Undefined is an empty cell. */
export type Cell = string | number | undefined;

/** Spreadsheets without it take UTF-8 for a Western code page, and Arabic for gibberish. */
const byteOrderMark = "\uFEFF";

/**
 * How a text begins that spreadsheets take for a formula: = + - @, their full-width forms, a tab or a line break; spaces
 * and apostrophes before it do not count.
 */
const formula = /^'*\s*[=+\-@＝＋－＠]|^'*\s*[\t\r\n]/;

/**
 * A text that no spreadsheet runs: where it would, an apostrophe stands before it. The way back is as simple: where what
 * follows a first apostrophe would be guarded, drop the apostrophe.
 */
export const guarded = (text: string): string => (formula.test(text) ? `'${text}` : text);

/** The text that `guarded` was given. */
export const unguarded = (cell: string): string =>
  cell.startsWith("'") && formula.test(cell.slice(1)) ? cell.slice(1) : cell;

function written(cell: Cell): string {
  if (typeof cell !== "string") return cell === undefined ? "" : String(cell);
  const text = guarded(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * A table as RFC 4180 has it: commas, CRLF after each line, quotation marks where they are needed. A byte order mark
 * stands before it, and texts are guarded against being run as formulas; numbers are written as they are.
 */
export const csvText = (header: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  byteOrderMark + [header, ...rows].map((row) => `${row.map(written).join(",")}\r\n`).join("");

/** Several values in one cell, set apart by a bar with spaces round it, which is in no address and in no id. */
export const listCell = (values: readonly string[]): string => values.join(" | ");
