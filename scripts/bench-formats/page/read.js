// @ts-check
import { loadEvents } from "../../../src/events/load.ts";

/**
 * Reads a file as the page does. Milliseconds until what is drawn is there and until all is, the longest pause of the
 * page's own thread meanwhile, and what came of it.
 *
 * @param {string} file
 * @param {import("../../../src/events/load.ts").EventsMap} map
 */
async function read(file, map) {
  let longest = 0;
  let last = performance.now();
  const pulse = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 4);
  const begun = performance.now();
  let drawable = Number.NaN;
  const { columns, rejected } = await loadEvents(
    new URL(".", location.href).href,
    { file, counts: undefined, language: "en" },
    map,
    {
      onDrawable() {
        drawable = performance.now() - begun;
      },
    },
  );
  const whole = performance.now() - begun;
  clearInterval(pulse);
  return {
    rows: columns.length,
    rejected,
    whole,
    drawable: Number.isNaN(drawable) ? whole : drawable,
    longest,
  };
}

Object.assign(globalThis, { readEvents: read });
