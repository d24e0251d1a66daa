import type { Size } from "../core/mercator";
import type { PictureFacts } from "../core/pictureFacts";
import { writeBox, writeComment, writeControl, writeHead, writeLoop } from "./gifBlocks";
import { changedBox, cutOut } from "./gifChange";
import { createGifCodes } from "./gifCodes";
import { colourAt, mostColours, nearestIn, type Palette } from "./gifPalette";
import { growingBytes } from "./growingBytes";
import type { Pixels } from "./pixels";

export interface GifOptions extends Size {
  /** The colours of all frames, see `gifPalette`. */
  readonly palette: Palette;
  /** Whether it begins again and again. Once if left out: nothing goes on moving beside an article's text. */
  readonly loop?: boolean | undefined;
  /** What the file says of itself, in a comment. */
  readonly facts?: PictureFacts | undefined;
}

export interface GifWriter {
  /** The next frame and for how many seconds it is shown. */
  add(pixels: Pixels, seconds: number): void;
  /** The whole file. Nothing can be added after it. */
  finish(): Uint8Array<ArrayBuffer>;
}

/** Hundredths of a second. Browsers show what is shorter for a tenth of a second. */
const shortest = 2;

/**
 * Writes a film as GIF, frame by frame: it holds the last frames only, whatever the film's length. Of a frame only the
 * box that changed is written, and in it only the pixels that did; what shows the same as the frame before lengthens
 * that one. Each frame begins at the hundredth of a second next to its time, so that roundings never add up. The same
 * frames give the same bytes.
 */
export function createGif({ width, height, palette, loop = false, facts }: GifOptions): GifWriter {
  if (palette.length > mostColours)
    throw new Error(`Got ${palette.length} colours. Expected at most ${mostColours}, as a GIF holds.`);
  const out = growingBytes();
  const writeCodes = createGifCodes();
  const nearest = nearestIn(palette);
  const unchanged = palette.length;
  let colours: Uint32Array | undefined;
  /** What is on the screen as the file has it so far, and the frame after it: how long that lasts is not known yet. */
  let written: Uint8Array | undefined;
  let waiting: Uint8Array | undefined;
  let seconds = 0;
  let end = 0;
  const delay = () => Math.max(shortest, Math.round(seconds * 100) - end);

  const write = (indexes: Uint8Array) => {
    const box = written ? changedBox(written, indexes, width) : { x: 0, y: 0, width, height };
    writeControl(out, delay(), written ? unchanged : undefined);
    writeBox(out, box);
    writeCodes(cutOut(indexes, written, box, width, unchanged), out);
    written = indexes;
    end += delay();
  };

  writeHead(out, { width, height }, palette);
  if (loop) writeLoop(out);
  if (facts) writeComment(out, commentOf(facts));
  return {
    add(pixels, length) {
      if (pixels.width !== width || pixels.height !== height)
        throw new Error(
          `Got a frame of ${pixels.width}x${pixels.height}. Expected ${width}x${height}, as the others.`,
        );
      const indexes = waiting?.slice() ?? new Uint8Array(width * height);
      const before = colours;
      colours = new Uint32Array(pixels.rgba.slice().buffer);
      let isChanged = !waiting;
      for (let at = 0; at < indexes.length; at++) {
        if (before && colours[at] === before[at]) continue;
        const index = nearest(colourAt(pixels, at));
        if (indexes[at] === index) continue;
        indexes[at] = index;
        isChanged = true;
      }
      if (isChanged) {
        // A frame too short to be seen gives its place to the next one.
        if (waiting && Math.round(seconds * 100) - end >= shortest) write(waiting);
        waiting = indexes;
      }
      seconds += length;
    },
    finish() {
      if (!waiting) throw new Error("Got no frames. Expected at least one.");
      write(waiting);
      out.byte(0x3b);
      return out.written();
    },
  };
}

const commentOf = ({ title, credit, address }: PictureFacts): string =>
  [title, credit, address].filter((line) => line !== undefined && line !== "").join("\n");
