import fc from "fast-check";
import { expect, test } from "vitest";
import { type OrderKey, ordered, orderKeys } from "../../../src/core/order";
import { languages } from "../../../src/core/text";
import { dataset as anyDataset } from "../arbitraries";
import { datasetOf, hour, incidentOf, march, placeOf } from "../examples";

const dataset = datasetOf({
  places: [
    placeOf({ id: "banyas", name: { en: "Banyas", ar: "بانياس" } }),
    placeOf({ id: "arza", name: { en: "Árza", ar: "أرزة" } }),
    placeOf({ id: "jableh", name: { en: "Jableh", ar: "جبلة" } }),
    placeOf({ id: "unplaced", role: "unplaced", name: { en: "A name that is not shown" } }),
  ],
  incidents: [
    {
      id: "0",
      placeId: "jableh",
      category: "clash",
      status: "verified" as const,
      known: { from: march(9), to: march(10), isTaken: true },
    },
    {
      id: "1",
      placeId: "unplaced",
      category: "announcement",
      status: "claimed" as const,
      known: { from: march(6), to: Number.POSITIVE_INFINITY, isTaken: true },
    },
    {
      id: "2",
      placeId: "banyas",
      category: "killing-of-civilians",
      status: "disputed" as const,
      known: { from: march(6), to: march(7), isTaken: false },
    },
    {
      id: "3",
      placeId: "arza",
      category: "attack",
      status: "claimed" as const,
      known: { from: march(7), to: march(8), isTaken: false },
    },
  ].map((fields, hours) =>
    incidentOf({ ...fields, earliest: march(6, hours), latest: march(6, hours) + hour }),
  ),
});
const all = [0, 1, 2, 3];
const by = (key: OrderKey, isDescending = false, language: "en" | "ar" = "en") =>
  ordered(dataset, all, { by: key, isDescending }, language);

test("places are in the order of the reader's alphabet, what has no place is last either way", () => {
  expect(by("place")).toEqual([3, 2, 0, 1]);
  expect(by("place", true)).toEqual([0, 2, 3, 1]);
  expect(by("place", false, "ar")).toEqual([3, 2, 0, 1]);
});

test("kinds are by group, statuses by how much is known, equal ones in time order either way", () => {
  expect(by("kind")).toEqual([2, 3, 0, 1]);
  expect(by("status")).toEqual([1, 3, 2, 0]);
  expect(by("status", true)).toEqual([0, 2, 1, 3]);
});

test("first reports are by the day by which they were out, undated ones last either way", () => {
  expect(by("reported")).toEqual([2, 3, 0, 1]);
  expect(by("reported", true)).toEqual([0, 3, 2, 1]);
});

test("every order holds the same rows, and the rows of one place stay together", () => {
  const question = anyDataset.chain((dataset) =>
    fc.record({
      dataset: fc.constant(dataset),
      rows: fc.subarray([...dataset.incidents.keys()]),
      key: fc.constantFrom(...orderKeys),
      isDescending: fc.boolean(),
      language: fc.constantFrom(...languages),
    }),
  );
  fc.assert(
    fc.property(question, ({ dataset, rows, key, isDescending, language }) => {
      const sorted = ordered(dataset, rows, { by: key, isDescending }, language);
      expect(sorted.toSorted((a, b) => a - b)).toEqual(rows);
      const names = ordered(dataset, rows, { by: "place", isDescending }, language).map((row) => {
        const place = dataset.places.get(dataset.incidents[row]!.placeId);
        return place?.role === "unplaced" ? "" : place?.name.en;
      });
      const runs = names.filter((name, index) => name !== names[index - 1]);
      expect(new Set(runs).size).toBe(runs.length);
    }),
  );
});
