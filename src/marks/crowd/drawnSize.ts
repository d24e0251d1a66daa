import { pointSize } from "../../core/events/pointSize";
import { type Camera, type Size, worldPoint } from "../../core/mercator";
import type { Bounds } from "../../core/model";

/**
 * How wide points are drawn, CSS pixels: by how many there are, and by how near the camera is. Of the map's bounds a near
 * one shows a small share only; but events stand close together, so that their number in the frame falls more slowly
 * than the share, about with its root. The number stays what it is wherever the camera is moved, so that points do not
 * breathe while a map is dragged.
 */
export function drawnSize(count: number, camera: Camera, bounds: Bounds, size: Size): number {
  const [west, south, east, north] = bounds;
  const [left, top] = worldPoint([west, north], camera.zoom);
  const [right, bottom] = worldPoint([east, south], camera.zoom);
  const share = (size.width * size.height) / Math.max(1, (right - left) * (bottom - top));
  return pointSize(count * Math.sqrt(Math.min(1, share)), size);
}
