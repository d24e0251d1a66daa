import { type Camera, fitBounds, type Padding, type Size } from "../core/mercator";
import type { Bounds } from "../core/model";

/** Keeps the data clear of what lies over the map: legend and tray on wide frames, names at the edge of narrow ones. */
export function framePadding({ width, height }: Size, direction: "ltr" | "rtl"): Padding {
  if (width < 700) return { top: 36, right: 44, bottom: 44, left: 44 };
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
): Camera => camera ?? fitBounds(bounds, size, framePadding(size, direction));

/** The box around places, for "zoom to these places". Undefined without any. */
export function boundsAround(
  positions: readonly (readonly [number, number])[],
  margin = 0.02,
): Bounds | undefined {
  if (positions.length === 0) return undefined;
  const longitudes = positions.map(([longitude]) => longitude);
  const latitudes = positions.map(([, latitude]) => latitude);
  return [
    Math.min(...longitudes) - margin,
    Math.min(...latitudes) - margin,
    Math.max(...longitudes) + margin,
    Math.max(...latitudes) + margin,
  ];
}
