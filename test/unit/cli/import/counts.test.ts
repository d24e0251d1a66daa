import fc from "fast-check";
import { expect, test } from "vitest";
import { createCountCells } from "../../../../src/cli/import/countCells";

const minute = 60_000;

/** Certain: wholly inside; possible: overlaps. */
const counted = (
  events: readonly { earliest: number; latest: number; events?: number }[],
  from: number,
  to: number,
) => {
  const sum = (holds: (event: { earliest: number; latest: number }) => boolean) =>
    events.filter(holds).reduce((total, { events: times = 1 }) => total + times, 0);
  return {
    certain: sum(({ earliest, latest }) => earliest >= from && latest <= to),
    overlapping: sum(({ earliest, latest }) => earliest < to && latest > from),
  };
};

test("windows that begin and end on steps are counted as exactly by the cells as by the events", () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.tuple(fc.integer({ min: -40_000, max: 40_000 }), fc.integer({ min: 1, max: 90_000 }), fc.nat(2)),
        { minLength: 1, maxLength: 60 },
      ),
      fc.integer({ min: 1, max: 50 }),
      fc.array(fc.tuple(fc.integer({ min: -60, max: 120 }), fc.integer({ min: 1, max: 100 })), {
        minLength: 1,
      }),
      (rows, most, windows) => {
        const cells = createCountCells(most);
        // Odd milliseconds: no event begins or ends on a step but by chance.
        const events = rows.map(([begin, length, category]) => ({
          earliest: begin * minute + 7,
          latest: (begin + length) * minute,
          category,
        }));
        for (const { earliest, latest, category } of events) cells.add(earliest, latest, category);
        const made = cells.cells();
        expect(made.reduce((sum, cell) => sum + cell.events, 0)).toBe(events.length);
        for (const [first, steps] of windows) {
          const from = first * cells.step;
          const to = from + steps * cells.step;
          for (const category of [0, 1, 2])
            expect(
              counted(
                made.filter((cell) => cell.category === category),
                from,
                to,
              ),
            ).toEqual(
              counted(
                events.filter((event) => event.category === category),
                from,
                to,
              ),
            );
        }
      },
    ),
    { numRuns: 100 },
  );
});

test("the step is the finest that leaves so many cells", () => {
  const cells = createCountCells(24);
  for (let index = 0; index < 24 * 60; index++) cells.add(index * minute, (index + 1) * minute, 0);
  expect(cells.step).toBe(60 * minute);
  expect(cells.cells()).toHaveLength(24);
});

test("cells are in the order of earliest, latest and category", () => {
  const cells = createCountCells(100);
  for (const [from, to, category] of [
    [5, 9, 1],
    [2, 3, 0],
    [5, 6, 2],
    [5, 9, 0],
  ] as const)
    cells.add(from * minute, to * minute, category);
  expect(
    cells.cells().map(({ earliest, latest, category }) => [earliest / minute, latest / minute, category]),
  ).toEqual([
    [2, 3, 0],
    [5, 6, 2],
    [5, 9, 0],
    [5, 9, 1],
  ]);
});
