import fc from "fast-check";
import { expect, test } from "vitest";
import type { Point } from "../../../src/core/mercator";
import { spotsOf } from "../../../src/core/places";
import { visibleRows } from "../../../src/core/visible";
import { middleOf, routeMarks } from "../../../src/scene/routes";
import { question } from "../arbitraries";
import { datasetOf, incidentOf, march, placeOf } from "../examples";
import { allRows } from "./drawn";

const line = fc.array(fc.tuple(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 99 })), {
  minLength: 2,
  maxLength: 6,
});

const length = (points: readonly Point[]) =>
  points
    .slice(1)
    .reduce((sum, [x, y], index) => sum + Math.hypot(x - points[index]![0], y - points[index]![1]), 0);

test("the middle of a line has half of it on either side", () => {
  fc.assert(
    fc.property(line, (points) => {
      const { at } = middleOf(points);
      const halves = points
        .slice(1)
        .map((_, index) => [...points.slice(0, index + 1), at])
        .map((part) => length(part))
        .filter((part) => Math.abs(part - length(points) / 2) < 1e-6);
      expect(halves.length).toBeGreaterThan(0);
    }),
  );
});

test("the middle of a line is the same from its other end", () => {
  fc.assert(
    fc.property(line, (points) => {
      const [x, y] = middleOf(points).at;
      const [otherX, otherY] = middleOf(points.toReversed()).at;
      expect(otherX).toBeCloseTo(x, 6);
      expect(otherY).toBeCloseTo(y, 6);
    }),
  );
});

test("the angle is that of the piece in the middle, clockwise from east", () => {
  const down: Point[] = [
    [0, 0],
    [0, 10],
  ];
  expect(middleOf(down)).toEqual({ at: [0, 5], angle: 90 });
  expect(middleOf(down.toReversed())).toEqual({ at: [0, 5], angle: -90 });
  const bent: Point[] = [
    [0, 0],
    [10, 0],
    [10, 30],
  ];
  expect(middleOf(bent)).toEqual({ at: [10, 10], angle: 90 });
});

test("lines without length or without points have a middle that is a number", () => {
  const point: Point = [3, 4];
  expect(middleOf([point, point])).toEqual({ at: [3, 4], angle: 0 });
  expect(middleOf([point])).toEqual({ at: [3, 4], angle: 0 });
  expect(middleOf([])).toEqual({ at: [0, 0], angle: 0 });
});

test("every visible incident on a line is on exactly one route", () => {
  fc.assert(
    fc.property(question, ({ dataset, window, filter }) => {
      const spots = spotsOf(dataset.places);
      const visible = visibleRows(dataset, window, filter);
      const onLines = visible.rows.filter(
        (row) => spots.get(dataset.incidents[row]!.placeId)?.kind === "route",
      );
      const rows = routeMarks(dataset, visible, spots, 8).flatMap((mark) => mark.rows);
      expect(rows.toSorted((a, b) => a - b)).toEqual(onLines);
    }),
  );
});

test("a route says whether it has a direction and has the colour of its first incident", () => {
  const dataset = datasetOf({
    places: [
      placeOf({
        id: "road",
        role: "route",
        isDirected: true,
        geometry: {
          type: "LineString",
          coordinates: [
            [36, 35],
            [36, 36],
          ],
        },
      }),
    ],
    incidents: [
      incidentOf({
        id: "b",
        placeId: "road",
        earliest: march(8),
        latest: march(9),
        category: "announcement",
      }),
      incidentOf({ id: "a", placeId: "road", earliest: march(7), latest: march(8), category: "attack" }),
    ],
  });
  const [mark] = routeMarks(dataset, allRows(dataset), spotsOf(dataset.places), 8);
  expect(mark).toMatchObject({ placeId: "road", isDirected: true, colour: "blue", rows: [0, 1] });
  expect(mark!.points).toHaveLength(2);
  expect(mark!.middle.angle).toBe(-90);
});
