import type { CodedColumn, TextColumn } from "../core/events/model";

type Numbers = Float64Array | Uint32Array | Uint8Array;

/** A column of numbers that grows as rows come. */
export class GrowingNumbers<Column extends Numbers> {
  length = 0;
  #values: Column;

  constructor(readonly make: (length: number) => Column) {
    this.#values = make(1024);
  }

  add(value: number): void {
    if (this.length === this.#values.length) {
      const larger = this.make(2 * this.length);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.length++] = value;
  }

  finish(): Column {
    return this.#values.slice(0, this.length) as Column;
  }
}

const encoder = new TextEncoder();
const mostTextBytes = 0xffff_ffff;

/** A column of texts that grows as rows come, in UTF-8. Throws beyond 4 GB, which offsets cannot count. */
export class GrowingTexts {
  #bytes = new Uint8Array(65_536);
  #end = 0;
  readonly #offsets = new GrowingNumbers((length) => new Uint32Array(length));

  constructor() {
    this.#offsets.add(0);
  }

  #reserve(more: number): void {
    const least = this.#end + more;
    if (least <= this.#bytes.length) return;
    if (least > mostTextBytes) throw new RangeError("Got more than 4 GB of texts. Expected at most as many.");
    const larger = new Uint8Array(Math.min(mostTextBytes, Math.max(least, 2 * this.#bytes.length)));
    larger.set(this.#bytes.subarray(0, this.#end));
    this.#bytes = larger;
  }

  add(text: string): void {
    if (text !== "") {
      // A letter of UTF-16 is at most three bytes.
      this.#reserve(3 * text.length);
      this.#end += encoder.encodeInto(text, this.#bytes.subarray(this.#end)).written;
    }
    this.#offsets.add(this.#end);
  }

  addBytes(bytes: Uint8Array): void {
    this.#reserve(bytes.length);
    // Most are shorter than it takes to call for a copy.
    if (bytes.length > 64) this.#bytes.set(bytes, this.#end);
    else for (let at = 0; at < bytes.length; at++) this.#bytes[this.#end + at] = bytes[at] as number;
    this.#end += bytes.length;
    this.#offsets.add(this.#end);
  }

  finish(): TextColumn {
    return { bytes: this.#bytes.slice(0, this.#end), offsets: this.#offsets.finish() };
  }
}

/** A column of texts of which there are few different ones, as rows come. */
export class GrowingCodes {
  readonly #codes = new GrowingNumbers((length) => new Uint32Array(length));
  readonly #codeOf = new Map<string, number>([["", 0]]);

  codeOf(text: string): number {
    let code = this.#codeOf.get(text);
    if (code === undefined) {
      code = this.#codeOf.size;
      this.#codeOf.set(text, code);
    }
    return code;
  }

  add(text: string): void {
    this.#codes.add(this.codeOf(text));
  }

  addCode(code: number): void {
    this.#codes.add(code);
  }

  finish(): CodedColumn {
    return { codes: this.#codes.finish(), values: [...this.#codeOf.keys()] };
  }
}
