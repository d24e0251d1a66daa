import fc from "fast-check";
import { expect, test } from "vitest";
import { randomNumbers } from "../../../../scripts/fuzz-times.js";
import { countIndexOf, countTables, createCountIndex } from "../../../../src/core/events/counts";
import type { EventColumns } from "../../../../src/core/events/model";
import type { Interval } from "../../../../src/core/model";
import type { Count } from "../../../../src/core/visible";
import { presence } from "../../../../src/core/window";
import { choice, config, madeEvents, start, unit, window } from "./made";

const categories = config.categories.length;

/** Counts of looking at every row. */
function counted(
  { length, earliest, latest, category }: EventColumns,
  window: Interval,
  weight = (_row: number) => 1,
  passes = (_row: number) => true,
): readonly Count[] {
  const counts = Array.from({ length: categories }, () => ({ certain: 0, possible: 0 }));
  for (let row = 0; row < length; row++) {
    const found = presence(earliest[row]!, latest[row]!, window);
    if (found !== "out" && passes(row)) counts[category[row]!]![found] += weight(row);
  }
  return counts;
}

test("counts of any window, filter and weight are those of looking at every row", () => {
  fc.assert(
    fc.property(
      choice,
      fc.array(window, { minLength: 1, maxLength: 5 }),
      fc.boolean(),
      fc.boolean(),
      (made, windows, isWeighted, isFiltered) => {
        const columns = madeEvents(made);
        const random = randomNumbers(made.seed);
        const weights = Float64Array.from({ length: made.length }, () => Math.floor(random() * 1e6));
        const passes = isFiltered ? (row: number) => row % 3 !== 0 : undefined;
        const rows = isWeighted ? { ...columns, weight: weights } : columns;
        const index = createCountIndex(rows, categories, passes);
        const weight = isWeighted ? (row: number) => weights[row]! : undefined;
        const all = counted(
          columns,
          { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY },
          weight,
          passes,
        );
        expect(index.total).toBe(all.reduce((sum, { certain }) => sum + certain, 0));
        for (const window of windows)
          expect(index.countsIn(window)).toEqual(counted(columns, window, weight, passes));
      },
    ),
    { numRuns: 200 },
  );
});

test("tables that went to another thread count as before, with what is asked of the rows later", () => {
  fc.assert(
    fc.property(choice, window, (made, window) => {
      const columns = madeEvents(made);
      const { tables, rows } = structuredClone({ tables: countTables(columns, categories), rows: columns });
      expect(countIndexOf(tables, rows).countsIn(window)).toEqual(counted(columns, window));
      const passes = (row: number) => row % 3 !== 0;
      const filtered = createCountIndex(rows, categories, passes);
      expect(filtered.countsIn(window)).toEqual(counted(columns, window, undefined, passes));
    }),
    { numRuns: 100 },
  );
});

test("each bin counts as a window of its own, whatever the widths of the bins", () => {
  fc.assert(
    fc.property(
      choice,
      fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 12 }),
      fc.integer({ min: -20, max: 40 }),
      (made, widths, first) => {
        const columns = madeEvents(made);
        const edges = [start + first * unit];
        for (const width of widths) edges.push(edges.at(-1)! + width * unit);
        const bins = createCountIndex(columns, categories).binsOf(edges);
        expect(bins).toEqual(edges.slice(1).map((to, bin) => counted(columns, { from: edges[bin]!, to })));
      },
    ),
    { numRuns: 150 },
  );
});

test("rows may come in any order", () => {
  fc.assert(
    fc.property(choice, window, (made, window) => {
      const columns = madeEvents(made);
      const reversed = {
        length: columns.length,
        earliest: columns.earliest.toReversed(),
        latest: columns.latest.toReversed(),
        category: columns.category.toReversed(),
      };
      const index = createCountIndex(reversed, categories);
      expect(index.countsIn(window)).toEqual(counted(columns, window));
      expect(index.span).toEqual(createCountIndex(columns, categories).span);
    }),
    { numRuns: 50 },
  );
});

test("the span is from the first earliest to the last latest of what is counted, and missing where nothing is", () => {
  const rows = { length: 3, earliest: [0, 1, 2], latest: [10, 4, 3], category: [0, 0, 0] };
  expect(createCountIndex(rows, 1).span).toEqual({ from: 0, to: 10 });
  expect(createCountIndex(rows, 1, (row) => row > 0).span).toEqual({ from: 1, to: 4 });
  expect(createCountIndex(rows, 1, () => false)).toMatchObject({ total: 0, span: undefined });
});
