import type { EventDetails } from "../../core/events/model";
import { type Camera, frameOrigin, type Point, type Size, worldPoint } from "../../core/mercator";
import { framePadding } from "../../scene/frame";

/**
 * Where an event lies in a frame, CSS pixels from its top left. Where the frame shows the world more than once: in the
 * copy nearest to x = `near` of those in the frame.
 */
export function eventPoint(
  { longitude, latitude }: Pick<EventDetails, "longitude" | "latitude">,
  camera: Camera,
  size: Size,
  near: number,
): Point {
  const world = 512 * 2 ** camera.zoom;
  const [x, y] = worldPoint([longitude, latitude], camera.zoom);
  const [dx, dy] = frameOrigin(camera, size);
  const nearest = toCopy(x + dx, near, world);
  const isInFrame = (at: number) => at >= 0 && at <= size.width;
  const other = nearest + (nearest < near ? world : -world);
  return [isInFrame(nearest) || !isInFrame(other) ? nearest : other, y + dy];
}

/** The x of that copy of a point of the world which is nearest to another x. */
export const toCopy = (x: number, near: number, world: number): number =>
  x - world * Math.round((x - near) / world);

/** The middle of what the legend leaves of a frame. */
export function clearMiddle(size: Size, direction: "ltr" | "rtl"): number {
  const { left, right } = framePadding(size, direction);
  return (left + size.width - right) / 2;
}
