import type { EventBlock } from "../../core/events/model";
import { createFlatPainter } from "./flatPainter";
import { createGlPainter } from "./glPainter";
import type { CrowdLook, CrowdView } from "./painter";

export type { CrowdLook, CrowdView } from "./painter";

/** Draws many events as points on one transparent canvas, whatever lies behind it. */
export interface CrowdRenderer {
  /** Other colours or signs. The next frame shows them. */
  setLook(look: CrowdLook): void;
  /**
   * What there is to draw. Only what is new goes to the graphics card: of a block whose positions and times are those of
   * one that it has, the styles alone.
   */
  setBlocks(blocks: readonly EventBlock[]): void;
  /** Draws one frame at once, without allocating. The view is kept: after a lost context it is drawn again. */
  draw(view: CrowdView): void;
  /** Rows handed to the last frame's drawing: those of the window and the few beside them that share their ranges. */
  readonly count: number;
  /** Whether the last frame left out some points, which happens only without WebGL2. */
  readonly isThinned: boolean;
  /** What it draws with. */
  readonly kind: "webgl2" | "2d";
  destroy(): void;
}

export interface CrowdRendererOptions {
  /** Told that the browser has taken the graphics away, and that they are back and drawn again. */
  readonly contextChanged?: (isLost: boolean) => void;
  /** Draws without WebGL2 even where there is some. */
  readonly isFlat?: boolean;
}

/**
 * Takes a canvas that nothing has been drawn on. Without WebGL2 it draws the same points with the browser's plain
 * canvas. Throws where the canvas gives neither.
 */
export function createCrowdRenderer(
  canvas: HTMLCanvasElement | OffscreenCanvas,
  look: CrowdLook,
  { contextChanged, isFlat = false }: CrowdRendererOptions = {},
): CrowdRenderer {
  let drawn: CrowdView | undefined;
  let count = 0;
  const restored = () => {
    if (drawn) count = painter.draw(drawn);
    contextChanged?.(false);
  };
  const gl = isFlat
    ? undefined
    : createGlPainter(canvas, look, { lost: () => contextChanged?.(true), restored });
  const painter = gl ?? createFlatPainter(canvas, look);
  return {
    setLook: painter.setLook,
    setBlocks: painter.setBlocks,
    draw(view) {
      drawn = view;
      count = painter.draw(view);
    },
    get count() {
      return count;
    },
    get isThinned() {
      return painter.isThinned;
    },
    kind: gl ? "webgl2" : "2d",
    destroy: painter.destroy,
  };
}
