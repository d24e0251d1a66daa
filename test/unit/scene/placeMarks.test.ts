import fc from "fast-check";
import { expect, test } from "vitest";
import { groupIndex } from "../../../src/core/groups";
import type { Dataset, LonLat } from "../../../src/core/model";
import { spotsOf } from "../../../src/core/places";
import { rowsInWindow, visibleRows } from "../../../src/core/visible";
import { type PlaceMark, placeMarks } from "../../../src/scene/placeMarks";
import { dataset, question } from "../arbitraries";
import { datasetOf, incidentOf, march, townAt } from "../examples";
import { allRows } from "./drawn";

const zoom = fc.double({ min: 3, max: 14, noNaN: true });

const marksOf = (dataset: Dataset, zoom: number): readonly PlaceMark[] =>
  placeMarks(dataset, allRows(dataset), spotsOf(dataset.places), zoom);

const distance = (a: PlaceMark, b: PlaceMark) => Math.hypot(a.at[0] - b.at[0], a.at[1] - b.at[1]);

const pairs = (marks: readonly PlaceMark[]) =>
  marks.flatMap((a, index) => marks.slice(index + 1).map((b) => [a, b] as const));

/** So many incidents at each place. */
function crowd(places: Readonly<Record<string, readonly [at: LonLat, count: number]>>): Dataset {
  return datasetOf({
    places: Object.entries(places).map(([id, [at]]) => townAt(id, at)),
    incidents: Object.entries(places).flatMap(([placeId, [, count]]) =>
      Array.from({ length: count }, (_, index) =>
        incidentOf({ id: `${placeId}-${index}`, placeId, earliest: march(7), latest: march(8) }),
      ),
    ),
  });
}

test("every visible incident at a point is in exactly one mark, and nothing else is", () => {
  fc.assert(
    fc.property(question, zoom, ({ dataset, window, filter }, zoom) => {
      const spots = spotsOf(dataset.places);
      const visible = visibleRows(dataset, window, filter);
      const marks = placeMarks(dataset, visible, spots, zoom);
      const atPoints = visible.rows.filter(
        (row) => spots.get(dataset.incidents[row]!.placeId)?.kind === "point",
      );
      expect(marks.flatMap(({ rows }) => rows).toSorted((a, b) => a - b)).toEqual(atPoints);
      const places = atPoints.map((row) => {
        const spot = spots.get(dataset.incidents[row]!.placeId)!;
        return spot.kind === "none" ? "" : spot.placeId;
      });
      expect(marks.flatMap(({ placeIds }) => placeIds).toSorted()).toEqual([...new Set(places)].toSorted());
    }),
  );
});

test("marks do not overlap by more than half a pixel", () => {
  fc.assert(
    fc.property(dataset, zoom, (dataset, zoom) => {
      for (const [a, b] of pairs(marksOf(dataset, zoom)))
        expect(distance(a, b)).toBeGreaterThanOrEqual(a.radius + b.radius - 0.5);
    }),
  );
});

test("which places are joined does not depend on the order of the places or of the incidents", () => {
  const town = fc.tuple(fc.nat(9), fc.nat(9), fc.integer({ min: 1, max: 5 }));
  const summary = (dataset: Dataset, zoom: number) =>
    marksOf(dataset, zoom)
      .map(({ id, placeIds, at, radius, shares }) => ({ id, placeIds, at, radius, shares }))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  fc.assert(
    fc.property(
      fc.array(town, { minLength: 2, maxLength: 9 }),
      fc.double({ min: 6, max: 9, noNaN: true }),
      (towns, zoom) => {
        const incidents = towns.flatMap(([, , count], index) =>
          Array.from({ length: count }, (_, number) => ({
            id: `${index}-${number}`,
            placeId: `town-${index}`,
          })),
        );
        const places = towns.map(([east, north], index) =>
          townAt(`town-${index}`, [35.5 + east * 0.1, 35 + north * 0.1]),
        );
        const times = (hours: number) => ({ earliest: march(7, hours), latest: march(9) });
        const forward = datasetOf({
          places,
          incidents: incidents.map((each, index) => incidentOf({ ...each, ...times(index) })),
        });
        const backward = datasetOf({
          places: places.toReversed(),
          incidents: incidents.toReversed().map((each, index) => incidentOf({ ...each, ...times(index) })),
        });
        expect(summary(backward, zoom)).toEqual(summary(forward, zoom));
      },
    ),
    {
      numRuns: 200,
      // Two pairs overlap equally here, and joining one or the other leads to different marks.
      examples: [
        [
          [
            [6, 2, 5],
            [2, 3, 3],
            [4, 3, 3],
            [0, 0, 1],
            [8, 3, 3],
          ],
          6.210004258695413,
        ],
      ],
    },
  );
});

test("at a high zoom places a kilometre apart stand alone, and at a low one they are joined", () => {
  const dataset = crowd({ one: [[35.9, 35.3], 40], other: [[35.911, 35.3], 5], third: [[35.9, 35.31], 37] });
  expect(
    marksOf(dataset, 14)
      .map(({ placeIds }) => placeIds)
      .toSorted(),
  ).toEqual([["one"], ["other"], ["third"]]);
  expect(marksOf(dataset, 5).map(({ placeIds }) => placeIds)).toEqual([["one", "third", "other"]]);
});

test("places at the same point are one mark, named by the one with the most incidents", () => {
  const [mark, ...others] = marksOf(crowd({ few: [[36, 35], 1], many: [[36, 35], 3] }), 14);
  expect(others).toEqual([]);
  expect(mark).toMatchObject({
    id: "few+many",
    placeIds: ["many", "few"],
    count: { certain: 4, possible: 0 },
  });
});

test("a joined mark stands between its places, nearer to the one with more incidents", () => {
  const [mark] = marksOf(crowd({ west: [[35, 35], 3], east: [[35.01, 35], 1] }), 6);
  const [alone] = marksOf(crowd({ west: [[35, 35], 3] }), 6);
  const [other] = marksOf(crowd({ east: [[35.01, 35], 1] }), 6);
  expect(mark!.at[0]).toBeCloseTo(alone!.at[0] * 0.75 + other!.at[0] * 0.25, 6);
});

test("each incident is a sign of its group, until there are too many; then the mark is a number", () => {
  const [full] = marksOf(crowd({ town: [[36, 35], 37] }), 8);
  const [crowded] = marksOf(crowd({ town: [[36, 35], 38] }), 8);
  expect(full!.signs.map(({ row }) => row)).toEqual(full!.rows);
  expect(crowded!.signs).toEqual([]);
  expect(crowded!.rows).toHaveLength(38);
  fc.assert(
    fc.property(dataset, zoom, (dataset, zoom) => {
      for (const { signs, rows, shares } of marksOf(dataset, zoom)) {
        const groups = rows.map((row) => groupIndex(dataset.config, dataset.incidents[row]!.category));
        if (signs.length > 0) expect(signs.map(({ row }) => row)).toEqual(rows);
        for (const { row, group } of signs)
          expect(dataset.config.groups[groupIndex(dataset.config, dataset.incidents[row]!.category)]).toBe(
            group,
          );
        expect(groups).toEqual(groups.toSorted((a, b) => a - b));
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(rows.length);
      }
    }),
  );
});

test("a sign says whether its incident is certainly in the window", () => {
  const dataset = datasetOf({
    incidents: [
      incidentOf({ id: "certain", earliest: march(7), latest: march(8) }),
      incidentOf({ id: "possible", earliest: march(7), latest: march(9) }),
    ],
  });
  const visible = rowsInWindow(dataset, { from: march(7), to: march(8) });
  const [mark] = placeMarks(dataset, visible, spotsOf(dataset.places), 8);
  expect(mark!.signs.map(({ row, isPossible }) => [dataset.incidents[row]!.id, isPossible])).toEqual([
    ["certain", false],
    ["possible", true],
  ]);
  expect(mark!.count).toEqual({ certain: 1, possible: 1 });
});

test("more incidents never make a smaller mark", () => {
  const radii = Array.from({ length: 70 }, (_, index) => {
    const [mark] = marksOf(crowd({ town: [[36, 35], index + 1] }), 8);
    return mark!.radius;
  });
  const full = [1, 7, 19, 37, 38, 50, 70].map((count) => radii[count - 1]!);
  for (const [index, radius] of full.slice(1).entries())
    expect(radius).toBeGreaterThanOrEqual(full[index]! - 0.5);
});
