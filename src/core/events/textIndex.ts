import type { TextColumn } from "./model";

/** Whether a row of one column says what a row of another, or of the same, says. Compares bytes, and makes no string. */
export function isSameText(a: TextColumn, row: number, b: TextColumn, other: number): boolean {
  const from = a.offsets[row]!;
  const otherFrom = b.offsets[other]!;
  const length = a.offsets[row + 1]! - from;
  if (b.offsets[other + 1]! - otherFrom !== length) return false;
  // From the end, where ids that count up differ.
  for (let at = length - 1; at >= 0; at--) if (a.bytes[from + at] !== b.bytes[otherFrom + at]) return false;
  return true;
}

/** Finds rows by what they say. */
export interface TextIndex {
  /** The first row that says what a row of another column says; undefined where none does. */
  rowLike(other: TextColumn, row: number): number | undefined;
}

/** Indexes a column of texts: 12 bytes a row at most, where a table of strings would be a hundred. */
export function createTextIndex(column: TextColumn): TextIndex {
  const rows = column.offsets.length - 1;
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(Math.max(2, 2 * rows)))).fill(-1);
  // Most that share a slot have other hashes, which are nearer than their texts.
  const hashes = new Uint32Array(rows);

  /** The slot of the text, or the empty one where it would be. */
  function slotOf(own: number, other: TextColumn, row: number): number {
    let slot = own & (slots.length - 1);
    for (;;) {
      const known = slots[slot]!;
      if (known === -1 || (hashes[known] === own && isSameText(column, known, other, row))) return slot;
      slot = (slot + 1) & (slots.length - 1);
    }
  }

  for (let row = 0; row < rows; row++) {
    hashes[row] = textHash(column, row);
    const slot = slotOf(hashes[row]!, column, row);
    if (slots[slot] === -1) slots[slot] = row;
  }
  return {
    rowLike(other, row) {
      const found = slots[slotOf(textHash(other, row), other, row)]!;
      return found === -1 ? undefined : found;
    },
  };
}

/** FNV-1a with its bits mixed once more, since ids that count up differ in few of them. */
export function textHash({ bytes, offsets }: TextColumn, row: number): number {
  let value = 0x811c9dc5;
  for (let at = offsets[row]!; at < offsets[row + 1]!; at++)
    value = Math.imul(value ^ bytes[at]!, 0x01000193);
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  return (value ^ (value >>> 13)) >>> 0;
}
