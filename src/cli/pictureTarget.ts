import { existsSync, statSync } from "node:fs";
import { extname, join } from "node:path";
import { pictureFileName } from "../picture/fileName";
import { type Given, readTypes } from "./pictureArguments";
import type { PictureJob } from "./pictureJob";
import { listed, refused, WrongUsage } from "./refusal";

/** Where the pictures go: into one file, or into a folder under names of their own. */
export interface Target<Type extends string> {
  readonly path: string;
  readonly isFolder: boolean;
  /** The types of file that are asked for. */
  readonly types: readonly Type[];
}

/** Reads `--out` and `--type`: the current folder and the first type there is, if not given. Throws WrongUsage. */
export function readTarget<Type extends string>(given: Given, types: readonly Type[]): Target<Type> {
  const path = given.out ?? ".";
  if (path === "") throw refused("--out", path, "a file or a folder");
  const asked = given.type === undefined ? undefined : readTypes(given, types);
  const isThere = existsSync(path) && statSync(path).isDirectory();
  const ending = extname(path).slice(1).toLowerCase();
  if (isThere || /[/\\]$/.test(path) || ending === "")
    return { path, isFolder: true, types: asked ?? types.slice(0, 1) };
  const type = types.find((each) => each === ending);
  if (type === undefined)
    throw refused(
      "--out",
      path,
      `a name that ends in ${listed(types.map((each) => `.${each}`))}, or a folder`,
    );
  if (asked && (asked.length > 1 || asked[0] !== type))
    throw new WrongUsage(
      `--type is "${asked.join(",")}", but ${path} is a .${type}. Leave --type away, or name a folder.`,
    );
  return { path, isFolder: false, types: [type] };
}

/** The path of each picture. Throws WrongUsage where several are to go into one file. */
export function pathsIn({ path, isFolder }: Target<string>, jobs: readonly PictureJob[]): readonly string[] {
  if (isFolder)
    return jobs.map(({ order, form, type, scale }) => join(path, pictureFileName(order, form, type, scale)));
  if (jobs.length === 1) return [path];
  throw new WrongUsage(
    `${jobs.length} pictures are asked for, and --out is one file, "${path}". Name a folder.`,
  );
}
