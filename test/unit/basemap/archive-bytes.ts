import type { Source } from "pmtiles";

let opened = 0;

/** An archive in memory, as the reader of the format wants it. */
export function bytesSource(bytes: Uint8Array): Source {
  opened += 1;
  const key = `memory ${opened}`;
  return {
    getKey: () => key,
    getBytes: async (offset, length) => ({ data: bytes.slice(offset, offset + length).buffer }),
  };
}
