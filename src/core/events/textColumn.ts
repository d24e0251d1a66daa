import type { CodedColumn, EventColumns, EventDetails, TextColumn } from "./model";

// A text may begin with what would otherwise be taken for a mark of byte order and lost.
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
const encoder = new TextEncoder();

/** The text of a row; "" where there is none. */
export function textAt({ bytes, offsets }: TextColumn, row: number): string {
  return decoder.decode(bytes.subarray(offsets[row]!, offsets[row + 1]!));
}

/** The text of a row; "" where there is none. */
export const codedAt = ({ codes, values }: CodedColumn, row: number): string => values[codes[row]!] ?? "";

/** Texts in their order, in one piece. Throws where they are more than 4 GB, which offsets cannot count. */
export function textColumnOf(texts: readonly string[]): TextColumn {
  const offsets = new Uint32Array(texts.length + 1);
  // Most texts need a byte a letter, and a letter never more than three.
  let bytes = new Uint8Array(texts.reduce((sum, { length }) => sum + length, 0) + 3);
  let end = 0;
  for (const [row, text] of texts.entries()) {
    const most = end + text.length * 3;
    if (most > bytes.length && end + byteLength(text) > bytes.length) bytes = grown(bytes, most);
    end += encoder.encodeInto(text, bytes.subarray(end)).written;
    if (end > 0xffffffff)
      throw new Error(`Got more than 4 GB of texts; expected at most that in one column.`);
    offsets[row + 1] = end;
  }
  return { bytes: bytes.slice(0, end), offsets };
}

function byteLength(text: string): number {
  let length = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    length += unit < 0x80 ? 1 : unit < 0x800 ? 2 : 3;
  }
  return length;
}

function grown(bytes: Uint8Array<ArrayBuffer>, least: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(Math.max(least, bytes.length * 2));
  larger.set(bytes);
  return larger;
}

/** Texts in their order, each different one kept once. */
export function codedColumnOf(texts: readonly string[]): CodedColumn {
  const codeOf = new Map([["", 0]]);
  const codes = Uint32Array.from(texts, (text) => {
    const known = codeOf.get(text);
    if (known !== undefined) return known;
    codeOf.set(text, codeOf.size);
    return codeOf.size - 1;
  });
  return { codes, values: [...codeOf.keys()] };
}

/** The first row with this very text; undefined where there is none. Looks at every row. */
export function findText({ bytes, offsets }: TextColumn, text: string): number | undefined {
  const sought = encoder.encode(text);
  for (let row = 0; row + 1 < offsets.length; row++) {
    const first = offsets[row]!;
    if (offsets[row + 1]! - first !== sought.length) continue;
    let same = 0;
    // From the end, where ids that count up differ.
    while (
      same < sought.length &&
      bytes[first + sought.length - 1 - same] === sought[sought.length - 1 - same]
    )
      same++;
    if (same === sought.length) return row;
  }
  return undefined;
}

/** The row of the event that the file calls by this id; undefined where there is none. */
export const rowOfId = (columns: EventColumns, id: string): number | undefined => findText(columns.id, id);

/** All that is shown of one event. */
export const detailsAt = (columns: EventColumns, row: number): EventDetails => ({
  row,
  id: textAt(columns.id, row),
  title: textAt(columns.title, row),
  place: codedAt(columns.place, row),
  source: codedAt(columns.source, row),
  url: textAt(columns.url, row),
  longitude: columns.longitude[row]!,
  latitude: columns.latitude[row]!,
  earliest: columns.earliest[row]!,
  latest: columns.latest[row]!,
  category: columns.category[row]!,
});
