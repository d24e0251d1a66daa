import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import * as fileSystem from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { makeFolder, wholeFile } from "../../../src/cli/pictureFiles";
import { CouldNot } from "../../../src/cli/refusal";
import type { FileSystem } from "../../../src/cli/terminal";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "daymark-files-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const bytes = Uint8Array.from({ length: 100_000 }, (_, index) => index % 251);

const failure = (code: string) => Object.assign(new Error(`${code}: something about it`), { code });

/** Files whose writing fails after some bytes, as on a disk that becomes full. */
const fullDisk: FileSystem = {
  ...fileSystem,
  async open(...args: Parameters<FileSystem["open"]>) {
    const file = await fileSystem.open(...args);
    file.writeFile = async () => {
      await file.write(bytes.subarray(0, 1000));
      throw failure("ENOSPC");
    };
    return file;
  },
};

const write = (path: string, files: FileSystem = fileSystem) =>
  wholeFile(path, files, (file) => file.write(bytes));

test("a file is whole when it has its name", async () => {
  const path = join(folder, "a.png");
  writeFileSync(path, "an older one");
  await wholeFile(path, fileSystem, async (file) => {
    await file.write(bytes);
    expect(readFileSync(path, "utf8"), "the older one stands until then").toBe("an older one");
  });
  expect(new Uint8Array(readFileSync(path))).toEqual(bytes);
  expect(readdirSync(folder)).toEqual(["a.png"]);
});

test("on a full disk nothing of the file stays, the older one does, and the words say what to do", async () => {
  const path = join(folder, "a.png");
  writeFileSync(path, "an older one");
  const words = /a\.png could not be written: the disk is full\. Make room/;
  await expect(write(path, fullDisk)).rejects.toThrow(words);
  expect(readdirSync(folder)).toEqual(["a.png"]);
  expect(readFileSync(path, "utf8")).toBe("an older one");
});

test("a disk that is full only when the bytes must be on it leaves nothing either", async () => {
  const late: FileSystem = {
    ...fileSystem,
    async open(...args: Parameters<FileSystem["open"]>) {
      const file = await fileSystem.open(...args);
      file.sync = () => Promise.reject(failure("EDQUOT"));
      return file;
    },
  };
  await expect(write(join(folder, "a.png"), late)).rejects.toThrow(/share of the disk is used up/);
  expect(readdirSync(folder)).toEqual([]);
});

test("whatever goes wrong while it is filled, nothing stays", async () => {
  const path = join(folder, "a.png");
  const filling = wholeFile(path, fileSystem, async (file) => {
    await file.write(bytes);
    throw new Error("the drawing failed");
  });
  await expect(filling).rejects.toThrow("the drawing failed");
  expect(readdirSync(folder)).toEqual([]);
});

test("a folder that is not there, a folder in the file's place, a file in the folder's place: each is told", async () => {
  writeFileSync(join(folder, "file"), "");
  for (const [path, words] of [
    [join(folder, "nowhere", "a.png"), /there is no folder .*nowhere\. Make it first/],
    [folder, /is a folder\. Name a file in it/],
    [join(folder, "file", "a.png"), /file is not a folder/],
    [join(folder, `${"long".repeat(80)}.png`), /the name is too long/],
  ] as const) {
    const writing = write(path);
    await expect(writing).rejects.toThrow(words);
    await expect(writing).rejects.toBeInstanceOf(CouldNot);
  }
  await expect(makeFolder(join(folder, "file"), fileSystem)).rejects.toThrow(/is a file\. Expected a folder/);
  await expect(makeFolder(join(folder, "a", "b"), fileSystem)).rejects.toThrow(
    /there is no folder .*a\. Make it/,
  );
  expect(readdirSync(folder)).toEqual(["file"]);
});

test("what may not be written says so", async () => {
  for (const [code, words] of [
    ["EACCES", /you may not write there/],
    ["EROFS", /can only be read/],
    ["EIO", /EIO: something about it/],
  ] as const) {
    const closed: FileSystem = { ...fileSystem, open: () => Promise.reject(failure(code)) };
    await expect(write(join(folder, "a.png"), closed)).rejects.toThrow(words);
  }
});
