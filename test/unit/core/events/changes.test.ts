import fc from "fast-check";
import { expect, test } from "vitest";
import { randomNumbers } from "../../../../scripts/fuzz-times.js";
import { eventChangesBetween, eventsByCategory } from "../../../../src/core/events/changes";
import { createCountIndex } from "../../../../src/core/events/counts";
import type { EventColumns } from "../../../../src/core/events/model";
import { rowsOf } from "../../../../src/core/events/sorted";
import { detailsAt, textAt, textColumnOf } from "../../../../src/core/events/textColumn";
import { createTextIndex } from "../../../../src/core/events/textIndex";
import { choice, config, madeEvents, rowNumbers } from "./made";

const categories = config.categories.map(({ id }) => id);

/** The same events without some of them, some moved, renamed or put into another category. */
function later(old: EventColumns, seed: number): EventColumns {
  const random = randomNumbers(seed);
  const kept = Uint32Array.from(rowNumbers(old.length).filter(() => random() < 0.8));
  const columns = rowsOf(old, kept);
  const change = <Value>(value: Value, other: Value) => (random() < 0.1 ? other : value);
  return {
    ...columns,
    longitude: columns.longitude.map((each) => change(each, each / 2)),
    category: columns.category.map((each) => change(each, (each + 1) % categories.length)),
    title: textColumnOf(rowNumbers(kept.length).map((row) => change(textAt(columns.title, row), ""))),
    id: textColumnOf(rowNumbers(kept.length).map((row) => change(textAt(columns.id, row), `new-${row}`))),
  };
}

/** What each event says, by its id. */
const said = (columns: EventColumns) =>
  new Map(
    rowNumbers(columns.length).map((row) => {
      const { row: _, id, ...rest } = detailsAt(columns, row);
      return [id, JSON.stringify(rest)];
    }),
  );

test("what was added, removed and changed is what a look at every event by its id finds", () => {
  fc.assert(
    fc.property(choice, fc.nat(), (given, seed) => {
      const old = madeEvents(given);
      const now = later(old, seed);
      const found = eventChangesBetween({ columns: old, categories }, { columns: now, categories });
      const [before, after] = [said(old), said(now)];
      const ids = {
        added: [...after.keys()].filter((id) => !before.has(id)),
        removed: [...before.keys()].filter((id) => !after.has(id)),
        changed: [...after].flatMap(([id, text]) => (before.has(id) && before.get(id) !== text ? [id] : [])),
      };
      for (const kind of ["added", "removed", "changed"] as const) {
        expect(found[kind]).toBe(ids[kind].length);
        expect(found.records.filter(({ change }) => change === kind).map(({ id }) => id)).toEqual(ids[kind]);
      }
    }),
    { numRuns: 60 },
  );
});

test("an event tells each value that changed; categories are the same where their ids are, whatever their order", () => {
  const old = madeEvents({ seed: 1, length: 3, spread: 10, longest: 3 });
  const moved = Uint8Array.from(old.category, (index) => categories.length - 1 - index);
  const reversed = { columns: { ...old, category: moved }, categories: categories.toReversed() };
  expect(eventChangesBetween({ columns: old, categories }, reversed)).toMatchObject({
    changed: 0,
    records: [],
  });
  const latitude = old.latitude.with(1, 12.5);
  const title = textColumnOf(["Event 0", "", "Event 2"]);
  const { records } = eventChangesBetween(
    { columns: old, categories },
    { columns: { ...old, latitude, title }, categories },
  );
  expect(records).toEqual([
    {
      id: "event-1",
      change: "changed",
      oldRow: 1,
      newRow: 1,
      fields: [
        { field: "latitude", old: String(old.latitude[1]), new: "12.5" },
        { field: "title", old: "Event 1", new: null },
      ],
    },
  ]);
});

test("however many changed, a list has an end and its numbers have none: corrections are listed first", () => {
  const old = madeEvents({ seed: 2, length: 40, spread: 60, longest: 3 });
  const now = later(old, 7);
  const [before, after] = [
    { columns: old, categories },
    { columns: now, categories },
  ];
  const all = eventChangesBetween(before, after);
  const few = eventChangesBetween(before, after, 3);
  expect({ ...few, records: 0 }).toEqual({ ...all, records: 0 });
  expect(few.records).toEqual(all.records.slice(0, 3));
  expect(all.records.map(({ change }) => change)).toEqual([
    ...Array(all.changed).fill("changed"),
    ...Array(all.removed).fill("removed"),
    ...Array(all.added).fill("added"),
  ]);
});

test("a text is found in the first row that has it, also the empty one, and one that is not there in none", () => {
  const column = textColumnOf(["b", "", "a", "b", "القرداحة"]);
  const sought = textColumnOf(["a", "b", "", "القرداحة", "c", "ab"]);
  const index = createTextIndex(column);
  expect(rowNumbers(6).map((row) => index.rowLike(sought, row))).toEqual([2, 0, 1, 4, undefined, undefined]);
});

test("totals by category name those that have any", () => {
  const columns = madeEvents({ seed: 3, length: 200, spread: 60, longest: 40 });
  const one = { ...columns, category: columns.category.map((each) => (each === 2 ? 2 : 4)) };
  const totals = eventsByCategory(createCountIndex(one, categories.length), categories);
  const ofTwo = one.category.filter((each) => each === 2).length;
  expect([...totals]).toEqual([
    ["category-2", ofTwo],
    ["category-4", 200 - ofTwo],
  ]);
});
