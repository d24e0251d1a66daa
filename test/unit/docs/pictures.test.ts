import { expect, test } from "vitest";
import { run as film } from "../../../src/cli/film";
import { run as still } from "../../../src/cli/still";
import { run as strip } from "../../../src/cli/strip";
import { pictureSizes } from "../../../src/picture/sizes";
import { testTerminal } from "../cli/pictureTerminal";
import { documentText } from "./documents";

const pictures = documentText("docs/pictures.md");
const commands: Readonly<Record<string, typeof still>> = { still, strip, film };

/** The command lines that reporters are shown, as a shell takes them apart. */
const shown: readonly (readonly string[])[] = [...pictures.matchAll(/^npx daymark (.*)$/gm)].map(
  ([, line = ""]) => [...line.matchAll(/'([^']*)'|\S+/g)].map(([word, quoted]) => quoted ?? word),
);

test("every command that reporters are shown is understood, as far as the first file that it writes", async () => {
  expect(shown.length).toBeGreaterThan(5);
  for (const [command = "", ...args] of shown) {
    const full = Object.assign(new Error("full"), { code: "ENOSPC" });
    const terminal = testTerminal({
      env: { SITE_ORIGIN: "https://maps.example.org", FFMPEG: process.execPath },
      fileSystem: { open: () => Promise.reject(full), mkdir: async () => undefined },
    });
    const code = await commands[command]!(args, terminal);
    expect([args, code, terminal.told]).toEqual([args, 1, [expect.stringContaining("the disk is full")]]);
  }
});

test("the sizes that reporters are told are those that are made", () => {
  for (const [name, { width, height }] of Object.entries(pictureSizes))
    expect(pictures).toContain(`\`${name}\` ${width}x${height}`);
});
