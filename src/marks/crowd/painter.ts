import type { EventBlock } from "../../core/events/model";
import type { Camera, Size } from "../../core/mercator";
import type { Interval, Shape } from "../../core/model";

/** What does not change from frame to frame. Colours are written as "#8a1c3a". */
export interface CrowdLook {
  /** In the order of `config.groups`; at most eight. */
  readonly groups: readonly { readonly shape: Shape; readonly colour: string }[];
  /** Round each sign, and in an open one. */
  readonly paper: string;
}

/** What one frame shows. */
export interface CrowdView {
  readonly camera: Camera;
  /** CSS pixels of the canvas. */
  readonly size: Size;
  /** Device pixels along a CSS pixel. */
  readonly pixelRatio: number;
  readonly window: Interval;
  /** A bit for each category that is shown: bit c % 32 of word c / 32. Categories beyond its words are left out. */
  readonly mask: Uint32Array;
  /** CSS pixels across. */
  readonly pointSize: number;
  /** Opacity of all points, of what their size gives them; 1 where it is left out. */
  readonly strength?: number | undefined;
  /** Milliseconds before the window's end in which points fade; they do not where it is left out. */
  readonly fade?: number | undefined;
}

/** What draws a crowd to a canvas, in one way or the other. */
export interface Painter {
  setLook(look: CrowdLook): void;
  /** Called whenever the list, or what is in it, is another one. */
  setBlocks(blocks: readonly EventBlock[]): void;
  /** Draws a frame and returns how many rows were handed to the drawing. */
  draw(view: CrowdView): number;
  /** Whether the last frame left out some of the points for want of time; counts never depend on what is drawn. */
  readonly isThinned: boolean;
  destroy(): void;
}
