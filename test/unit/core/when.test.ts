import fc from "fast-check";
import { expect, test } from "vitest";
import { readInstant, readWhen } from "../../../src/core/when";
import { addDays, instantAt } from "../../../src/core/zone";

const zone = "Asia/Damascus";
const iso = (instant: number) =>
  Number.isFinite(instant) ? new Date(instant + 3 * 3_600_000).toISOString().slice(0, 19) : instant;

function bounds(text: string) {
  const when = readWhen(text, zone);
  return when.ok ? [iso(when.earliest), iso(when.latest), when.precision] : when.code;
}

test.each([
  ["2025", "2025-01-01T00:00:00", "2026-01-01T00:00:00", "year"],
  ["2025-03", "2025-03-01T00:00:00", "2025-04-01T00:00:00", "month"],
  ["2025-03-06", "2025-03-06T00:00:00", "2025-03-07T00:00:00", "day"],
  ["2024-02-29", "2024-02-29T00:00:00", "2024-03-01T00:00:00", "day"],
  ["2025-12-31", "2025-12-31T00:00:00", "2026-01-01T00:00:00", "day"],
  ["2025-03-XX", "2025-03-01T00:00:00", "2025-04-01T00:00:00", "month"],
  ["2025-XX", "2025-01-01T00:00:00", "2026-01-01T00:00:00", "year"],
  ["2025-XX-XX", "2025-01-01T00:00:00", "2026-01-01T00:00:00", "year"],
  ["2025-23", "2025-09-01T00:00:00", "2025-12-01T00:00:00", "range"],
  ["2025-24", "2025-12-01T00:00:00", "2026-03-01T00:00:00", "range"],
  ["2025-03-06T15:00+03:00", "2025-03-06T15:00:00", "2025-03-06T15:01:00", "minute"],
  ["2025-03-06T12:00:00Z", "2025-03-06T15:00:00", "2025-03-06T15:00:01", "minute"],
  ["2025-03-06T23:30:00-02:00", "2025-03-07T04:30:00", "2025-03-07T04:30:01", "minute"],
  ["2025-03-06/2025-03-07", "2025-03-06T00:00:00", "2025-03-08T00:00:00", "range"],
  ["2025-03-06/2025-03-06", "2025-03-06T00:00:00", "2025-03-07T00:00:00", "range"],
  ["2025-03-06/2025-03", "2025-03-06T00:00:00", "2025-04-01T00:00:00", "range"],
  ["2025-03-06/2025-03-07T10:00:00+03:00", "2025-03-06T00:00:00", "2025-03-07T10:00:00", "range"],
  ["2025-03-07T10:00:00+03:00/2025-03-08", "2025-03-07T10:00:00", "2025-03-09T00:00:00", "range"],
  [
    "2025-03-06T15:00:00+03:00/2025-03-07T00:00:00+03:00",
    "2025-03-06T15:00:00",
    "2025-03-07T00:00:00",
    "range",
  ],
])("%s runs from %s up to %s", (text, earliest, latest, precision) => {
  expect(bounds(text)).toEqual([earliest, latest, precision]);
});

test("decades and centuries are the years that their digits leave open", () => {
  const years = (text: string) => {
    const when = readWhen(text, "UTC");
    return when.ok && [new Date(when.earliest).getUTCFullYear(), new Date(when.latest).getUTCFullYear()];
  };
  expect(years("202X")).toEqual([2020, 2030]);
  expect(years("20XX")).toEqual([2000, 2100]);
});

test("an open or unknown end is infinite", () => {
  expect(bounds("2025-03-07/..")).toEqual(["2025-03-07T00:00:00", Number.POSITIVE_INFINITY, "range"]);
  expect(bounds("2025-03-07/")).toEqual(["2025-03-07T00:00:00", Number.POSITIVE_INFINITY, "range"]);
  expect(bounds("../2025-03-07")).toEqual([Number.NEGATIVE_INFINITY, "2025-03-08T00:00:00", "range"]);
  expect(bounds("/2025-03-07T10:00:00+03:00")).toEqual([
    Number.NEGATIVE_INFINITY,
    "2025-03-07T10:00:00",
    "range",
  ]);
});

test("marks of doubt are kept and do not move the bounds", () => {
  const plain = readWhen("2025-03-08", zone);
  expect(readWhen("2025-03-08~", zone)).toEqual({ ...plain, isApproximate: true });
  expect(readWhen("2025-03-08?", zone)).toEqual({ ...plain, isUncertain: true });
  expect(readWhen("2025-03-08%", zone)).toEqual({ ...plain, isApproximate: true, isUncertain: true });
  expect(readWhen("2025-03-04~/2025-03-06~", zone)).toMatchObject({
    isApproximate: true,
    isUncertain: false,
  });
});

test.each([
  "2025-03-06T15:00",
  "2025-03-06T15:00:00",
  "2025-03-06/2025-03-07T10:00",
  "2025-03-06T15:00:00.5",
])("%s is refused for its missing offset", (text) => {
  expect(bounds(text)).toBe("time-offset");
});

test("the offset that is missing is suggested from the map's zone", () => {
  const expected = (text: string) => {
    const when = readWhen(text, "Europe/Paris");
    return when.ok ? "" : when.expected;
  };
  expect(expected("2025-01-06T15:00:00")).toContain("2025-01-06T15:00:00+01:00");
  expect(expected("2025-07-06T15:00:00")).toContain("2025-07-06T15:00:00+02:00");
});

test("an interval that ends before it starts is refused for its order", () => {
  expect(bounds("2025-03-08/2025-03-07")).toBe("time-order");
  expect(bounds("2025-03-07T10:00:00+03:00/2025-03-07T10:00:00+03:00")).toBe("time-order");
  expect(bounds("2025-03-08/2025-03")).toEqual(["2025-03-08T00:00:00", "2025-04-01T00:00:00", "range"]);
});

test.each([
  "",
  " ",
  "2025-02-30",
  "2025-02-29",
  "1900-02-29",
  "2025-13-02",
  "2025-00-01",
  "2025-04-31",
  "2025-03-00",
  "2025-3-6",
  "25-03-06",
  "06/03/2025",
  "6 March 2025",
  "2025-03-06 15:00+03:00",
  "2025-03-06T24:00+03:00",
  "2025-03-06T15:60+03:00",
  "2025-03-06T15:00:60+03:00",
  "2025-03-06T15:00+3",
  "2025-03-06T15:00+0300",
  "2025-03-06T15:00+14:01",
  "2025-03-06T15:00+15:00",
  "2025-02-30T15:00+03:00",
  "2025-03-06T15+03:00",
  "2025-XX-06",
  "2025-25",
  "2025-21-01",
  "202X-03",
  "XXXX",
  "Y20250",
  "-0044",
  "../..",
  "/",
  "2025/2026/2027",
  "2025-03-06~T15:00+03:00",
  "?2025",
  "NaN",
  "today",
  "١٢-٠٣-٢٠٢٥",
  "2025-03-06\u0000",
  "2025-03-06\n",
])("%j is refused", (text) => {
  expect(bounds(text)).toBe("time");
});

test.each([
  "",
  "2025-02-30",
  "2025-13-02",
  "2025-25",
  "2025-XX-06",
  "202X-03",
  "2025-03-06T24:00+03:00",
  "2025-03-06T15:00+14:30",
  "2025-02-30T15:00+03:00",
  "2025-03-06T15:00",
  "2025-03-08/2025-03-07",
  "2025/2026/2027",
  "../..",
])("who wrote %j is told what would be read, with an example that is", (text) => {
  const when = readWhen(text, zone);
  const examples = when.ok ? [] : (when.expected.match(/[\dX]{4}[\dTXZ:+./-]*/g) ?? []);
  expect(examples.length).toBeGreaterThan(0);
  for (const example of examples) expect(bounds(example), example).toBeInstanceOf(Array);
});

test("a day written in a zone with summer time is the day of its calendar", () => {
  const when = readWhen("2025-03-30", "Europe/Paris");
  expect(when.ok && when.latest - when.earliest).toBe(23 * 3_600_000);
});

test("every written day reads as that day, in every zone", () => {
  fc.assert(
    fc.property(
      fc.constantFrom("Asia/Damascus", "Europe/Paris", "America/Havana", "UTC"),
      fc.integer({ min: 1972, max: 2070 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
      (name, year, month, day) => {
        const two = (figure: number) => String(figure).padStart(2, "0");
        const when = readWhen(`${year}-${two(month)}-${two(day)}`, name);
        const start = instantAt(name, year, month, day);
        expect(when).toMatchObject({
          ok: true,
          earliest: start,
          latest: instantAt(name, year, month, day + 1),
        });
        expect(when.ok && when.latest).toBe(instantAt(name, year, month, day + 1));
        expect(addDays(start, 0, name)).toBe(start);
      },
    ),
  );
});

test("a clock time reads as the engine's own ISO text, written back", () => {
  fc.assert(
    fc.property(fc.date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true }), (date) => {
      expect(readInstant(date.toISOString(), zone)).toEqual({ ok: true, instant: date.getTime() });
    }),
  );
});

const alphabet = fc.constantFrom(
  ..."0123456789-/TZ:+.X~?%Y ",
  "2025-03-06",
  "T10:00",
  "+03:00",
  "..",
  "2025",
);

test("garbage never throws, and what is read has its bounds in order", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: "binary" }),
        fc.array(alphabet, { maxLength: 12 }).map((parts) => parts.join("")),
      ),
      (text) => {
        const when = readWhen(text, zone);
        if (when.ok) expect(when.earliest).toBeLessThan(when.latest);
        else expect(when.expected).not.toBe("");
      },
    ),
    { numRuns: 5000 },
  );
});

test("a very long text is refused without being looked into", () => {
  expect(bounds("2025-03-06/".repeat(200_000))).toBe("time");
  expect(bounds("9".repeat(1_000_000))).toBe("time");
});

test("only a clock time with its offset is an instant", () => {
  expect(readInstant("2025-03-06T15:00:00+03:00", zone)).toEqual({
    ok: true,
    instant: Date.UTC(2025, 2, 6, 12),
  });
  expect(readInstant("2025-03-06", zone)).toMatchObject({ ok: false, code: "time" });
  expect(readInstant("2025-03-06T15:00:00", zone)).toMatchObject({ ok: false, code: "time-offset" });
});
