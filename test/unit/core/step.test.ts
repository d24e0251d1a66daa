import fc from "fast-check";
import { expect, test } from "vitest";
import { passes } from "../../../src/core/filter";
import { nextDay, nextHour, nextRow } from "../../../src/core/step";
import { instantAt, startOfDay, zonedTime } from "../../../src/core/zone";
import { instantFrom, question, zone } from "../arbitraries";
import { hour } from "../examples";

const instant = fc
  .constantFrom(Date.UTC(2025, 2, 1), Date.UTC(2025, 2, 25), Date.UTC(2025, 9, 20))
  .chain(instantFrom);
const direction = fc.constantFrom<1 | -1>(1, -1);

test("a step by an hour or by a day always moves, and the way it is asked to", () => {
  fc.assert(
    fc.property(instant, direction, zone, (moment, direction, zone) => {
      for (const next of [nextHour(moment, direction, zone), nextDay(moment, direction, zone)])
        expect(Math.sign(next - moment)).toBe(direction);
    }),
  );
});

test("a step by an hour lands on a full hour of place time, at most an hour away", () => {
  fc.assert(
    fc.property(instant, direction, zone, (moment, direction, zone) => {
      const next = nextHour(moment, direction, zone);
      expect(zonedTime(next, zone)).toMatchObject({ minute: 0, second: 0 });
      expect(Math.abs(next - moment)).toBeLessThanOrEqual(hour);
    }),
  );
});

test("a step by a day lands on the start of a day of place time, the nearest one", () => {
  fc.assert(
    fc.property(instant, direction, zone, (moment, direction, zone) => {
      const next = nextDay(moment, direction, zone);
      expect(startOfDay(next, zone)).toBe(next);
      const [first, last] = direction === 1 ? [moment, next - 1] : [next, moment - 1];
      expect(startOfDay(first, zone)).toBe(startOfDay(last, zone));
    }),
  );
});

test("a step forward and a step back come home to an edge", () => {
  fc.assert(
    fc.property(instant, zone, (moment, zone) => {
      const fullHour = nextHour(moment, 1, zone);
      expect(nextHour(nextHour(fullHour, 1, zone), -1, zone)).toBe(fullHour);
      const midnight = startOfDay(moment, zone);
      expect(nextDay(nextDay(midnight, 1, zone), -1, zone)).toBe(midnight);
    }),
  );
});

test("full hours in India lie half an hour off those of UTC", () => {
  const halfPast = Date.UTC(2025, 2, 7, 12, 30);
  expect(nextHour(Date.UTC(2025, 2, 7, 12, 10), 1, "Asia/Kolkata")).toBe(halfPast);
  expect(nextHour(halfPast, 1, "Asia/Kolkata")).toBe(halfPast + hour);
  expect(nextHour(halfPast, -1, "Asia/Kolkata")).toBe(halfPast - hour);
});

test("after a day that began at one o'clock, the next one begins at midnight", () => {
  const began = instantAt("Asia/Damascus", 2021, 3, 26);
  expect(zonedTime(began, "Asia/Damascus").hour).toBe(1);
  expect(nextDay(began, 1, "Asia/Damascus")).toBe(instantAt("Asia/Damascus", 2021, 3, 27));
  expect(nextDay(began, -1, "Asia/Damascus")).toBe(instantAt("Asia/Damascus", 2021, 3, 25));
});

test("a step goes over a day that the calendar skipped", () => {
  const before = instantAt("Pacific/Apia", 2011, 12, 29);
  const after = instantAt("Pacific/Apia", 2011, 12, 31);
  expect(nextDay(before, 1, "Pacific/Apia")).toBe(after);
  expect(nextDay(after, -1, "Pacific/Apia")).toBe(before);
});

test("stepping through the rows visits each that passes the filter once, in time order or against it", () => {
  fc.assert(
    fc.property(question, direction, ({ dataset, filter }, direction) => {
      const passing = dataset.incidents.flatMap((each, row) => (passes(dataset, each, filter) ? [row] : []));
      const visited: number[] = [];
      for (
        let row = nextRow(dataset, filter, undefined, direction);
        row !== undefined && visited.length <= passing.length;
        row = nextRow(dataset, filter, row, direction)
      )
        visited.push(row);
      expect(visited).toEqual(direction === 1 ? passing : passing.toReversed());
    }),
  );
});
