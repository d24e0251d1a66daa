import fc from "fast-check";
import { expect, test } from "vitest";
import { type Facet, passes } from "../../../src/core/filter";
import {
  countOf,
  facetCounts,
  none,
  rowsInWindow,
  sameVisible,
  visibleRows,
} from "../../../src/core/visible";
import { presence } from "../../../src/core/window";
import { question } from "../arbitraries";
import { datasetOf, incidentOf, march, placeOf, townAt } from "../examples";

test("the visible rows are those of a plain scan, in time order", () => {
  fc.assert(
    fc.property(question, ({ dataset, window, filter }) => {
      const scanned = dataset.incidents.flatMap((incident, row) => {
        const found = presence(incident.earliest, incident.latest, window);
        return found !== "out" && passes(dataset, incident, filter) ? [{ row, found }] : [];
      });
      const visible = visibleRows(dataset, window, filter);
      expect(visible.rows).toEqual(scanned.map(({ row }) => row));
      expect([...visible.possibleRows]).toEqual(
        scanned.filter(({ found }) => found === "possible").map(({ row }) => row),
      );
      expect(visible.rows).toEqual(visible.rows.toSorted((a, b) => a - b));
    }),
  );
});

test("certain, possible and out add up to all", () => {
  fc.assert(
    fc.property(question, ({ dataset, window, filter }) => {
      const { certain, possible, rows } = visibleRows(dataset, window, filter);
      const out = dataset.incidents.filter(
        (incident) =>
          presence(incident.earliest, incident.latest, window) === "out" ||
          !passes(dataset, incident, filter),
      );
      expect(certain + possible).toBe(rows.length);
      expect(certain + possible + out.length).toBe(dataset.incidents.length);
    }),
  );
});

test("counting the rows of two halves gives the count of the whole", () => {
  fc.assert(
    fc.property(question, fc.nat(24), ({ dataset, window, filter }, cut) => {
      const visible = visibleRows(dataset, window, filter);
      const first = countOf(visible, visible.rows.slice(0, cut));
      const rest = countOf(visible, visible.rows.slice(cut));
      expect(first.certain + rest.certain).toBe(visible.certain);
      expect(first.possible + rest.possible).toBe(visible.possible);
    }),
  );
});

test("what a facet says of a choice is what choosing it would show", () => {
  fc.assert(
    fc.property(question, ({ dataset, window, filter }) => {
      const counts = facetCounts(dataset, rowsInWindow(dataset, window), filter);
      const choices: Readonly<Record<Facet, readonly string[]>> = {
        categories: dataset.config.categories.map(({ id }) => id),
        statuses: dataset.config.statuses.map(({ id }) => id),
        places: [...dataset.places.keys()],
      };
      for (const facet of Object.keys(choices) as Facet[]) {
        for (const choice of choices[facet]) {
          const { certain, possible } = visibleRows(dataset, window, { ...filter, [facet]: [choice] });
          expect(counts[facet].get(choice) ?? none).toEqual({ certain, possible });
        }
        expect(choices[facet]).toEqual(expect.arrayContaining([...counts[facet].keys()]));
      }
    }),
  );
});

test("a governorate counts what happened in its towns and on the routes from them", () => {
  const dataset = datasetOf({
    places: [
      placeOf({ id: "latakia", kind: "governorate" }),
      townAt("jableh", [35.93, 35.36], { parent: "latakia" }),
      townAt("baniyas", [35.95, 35.18]),
      placeOf({ id: "road", role: "route", route: ["baniyas", "jableh"] }),
    ],
    incidents: [
      incidentOf({ id: "in-town", placeId: "jableh", earliest: march(7), latest: march(8) }),
      incidentOf({ id: "on-route", placeId: "road", earliest: march(7), latest: march(9) }),
      incidentOf({ id: "elsewhere", placeId: "baniyas", earliest: march(7), latest: march(8) }),
      incidentOf({
        id: "there-too",
        placeId: "baniyas",
        alsoAt: ["jableh"],
        earliest: march(7),
        latest: march(8),
      }),
    ],
  });
  const counts = facetCounts(dataset, rowsInWindow(dataset, { from: march(7), to: march(8) }), {
    categories: [],
    statuses: [],
    places: ["baniyas"],
  });
  expect(counts.places.get("latakia")).toEqual({ certain: 2, possible: 1 });
  expect(counts.places.get("baniyas")).toEqual({ certain: 2, possible: 1 });
});

test("answers are the same if they hold the same rows, as certain or as possible as before", () => {
  const dataset = datasetOf({
    incidents: [incidentOf({ id: "one", earliest: march(7), latest: march(8) })],
  });
  const inWindow = (from: number, to: number) => rowsInWindow(dataset, { from, to });
  expect(sameVisible(inWindow(march(6), march(9)), inWindow(march(7), march(8)))).toBe(true);
  expect(sameVisible(inWindow(march(6), march(9)), inWindow(march(7, 1), march(8)))).toBe(false);
  expect(sameVisible(inWindow(march(6), march(9)), inWindow(march(5), march(6)))).toBe(false);
});
