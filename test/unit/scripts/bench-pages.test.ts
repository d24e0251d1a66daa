import { expect, test } from "vitest";
import { flatIncidents } from "../../../scripts/bench-pages/incidents.js";
import { auditOf } from "../../../scripts/bench-pages/lighthouse.js";
import { auditTable, pageTables, timesAsLong } from "../../../scripts/bench-pages/tables.js";
import { datasetOf, incidentOf, march, placeOf, townAt } from "../examples";

const opening = (times: Record<string, number>) => ({
  steps: Object.fromEntries(
    Object.entries(times).map(([name, ms]) => [name, { ms, bytes: 1000, requests: 1 }]),
  ),
  shift: 0,
});

test("a page is compared run by run, so that a machine that is busy for one run speaks against nobody", () => {
  const own = { name: "own", openings: [100, 1000, 100].map((usable) => opening({ usable })) };
  const other = { name: "other", openings: [200, 2000, 200].map((usable) => opening({ usable })) };
  expect(timesAsLong(other, own, "usable")).toBe(2);
});

test("what a page did not reach in every run has no figure, and is not compared", () => {
  const own = { name: "own", openings: [opening({ usable: 100, idle: 300 }), opening({ usable: 100 })] };
  const other = { name: "other", openings: [opening({ usable: 50 }), opening({ usable: 50, idle: 500 })] };
  expect(timesAsLong(other, own, "idle")).toBeUndefined();
  const tables = pageTables([own, other]);
  expect(tables).toContain("| slider and list usable | 100 | 50 (0.5 ×) |");
  expect(tables).toContain("| all of it, basemap too | – | – |");
});

test("the usual tools are given every incident: an area in its middle, a place without a point where it is shown", () => {
  const square = {
    type: "Polygon" as const,
    coordinates: [
      [
        [35, 34],
        [37, 34],
        [37, 36],
        [35, 34],
      ],
    ],
  };
  const places = [
    townAt("jableh", [35.9, 35.3]),
    placeOf({ id: "area", geometry: square }),
    placeOf({ id: "quarter", shownAt: "jableh" }),
    placeOf({ id: "unplaced", role: "unplaced" }),
  ];
  const incidents = places.map(({ id }) =>
    incidentOf({ id: `at-${id}`, placeId: id, earliest: march(6), latest: march(7) }),
  );
  const { features } = flatIncidents(datasetOf({ places, incidents }));
  const at = Object.fromEntries(
    features.map(({ geometry, properties }) => [properties.id, geometry?.coordinates]),
  );
  expect(at).toEqual({
    "at-jableh": [35.9, 35.3],
    "at-area": [36, 35],
    "at-quarter": [35.9, 35.3],
    "at-unplaced": undefined,
  });
});

test("what keeps a score of Lighthouse below 100 is named with where it is, what counts for nothing is not", () => {
  const audits = {
    names: { title: "Buttons have no name", score: 0, details: { items: [{ node: { selector: "a|b" } }] } },
    hints: { title: "A hint", score: 0 },
    passed: { title: "Passed", score: 1 },
    unasked: { title: "Does not apply", score: null },
  };
  const refs = [
    { id: "names", weight: 3 },
    { id: "hints", weight: 0 },
    { id: "passed", weight: 1 },
    { id: "unasked", weight: 1 },
  ];
  const audit = auditOf("/", { categories: { a: { title: "SEO", score: 0.9, auditRefs: refs } }, audits });
  expect(audit).toEqual({
    path: "/",
    scores: { SEO: 0.9 },
    below: ["SEO: Buttons have no name (names, first at a/b)"],
  });
  expect(auditTable([audit])).toContain("| `/` | 90 |");
});
