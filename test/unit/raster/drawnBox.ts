import { readFileSync } from "node:fs";
import { Resvg } from "@resvg/resvg-wasm";
import { fontFiles } from "../../../src/raster/fontFiles";
import { nodeDrawing } from "../../../src/site/drawing";

const fontBuffers = fontFiles.map((name) => readFileSync(`public/fonts/pictures/${name}`));

// The library starts once in a process.
await nodeDrawing();

/** What is drawn in an SVG text, in the fonts of pictures, in pixels from its top left corner; undefined where nothing is. */
export function drawnBox(svg: string) {
  const picture = new Resvg(svg, { font: { fontBuffers } });
  const box = picture.innerBBox();
  const found = box && { left: box.x, top: box.y, right: box.x + box.width, bottom: box.y + box.height };
  box?.free();
  picture.free();
  return found;
}
