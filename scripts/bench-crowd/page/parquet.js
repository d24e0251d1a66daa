// @ts-check
import { parquetRead } from "hyparquet";
import { loadEvents } from "../../../src/events/load.ts";
import { createCrowdRenderer } from "../../../src/marks/crowd/renderer.ts";
import { madeEvents, madeWindows, radius, view } from "../events.js";
import { groupedBy, look } from "./groups.js";
import { contextOf } from "./map.js";
import { settle } from "./pixels.js";

/**
 * @typedef {import("../../../src/core/events/model.ts").EventColumns} EventColumns
 * @typedef {import("../../../src/core/events/model.ts").EventBlock} EventBlock
 */

const canvasIn = (/** @type {HTMLElement} */ box) => {
  const canvas = box.appendChild(document.createElement("canvas"));
  return Object.assign(canvas, view.size);
};

/** The browser starts the process that draws when it is first asked for, which takes some tenths of a second of its own. */
const wakeGraphics = (/** @type {HTMLElement} */ box) => settle(contextOf(canvasIn(box)));

/**
 * As the page does it: a worker fetches and reads the file while the canvas is made ready, what is drawn comes before the
 * texts.
 *
 * @param {HTMLElement} box
 * @param {string} name
 */
export async function pageWay(box, name) {
  wakeGraphics(box);
  const begun = performance.now();
  const file = { file: name, counts: undefined, language: "en" };
  const config = { ...groupedBy(), timeZone: "UTC" };
  const loading = loadEvents(new URL(".", location.href).href, file, config, { onDrawable: show });
  const canvas = canvasIn(box);
  const renderer = createCrowdRenderer(canvas, look());
  let page = Number.NaN;
  function show(/** @type {EventColumns} */ _, /** @type {EventBlock} */ block) {
    renderer.setBlocks([block]);
    renderer.draw({
      ...view,
      pixelRatio: 1,
      window: madeWindows(1, 99)[0] ?? { from: 0, to: 0 },
      mask: Uint32Array.of(0xffffffff),
      pointSize: 2 * radius,
    });
    settle(contextOf(canvas));
    page = performance.now() - begun;
  }
  await loading;
  return { page, whole: performance.now() - begun };
}

/**
 * Decodes the columns that are drawn from bytes that are there already, into arrays, and uploads as many bytes as a block
 * has: no fetching, no worker, no order, no projection.
 *
 * @param {HTMLElement} box
 * @param {string} name
 * @param {number} size
 */
export async function aloneWay(box, name, size) {
  wakeGraphics(box);
  const bytes = await (await fetch(name)).arrayBuffer();
  const context = contextOf(canvasIn(box));
  const begun = performance.now();
  const numbers = { earliest: new Float64Array(size), latest: new Float64Array(size) };
  const places = { x: new Float64Array(size), y: new Float64Array(size) };
  const category = new Uint8Array(size);
  const codes = new Map(
    groupedBy().categories.map((/** @type {any} */ { id }, /** @type {number} */ code) => [id, code]),
  );
  /** @type {Record<string, Float64Array>} */
  const target = { ...numbers, ...places };
  await parquetRead({
    file: bytes,
    columns: ["earliest", "latest", "geometry", "category"],
    geoparquet: false,
    // Else a Date is made of each.
    parsers: /** @type {any} */ ({ timestampFromMilliseconds: Number }),
    onPage({ pathInSchema, columnData, rowStart }) {
      const name = pathInSchema.at(-1) ?? "";
      if (name === "category")
        for (let index = 0; index < columnData.length; index++)
          category[rowStart + index] = codes.get(columnData[index]);
      else
        for (let index = 0; index < columnData.length; index++)
          /** @type {Float64Array} */ (target[name])[rowStart + index] = columnData[index];
    },
  });
  const seconds = (/** @type {Float64Array} */ times) => Uint32Array.from(times, (time) => time / 1000);
  for (const values of [places.x, places.y, seconds(numbers.earliest), seconds(numbers.latest), category]) {
    context.bindBuffer(context.ARRAY_BUFFER, context.createBuffer());
    context.bufferData(context.ARRAY_BUFFER, values, context.STATIC_DRAW);
  }
  settle(context);
  const took = performance.now() - begun;
  const events = madeEvents(size);
  const isSame = (/** @type {ArrayLike<number>} */ read, /** @type {ArrayLike<number>} */ made) =>
    Array.prototype.every.call(read, (value, row) => value === made[row]);
  if (
    !isSame(places.x, events.longitude) ||
    !isSame(numbers.latest, events.latest) ||
    !isSame(category, events.category)
  )
    throw new Error("Got other events from the file than were written into it.");
  return took;
}
