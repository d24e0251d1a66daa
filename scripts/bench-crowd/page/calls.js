// @ts-check

/** What brings data to the graphics card. */
const uploads = ["bufferData", "bufferSubData", "texImage2D", "texSubImage2D"];
/** @type {Record<string, number>} Which argument says how many vertices. */
const draws = { drawArrays: 2, drawElements: 1, drawArraysInstanced: 2, drawElementsInstanced: 1 };

/** Counts from now on, in the whole page, what is drawn, what is uploaded and what workers are told and tell. */
export function watchCalls() {
  const counts = { draws: 0, vertices: 0, uploads: 0, messages: 0 };
  const context = /** @type {any} */ (WebGL2RenderingContext.prototype);
  const worker = /** @type {any} */ (Worker.prototype);
  const wrap = (
    /** @type {any} */ target,
    /** @type {string} */ name,
    /** @type {(values: any[]) => void} */ count,
  ) => {
    const before = target[name];
    target[name] = function (/** @type {any[]} */ ...values) {
      count(values);
      return before.apply(this, values);
    };
    return () => {
      target[name] = before;
    };
  };
  const unwrap = [
    ...uploads.map((name) => wrap(context, name, () => counts.uploads++)),
    ...Object.entries(draws).map(([name, at]) =>
      wrap(context, name, (values) => {
        counts.draws++;
        counts.vertices += values[at];
      }),
    ),
    wrap(worker, "postMessage", () => counts.messages++),
    wrap(MessagePort.prototype, "postMessage", () => counts.messages++),
  ];
  return {
    end() {
      for (const each of unwrap) each();
      return counts;
    },
  };
}
