import type { GrowingBytes } from "./growingBytes";

/** The longest code that GIF allows, in bits. */
const longest = 12;
const most = 1 << longest;

/**
 * Writes a frame's indexes as GIF does: Lempel-Ziv-Welch codes of growing length, in blocks of up to 255 bytes. See
 * appendix F of the GIF89a specification.
 */
export function createGifCodes(): (indexes: Uint8Array, out: GrowingBytes) => void {
  // By code and the index that follows it: the code for both together; 0 for none yet, as 0 is never a longer one.
  const longer = new Uint16Array(most << 8);
  return (indexes, out) => {
    const bits = 8;
    const clear = 1 << bits;
    const end = clear + 1;
    const write = bitWriter(out);
    let next = end + 1;
    let length = bits + 1;
    out.byte(bits);
    longer.fill(0);
    write.bits(clear, length);
    let code = indexes[0]!;
    for (let at = 1; at < indexes.length; at++) {
      const index = indexes[at]!;
      const key = (code << 8) | index;
      const known = longer[key]!;
      if (known !== 0) {
        code = known;
        continue;
      }
      write.bits(code, length);
      if (next < most) {
        if (next === 1 << length) length++;
        longer[key] = next++;
      } else {
        write.bits(clear, length);
        longer.fill(0);
        next = end + 1;
        length = bits + 1;
      }
      code = index;
    }
    write.bits(code, length);
    // The reader has made one more code from the last one, and may count it.
    if (next === 1 << length && length < longest) length++;
    write.bits(end, length);
    write.end();
  };
}

/** Bits from the lowest up, in blocks that begin with their length. */
function bitWriter(out: GrowingBytes) {
  const block = new Uint8Array(255);
  let filled = 0;
  let held = 0;
  let count = 0;
  const flush = () => {
    if (filled === 0) return;
    out.byte(filled);
    out.bytes(block.subarray(0, filled));
    filled = 0;
  };
  const byte = (value: number) => {
    block[filled++] = value;
    if (filled === block.length) flush();
  };
  return {
    bits(value: number, length: number) {
      held |= value << count;
      count += length;
      for (; count >= 8; count -= 8) {
        byte(held & 255);
        held >>>= 8;
      }
    },
    end() {
      if (count > 0) byte(held & 255);
      flush();
      out.byte(0);
    },
  };
}
