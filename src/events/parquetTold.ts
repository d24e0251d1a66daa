import type { CodedColumn, TextColumn } from "../core/events/model";
import { GrowingCodes, GrowingTexts } from "./growing";
import type { RowPart } from "./parquetChunks";
import type { EventFields } from "./parquetFields";
import type { Leaf } from "./parquetFile";
import type { ProblemList } from "./problemList";
import { pathTo } from "./sourceRow";
import { isIdBytes, tidyBytes, webAddressBytes } from "./textBytes";
import { idExpected, mostLettersOf, shortened, tidied } from "./texts";

/** The texts of each row, in the order of the file. */
export interface ToldColumns {
  readonly id: TextColumn;
  readonly title: TextColumn;
  readonly place: CodedColumn;
  readonly source: CodedColumn;
  readonly url: TextColumn;
}

/** The columns that are read when somebody asks. */
export const toldLeaves = ({ leaves }: EventFields): readonly Leaf[] =>
  [leaves.id, leaves.title, leaves.place, leaves.source, leaves.url].filter(
    (leaf): leaf is Leaf => leaf !== undefined,
  );

const decoder = new TextDecoder();
const encoder = new TextEncoder();
const nothing = new Uint8Array();

/** Gathers the texts of row groups, in their order. */
export class ToldReader {
  readonly #id = new GrowingTexts();
  readonly #title = new GrowingTexts();
  readonly #place = new GrowingCodes();
  readonly #source = new GrowingCodes();
  readonly #url = new GrowingTexts();
  /** Rows whose id no address can name. */
  readonly #unnamed: number[] = [];

  constructor(
    readonly fields: EventFields,
    readonly problems: ProblemList,
    /** By row of the file, 1 where it is left out already: nothing more is said of it. */
    readonly leftOut: Uint8Array,
  ) {}

  decode({ firstRow, rows, pieces }: RowPart): void {
    const { id, title, place, source, url } = this.fields.leaves;
    const texts = (
      leaf: Leaf | undefined,
      into: GrowingTexts,
      tidy: (bytes: Uint8Array, row: number) => Uint8Array,
    ) => {
      let row = firstRow;
      if (!leaf) for (let each = 0; each < rows; each++) into.addBytes(nothing);
      else
        for (const piece of pieces(leaf, (bytes) => bytes))
          for (const value of piece as Iterable<unknown>) into.addBytes(tidy(bytesOf(value), row++));
    };
    texts(id, this.#id, (bytes, row) => {
      if (bytes.length === 0 || this.leftOut[row] === 1 || isIdBytes(bytes)) return bytes;
      this.#unnamed.push(row);
      const got = decoder.decode(bytes.subarray(0, 400));
      this.problems.reject({
        code: "id",
        path: pathTo("rows", row, id?.path ?? "id"),
        line: undefined,
        got,
        expected: idExpected,
      });
      return nothing;
    });
    texts(title, this.#title, (bytes, row) => {
      const tidy = tidyBytes(bytes, mostLettersOf.title);
      if (tidy.isCut) this.#note("length", row, title, bytes, `at most ${mostLettersOf.title} letters`);
      return tidy.bytes;
    });
    texts(url, this.#url, (bytes, row) => {
      const address = webAddressBytes(bytes);
      if (address.length === 0 && bytes.length > 0)
        this.#note("link", row, url, bytes, "an address that begins with https:// or http://");
      return address;
    });
    for (const [leaf, into, most] of [
      [place, this.#place, mostLettersOf.place],
      [source, this.#source, mostLettersOf.source],
    ] as const) {
      if (!leaf) {
        for (let each = 0; each < rows; each++) into.addCode(0);
        continue;
      }
      // Once for each entry of the dictionary.
      const code = (bytes: Uint8Array) =>
        into.codeOf(shortened(tidied(decoder.decode(bytes.subarray(0, 4 * most))), most));
      for (const piece of pieces(leaf, code))
        for (const value of piece as Iterable<unknown>)
          into.addCode(typeof value === "number" && isText(leaf) ? value : code(bytesOf(value)));
    }
  }

  #note(
    code: "length" | "link",
    row: number,
    leaf: Leaf | undefined,
    bytes: Uint8Array,
    expected: string,
  ): void {
    if (this.leftOut[row] === 1) return;
    const got = decoder.decode(bytes.subarray(0, 400));
    this.problems.note({ code, path: pathTo("rows", row, leaf?.path ?? ""), line: undefined, got, expected });
  }

  finish(): { readonly columns: ToldColumns; readonly rejected: readonly number[] } {
    return {
      columns: {
        id: this.#id.finish(),
        title: this.#title.finish(),
        place: this.#place.finish(),
        source: this.#source.finish(),
        url: this.#url.finish(),
      },
      rejected: this.#unnamed,
    };
  }
}

const isText = (leaf: Leaf): boolean => leaf.trees.at(-1)?.element.type === "BYTE_ARRAY";

/** A text, or a number as one; nothing for what is not there. */
function bytesOf(value: unknown): Uint8Array {
  if (value instanceof Uint8Array) return value;
  return value === undefined || value === null ? nothing : encoder.encode(String(value));
}
