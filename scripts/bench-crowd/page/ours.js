// @ts-check
import { encodeEvents } from "../../../src/core/events/encode.ts";
import { createCrowdRenderer } from "../../../src/marks/crowd/renderer.ts";
import { radius, view } from "../events.js";
import { nextFrame } from "./candidate.js";
import { groupedBy, look } from "./groups.js";
import { contextOf, openMap } from "./map.js";

/** @typedef {import("./candidate.js").Candidate} Candidate */
/** @typedef {import("../../../src/core/events/model.ts").EventColumns} EventColumns */

/**
 * The page's own way: its renderer on a canvas over MapLibre. The columns are kept, as the page keeps them for its list.
 *
 * @type {import("./candidate.js").Open}
 */
export async function openOurs(box, { columns }, { isOverLand }) {
  const opening = openMap(box, isOverLand);
  const block = encodeEvents(/** @type {any} */ (columns), groupedBy());
  const drawing = over(await opening, [block]);
  return Object.assign(drawing, { columns });
}

/**
 * The renderer over a map.
 *
 * @param {import("maplibre-gl").MapLibreMap} map
 * @param {readonly import("../../../src/core/events/model.ts").EventBlock[]} blocks
 * @returns {Candidate & { count: () => number }} `count`: how many vertices the last frame took.
 */
export function over(map, blocks) {
  const canvas = document.createElement("canvas");
  canvas.className = "crowd";
  Object.assign(canvas, view.size);
  map.getCanvasContainer().append(canvas);
  const renderer = createCrowdRenderer(canvas, look());
  renderer.setBlocks(blocks);
  // One object for all frames, as the page has.
  const frame = {
    ...view,
    pixelRatio: 1,
    window: { from: 0, to: 0 },
    mask: Uint32Array.of(0xffffffff),
    pointSize: 2 * radius,
  };
  const drawNow = (/** @type {import("./candidate.js").Interval} */ window) => {
    frame.window = window;
    renderer.draw(frame);
  };
  return {
    map,
    canvas,
    context: contextOf(canvas),
    count: () => renderer.count,
    drawNow,
    // At once, as the page does.
    seek: drawNow,
    frame: nextFrame,
  };
}
