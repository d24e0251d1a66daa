// @ts-check

/**
 * @typedef {import("../../src/core/model.ts").Interval} Interval
 * @typedef {import("../../src/core/events/model.ts").EventColumns} EventColumns
 * @typedef {import("../../src/core/events/model.ts").EventBlock} EventBlock
 * @typedef {import("../../src/core/mercator.ts").Point} Point
 */

/**
 * The answers of `src/core/events/`, by looking at every event.
 *
 * @param {typeof import("../../src/core/window.ts").presence} presence
 * @param {EventColumns} columns
 * @param {number} kinds
 */
export function plainAnswers(presence, { length, earliest, latest, category, place }, kinds) {
  /** @param {Interval} window @param {(row: number, is: "certain" | "possible") => void} call */
  const each = (window, call) => {
    for (let row = 0; row < length; row++) {
      const is = presence(earliest[row] ?? 0, latest[row] ?? 0, window);
      if (is !== "out") call(row, is);
    }
  };
  return {
    /** @param {Interval} window */
    counts(window) {
      const found = Array.from({ length: kinds }, () => ({ certain: 0, possible: 0 }));
      each(window, (row, is) => {
        const count = found[category[row] ?? 0];
        if (count) count[is]++;
      });
      return found;
    },

    /** @param {Interval} window */
    list(window) {
      /** @type {number[]} */
      const rows = [];
      each(window, (row) => rows.push(row));
      return rows;
    },

    /** @param {Interval} window */
    totals(window) {
      const overlapping = new Uint32Array(place.values.length);
      const certain = new Uint32Array(place.values.length);
      each(window, (row, is) => {
        const code = place.codes[row] ?? 0;
        overlapping[code] = (overlapping[code] ?? 0) + 1;
        if (is === "certain") certain[code] = (certain[code] ?? 0) + 1;
      });
      return { overlapping, certain };
    },

    /** @param {EventBlock} block @param {Interval} window @param {(at: number) => Point} pointOf @param {Point} point */
    nearest(block, window, pointOf, point) {
      let [nearest, least] = [-1, 8];
      for (let at = 0; at < length; at++) {
        const row = block.rows[at] ?? 0;
        if (presence(earliest[row] ?? 0, latest[row] ?? 0, window) === "out") continue;
        const [x, y] = pointOf(at);
        const distance = Math.hypot(x - point[0], y - point[1]);
        if (distance <= least) [nearest, least] = [at, distance];
      }
      return nearest;
    },
  };
}
