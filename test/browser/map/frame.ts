import type { Size } from "../../../src/core/mercator";
import { type Background, type BackgroundOptions, createBackground } from "../../../src/map/background";

/** CSS pixels of the box of a map under test. */
export const stageSize: Size = { width: 800, height: 500 };

/** An empty box of a map on the page: marks go into `marks`, MapLibre behind them. */
export interface MapFrame {
  readonly frame: HTMLElement;
  readonly marks: HTMLElement;
  /** Puts MapLibre behind the marks. Throws where the browser has no WebGL2. */
  addBackground(options: Pick<BackgroundOptions, "mounted"> & Partial<BackgroundOptions>): Background;
  /** Takes it all away again. */
  clear(): void;
}

export function setFrame(): MapFrame {
  const frame = document.createElement("section");
  frame.className = "map";
  Object.assign(frame.style, { width: `${stageSize.width}px`, height: `${stageSize.height}px` });
  const box = document.createElement("div");
  box.className = "map-background";
  const marks = document.createElement("div");
  marks.className = "map-marks";
  frame.append(box, marks);
  document.body.append(frame);
  let background: Background | undefined;
  return {
    frame,
    marks,
    addBackground(options) {
      background = createBackground({
        box,
        marks,
        root: `${location.origin}/`,
        isEmbedded: false,
        deviceTheme: () => "light",
        prefersReducedMotion: () => true,
        giveUp: () => undefined,
        ...options,
      });
      if (!background) throw new Error("This browser has no WebGL2.");
      return background;
    },
    clear() {
      background?.destroy();
      frame.remove();
    },
  };
}
