import type { Size } from "../mercator";

const largest = 10;
const smallest = 2;
/** Of each event, in square CSS pixels: while there is so much room, points are as large as they get. */
const room = 5000;

/**
 * How wide a point is drawn, in CSS pixels, where so many events are in the window and the map has this size. It shrinks
 * with the fourth root of the crowd: more events cover more of the map, but each of them less.
 */
export function pointSize(count: number, { width, height }: Size): number {
  const crowding = (count * room) / Math.max(1, width * height);
  const size = largest / Math.max(1, crowding) ** 0.25;
  // In quarters, so that points do not breathe while a window moves over hardly more or fewer events.
  return Math.max(smallest, Math.round(size * 4) / 4);
}
