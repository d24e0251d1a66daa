import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { gallery, galleryFolder, mostBytes, shownCommand } from "../../../scripts/gallery-pictures.js";
import { run as film } from "../../../src/cli/film";
import { run as still } from "../../../src/cli/still";
import { run as strip } from "../../../src/cli/strip";
import { testTerminal } from "../cli/pictureTerminal";
import { documentText } from "./documents";

const commands = { still, strip, film };
const pictures = gallery.flatMap((section) => section.pictures);
const page = documentText("docs/gallery.md");

/** Each picture of the page with its description and the command under it. */
const entries = [
  ...page.matchAll(/^!\[((?:\\.|[^\]\\])*)\]\(gallery\/([^)]+)\)\n\n```sh\nnpx daymark (\w+) (.+)\n```$/gm),
].map(([, alt = "", name = "", command = "", args = ""]) => ({ alt, name, command, args: args.split(" ") }));

test("the gallery shows the pictures that its script makes, with their commands, and its folder holds no others", () => {
  expect(entries.map(({ name, command, args }) => [name, shownCommand({ command, args } as never)])).toEqual(
    pictures.map((picture) => [picture.name, shownCommand(picture)]),
  );
  expect(page.match(/!\[/g)).toHaveLength(pictures.length);
  expect(readdirSync(galleryFolder).toSorted()).toEqual(pictures.map(({ name }) => name).toSorted());
});

test("every picture of the gallery is described in words, and all of them are small enough to be kept here", () => {
  for (const { name, alt } of entries) expect(alt.length, name).toBeGreaterThan(80);
  const bytes = pictures.map(({ name }) => statSync(join(galleryFolder, name)).size);
  expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThan(mostBytes);
});

test("every command of the gallery is understood, down to the file that it would write", async () => {
  const full = Object.assign(new Error(), { code: "ENOSPC" });
  for (const { name, command, args } of entries) {
    // Everything is read and laid out as it is asked for; then there is no room to begin the file.
    const terminal = testTerminal({ fileSystem: { open: () => Promise.reject(full) } });
    const code = await commands[command as keyof typeof commands](args, terminal);
    expect([name, code, terminal.told]).toEqual([name, 1, [expect.stringContaining("the disk is full")]]);
    expect(terminal.told[0]).toContain(join(galleryFolder, name));
  }
});
