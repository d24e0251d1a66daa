import { expect, test } from "vitest";
import { caseOf, fuzzTimes, type ReadWhen } from "../../../scripts/fuzz-times.js";
import { naiveBounds } from "../../../scripts/naive-time.js";
import { readWhen } from "../../../src/core/when";

const cases = 2000;

test("generated times and garbage never throw, hang, or are read as another moment", () => {
  const { read, refused, faults } = fuzzTimes({ readWhen, cases, seed: 1 });
  expect(faults).toEqual([]);
  expect(read + refused).toBe(cases);
  // Else nothing would have been compared.
  expect(Math.min(read, refused)).toBeGreaterThan(cases / 10);
});

test("another seed makes other cases, the same seed the same", () => {
  const texts = (seed: number) => Array.from({ length: 50 }, (_, number) => caseOf(seed, number).text);
  expect(texts(1)).toEqual(texts(1));
  expect(texts(1)).not.toEqual(texts(2));
});

const broken: readonly (readonly [string, ReadWhen])[] = [
  [
    "throws",
    (text, zone) => {
      if (text.includes("XX")) throw new RangeError("No.");
      return readWhen(text, zone);
    },
  ],
  [
    "is an hour off",
    (text, zone) => {
      const when = readWhen(text, zone);
      return when.ok
        ? { ...when, earliest: when.earliest + 3_600_000, latest: when.latest + 3_600_000 }
        : when;
    },
  ],
  ["carries 30 February over to March", (text, zone) => readWhen(text.replace("-02-30", "-03-02"), zone)],
  ["reads what it should refuse", (text, zone) => readWhen(text.trim(), zone)],
  ["refuses all", () => readWhen("", "UTC")],
];

test.each(broken)("a reader that %s is found", (_, faulty) => {
  expect(fuzzTimes({ readWhen: faulty, cases, seed: 1 }).faults).not.toEqual([]);
});

test("a reader that says nothing of what it expected is found", () => {
  const silent: ReadWhen = (text, zone) => {
    const when = readWhen(text, zone);
    return when.ok ? when : { ...when, expected: "a time" };
  };
  expect(fuzzTimes({ readWhen: silent, cases, seed: 1 }).faults[0]).toContain("without an example");
});

test("a reader that is slow each time it is asked is found", () => {
  const slow: ReadWhen = (text, zone) => {
    const end = performance.now() + 2;
    while (performance.now() < end);
    return readWhen(text, zone);
  };
  const { faults } = fuzzTimes({ readWhen: slow, cases: 3, seed: 1, limit: 1 });
  expect(faults).toHaveLength(3);
  expect(faults[0]).toMatch(/took \d+ ms$/);
});

test("the naive reader knows what the calendar holds", () => {
  const days = (text: string) => {
    const bounds = naiveBounds(text, 0);
    return bounds && [bounds.earliest, bounds.latest].map((at) => new Date(at).toISOString().slice(0, 10));
  };
  expect(days("1970-01-01")).toEqual(["1970-01-01", "1970-01-02"]);
  expect(days("2024-02-29")).toEqual(["2024-02-29", "2024-03-01"]);
  expect(days("0000-02-29")).toEqual(["0000-02-29", "0000-03-01"]);
  expect(days("1900-02-29")).toBeUndefined();
  expect(days("2025-24")).toEqual(["2025-12-01", "2026-03-01"]);
  expect(naiveBounds("2025-03-06", 180)?.earliest).toBe(Date.UTC(2025, 2, 5, 21));
});
