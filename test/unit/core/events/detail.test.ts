import fc from "fast-check";
import { expect, test } from "vitest";
import { type DetailBudget, type DetailGroup, rowGroupsFor } from "../../../../src/core/events/detail";
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
  bytes: fc.integer({ min: 1, max: 100 }),
});
const view = fc.tuple(
  fc.array(group, { maxLength: 40 }),
  interval,
  fc.option(box, { nil: undefined }),
  fc.record({
    rows: fc.nat(2500),
    bytes: fc.nat(2500),
    closeBytes: fc.nat(2500),
    few: fc.constantFrom(0, 0, 20, 1e9),
  }),
);

const sum = (groups: readonly DetailGroup[], of: "rows" | "bytes" = "rows") =>
  groups.reduce((all, group) => all + group[of], 0);

/** A budget of rows alone. */
const ofRows = (rows: number): DetailBudget => ({ rows, bytes: 1e12, closeBytes: 1e12, few: 0 });

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
      const { groups: read, isWhole } = rowGroupsFor(groups, window, bounds, ofRows(sum(inView)));
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
        expect(sum(detail.groups)).toBeLessThanOrEqual(budget.rows);
        const most = Math.max(budget.bytes, budget.few > 0 ? budget.closeBytes : 0);
        expect(sum(detail.groups, "bytes")).toBeLessThanOrEqual(most);
        if (!detail.isWhole) {
          const next = Math.min(
            ...groups.filter(({ level }) => level > detail.level).map(({ level }) => level),
          );
          const further = inView.filter(({ level }) => level <= next);
          const least = Math.min(budget.bytes, budget.few > 0 ? budget.closeBytes : budget.bytes);
          expect(sum(further) > budget.rows || sum(further, "bytes") > least).toBe(true);
        }
      } else {
        const coarsest = Math.min(...groups.map(({ level }) => level));
        expect(detail.groups.every((group) => group.level === coarsest && inView.includes(group))).toBe(true);
        expect(new Set(detail.groups).size).toBe(detail.groups.length);
        expect(detail.groups.length).toBeGreaterThan(0);
        expect(detail.groups.length === 1 || sum(detail.groups) <= budget.rows).toBe(true);
        expect(detail.groups.length === 1 || sum(detail.groups, "bytes") <= budget.bytes).toBe(true);
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
    bytes: 1,
  });
  const groups = [at(170, 175), at(-179, -170), at(0, 10), at(178, -178)];
  for (const view of [[165, 0, 185, 10] as const, [165, 0, -175, 10] as const, [-195, 0, -175, 10] as const])
    expect(rowGroupsFor(groups, { from: 0, to: 1 }, view).groups).toEqual([groups[0], groups[1], groups[3]]);
});

test("of a file without levels that does not fit, evenly spread parts are read", () => {
  const groups = Array.from(
    { length: 100 },
    (): DetailGroup => ({ rows: 10, level: 0, span: undefined, bounds: undefined, bytes: 1 }),
  );
  const { groups: read, level } = rowGroupsFor(groups, { from: 0, to: 1 }, undefined, ofRows(250));
  expect(level).toBe(-1);
  expect(read.map((group) => groups.indexOf(group))).toEqual(
    Array.from({ length: 25 }, (_, index) => index * 4),
  );
});

/** Levels of 1, 3, 12, 48 and 192 row groups of a thousand events and 20 kB, tiled like a chessboard from level 3 on. */
const pyramid: readonly DetailGroup[] = [1, 3, 12, 48, 192].flatMap((count, level) =>
  Array.from({ length: count }, (_, index): DetailGroup => {
    const tiles = level < 3 ? 1 : 4;
    const slices = count / tiles ** 2 || 1;
    const slice = level < 3 ? index / count : Math.floor(index / tiles ** 2) / slices;
    const length = level < 3 ? 1 / count : 1 / slices;
    const [column, row] = [index % tiles, Math.floor(index / tiles) % tiles];
    const side = 80 / tiles;
    return {
      rows: 1000,
      level,
      span: { from: 1000 * slice, to: 1000 * (slice + length) },
      bounds: [side * column, side * row, side * (column + 1), side * (row + 1)],
      bytes: 20_000,
    };
  }),
);
const budget: DetailBudget = { rows: 1e6, bytes: 400_000, closeBytes: 800_000, few: 2000 };
const wholeYear: Interval = { from: 0, to: 1000 };

test("a wide view stops at the level that its bytes hold, however many rows might be drawn", () => {
  const detail = rowGroupsFor(pyramid, wholeYear, undefined, budget);
  expect(detail).toMatchObject({ level: 2, isWhole: false });
  expect(sum(detail.groups, "bytes")).toBe(320_000);
});

test("a view that would show few events may fetch more, so that a close one shows all of them", () => {
  const close = [1, 1, 3, 3] as const;
  const detail = rowGroupsFor(pyramid, { from: 10, to: 20 }, close, budget);
  expect(detail).toMatchObject({ level: 4, isWhole: true });
  const narrow = { ...budget, few: 0, bytes: 80_000 };
  expect(rowGroupsFor(pyramid, { from: 10, to: 20 }, close, narrow)).toMatchObject({
    level: 3,
    isWhole: false,
  });
});

test("closer views show at least as fine a level", () => {
  let before = -1;
  for (const side of [80, 40, 20, 10, 5, 1]) {
    const { level } = rowGroupsFor(pyramid, wholeYear, [1, 1, 1 + side, 1 + side], budget);
    expect(level).toBeGreaterThanOrEqual(before);
    before = level;
  }
  expect(before).toBeGreaterThan(2);
});
