// @ts-check
import { worldPoint } from "../../../src/core/mercator.ts";
import { radius, view } from "../events.js";

/** The view in the numbers of a block of events: x of the world is 2^32 units, y is 2^31; the scale is to clip space. */
export function settings() {
  const { camera, size } = view;
  const [x, y] = worldPoint([camera.longitude, camera.latitude], 0);
  const world = 512 * 2 ** camera.zoom;
  return {
    x: Math.round((x / 512) * 2 ** 32),
    y: Math.round((y / 512) * 2 ** 31),
    scaleX: (2 * world) / 2 ** 32 / size.width,
    scaleY: (-2 * world) / 2 ** 31 / size.height,
    diameter: 2 * radius,
  };
}
