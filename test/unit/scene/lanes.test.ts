import fc from "fast-check";
import { expect, test } from "vitest";
import type { Interval } from "../../../src/core/model";
import { packLanes } from "../../../src/scene/lanes";

const intervals = fc.array(
  fc
    .record({ from: fc.integer({ min: 0, max: 100 }), length: fc.integer({ min: 1, max: 40 }) })
    .map(({ from, length }): Interval => ({ from, to: from + length })),
  { maxLength: 30 },
);

const gap = fc.integer({ min: 0, max: 5 });

const areApart = (a: Interval, b: Interval, gap: number) => a.from >= b.to + gap || b.from >= a.to + gap;

test("no two intervals of one lane are nearer than the gap", () => {
  fc.assert(
    fc.property(intervals, gap, (intervals, gap) => {
      const lanes = packLanes(intervals, gap);
      expect(lanes).toHaveLength(intervals.length);
      intervals.forEach((a, first) => {
        for (let second = first + 1; second < intervals.length; second++) {
          if (lanes[first] === lanes[second])
            expect(areApart(a, intervals[second]!, gap), `${first} and ${second}`).toBe(true);
        }
      });
    }),
  );
});

test("each takes the first lane that is free: in every lane before it, an earlier one stands in its way", () => {
  fc.assert(
    fc.property(intervals, gap, (intervals, gap) => {
      const lanes = packLanes(intervals, gap);
      intervals.forEach((interval, index) => {
        for (let lane = 0; lane < lanes[index]!; lane++) {
          const inTheWay = intervals.some(
            (other, before) => before < index && lanes[before] === lane && !areApart(interval, other, gap),
          );
          expect(inTheWay).toBe(true);
        }
      });
    }),
  );
});

test("in the order of their begin, they need as many lanes as overlap at the worst moment, and no more", () => {
  fc.assert(
    fc.property(intervals, gap, (intervals, gap) => {
      const ordered = intervals.toSorted((a, b) => a.from - b.from);
      const overlapAt = (moment: number) =>
        ordered.filter(({ from, to }) => from <= moment && moment < to + gap).length;
      const worst = Math.max(0, ...ordered.map(({ from }) => overlapAt(from)));
      expect(new Set(packLanes(ordered, gap)).size).toBe(worst);
    }),
  );
});

test("the same intervals are packed the same way, and are not touched", () => {
  fc.assert(
    fc.property(intervals, gap, (intervals, gap) => {
      const before = structuredClone(intervals);
      expect(packLanes(intervals, gap)).toEqual(packLanes(structuredClone(intervals), gap));
      expect(intervals).toEqual(before);
    }),
  );
});

test("a day that begins where another ends shares its lane, unless a gap is asked for", () => {
  const days = [
    { from: 0, to: 24 },
    { from: 24, to: 48 },
  ];
  expect(packLanes(days, 0)).toEqual([0, 0]);
  expect(packLanes(days, 1)).toEqual([0, 1]);
});
