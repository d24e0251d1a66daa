import type { Size } from "../core/mercator";
import type { PixelBox } from "./gifChange";
import type { Palette } from "./gifPalette";
import type { GrowingBytes } from "./growingBytes";

/** The blocks of a GIF file, as the GIF89a specification has them. */

/** Bits of an index: the table of colours always has room for 256, so that frames need no tables of their own. */
const depth = 8;

/** The file's mark, its size and its colours. */
export function writeHead(out: GrowingBytes, { width, height }: Size, palette: Palette): void {
  out.ascii("GIF89a");
  out.short(width);
  out.short(height);
  out.byte(0x80 | ((depth - 1) << 4) | (depth - 1));
  out.byte(0);
  out.byte(0);
  for (let index = 0; index < 1 << depth; index++) {
    const colour = palette[index] ?? 0;
    for (const shift of [16, 8, 0]) out.byte((colour >> shift) & 255);
  }
}

/** That the film begins again and again. */
export function writeLoop(out: GrowingBytes): void {
  out.byte(0x21);
  out.byte(0xff);
  out.byte(11);
  out.ascii("NETSCAPE2.0");
  out.byte(3);
  out.byte(1);
  out.short(0);
  out.byte(0);
}

/** Words that only whoever opens the file reads, in UTF-8. */
export function writeComment(out: GrowingBytes, words: string): void {
  const bytes = new TextEncoder().encode(words);
  out.byte(0x21);
  out.byte(0xfe);
  for (let at = 0; at < bytes.length; at += 255) {
    const part = bytes.subarray(at, at + 255);
    out.byte(part.length);
    out.bytes(part);
  }
  out.byte(0);
}

/** For how many hundredths of a second the next frame is shown, over what was there before. */
export function writeControl(out: GrowingBytes, delay: number, unchanged: number | undefined): void {
  const keepWhatIsShown = 1 << 2;
  out.byte(0x21);
  out.byte(0xf9);
  out.byte(4);
  out.byte(keepWhatIsShown | (unchanged === undefined ? 0 : 1));
  out.short(Math.min(delay, 0xffff));
  out.byte(unchanged ?? 0);
  out.byte(0);
}

/** Where the next frame lies; its codes follow. */
export function writeBox(out: GrowingBytes, { x, y, width, height }: PixelBox): void {
  out.byte(0x2c);
  for (const value of [x, y, width, height]) out.short(value);
  out.byte(0);
}
