import { open } from "node:fs/promises";
import { PMTiles } from "pmtiles";

/** The archive in a file, for builds and the command line. */
export const openArchiveFile = (path: string): PMTiles =>
  new PMTiles({
    getKey: () => path,
    async getBytes(offset, length) {
      const file = await open(path);
      try {
        const bytes = new Uint8Array(length);
        const { bytesRead } = await file.read(bytes, 0, length, offset);
        return { data: bytes.buffer.slice(0, bytesRead) };
      } finally {
        await file.close();
      }
    },
  });
