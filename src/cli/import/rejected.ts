import { closeSync, openSync, writeSync } from "node:fs";
import { rm } from "node:fs/promises";
import { advice } from "../../dataset/advice";
import { problem } from "../../dataset/problem";
import type { Fault } from "../../events/rowReader";
import { beginFile, type FileInProgress } from "../pictureFiles";
import type { FileSystem } from "../terminal";

/** Where in which file a row stands. */
export interface RowPlace {
  readonly file: string;
  /** From 1. */
  readonly line: number;
}

/** The list of rows that were left out, and of what was changed in rows that were kept. */
export interface RejectedFile {
  readonly path: string;
  add(place: RowPlace, fault: Fault, wasLeftOut: boolean): void;
  /** Lets it take its place; where nothing is in it, there is no such file, not even one of an earlier import. */
  keep(): Promise<void>;
  drop(): Promise<void>;
}

const header = "file,line,row,column,code,got,expected,to mend\n";

/** Begins a list of rejected rows as CSV. Nothing lies at `path` before it is kept. */
export async function beginRejectedFile(path: string, fileSystem: FileSystem): Promise<RejectedFile> {
  const file: FileInProgress = await beginFile(path, fileSystem);
  const opened = openSync(file.temporary, "w");
  let lines = header;
  let count = 0;
  let isOpen = true;
  const close = () => {
    if (isOpen) closeSync(opened);
    isOpen = false;
  };
  return {
    path,
    add({ file: name, line }, { code, column, got, expected }, wasLeftOut) {
      count++;
      lines += `${[
        name,
        line,
        wasLeftOut ? "left out" : "kept, changed",
        column,
        code,
        problem(name, code, "", got, "").got,
        expected,
        advice[code],
      ]
        .map(cell)
        .join(",")}\n`;
      if (lines.length < 65_536) return;
      writeSync(opened, lines);
      lines = "";
    },
    async keep() {
      writeSync(opened, lines);
      close();
      if (count > 0) await file.keep();
      else await rm(path, { force: true });
    },
    async drop() {
      close();
      await file.drop();
    },
  };
}

/** What stands in others' data must not become a formula in the spreadsheet of whoever reads this. */
function cell(value: string | number): string {
  const text = String(value);
  const safe = /^[=+@\t\r]|^-(?![\d.]+$)/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
