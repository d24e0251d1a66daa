import { unguarded } from "../../../src/site/csv";

/** Reads a CSV file by RFC 4180, letter by letter, as a check on the writer that shares nothing with it. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = "";
  let isQuoted = false;
  const letters = [...text.replace(/^\uFEFF/, "")];
  for (let at = 0; at < letters.length; at++) {
    const letter = letters[at]!;
    if (isQuoted) {
      if (letter !== '"') cell += letter;
      else if (letters[at + 1] === '"') cell += letters[++at];
      else isQuoted = false;
    } else if (letter === '"') isQuoted = true;
    else if (letter === ",") {
      row.push(cell);
      cell = "";
    } else if (letter === "\r" && letters[at + 1] === "\n") {
      at++;
      rows.push([...row, cell]);
      row = [];
      cell = "";
    } else cell += letter;
  }
  if (isQuoted || cell !== "" || row.length > 0) throw new Error("The file ends within a line.");
  return rows;
}

/** The rows below the header, by the names of the columns. */
export function recordsOf(text: string): Record<string, string>[] {
  const [header = [], ...rows] = readCsv(text);
  return rows.map((row) => Object.fromEntries(header.map((name, index) => [name, unguarded(row[index]!)])));
}
