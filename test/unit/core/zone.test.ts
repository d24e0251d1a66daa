import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, instantAt, isTimeZone, offsetMinutes, startOfDay, zonedTime } from "../../../src/core/zone";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const zones = [
  "Asia/Damascus",
  "Europe/Paris",
  "America/New_York",
  "America/Havana",
  "Asia/Beirut",
  "Asia/Kathmandu",
  "Australia/Lord_Howe",
  "Pacific/Apia",
  "UTC",
];
const zone = fc.constantFrom(...zones);
/** Whole minutes from 1975 to 2060: since then every zone is set to whole minutes. */
const instant = fc.integer({ min: 5 * 365 * 1440, max: 90 * 365 * 1440 }).map((minutes) => minutes * minute);

test("the reader's own zone does not change an answer", () => {
  const before = process.env.TZ;
  const answers = ["America/New_York", "Asia/Tokyo", "UTC"].map((ownZone) => {
    process.env.TZ = ownZone;
    expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(ownZone);
    const noon = instantAt("Asia/Damascus", 2025, 3, 7, 12);
    return JSON.stringify([
      noon,
      zonedTime(noon, "Asia/Damascus"),
      startOfDay(noon, "Asia/Damascus"),
      addDays(Date.UTC(2025, 2, 29, 12), 1, "Europe/Paris"),
      offsetMinutes(noon, "Europe/Paris"),
    ]);
  });
  process.env.TZ = before;
  expect(new Set(answers).size).toBe(1);
});

test("Damascus is three hours east of UTC in March 2025", () => {
  expect(instantAt("Asia/Damascus", 2025, 3, 6, 15)).toBe(Date.UTC(2025, 2, 6, 12));
  expect(zonedTime(Date.UTC(2025, 2, 6, 21, 30), "Asia/Damascus")).toEqual({
    year: 2025,
    month: 3,
    day: 7,
    hour: 0,
    minute: 30,
    second: 0,
    weekday: 5,
  });
  expect(offsetMinutes(Date.UTC(2025, 2, 6), "Asia/Damascus")).toBe(180);
});

test("a time that the clocks skip lies as far past the gap as it lies in it", () => {
  expect(instantAt("Europe/Paris", 2025, 3, 30, 2, 30)).toBe(Date.UTC(2025, 2, 30, 1, 30));
  expect(zonedTime(Date.UTC(2025, 2, 30, 1, 30), "Europe/Paris")).toMatchObject({ hour: 3, minute: 30 });
});

test("a time that the clocks show twice is the first of the two", () => {
  expect(instantAt("Europe/Paris", 2025, 10, 26, 2, 30)).toBe(Date.UTC(2025, 9, 26, 0, 30));
});

test("a day begins at one o'clock where the clocks skip midnight", () => {
  const start = startOfDay(Date.UTC(2021, 2, 26, 12), "Asia/Damascus");
  expect(zonedTime(start, "Asia/Damascus")).toMatchObject({ day: 26, hour: 1, minute: 0 });
  expect(zonedTime(start - 1, "Asia/Damascus")).toMatchObject({ day: 25, hour: 23, minute: 59 });
});

test("a day that the calendar of a zone skips is not lost on the way", () => {
  const eve = instantAt("Pacific/Apia", 2011, 12, 29);
  expect(zonedTime(addDays(eve, 1, "Pacific/Apia"), "Pacific/Apia")).toMatchObject({ day: 31, hour: 0 });
});

test("a day on which clocks change has 23 or 25 hours", () => {
  const spring = instantAt("Europe/Paris", 2025, 3, 30);
  const autumn = instantAt("Europe/Paris", 2025, 10, 26);
  expect(addDays(spring, 1, "Europe/Paris") - spring).toBe(23 * hour);
  expect(addDays(autumn, 1, "Europe/Paris") - autumn).toBe(25 * hour);
});

test("the years before 100 are themselves, and offsets before standard time keep their seconds", () => {
  expect(zonedTime(instantAt("UTC", 33, 4, 3), "UTC")).toMatchObject({ year: 33, month: 4, day: 3 });
  expect(zonedTime(instantAt("Europe/Paris", 1850, 1, 1), "Europe/Paris")).toMatchObject({
    year: 1850,
    day: 1,
    hour: 0,
  });
});

test("an offset agrees with what the engine prints", () => {
  fc.assert(
    fc.property(zone, instant, (name, at) => {
      const parts = new Intl.DateTimeFormat("en-GB", {
        timeZone: name,
        dateStyle: "short",
        timeStyle: "medium",
      }).format(at);
      const { year, month, day: date, hour: hours, minute: minutes, second } = zonedTime(at, name);
      const two = (figure: number) => String(figure).padStart(2, "0");
      expect(`${two(date)}/${two(month)}/${year}, ${two(hours)}:${two(minutes)}:${two(second)}`).toBe(parts);
    }),
    { numRuns: 300 },
  );
});

test("what the clocks show leads back to the instant, or to the first of two that show the same", () => {
  fc.assert(
    fc.property(zone, instant, (name, at) => {
      const shown = zonedTime(at, name);
      const back = instantAt(name, shown.year, shown.month, shown.day, shown.hour, shown.minute);
      expect(zonedTime(back, name)).toEqual(shown);
      expect(at - back).toBeGreaterThanOrEqual(0);
      expect(at - back).toBeLessThanOrEqual(2 * hour);
    }),
  );
});

test("the start of a day is in that day, and the instant before it is not", () => {
  fc.assert(
    fc.property(zone, instant, (name, at) => {
      const start = startOfDay(at, name);
      expect(start).toBeLessThanOrEqual(at);
      expect(startOfDay(start, name)).toBe(start);
      expect(zonedTime(start, name).day).toBe(zonedTime(at, name).day);
      expect(zonedTime(start - 1, name).day).not.toBe(zonedTime(start, name).day);
    }),
  );
});

test("days follow one another without gap or overlap", () => {
  fc.assert(
    fc.property(zone, instant, (name, at) => {
      const start = startOfDay(at, name);
      const next = startOfDay(addDays(start, 1, name), name);
      expect(next).toBeGreaterThan(start);
      expect(next - start).toBeLessThanOrEqual(25 * hour);
      expect(startOfDay(next - 1, name)).toBe(start);
    }),
  );
});

test("adding days keeps the time of day, unless the clocks skip it", () => {
  fc.assert(
    fc.property(zone, instant, fc.integer({ min: -800, max: 800 }), (name, at, days) => {
      const there = addDays(at, days, name);
      expect(Math.abs(there - at - days * day)).toBeLessThanOrEqual(
        // No clock in the list was ever set by more, but for Apia, which skipped a day.
        name === "Pacific/Apia" ? 25 * hour : 2 * hour,
      );
    }),
  );
  const precise = Date.UTC(2025, 2, 6, 12, 34, 56, 789);
  expect(addDays(precise, 2, "Asia/Damascus")).toBe(precise + 2 * day);
});

test("an instant that is no date gives NaN instead of an error", () => {
  for (const at of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 8.64e15]) {
    expect(offsetMinutes(at, "Asia/Damascus")).toBeNaN();
    expect(startOfDay(at, "Asia/Damascus")).toBeNaN();
  }
});

test("a zone that does not exist is told apart", () => {
  expect(isTimeZone("Asia/Damascus")).toBe(true);
  expect(isTimeZone("Asia/Atlantis")).toBe(false);
  expect(isTimeZone("")).toBe(false);
});
