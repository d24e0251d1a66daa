import type { Size } from "../core/mercator";
import type { PictureFacts } from "../core/pictureFacts";
import type { FilmFrame } from "../picture/filmFrames";
import type { FilmFile } from "./choices";

/** What turns the studio's SVG texts into files. One picture at a time; an aborted signal rejects what it was given to. */
export interface Drawer {
  /** Whether it draws with the studio's own library, whose bytes are the same everywhere, or as the browser does. */
  readonly isExact: boolean;
  png(svg: string, scale: number, facts: PictureFacts, signal: AbortSignal): Promise<Blob>;
  /** The picture with letters as outlines. Undefined where that cannot be made. */
  readonly outlined: ((svg: string, signal: AbortSignal) => Promise<string>) | undefined;
  /** Undefined where no film can be made. */
  readonly films: FilmDrawer | undefined;
  /** Lets go of all that it holds. */
  close(): void;
}

export interface FilmDrawer {
  /** The kinds of file that this browser can write in a size. */
  files(size: Size): Promise<readonly FilmFile[]>;
  make(film: FilmToDraw, signal: AbortSignal): Promise<Blob>;
}

export interface FilmToDraw {
  readonly file: FilmFile;
  readonly size: Size;
  readonly framesPerSecond: number;
  readonly facts: PictureFacts;
  /** Some of the frames, whose colours are those of all: for a file that holds few colours. */
  readonly samples: () => Iterable<FilmFrame>;
  readonly frames: () => Iterable<FilmFrame>;
  /** Called when so many of them are drawn. */
  readonly drawn: (frames: number) => void;
}

/** Media types of the files that are made. */
export const mediaTypes = {
  png: "image/png",
  svg: "image/svg+xml",
  mp4: "video/mp4",
  webm: "video/webm",
  gif: "image/gif",
  vtt: "text/vtt",
} as const;
