import type { Hash } from "node:crypto";
import { closeSync, openSync, readdirSync, readSync } from "node:fs";
import { join, relative, sep } from "node:path";

/** Every file of a folder by its path with forward slashes, in order of path. */
export const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();

/** Adds the bytes of a file to a hash, piece by piece: files of events may be larger than what can be read at once. */
export function hashFile(hash: Hash, path: string): void {
  const piece = Buffer.alloc(1 << 20);
  const file = openSync(path, "r");
  try {
    for (;;) {
      const length = readSync(file, piece);
      if (length === 0) return;
      hash.update(piece.subarray(0, length));
    }
  } finally {
    closeSync(file);
  }
}
