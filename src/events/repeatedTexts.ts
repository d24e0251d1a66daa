import type { TextColumn } from "../core/events/model";
import { isSameText, textHash } from "../core/events/textIndex";

/**
 * The rows whose text an earlier row has already, in their order. Rows that are left out (1 by row) neither have nor
 * repeat one. Compares bytes, and makes no string of any.
 */
export function repeatedTexts(texts: TextColumn, leftOut?: Uint8Array): readonly number[] {
  const rows = texts.offsets.length - 1;
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(Math.max(2, 2 * rows)))).fill(-1);
  // Most that share a slot have other hashes, which are nearer than their texts.
  const hashes = new Uint32Array(rows);
  const repeated: number[] = [];
  for (let row = 0; row < rows; row++) {
    if (leftOut?.[row] === 1) continue;
    const own = textHash(texts, row);
    hashes[row] = own;
    let slot = own & (slots.length - 1);
    for (;;) {
      const other = slots[slot] as number;
      if (other === -1) {
        slots[slot] = row;
        break;
      }
      if (hashes[other] === own && isSameText(texts, row, texts, other)) {
        repeated.push(row);
        break;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
  }
  return repeated;
}
