import type { FilmFrame } from "../picture/filmFrames";
import { regionDrawer } from "../raster/compose";
import type { Drawing } from "../raster/drawing";
import { createGif } from "../raster/gif";
import { gifPalette } from "../raster/gifPalette";
import type { Pixels } from "../raster/pixels";
import type { FilmBegin } from "./workerMessages";

/** A film that is written frame by frame. */
export interface FilmWriter {
  /** Resolves when the next frame may come. */
  add(frame: FilmFrame): Promise<void>;
  finish(): Promise<Uint8Array<ArrayBuffer>>;
}

/** What takes finished pixels, each for so many seconds. */
export interface PixelsWriter {
  add(pixels: Pixels, seconds: number): Promise<void>;
  finish(): Promise<Uint8Array<ArrayBuffer>>;
}

/** Begins a film. Rejects where its kind of file cannot be written. */
export async function openFilm(drawing: Drawing, begin: FilmBegin): Promise<FilmWriter> {
  const regions = regionDrawer(drawing, begin.size);
  const writer = await openWriter(begin, () =>
    begin.samples.map((each) => copyOf(regions.draw(each).pixels)),
  );
  return {
    add: (frame) => writer.add(regions.draw(frame.regions).pixels, frame.seconds),
    finish: writer.finish,
  };
}

async function openWriter(begin: FilmBegin, samples: () => readonly Pixels[]): Promise<PixelsWriter> {
  if (begin.file !== "gif") {
    const { createVideo } = await import("./video");
    return createVideo(begin.file, begin);
  }
  const gif = createGif({ ...begin.size, palette: gifPalette(samples()), facts: begin.facts });
  return {
    add: async (pixels, seconds) => gif.add(pixels, seconds),
    finish: async () => gif.finish(),
  };
}

/** The drawer may use the same memory for the next frame. */
const copyOf = (pixels: Pixels): Pixels => ({ ...pixels, rgba: pixels.rgba.slice() });
