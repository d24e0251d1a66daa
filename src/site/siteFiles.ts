import { readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";

/** Every file of a folder by its path with forward slashes, in order of path. */
export const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
