import type { EventDetails } from "../../core/events/model";
import { type Camera, frameOrigin, type Point, type Size, worldPoint } from "../../core/mercator";

/** Where an event lies in a frame, CSS pixels from its top left: in the copy of the world nearest to the middle. */
export function eventPoint(
  { longitude, latitude }: Pick<EventDetails, "longitude" | "latitude">,
  camera: Camera,
  size: Size,
): Point {
  const world = 512 * 2 ** camera.zoom;
  const [x, y] = worldPoint([longitude, latitude], camera.zoom);
  const [dx, dy] = frameOrigin(camera, size);
  const east = x + dx - size.width / 2;
  return [size.width / 2 + east - world * Math.round(east / world), y + dy];
}
