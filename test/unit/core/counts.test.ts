import fc from "fast-check";
import { expect, test } from "vitest";
import { createCounter } from "../../../src/core/counts";
import type { Interval } from "../../../src/core/model";
import { presence } from "../../../src/core/window";

/** Few values, so that bounds fall on one another. */
const interval: fc.Arbitrary<Interval> = fc
  .tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 1, max: 20 }))
  .map(([from, length]) => ({ from, to: from + length }));
const row = fc.oneof(
  { weight: 6, arbitrary: interval },
  { weight: 1, arbitrary: interval.map(({ from }) => ({ from, to: Number.POSITIVE_INFINITY })) },
);

const counterOf = (rows: readonly Interval[]) =>
  createCounter(
    Float64Array.from(rows, ({ from }) => from),
    Float64Array.from(rows, ({ to }) => to),
  );

test("counts are those of looking at every row", () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 60 }), fc.array(interval, { minLength: 1 }), (rows, windows) => {
      const counter = counterOf(rows);
      for (const window of windows) {
        const found = rows.map(({ from, to }) => presence(from, to, window));
        expect(counter.inWindow(window)).toEqual({
          certain: found.filter((each) => each === "certain").length,
          possible: found.filter((each) => each === "possible").length,
        });
      }
    }),
    { numRuns: 500 },
  );
});

test("what only touches a window is not counted in it", () => {
  const counter = counterOf([
    { from: 0, to: 10 },
    { from: 20, to: 30 },
  ]);
  expect(counter.inWindow({ from: 10, to: 20 })).toEqual({ certain: 0, possible: 0 });
});

test("what lasts over the whole window and beyond is possible once", () => {
  expect(counterOf([{ from: 0, to: 30 }]).inWindow({ from: 10, to: 20 })).toEqual({
    certain: 0,
    possible: 1,
  });
});
