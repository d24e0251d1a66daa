import type { Size } from "../core/mercator";
import type { PictureFacts } from "../core/pictureFacts";
import type { FilmFrame, FrameRegion } from "../picture/filmFrames";
import type { FilmFile } from "./choices";

/** What the page may ask of the worker, by name: what it gives and what it gets. */
export interface Tasks {
  /** First of all: fetches fonts and library. Refused where WebAssembly is not to be had. */
  open: [{ readonly fonts: readonly string[] }, undefined];
  png: [
    { readonly svg: string; readonly scale: number; readonly facts: PictureFacts },
    Uint8Array<ArrayBuffer>,
  ];
  outlined: [{ readonly svg: string }, string];
  /** Which kinds of film can be written. */
  files: [Size, readonly FilmFile[]];
  /** Begins a film; what was begun before is dropped. */
  begin: [FilmBegin, undefined];
  /** Draws the next frame. Answered when the next one may come. */
  frame: [FilmFrame, undefined];
  /** The whole film. */
  finish: [undefined, Uint8Array<ArrayBuffer>];
}

export interface FilmBegin {
  readonly file: FilmFile;
  readonly size: Size;
  readonly framesPerSecond: number;
  readonly facts: PictureFacts;
  readonly samples: readonly (readonly FrameRegion[])[];
}

export type TaskName = keyof Tasks;

export type Request = {
  readonly [Name in TaskName]: { readonly id: number; readonly name: Name; readonly given: Tasks[Name][0] };
}[TaskName];

export type Reply =
  | { readonly id: number; readonly answer: Tasks[TaskName][1] }
  | { readonly id: number; readonly problem: string };
