import { type Camera, worldPoint } from "../../core/mercator";

/** The world in the units of a block's positions. */
export const worldWidth = 2 ** 32;
export const worldHeight = 2 ** 31;

/** How many copies of a world so wide a frame shows on each side of the one in its middle. CSS pixels. */
export const copiesBeside = (world: number, width: number): number =>
  Math.max(0, Math.ceil(width / world / 2 - 0.5));

/** The middle of a camera in whole units, and how far the whole ones lie from it: east and south are positive. */
export interface Centre {
  readonly x: number;
  readonly y: number;
  readonly restX: number;
  readonly restY: number;
  /** Works it out anew where the camera is another one. */
  follow(camera: Camera): void;
}

export function createCentre(): Centre {
  let known: Camera | undefined;
  const centre = {
    x: 0,
    y: 0,
    restX: 0,
    restY: 0,
    follow(camera: Camera) {
      if (camera === known) return;
      known = camera;
      const [x, y] = worldPoint([camera.longitude, camera.latitude], 0);
      const exactX = (x / 512) * worldWidth;
      const exactY = (y / 512) * worldHeight;
      // A camera may lie in the next copy of the world.
      const wholeX = Math.round(exactX);
      centre.x = wholeX >>> 0;
      centre.y = Math.max(0, Math.min(worldHeight - 1, Math.round(exactY)));
      centre.restX = wholeX - exactX;
      centre.restY = centre.y - exactY;
    },
  };
  return centre;
}
