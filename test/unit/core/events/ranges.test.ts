import fc from "fast-check";
import { expect, test } from "vitest";
import { randomNumbers } from "../../../../scripts/fuzz-times.js";
import { encodeEvents, withLeftOut } from "../../../../src/core/events/encode";
import type { EventBlock, EventColumns } from "../../../../src/core/events/model";
import { drawRanges, isInWindow, unitWindow } from "../../../../src/core/events/ranges";
import { presence } from "../../../../src/core/window";
import { choice, config, madeEvents, rowNumbers, start, unit, window } from "./made";

const rowsIn = (ranges: readonly number[]): readonly number[] =>
  rowNumbers(ranges.length / 2).flatMap((pair) =>
    rowNumbers(ranges[2 * pair + 1]!).map((index) => ranges[2 * pair]! + index),
  );

const year = 365 * 86_400_000;

test("draw ranges hold all that overlaps, in at most one run a class, and none twice", () => {
  fc.assert(
    fc.property(choice, window, (made, window) => {
      const block = encodeEvents(madeEvents(made), config);
      const ranges = drawRanges(block, window);
      const drawn = rowsIn(ranges);
      expect(ranges.length).toBeLessThanOrEqual(2 * Math.min(6, block.classes.length));
      expect(drawn).toEqual([...new Set(drawn)].sort((a, b) => a - b));
      const overlapping = rowNumbers(block.length).filter((row) => isInWindow(block, row, window) !== "out");
      expect(overlapping.filter((row) => !drawn.includes(row))).toEqual([]);
    }),
    { numRuns: 120 },
  );
});

test("a row of a block lies in a window of whole units just as the event that it was made of", () => {
  fc.assert(
    fc.property(choice, window, (made, window) => {
      const columns = madeEvents(made);
      const block = encodeEvents(columns, config);
      for (const at of rowNumbers(block.length)) {
        const row = block.rows[at]!;
        expect(isInWindow(block, at, window)).toBe(
          presence(columns.earliest[row]!, columns.latest[row]!, window),
        );
      }
    }),
    { numRuns: 100 },
  );
});

test("whole numbers of a window answer as the window does, between units and beyond what a block can count too", () => {
  fc.assert(
    fc.property(
      choice,
      fc.oneof(
        fc.tuple(fc.integer({ min: -5000, max: 90_000 }), fc.integer({ min: 0, max: 30_000 })),
        fc.constantFrom(
          [-1e15, 2e15] as const,
          [-1e15, 1] as const,
          [1e15, 1] as const,
          [200, 1e15] as const,
        ),
      ),
      (made, [from, length]) => {
        const block = encodeEvents(inSeconds(madeEvents(made)), config);
        const window = { from: start + from, to: start + from + length };
        const units = unitWindow(block, window);
        for (const bound of Object.values(units)) expect(bound).toBe(bound >>> 0);
        for (const at of rowNumbers(block.length)) {
          const [earliest, latest] = [block.time[2 * at]!, block.time[2 * at + 1]!];
          const overlaps = latest > units.after && earliest < units.before;
          const isCertain = earliest >= units.from && latest <= units.to;
          expect(overlaps ? (isCertain ? "certain" : "possible") : "out").toBe(isInWindow(block, at, window));
        }
      },
    ),
    { numRuns: 100 },
  );
});

/** Milliseconds as seconds, and a last event so late that a block counts in seconds too. */
function inSeconds(columns: EventColumns): EventColumns {
  const earliest = columns.earliest.map((time) => start + (time - start) * 1000);
  const latest = columns.latest.map((time) => start + (time - start) * 1000);
  const last = columns.length - 1;
  if (last >= 0) [earliest[last], latest[last]] = [start + year / 2, start + year / 2 + 1000];
  return { ...columns, earliest, latest };
}

test("less than a third more is drawn than can be seen, though one event in twenty lasts for months", () => {
  const random = randomNumbers(1);
  const length = 40_000;
  const columns = madeEvents({ seed: 1, length, spread: 2, longest: 1 });
  const earliest = columns.earliest.map(() => start + Math.floor(random() * 2 * year)).sort();
  const hour = 3_600_000;
  const latest = earliest.map(
    (time) => time + Math.ceil((random() < 0.05 ? 240 + random() * 4560 : 1 / 60 + random() * 24) * hour),
  );
  const block = encodeEvents({ ...columns, earliest, latest }, config);
  let [drawn, visible] = [0, 0];
  for (let at = 0; at < 1; at += 0.04) {
    const window = { from: start + at * 2 * year, to: start + (at + 0.02) * 2 * year };
    const rows = rowsIn(drawRanges(block, window));
    drawn += rows.length;
    visible += rows.filter((row) => isInWindow(block, row, window) !== "out").length;
  }
  expect(drawn / visible).toBeLessThan(1.3);
});

test("ranges are written into the list that is given", () => {
  const block = encodeEvents(madeEvents({ seed: 1, length: 20, spread: 10, longest: 40 }), config);
  const into = [1, 2, 3];
  expect(drawRanges(block, { from: start, to: start + 10 * unit }, into)).toBe(into);
  expect(drawRanges(block, { from: start - 10, to: start }, into)).toEqual([]);
});

test("times are counted in the finest unit in which the span fits, and never lose an event", () => {
  const units = [year / 365, 100 * year, 5000 * year, 100_000 * year].map((span) => {
    const columns = madeEvents({ seed: 1, length: 2, spread: 1, longest: 1 });
    const latest = Float64Array.of(start + 1, start + span + 1);
    const block = encodeEvents(
      { ...columns, earliest: Float64Array.of(start, start + span), latest },
      config,
    );
    expect(isInWindow(block, 1, { from: start + span, to: start + span + 1 })).not.toBe("out");
    expect(isInWindow(block, 0, { from: start + span, to: start + span + 1 })).toBe("out");
    expect(block.time.every((time, at) => at % 2 === 0 || time > block.time[at - 1]!)).toBe(true);
    expect(block.epoch % block.unit).toBeCloseTo(0);
    return block.unit;
  });
  expect(units).toEqual([1, 1000, 60_000, 13 * 60_000]);
});

test("events of a block are ordered by class and start, and each of them is there once", () => {
  fc.assert(
    fc.property(choice, (made) => {
      const columns = madeEvents(made);
      const block = encodeEvents(columns, config);
      expect([...block.rows].sort((a, b) => a - b)).toEqual(rowNumbers(made.length));
      let end = 0;
      for (const { first, end: next, longest } of block.classes) {
        expect(first).toBe(end);
        end = next;
        let most = 0;
        for (let at = first; at < next; at++) {
          if (at > first) expect(block.time[2 * at]!).toBeGreaterThanOrEqual(block.time[2 * at - 2]!);
          most = Math.max(most, block.time[2 * at + 1]! - block.time[2 * at]!);
        }
        expect(longest).toBe(most);
      }
      expect(end).toBe(made.length);
      const isAlike = (at: number) => block.style[4 * at] === columns.category[block.rows[at]!];
      expect(rowNumbers(made.length).every(isAlike)).toBe(true);
    }),
    { numRuns: 50 },
  );
});

const blockAt = (places: readonly (readonly [number, number])[]): EventBlock =>
  encodeEvents(
    {
      ...madeEvents({ seed: 1, length: places.length, spread: 1, longest: 1 }),
      latest: Float64Array.from(places, () => start + unit),
      longitude: Float64Array.from(places, ([longitude]) => longitude),
      latitude: Float64Array.from(places, ([, latitude]) => latitude),
    },
    config,
  );

test("latitudes are clamped to those of the map and longitudes wrap around the world", () => {
  const { position } = blockAt([
    [0, 0],
    [180, 90],
    [-180, -90],
    [190, 85.051129],
    [-170, -85.051129],
  ]);
  expect([...position.subarray(0, 2)]).toEqual([2 ** 31, 2 ** 30]);
  expect([...position.subarray(2, 6)]).toEqual([0, position[7], 0, position[9]]);
  expect(position[6]).toBe(position[8]);
  expect(position[3]).toBeLessThan(20);
  expect(2 ** 31 - position[5]!).toBeLessThan(20);
});

test("the group of each category is beside it, and what a filter leaves out is marked", () => {
  const columns = madeEvents({ seed: 3, length: 40, spread: 10, longest: 40 });
  const leftOut = Uint8Array.from({ length: 40 }, (_, row) => (row % 3 === 0 ? 1 : 0));
  const block = encodeEvents(columns, config, { leftOut });
  for (const at of rowNumbers(40)) {
    const [category, group, out] = block.style.subarray(4 * at);
    expect(group).toBe(category! < 3 ? 0 : 1);
    expect(out).toBe(leftOut[block.rows[at]!]);
  }
  expect(withLeftOut(encodeEvents(columns, config), leftOut)).toEqual(block);
  expect(withLeftOut(block, undefined)).toEqual(encodeEvents(columns, config));
});
