import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Report } from "../../../src/cli/pictureReport";
import { run } from "../../../src/cli/strip";
import { testTerminal } from "./pictureTerminal";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "daymark-strip-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function strip(...args: string[]) {
  const terminal = testTerminal();
  const code = await run(["--map", "syria-coast-2025", "--size", "600x400", ...args], terminal);
  return { code, out: terminal.printed.join("\n"), err: terminal.told.join("\n") };
}

test("a strip is one timeline, or as many small maps as are asked for", async () => {
  const made = async (...args: string[]) => {
    const { code, out } = await strip("--json", "--type", "svg", "--out", folder, ...args);
    expect(code).toBe(0);
    return (JSON.parse(out) as Report).files[0]!;
  };
  const files = [
    await made(),
    await made("--form", "multiples"),
    await made("--form", "multiples", "--moments", "4"),
  ];
  expect(files.map(({ kind }) => kind)).toEqual(["timeline", "multiples", "multiples"]);
  expect(new Set(files.map(({ path }) => path)).size, "each has a name of its own").toBe(3);
  for (const { path, sha256 } of files) expect([path, sha256.length]).toEqual([path, 64]);
  expect(readFileSync(files[0]!.path, "utf8")).toContain("</svg>");
});

test("a form or a number of maps that cannot be is refused", async () => {
  for (const [args, words] of [
    [["--form", "multiple"], /did you mean "multiples"/],
    [["--form", "multiples", "--moments", "2"], /from 3 to 12/],
    [["--form", "multiples", "--moments", "13"], /from 3 to 12/],
    [["--moments", "6"], /for --form multiples/],
    [["--incident", "any"], /--incident is for stills/],
  ] as const) {
    const { code, err } = await strip("--out", folder, ...args);
    expect([args, code]).toEqual([args, 2]);
    expect(err).toMatch(words);
  }
  expect(readdirSync(folder)).toEqual([]);
});

test("at a disk that becomes full what was finished stays, and the run ends with 1", async () => {
  const own = testTerminal();
  let opened = 0;
  const terminal = {
    ...own,
    fileSystem: {
      ...own.fileSystem,
      open: (...args: Parameters<typeof own.fileSystem.open>) => {
        opened++;
        // The first file is opened three times: begun, written, and put on the disk.
        return opened > 4
          ? Promise.reject(Object.assign(new Error("full"), { code: "ENOSPC" }))
          : own.fileSystem.open(...args);
      },
    },
  };
  const args = ["--map", "syria-coast-2025", "--lang", "en,fr", "--type", "svg", "--json", "--out", folder];
  expect(await run(args, terminal)).toBe(1);
  const { files, error } = JSON.parse(own.printed.join("\n")) as Report;
  expect(files.map(({ language }) => language)).toEqual(["en"]);
  expect(error).toContain("the disk is full");
  expect(readdirSync(folder)).toHaveLength(1);
});
