import fc from "fast-check";
import { expect, test } from "vitest";
import { ascendingOrder, rowsOf, sortedEvents } from "../../../../src/core/events/sorted";
import {
  codedAt,
  codedColumnOf,
  detailsAt,
  findText,
  rowOfId,
  textAt,
  textColumnOf,
} from "../../../../src/core/events/textColumn";
import { choice, madeEvents, rowNumbers } from "./made";

const texts = fc.array(
  fc.oneof(fc.constantFrom("", "a", "é", "حمص", "\ufeffx"), fc.string({ unit: "grapheme" })),
  {
    maxLength: 30,
  },
);

test("a column of texts gives each text back, and so does one of few different texts", () => {
  fc.assert(
    fc.property(texts, (texts) => {
      const [column, coded] = [textColumnOf(texts), codedColumnOf(texts)];
      expect(texts.map((_, row) => textAt(column, row))).toEqual(texts);
      expect(texts.map((_, row) => codedAt(coded, row))).toEqual(texts);
      expect(coded.values).toEqual([...new Set(["", ...texts])]);
    }),
  );
});

test("a text is found in the first row that has it, and a part of one is not", () => {
  fc.assert(
    fc.property(texts, (texts) => {
      const column = textColumnOf(texts);
      for (const text of [...texts, "a", "aa", ""]) {
        const first = texts.indexOf(text);
        expect(findText(column, text)).toBe(first === -1 ? undefined : first);
      }
    }),
  );
});

test("an event is found by its id, and its details are those of its row", () => {
  const columns = madeEvents({ seed: 4, length: 30, spread: 60, longest: 40 });
  expect(rowOfId(columns, "event-17")).toBe(17);
  expect(rowOfId(columns, "event-30")).toBeUndefined();
  expect(detailsAt(columns, 17)).toMatchObject({
    row: 17,
    id: "event-17",
    title: "Event 17",
    url: "",
    earliest: columns.earliest[17],
    latitude: columns.latitude[17],
    place: columns.place.values[columns.place.codes[17]!],
  });
});

test("numbers are put in order, equal ones as they were, also below zero and with fractions", () => {
  const number = fc.oneof(
    fc.double({ noNaN: true }),
    fc.constantFrom(0, -0, 1, -1, 1.5, 2 ** 40, Number.NEGATIVE_INFINITY),
    fc.integer(),
  );
  fc.assert(
    fc.property(fc.array(number), (numbers) => {
      const expected = rowNumbers(numbers.length).toSorted((a, b) =>
        numbers[a]! < numbers[b]! ? -1 : numbers[a]! > numbers[b]! ? 1 : a - b,
      );
      expect([...ascendingOrder(numbers)]).toEqual(expected);
    }),
  );
});

test("events in any order are sorted with all that belongs to them", () => {
  fc.assert(
    fc.property(choice, (made) => {
      const columns = madeEvents(made);
      const backwards = rowsOf(columns, Uint32Array.from(rowNumbers(made.length).toReversed()));
      const sorted = sortedEvents(backwards);
      expect(sorted.earliest).toEqual(columns.earliest);
      const idOf = (row: number) => textAt(columns.id, row);
      for (const row of rowNumbers(made.length).slice(0, 40)) {
        const { id, row: _, ...details } = detailsAt(sorted, row);
        const original = rowNumbers(made.length).find((each) => idOf(each) === id)!;
        expect(detailsAt(columns, original)).toMatchObject(details);
      }
      expect(sortedEvents(columns)).toBe(columns);
    }),
    { numRuns: 15 },
  );
});
