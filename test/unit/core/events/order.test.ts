import fc from "fast-check";
import { expect, test } from "vitest";
import type { EventColumns } from "../../../../src/core/events/model";
import { createTimeOrder } from "../../../../src/core/events/order";
import { createPlaceTotals } from "../../../../src/core/events/totals";
import type { Interval } from "../../../../src/core/model";
import { presence } from "../../../../src/core/window";
import { choice, madeEvents, rowNumbers, start, unit, window } from "./made";

test("a window's list is every row of it once: first what began before it, then the others, in time order", () => {
  fc.assert(
    fc.property(choice, window, fc.boolean(), (made, window, isFiltered) => {
      const columns = madeEvents(made);
      const passes = isFiltered ? (row: number) => row % 3 !== 1 : undefined;
      const inWindow = rowNumbers(made.length).filter(
        (row) =>
          presence(columns.earliest[row]!, columns.latest[row]!, window) !== "out" &&
          (!passes || passes(row)),
      );
      const isBefore = (row: number) => columns.earliest[row]! < window.from;
      const expected = [...inWindow.filter(isBefore), ...inWindow.filter((row) => !isBefore(row))];

      const rows = createTimeOrder(columns, passes).in(window);
      expect(rows.length).toBe(expected.length);
      expect(rows.slice(0, rows.length)).toEqual(expected);
      expect(rows.slice(3, 8)).toEqual(expected.slice(3, 8));
      for (const row of rowNumbers(made.length)) expect(rows.indexOf(row)).toBe(expected.indexOf(row));
    }),
    { numRuns: 150 },
  );
});

test("asking for a row that is not in the list says which ones there are", () => {
  const columns = madeEvents({ seed: 1, length: 20, spread: 10, longest: 1 });
  const rows = createTimeOrder(columns).in({ from: start, to: start + 60 * unit });
  expect(rows.row(19)).toBe(19);
  expect(() => rows.row(20)).toThrow("Got index 20; expected one from 0 to before 20.");
  expect(() => rows.row(-1)).toThrow(RangeError);
  expect(rows.slice(-5, 2)).toEqual([0, 1]);
  expect(rows.slice(18, 100)).toEqual([18, 19]);
});

/** Totals of looking at every row. */
function totalsOf(
  { length, earliest, latest, place }: EventColumns,
  window: Interval,
  passes: (row: number) => boolean = () => true,
) {
  const overlapping = new Uint32Array(place.values.length);
  const certain = new Uint32Array(place.values.length);
  for (const row of rowNumbers(length)) {
    const found = presence(earliest[row]!, latest[row]!, window);
    if (found === "out" || !passes(row)) continue;
    overlapping[place.codes[row]!]!++;
    if (found === "certain") certain[place.codes[row]!]!++;
  }
  return { overlapping, certain };
}

test("totals by place are those of looking at every row", () => {
  fc.assert(
    fc.property(choice, window, fc.boolean(), (made, window, isFiltered) => {
      const columns = madeEvents(made);
      const passes = isFiltered ? (row: number) => row % 3 !== 1 : undefined;
      expect(createPlaceTotals(columns, passes).in(window)).toEqual(totalsOf(columns, window, passes));
    }),
    { numRuns: 150 },
  );
});

test("totals are the same where a window holds many events a place, and some last beyond it on both sides", () => {
  const columns = madeEvents({ seed: 5, length: 3000, spread: 60, longest: 40 });
  const totals = createPlaceTotals(columns);
  for (const from of [-5, 0, 7, 20, 33, 59, 70]) {
    for (const length of [0, 1, 2, 5, 30, 200]) {
      const window = { from: start + from * unit, to: start + (from + length) * unit };
      expect(totals.in(window)).toEqual(totalsOf(columns, window));
    }
  }
});
