import fc from "fast-check";
import { expect, test } from "vitest";
import { worldPoint } from "../../../src/core/mercator";
import { spotsOf } from "../../../src/core/places";
import { visibleRows } from "../../../src/core/visible";
import { areaMarks, areaPath, pathZoom } from "../../../src/scene/areas";
import { question } from "../arbitraries";
import { placeOf, townAt } from "../examples";

const ring = (west: number, south: number, size: number): [number, number][] => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];

test("every ring of an area is a closed outline of its own: parts and holes", () => {
  const withHole = placeOf({
    id: "governorate",
    geometry: { type: "Polygon", coordinates: [ring(35, 35, 1), ring(35.2, 35.2, 0.2)] },
  });
  const inParts = placeOf({
    id: "islands",
    geometry: {
      type: "MultiPolygon",
      coordinates: [[ring(35, 35, 1)], [ring(37, 35, 1)], [ring(39, 35, 1)]],
    },
  });
  for (const [place, rings] of [
    [withHole, 2],
    [inParts, 3],
  ] as const) {
    expect(areaPath(place)).toMatch(/^(M-?[\d.]+,-?[\d.]+(L-?[\d.]+,-?[\d.]+)+Z)+$/);
    expect(areaPath(place).match(/Z/g)).toHaveLength(rings);
  }
});

test("an outline goes through the area's points, to a tenth of a pixel", () => {
  const place = placeOf({ id: "area", geometry: { type: "Polygon", coordinates: [ring(35, 35, 1)] } });
  const points = areaPath(place)
    .replace(/[MZ]/g, "")
    .split("L")
    .map((pair) => pair.split(",").map(Number));
  for (const [index, position] of ring(35, 35, 1).entries()) {
    const [x, y] = worldPoint(position, pathZoom);
    expect(Math.abs(points[index]![0]! - x)).toBeLessThanOrEqual(0.0501);
    expect(Math.abs(points[index]![1]! - y)).toBeLessThanOrEqual(0.0501);
  }
});

test("a place that is no area has no outline", () => {
  expect(areaPath(townAt("town", [36, 35]))).toBe("");
  expect(areaPath(placeOf({ id: "nowhere" }))).toBe("");
});

test("every visible incident of which only an area is known is in exactly one area", () => {
  fc.assert(
    fc.property(question, ({ dataset, window, filter }) => {
      const spots = spotsOf(dataset.places);
      const visible = visibleRows(dataset, window, filter);
      const marks = areaMarks(dataset, visible, spots);
      const inAreas = visible.rows.filter(
        (row) => spots.get(dataset.incidents[row]!.placeId)?.kind === "area",
      );
      expect(marks.flatMap(({ rows }) => rows).toSorted((a, b) => a - b)).toEqual(inAreas);
      for (const { placeId, rows, count, path } of marks) {
        expect(count.certain + count.possible).toBe(rows.length);
        expect(path === "").toBe(dataset.places.get(placeId)?.geometry?.type === "Point");
      }
    }),
  );
});
