import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Drawing, openDrawing } from "../raster/drawing";
import { fontFiles } from "../raster/fontFiles";

let opened: Promise<Drawing> | undefined;

/** What draws pictures in Node, with the library and the fonts of this package: opened once, then the same. */
export function nodeDrawing(): Promise<Drawing> {
  opened ??= open();
  return opened;
}

async function open(): Promise<Drawing> {
  const library = createRequire(import.meta.url).resolve("@resvg/resvg-wasm/index_bg.wasm");
  const folder = fontFolder(dirname(fileURLToPath(import.meta.url)));
  const [wasm, ...fonts] = await Promise.all(
    [library, ...fontFiles.map((name) => join(folder, name))].map((file) => readFile(file)),
  );
  return openDrawing({ wasm: wasm!, fonts });
}

/** This module lies in the source or, built, in another folder of the same package. */
function fontFolder(from: string): string {
  const folder = join(from, "public", "fonts", "pictures");
  if (existsSync(folder)) return folder;
  const above = dirname(from);
  if (above === from)
    throw new Error("Got no folder public/fonts/pictures. Expected it in Daymark's own folder.");
  return fontFolder(above);
}
