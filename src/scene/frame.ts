import {
  betweenPoles,
  type Camera,
  fitBounds,
  frameOrigin,
  isWorldwide,
  type Padding,
  type Size,
} from "../core/mercator";
import type { Bounds } from "../core/model";

/**
 * Keeps the data clear of what lies over the map: legend and tray beside it in roomy frames; in small ones the legend
 * under it and names at the edges.
 */
export function framePadding({ width, height }: Size, direction: "ltr" | "rtl"): Padding {
  if (width < 700 || height < 330) return { top: 36, right: 44, bottom: 44, left: 44 };
  const beside = Math.min(300, width * 0.34);
  const block = Math.min(28, height * 0.06);
  return direction === "rtl"
    ? { top: block, right: beside, bottom: block, left: 48 }
    : { top: block, right: 48, bottom: block, left: beside };
}

/** The camera of the reader, or the one that fits the data into the frame while the reader has not moved the map. */
export const cameraIn = (
  camera: Camera | undefined,
  bounds: Bounds,
  size: Size,
  direction: "ltr" | "rtl",
): Camera => camera ?? fitted(bounds, size, framePadding(size, direction));

/** Maps of the world fill their frame, as the map library has it. */
const fitted = (bounds: Bounds, size: Size, padding: Padding): Camera => {
  const camera = fitBounds(bounds, size, padding);
  return isWorldwide(bounds) ? betweenPoles(camera, size) : camera;
};

/** A camera and the frame that it fills. */
export interface Framed {
  readonly camera: Camera;
  readonly size: Size;
}

/** What one frame shows of the world in the pixels of another: left, top, width, height. */
export function frameOf(shown: Framed, drawn: Framed): readonly [number, number, number, number] {
  const scale = 2 ** (drawn.camera.zoom - shown.camera.zoom);
  const from = frameOrigin(shown.camera, shown.size);
  const to = frameOrigin(drawn.camera, drawn.size);
  return [
    to[0] - from[0] * scale,
    to[1] - from[1] * scale,
    shown.size.width * scale,
    shown.size.height * scale,
  ];
}
