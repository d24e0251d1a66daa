// @ts-check
import { worldPoint } from "../../../src/core/mercator.ts";

/**
 * @typedef {import("../events.js").Events} Events
 * @typedef {import("../../../src/core/mercator.ts").Camera} Camera
 * @typedef {import("../../../src/core/mercator.ts").Size} Size
 * @typedef {{ events: number, shown: number, strays: number, lit: number, expected: number }} Comparison
 *   `shown` of the `events` have light at their centre; `strays` are pixels with light that no event is near to; `lit` pixels
 *   have light where the discs of the events would light `expected`.
 */

/** From this opacity of 0 to 255 on a pixel counts as lit: what is only possible is drawn fainter, edges fainter still. */
const least = 40;

/**
 * What was drawn against what should have been, by the discs of the events one by one.
 *
 * @param {Uint8Array | Uint8ClampedArray} pixels Red, green, blue and opacity from the top on, size.width × size.height.
 * @param {Events} events
 * @param {readonly number[]} rows Those that should be there.
 * @param {{ camera: Camera, size: Size }} view
 * @param {number} radius
 * @returns {Comparison}
 */
export function comparePixels(pixels, events, rows, { camera, size }, radius) {
  const { width, height } = size;
  const [left, top] = worldPoint([camera.longitude, camera.latitude], camera.zoom);
  const [discs, near] = [new Uint8Array(width * height), new Uint8Array(width * height)];
  const isLit = (/** @type {number} */ x, /** @type {number} */ y) =>
    x >= 0 && y >= 0 && x < width && y < height && (pixels[4 * (y * width + x) + 3] ?? 0) >= least;
  let shown = 0;
  for (const row of rows) {
    const [worldX, worldY] = worldPoint([events.longitude[row] ?? 0, events.latitude[row] ?? 0], camera.zoom);
    const [x, y] = [worldX - left + width / 2, worldY - top + height / 2];
    paint(discs, width, height, x, y, radius);
    // A pixel of antialiasing, another of rounding.
    paint(near, width, height, x, y, radius + 2);
    if (isLit(Math.floor(x), Math.floor(y))) shown++;
  }
  let [lit, strays, expected] = [0, 0, 0];
  for (let pixel = 0; pixel < width * height; pixel++) {
    if (discs[pixel]) expected++;
    if ((pixels[4 * pixel + 3] ?? 0) < least) continue;
    lit++;
    if (!near[pixel]) strays++;
  }
  return { events: rows.length, shown, strays, lit, expected };
}

/** Marks the pixels whose centres lie in a disc. */
function paint(
  /** @type {Uint8Array} */ mask,
  /** @type {number} */ width,
  /** @type {number} */ height,
  /** @type {number} */ x,
  /** @type {number} */ y,
  /** @type {number} */ radius,
) {
  for (let row = Math.max(0, Math.floor(y - radius)); row <= Math.min(height - 1, y + radius); row++)
    for (
      let column = Math.max(0, Math.floor(x - radius));
      column <= Math.min(width - 1, x + radius);
      column++
    )
      if (Math.hypot(column + 0.5 - x, row + 0.5 - y) <= radius) mask[row * width + column] = 1;
}

/** @typedef {WebGL2RenderingContext | CanvasRenderingContext2D} Context */

/** Waits for all that was drawn to be there, by reading one pixel. */
export function settle(/** @type {Context} */ context) {
  if (context instanceof CanvasRenderingContext2D) context.getImageData(0, 0, 1, 1);
  else context.readPixels(0, 0, 1, 1, context.RGBA, context.UNSIGNED_BYTE, new Uint8Array(4));
}

/**
 * All pixels of a picture as it lies in its box, from the top on. To be called in the task in which it was drawn: a canvas
 * is emptied once it has been shown.
 *
 * @param {HTMLCanvasElement} canvas
 * @param {HTMLElement} box
 */
export function readPixels(canvas, box) {
  const copy = new OffscreenCanvas(box.clientWidth, box.clientHeight);
  const context = /** @type {OffscreenCanvasRenderingContext2D} */ (copy.getContext("2d"));
  const [within, around] = [canvas.getBoundingClientRect(), box.getBoundingClientRect()];
  context.drawImage(canvas, within.left - around.left, within.top - around.top, within.width, within.height);
  return context.getImageData(0, 0, copy.width, copy.height).data;
}
