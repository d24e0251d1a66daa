/**
 * Cuts JSON into the values of one list, as bytes come: the features of a GeoJSON FeatureCollection, or the lines of
 * newline-delimited GeoJSON. Nothing but the value at hand is kept, however long the file is. What it cuts out is still to be
 * parsed: it looks at strings and brackets only.
 */

/** Bytes of one feature. */
export const mostFeatureBytes = 1_000_000;
/** Brackets within brackets. */
export const mostDepth = 64;

export interface JsonValue {
  readonly text: string;
  /** The line on which it begins, from 1. */
  readonly line: number;
}

/** A file that cannot be cut further. */
export class JsonRefused extends Error {
  constructor(
    readonly line: number,
    readonly got: string,
    readonly expected: string,
    readonly code: "json" | "depth" | "size" | "type",
  ) {
    super(`line ${line}: ${got}, expected ${expected}`);
  }
}

const quote = 0x22;
const backslash = 0x5c;
const newline = 0x0a;
const recordSeparator = String.fromCharCode(0x1e);

/** Takes bytes as they come, and gives the values that they complete. */
export interface JsonCutter {
  push(bytes: Uint8Array): JsonValue[];
  /** The values that the end of the file completes. Throws where it ends in the middle of one. */
  end(): JsonValue[];
}

/** Bytes of a value that may begin in one piece of the file and end in another. */
class Pending {
  readonly #decoder = new TextDecoder("utf-8", { fatal: true });
  #pieces: Uint8Array[] = [];
  #length = 0;
  line = 1;

  get isEmpty(): boolean {
    return this.#length === 0;
  }

  begin(line: number): void {
    this.#pieces = [];
    this.#length = 0;
    this.line = line;
  }

  add(piece: Uint8Array, mostBytes: number): void {
    if (piece.length === 0) return;
    this.#length += piece.length;
    if (this.#length > mostBytes)
      throw new JsonRefused(
        this.line,
        `a feature of more than ${mostBytes} bytes`,
        `at most ${mostBytes} bytes`,
        "size",
      );
    this.#pieces.push(piece);
  }

  take(): JsonValue {
    const text = this.#pieces
      .map((piece, index) => this.#decoder.decode(piece, { stream: index < this.#pieces.length - 1 }))
      .join("");
    const { line } = this;
    this.begin(line);
    return { text, line };
  }
}

/** One value a line, and the record separators of RFC 8142 as if they were spaces. */
export function createLineCutter(): JsonCutter {
  const pending = new Pending();
  let line = 1;
  const finished = (): JsonValue[] => {
    const value = pending.take();
    const text = value.text.replaceAll(recordSeparator, "").replace("\ufeff", "").trim();
    return text === "" ? [] : [{ text, line: value.line }];
  };
  pending.begin(line);
  return {
    push(bytes) {
      const values: JsonValue[] = [];
      let from = 0;
      for (;;) {
        const at = bytes.indexOf(newline, from);
        if (at < 0) break;
        pending.add(bytes.subarray(from, at), mostFeatureBytes);
        values.push(...finished());
        line++;
        pending.begin(line);
        from = at + 1;
      }
      // A copy: who reads the file may fill the same buffer anew.
      pending.add(bytes.slice(from), mostFeatureBytes);
      return values;
    },
    end: () => (pending.isEmpty ? [] : finished()),
  };
}

/** Bytes of what stands before and behind the list of features. */
const mostAround = 10_000_000;

/** The entries of the list `features` of the outermost object. */
export function createFeatureCutter(): JsonCutter {
  const pending = new Pending();
  let line = 1;
  let depth = 0;
  let inString = false;
  let isEscaped = false;
  let wasOpened = false;
  /** Depth at which the list's entries begin; 0 before it was found and after it was closed. */
  let listDepth = 0;
  let wasFound = false;
  /** Of the outermost object: the last string, as far as it may be the name `features`, and whether a colon followed. */
  let name = "";
  let isNamed = false;
  let around = 0;

  const broken = (got: string, expected: string) => new JsonRefused(line, got, expected, "json");
  const isBetweenEntries = (from: number) => listDepth > 0 && depth === listDepth && from < 0;
  const noFeature = () => broken("an entry of `features` that is no object", "a feature, in braces");

  return {
    push(bytes) {
      const values: JsonValue[] = [];
      // Where the entry at hand begins in these bytes, 0 if it began before them.
      let from = pending.isEmpty ? -1 : 0;
      for (let at = 0; at < bytes.length; at++) {
        const byte = bytes[at] as number;
        if (byte === newline) line++;
        const isInEntry = from >= 0;
        if (!isInEntry && ++around > mostAround)
          throw new JsonRefused(
            line,
            "no list of features so far",
            "a FeatureCollection with `features`",
            "type",
          );
        if (inString) {
          if (isEscaped) isEscaped = false;
          else if (byte === backslash) isEscaped = true;
          else if (byte === quote) inString = false;
          else if (depth === 1 && name.length < 9) name += String.fromCharCode(byte);
          continue;
        }
        switch (byte) {
          case quote:
            if (isBetweenEntries(from)) throw noFeature();
            inString = true;
            if (depth === 1) {
              name = "";
              isNamed = false;
            }
            break;
          case 0x3a: // :
            if (depth === 1) isNamed = true;
            break;
          case 0x2c: // ,
            if (depth === 1) isNamed = false;
            break;
          case 0x7b: // {
          case 0x5b: // [
            if (depth === 0) {
              if (byte !== 0x7b || wasOpened) throw broken("a second value or a list", "one object");
              wasOpened = true;
            }
            if (depth === 1 && byte === 0x5b && isNamed && name === "features" && !wasFound) {
              wasFound = true;
              listDepth = depth + 1;
            } else if (listDepth > 0 && depth === listDepth && from < 0) {
              from = at;
              pending.begin(line);
            }
            depth++;
            if (depth > mostDepth)
              throw new JsonRefused(line, `brackets ${depth} deep`, `at most ${mostDepth}`, "depth");
            break;
          case 0x7d: // }
          case 0x5d: // ]
            depth--;
            if (depth < 0) throw broken("a closing bracket", "what it closes");
            if (from >= 0 && depth === listDepth) {
              pending.add(bytes.subarray(from, at + 1), mostFeatureBytes);
              values.push(pending.take());
              from = -1;
            } else if (listDepth > 0 && depth < listDepth) listDepth = 0;
            break;
          default:
            if (byte > 0x20 && isBetweenEntries(from)) throw noFeature();
            if (depth === 0 && byte > 0x20 && byte !== 0xef && byte !== 0xbb && byte !== 0xbf)
              throw broken("something beside the outermost brackets", "JSON that begins with {");
        }
      }
      if (from >= 0) pending.add(bytes.slice(from), mostFeatureBytes);
      return values;
    },
    end() {
      if (depth > 0 || inString || !wasOpened)
        throw broken(
          "the end of the file",
          wasOpened ? "closing brackets: the file is cut off" : "JSON that begins with {",
        );
      if (!wasFound)
        throw new JsonRefused(
          1,
          "an object without a list `features`",
          "a GeoJSON FeatureCollection",
          "type",
        );
      return [];
    },
  };
}
