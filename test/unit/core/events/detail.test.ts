import fc from "fast-check";
import { expect, test } from "vitest";
import { type DetailGroup, rowGroupsFor } from "../../../../src/core/events/detail";
import type { Bounds, Interval } from "../../../../src/core/model";

const interval: fc.Arbitrary<Interval> = fc
  .tuple(fc.nat(40), fc.integer({ min: 1, max: 30 }))
  .map(([from, length]) => ({ from, to: from + length }));
const box: fc.Arbitrary<Bounds> = fc
  .tuple(fc.integer({ min: -18, max: 17 }), fc.integer({ min: -9, max: 8 }), fc.integer({ min: 1, max: 12 }))
  .map(([west, south, width]) => [west * 10, south * 10, west * 10 + width * 10, south * 10 + 20]);
const group: fc.Arbitrary<DetailGroup> = fc.record({
  rows: fc.integer({ min: 1, max: 100 }),
  level: fc.nat(4),
  span: fc.option(interval, { nil: undefined, freq: 6 }),
  bounds: fc.option(box, { nil: undefined, freq: 6 }),
});
const view = fc.tuple(
  fc.array(group, { maxLength: 40 }),
  interval,
  fc.option(box, { nil: undefined }),
  fc.nat(2500),
);

const sum = (groups: readonly DetailGroup[]) => groups.reduce((all, { rows }) => all + rows, 0);

/** By longitudes one degree after another, on every copy of the world. */
function mayShow({ span, bounds }: DetailGroup, window: Interval, view: Bounds | undefined): boolean {
  if (span && (span.to <= window.from || span.from >= window.to)) return false;
  if (!bounds || !view) return true;
  if (bounds[1] > view[3] || bounds[3] < view[1]) return false;
  return [-720, -360, 0, 360, 720].some((turn) => bounds[0] + turn <= view[2] && bounds[2] + turn >= view[0]);
}

test("everything that may be in the view is read when it fits the budget, and nothing else is", () => {
  fc.assert(
    fc.property(view, ([groups, window, bounds]) => {
      const inView = groups.filter((group) => mayShow(group, window, bounds));
      const { groups: read, isWhole } = rowGroupsFor(groups, window, bounds, sum(inView));
      expect(isWhole).toBe(true);
      expect(new Set(read)).toEqual(new Set(inView));
      expect(read).toHaveLength(inView.length);
    }),
    { numRuns: 300 },
  );
});

test("the budget is kept, levels are read whole and none before the coarser ones", () => {
  fc.assert(
    fc.property(view, ([groups, window, bounds, budget]) => {
      const detail = rowGroupsFor(groups, window, bounds, budget);
      const inView = groups.filter((group) => mayShow(group, window, bounds));
      if (detail.level >= 0) {
        const upTo = inView.filter(({ level }) => level <= detail.level);
        expect(new Set(detail.groups)).toEqual(new Set(upTo));
        expect(sum(detail.groups)).toBeLessThanOrEqual(budget);
        if (!detail.isWhole) {
          const next = Math.min(
            ...groups.filter(({ level }) => level > detail.level).map(({ level }) => level),
          );
          expect(sum(inView.filter(({ level }) => level <= next))).toBeGreaterThan(budget);
        }
      } else {
        const coarsest = Math.min(...groups.map(({ level }) => level));
        expect(detail.groups.every((group) => group.level === coarsest && inView.includes(group))).toBe(true);
        expect(new Set(detail.groups).size).toBe(detail.groups.length);
        expect(detail.groups.length).toBeGreaterThan(0);
        expect(detail.groups.length === 1 || sum(detail.groups) <= budget).toBe(true);
        expect(detail.isWhole).toBe(false);
      }
      const levels = detail.groups.map(({ level }) => level);
      expect(levels).toEqual(levels.toSorted((a, b) => a - b));
    }),
    { numRuns: 300 },
  );
});

test("a view over the antimeridian shows what lies on either side of it", () => {
  const at = (west: number, east: number): DetailGroup => ({
    rows: 1,
    level: 0,
    span: undefined,
    bounds: [west, 0, east, 10],
  });
  const groups = [at(170, 175), at(-179, -170), at(0, 10), at(178, -178)];
  for (const view of [[165, 0, 185, 10] as const, [165, 0, -175, 10] as const, [-195, 0, -175, 10] as const])
    expect(rowGroupsFor(groups, { from: 0, to: 1 }, view).groups).toEqual([groups[0], groups[1], groups[3]]);
});

test("of a file without levels that does not fit, evenly spread parts are read", () => {
  const groups = Array.from(
    { length: 100 },
    (): DetailGroup => ({ rows: 10, level: 0, span: undefined, bounds: undefined }),
  );
  const { groups: read, level } = rowGroupsFor(groups, { from: 0, to: 1 }, undefined, 250);
  expect(level).toBe(-1);
  expect(read.map((group) => groups.indexOf(group))).toEqual(
    Array.from({ length: 25 }, (_, index) => index * 4),
  );
});
