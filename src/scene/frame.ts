import { type Camera, fitBounds, type Padding, type Size } from "../core/mercator";
import type { Bounds } from "../core/model";

/** What lies over the map's edges: legend and tray beside the data on wide frames, little on narrow ones. */
export function framePadding({ width }: Size): Padding {
  return width >= 700
    ? { top: 28, right: 28, bottom: 28, left: 28 }
    : { top: 10, right: 10, bottom: 10, left: 10 };
}

/** The camera of the reader, or the one that fits the data into the frame while the reader has not moved the map. */
export const cameraIn = (camera: Camera | undefined, bounds: Bounds, size: Size): Camera =>
  camera ?? fitBounds(bounds, size, framePadding(size));

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
