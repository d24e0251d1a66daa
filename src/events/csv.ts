import Papa from "papaparse";
import { refuse } from "./refusal";
import { createRowReader, type Rejection, type RowReader, type RowReaderOptions } from "./rowReader";
import type { SourceRow } from "./sourceRow";

/** UTF-16 units of one row. A quotation mark that is never closed would otherwise take in the whole file. */
const mostRowUnits = 1_000_000;

const delimiters = [",", ";", "\t", "|"] as const;

/** What separates the columns of a header: whichever mark stands in it most often, outside quotation marks. */
export function delimiterOf(header: string): string {
  const bare = header.replace(/"[^"]*"/g, "");
  const times = (mark: string) => bare.split(mark).length;
  return delimiters.reduce((best, mark) => (times(mark) > times(best) ? mark : best));
}

/** Papa's parser needs to know how lines end; the first one says. */
const lineEnd = (text: string): string => /\r\n|\n|\r/.exec(text)?.[0] ?? "\n";

interface Parsed {
  readonly data: string[][];
  readonly errors: readonly { readonly row?: number; readonly message: string }[];
  readonly meta: { readonly cursor: number };
}

/**
 * The rows of a CSV table as its bytes come: comma, semicolon, tab or bar between columns, quoted fields that may hold
 * line breaks, with or without a byte order mark. The first row names the columns. Empty rows are passed over. Rejects
 * with `EventsRefused` where the table cannot be read.
 */
export async function* csvRows(
  chunks: AsyncIterable<Uint8Array>,
  name: string,
  options: RowReaderOptions,
): AsyncGenerator<readonly SourceRow[], void, undefined> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let parser: { parse(text: string, base: number, isUnfinished: boolean): Parsed } | undefined;
  let reader: RowReader | undefined;
  let columns = 0;
  let rest = "";
  let line = 1;
  let number = 0;

  function begin(header: readonly string[]): void {
    const made = createRowReader(header, options);
    if (!made.ok) throw refuse(name, made.code, made.got, made.expected, "", 1);
    reader = made;
    columns = header.length;
  }

  function rowOf(values: readonly string[], fault: string | undefined, lines: number): SourceRow["row"] {
    const reject = (got: string, expected: string): Rejection => ({
      ok: false,
      code: "type",
      column: "",
      got,
      expected,
    });
    // A stray quotation mark takes in what follows it, to the next one that may close it.
    if (fault !== undefined)
      return reject(
        lines === 1 ? fault : `${lines} lines as one row (${fault})`,
        "quotation marks around a whole field, doubled within it",
      );
    if (values.length !== columns)
      return reject(`${values.length} columns`, `${columns} columns, as in the header`);
    return (reader as RowReader).read(values);
  }

  function read(text: string, isEnd: boolean): SourceRow[] {
    rest += text;
    if (!parser) {
      // The first line whole, which says what separates columns and lines.
      if (!isEnd && !/[\r\n]./s.test(rest)) {
        limit();
        return [];
      }
      const newline = lineEnd(rest);
      const first = rest.slice(0, Math.max(0, rest.search(/[\r\n]|$/)));
      parser = new Papa.Parser({
        delimiter: delimiterOf(first),
        newline: newline as "\n",
      }) as unknown as typeof parser;
    }
    const { data, errors, meta } = (parser as NonNullable<typeof parser>).parse(rest, 0, !isEnd);
    const faults = new Map(errors.map(({ row, message }) => [row, message]));
    const rows: SourceRow[] = [];
    for (const [index, values] of data.entries()) {
      const begins = line;
      line += 1 + values.reduce((sum, value) => sum + breaksIn(value), 0);
      if (values.length === 1 && (values[0] ?? "").trim() === "") continue;
      if (!reader) begin(values);
      else
        rows.push({ row: rowOf(values, faults.get(index), line - begins), number: number++, line: begins });
    }
    rest = rest.slice(meta.cursor);
    limit();
    return rows;
  }

  function limit(): void {
    if (rest.length > mostRowUnits)
      throw refuse(
        name,
        "size",
        `a row of more than ${mostRowUnits} letters`,
        "a closing quotation mark",
        "",
        line,
      );
  }

  for await (const chunk of chunks) yield read(decoder.decode(chunk, { stream: true }), false);
  yield read(decoder.decode(), true);
  if (!reader) throw refuse(name, "empty", "no rows", "a table whose first row names its columns");
}

/** Line breaks within a field. */
function breaksIn(value: string): number {
  let breaks = 0;
  for (let at = value.indexOf("\n"); at >= 0; at = value.indexOf("\n", at + 1)) breaks++;
  return breaks;
}
