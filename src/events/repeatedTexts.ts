import type { TextColumn } from "../core/events/model";

/**
 * The rows whose text an earlier row has already, in their order. Rows that are left out (1 by row) neither have nor
 * repeat one. Compares bytes, and makes no string of any.
 */
export function repeatedTexts({ bytes, offsets }: TextColumn, leftOut?: Uint8Array): readonly number[] {
  const rows = offsets.length - 1;
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(Math.max(2, 2 * rows)))).fill(-1);
  // Most that share a slot have other hashes, which are nearer than their texts.
  const hashes = new Uint32Array(rows);
  const repeated: number[] = [];
  const isSame = (a: number, b: number): boolean => {
    const from = offsets[a] as number;
    const other = offsets[b] as number;
    const length = (offsets[a + 1] as number) - from;
    if ((offsets[b + 1] as number) - other !== length) return false;
    for (let at = 0; at < length; at++) if (bytes[from + at] !== bytes[other + at]) return false;
    return true;
  };
  for (let row = 0; row < rows; row++) {
    if (leftOut?.[row] === 1) continue;
    const own = hash(bytes, offsets[row] as number, offsets[row + 1] as number);
    hashes[row] = own;
    let slot = own & (slots.length - 1);
    for (;;) {
      const other = slots[slot] as number;
      if (other === -1) {
        slots[slot] = row;
        break;
      }
      if (hashes[other] === own && isSame(row, other)) {
        repeated.push(row);
        break;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
  }
  return repeated;
}

/** FNV-1a with its bits mixed once more, since ids that count up differ in few of them. */
function hash(bytes: Uint8Array, from: number, end: number): number {
  let value = 0x811c9dc5;
  for (let at = from; at < end; at++) value = Math.imul(value ^ (bytes[at] as number), 0x01000193);
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  return (value ^ (value >>> 13)) >>> 0;
}
