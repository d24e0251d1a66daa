// @ts-check
import process from "node:process";
import { requireNode } from "./node-version.js";

// `node scripts/gallery.js`: makes the pictures of docs/gallery/ with the code of the command line, and writes docs/gallery.md:
// each picture with its description and the command that makes it.
requireNode();
const { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } = await import("node:fs");
const { join } = await import("node:path");
const { fileURLToPath } = await import("node:url");
const { replaceBetween } = await import("./bench-tables.js");
const { bundle } = await import("./bundle.js");
const { gallery, galleryFolder, mostBytes, shownCommand } = await import("./gallery-pictures.js");

/** @typedef {import("./gallery-pictures.js").Shown} Shown */

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
const built = await bundle(
  {
    still: "src/cli/still.ts",
    strip: "src/cli/strip.ts",
    film: "src/cli/film.ts",
    terminal: "src/cli/terminal.ts",
  },
  { findsPackages: true },
);
try {
  const { ownTerminal } = await built.load("terminal");
  mkdirSync(galleryFolder, { recursive: true });
  const sections = [];
  let bytes = 0;
  for (const { heading, words, pictures } of gallery) {
    const parts = [`## ${heading}`, words];
    for (const picture of pictures) {
      const file = await make(picture, ownTerminal());
      bytes += file.bytes;
      console.log(`${file.path}  ${file.width}x${file.height}, ${(file.bytes / 1000).toFixed(0)} kB`);
      parts.push(markdownOf(picture, file.alt));
    }
    sections.push(parts.join("\n\n"));
  }
  const named = new Set(gallery.flatMap(({ pictures }) => pictures.map(({ name }) => name)));
  for (const name of readdirSync(galleryFolder))
    if (!named.has(name)) rmSync(join(galleryFolder, name), { recursive: true });
  const page = "docs/gallery.md";
  writeFileSync(page, replaceBetween(readFileSync(page, "utf8"), "pictures", sections.join("\n\n")));
  console.log(`${named.size} pictures, ${(bytes / 1e6).toFixed(2)} MB`);
  if (bytes > mostBytes) {
    console.error(`That is more than ${mostBytes / 1e6} MB. Make some of them smaller.`);
    process.exitCode = 1;
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  built.remove();
}

/**
 * Makes a picture, and gives what the command reports of it. Throws where the command ends with anything but 0.
 *
 * @param {Shown} picture
 * @param {import("../src/cli/terminal.ts").Terminal} terminal
 * @returns {Promise<import("../src/cli/pictureReport.ts").WrittenFile>}
 */
async function make({ command, args }, terminal) {
  const { run } = await built.load(command);
  /** @type {string[]} */
  const printed = [];
  const print = (/** @type {string} */ line) => void printed.push(line);
  // The report says what the list of files says, and more.
  const code = await run([...args, "--json"], { ...terminal, env: {}, print });
  const { files } = JSON.parse(printed.join("\n"));
  if (code !== 0) throw new Error(`${shownCommand({ command, args })} ended with ${code}.`);
  return files[0];
}

/** The picture with its description, and the command under it. */
function markdownOf(/** @type {Shown} */ picture, /** @type {string} */ alt) {
  const described = alt.replaceAll(/[[\]\\]/g, "\\$&").replaceAll("\n", " ");
  return `![${described}](gallery/${picture.name})\n\n\`\`\`sh\n${shownCommand(picture)}\n\`\`\``;
}
