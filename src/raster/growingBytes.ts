/** Bytes that are written one after another, without knowing how many there will be. */
export interface GrowingBytes {
  readonly length: number;
  byte(value: number): void;
  /** Two bytes, the lower one first. */
  short(value: number): void;
  bytes(values: Uint8Array): void;
  /** Letters of ASCII. */
  ascii(text: string): void;
  /** A copy of all that was written. */
  written(): Uint8Array<ArrayBuffer>;
}

export function growingBytes(): GrowingBytes {
  let buffer = new Uint8Array(65_536);
  let length = 0;
  const reserve = (more: number) => {
    if (length + more <= buffer.length) return;
    const larger = new Uint8Array(Math.max(length + more, buffer.length * 2));
    larger.set(buffer.subarray(0, length));
    buffer = larger;
  };
  const byte = (value: number) => {
    reserve(1);
    buffer[length++] = value;
  };
  return {
    get length() {
      return length;
    },
    byte,
    short(value) {
      byte(value & 255);
      byte(value >> 8);
    },
    bytes(values) {
      reserve(values.length);
      buffer.set(values, length);
      length += values.length;
    },
    ascii(text) {
      for (const letter of text) byte(letter.charCodeAt(0));
    },
    written: () => buffer.slice(0, length),
  };
}
