import fc from "fast-check";
import { expect, test } from "vitest";
import { noFilter } from "../../../src/core/filter";
import { categoriesIn } from "../../../src/core/groups";
import { type BinStep, binEdges, binStep, histogram } from "../../../src/core/histogram";
import { visibleRows } from "../../../src/core/visible";
import { instantAt, startOfDay, zonedTime } from "../../../src/core/zone";
import { intervalFrom, question, zone } from "../arbitraries";
import { datasetOf, day, hour, incidentOf, march } from "../examples";

const extent = fc
  .constantFrom(Date.UTC(2025, 2, 1), Date.UTC(2025, 2, 25), Date.UTC(2025, 9, 20))
  .chain(intervalFrom);
const step = fc.constantFrom<BinStep>("hour", "6 hours", "day", "week", "month", "year");

test("a column counts what is certainly and possibly in its stretch of time, group by group", () => {
  fc.assert(
    fc.property(question, ({ dataset, filter }) => {
      const { extent, timeZone, groups } = dataset.config;
      for (const bin of histogram(dataset, filter, binEdges(extent, binStep(extent), timeZone))) {
        for (const [index, group] of groups.entries()) {
          const { rows, possibleRows } = visibleRows(dataset, bin, filter);
          const members = categoriesIn(dataset.config, group);
          const ofGroup = rows.filter((row) => members.includes(dataset.incidents[row]!.category));
          const possible = ofGroup.filter((row) => possibleRows.has(row)).length;
          expect(bin.groups[index]).toEqual({ certain: ofGroup.length - possible, possible });
        }
      }
    }),
    { numRuns: 50 },
  );
});

test("columns follow one another without a gap and cover the extent", () => {
  fc.assert(
    fc.property(extent, step, zone, (extent, step, zone) => {
      const edges = binEdges(extent, step, zone);
      expect(edges[0]).toBeLessThanOrEqual(extent.from);
      expect(edges.at(-1)).toBeGreaterThanOrEqual(extent.to);
      // Parts of days are those of whole days.
      const partsOfDay = step === "hour" ? 24 : step === "6 hours" ? 4 : 1;
      expect(edges.at(-1 - partsOfDay)).toBeLessThan(extent.to);
      for (const [index, edge] of edges.slice(1).entries()) expect(edge).toBeGreaterThan(edges[index]!);
      expect(histogram(datasetOf({}), noFilter, edges).map(({ from, to }) => [from, to])).toEqual(
        edges.slice(1).map((edge, index) => [edges[index], edge]),
      );
    }),
  );
});

test("columns are cut where days of place time begin, and at no other time when they are a day wide", () => {
  fc.assert(
    fc.property(extent, zone, (extent, zone) => {
      const days = binEdges(extent, "day", zone);
      for (const edge of days) expect(startOfDay(edge, zone)).toBe(edge);
      const parts = binEdges(extent, "6 hours", zone);
      expect(parts.filter((_, index) => index % 4 === 0)).toEqual(days);
    }),
  );
});

test("columns of months begin on the first of a month", () => {
  const edges = binEdges({ from: march(6), to: march(400) }, "month", "Asia/Damascus");
  for (const edge of edges) expect(zonedTime(edge, "Asia/Damascus")).toMatchObject({ day: 1, hour: 0 });
  expect(zonedTime(edges[0]!, "Asia/Damascus")).toMatchObject({ year: 2025, month: 3 });
  expect(edges.map((edge) => zonedTime(edge, "Asia/Damascus").month).slice(0, 12)).toEqual([
    3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2,
  ]);
});

test("columns of weeks begin on Mondays of place time, those of years on the first of January", () => {
  const [from, to] = [instantAt("Asia/Damascus", 2024, 12, 31), instantAt("Asia/Damascus", 2025, 1, 15)];
  const dates = (step: "week" | "year") =>
    binEdges({ from, to }, step, "Asia/Damascus").map((edge) => {
      const { year, month, day, hour } = zonedTime(edge, "Asia/Damascus");
      return [year, month, day, hour];
    });
  expect(dates("week")).toEqual([
    [2024, 12, 30, 0],
    [2025, 1, 6, 0],
    [2025, 1, 13, 0],
    [2025, 1, 20, 0],
  ]);
  expect(dates("year")).toEqual([
    [2024, 1, 1, 0],
    [2025, 1, 1, 0],
    [2026, 1, 1, 0],
  ]);
});

test("days keep beginning at midnight after one that began at one o'clock", () => {
  const from = instantAt("Asia/Damascus", 2021, 3, 26);
  const edges = binEdges({ from, to: from + 3 * day - hour }, "day", "Asia/Damascus");
  expect(edges.map((edge) => zonedTime(edge, "Asia/Damascus").hour)).toEqual([1, 0, 0, 0]);
});

test("a day on which clocks change is one column, of 23 or 25 hours", () => {
  const from = instantAt("Europe/Paris", 2025, 3, 29);
  const edges = binEdges({ from, to: from + 2 * day }, "day", "Europe/Paris");
  expect(edges.slice(1).map((edge, index) => (edge - edges[index]!) / hour)).toEqual([24, 23, 24]);
});

test("columns grow wider with the extent", () => {
  const stepOf = (days: number) => binStep({ from: march(1), to: march(1) + days * day });
  expect([1, 4, 5, 100, 101, 4000].map(stepOf)).toEqual([
    "6 hours",
    "6 hours",
    "day",
    "day",
    "month",
    "month",
  ]);
});

test("an incident of three days is possible in each of them and certain in none", () => {
  const dataset = datasetOf({
    incidents: [incidentOf({ id: "one", earliest: march(7), latest: march(10) })],
  });
  const bins = histogram(
    dataset,
    noFilter,
    binEdges({ from: march(6), to: march(11) }, "day", "Asia/Damascus"),
  );
  expect(bins.map(({ groups }) => groups[1])).toEqual([
    { certain: 0, possible: 0 },
    { certain: 0, possible: 1 },
    { certain: 0, possible: 1 },
    { certain: 0, possible: 1 },
    { certain: 0, possible: 0 },
  ]);
});
