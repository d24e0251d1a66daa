// @ts-check

/**
 * @typedef {import("../../../src/core/model.ts").Interval} Interval
 * @typedef {import("../events.js").Events} Events
 * @typedef {{ isOverLand: boolean }} Setting
 * @typedef {{
 *   canvas: HTMLCanvasElement,
 *   context: import("./pixels.js").Context,
 *   map?: import("maplibre-gl").MapLibreMap,
 *   seek: (window: Interval) => void,
 *   frame: () => Promise<void>,
 *   drawNow?: (window: Interval) => void,
 * }} Candidate
 *   A way to show events in time, opened over its data. `seek` asks for another window; `frame`, called right after, resolves
 *   in the first frame of the browser that shows it, where its pixels can be read. `drawNow` draws a window at once, where a candidate can. `canvas` is where
 *   the points are, `context` its context.
 * @typedef {{ columns: Events, geojson: Uint8Array }} Data What a candidate may start from; one of them is empty.
 * @typedef {(box: HTMLElement, data: Data, setting: Setting) => Promise<Candidate>} Open
 */

/** For those who draw in the seek, or in a frame that they ask for there: the browser's next, behind theirs. */
export const nextFrame = () =>
  new Promise((/** @type {(value: void) => void} */ done) => requestAnimationFrame(() => done()));
