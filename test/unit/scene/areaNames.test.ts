import fc from "fast-check";
import { expect, test } from "vitest";
import type { Dataset, LonLat } from "../../../src/core/model";
import { spotsOf } from "../../../src/core/places";
import { type Language, languages } from "../../../src/core/text";
import { rowsInWindow } from "../../../src/core/visible";
import { createFormats } from "../../../src/i18n/formats";
import { type Box, overlap } from "../../../src/scene/labels";
import { marksLayout } from "../../../src/scene/marksLayout";
import { dataset, question } from "../arbitraries";
import { datasetOf, incidentOf, march, placeOf, townAt } from "../examples";
import { allRows } from "./drawn";

const layoutOf = (dataset: Dataset, zoom: number, language: Language = "en", visible = allRows(dataset)) =>
  marksLayout({
    dataset,
    visible,
    spots: spotsOf(dataset.places),
    zoom,
    language,
    formats: createFormats(dataset.config, language),
  });

const zoom = fc.double({ min: 5, max: 12, noNaN: true });
const language = fc.constantFrom(...languages);

test("a name covers neither a mark nor a label nor the name of another area", () => {
  fc.assert(
    fc.property(question, zoom, language, ({ dataset, window }, zoom, language) => {
      const visible = rowsInWindow(dataset, window);
      const { marks, labels, areaNames } = layoutOf(dataset, zoom, language, visible);
      const round = marks.map(
        ({ at: [x, y], radius }): Box => [x - radius, y - radius, x + radius, y + radius],
      );
      const others = [...round, ...[...labels.values()].map(({ box }) => box)];
      areaNames.forEach(({ box, text }, index) => {
        const names = areaNames.slice(index + 1).map((other) => other.box);
        for (const taken of [...others, ...names]) expect(overlap(box, taken), text).toBe(false);
      });
    }),
  );
});

test("names belong to areas that are shown, each at most once, and never to a point that stands in for an area", () => {
  fc.assert(
    fc.property(dataset, zoom, (dataset, zoom) => {
      const { areas, areaNames } = layoutOf(dataset, zoom);
      const named = areaNames.map(({ placeId }) => placeId);
      expect(new Set(named).size).toBe(named.length);
      for (const id of named) {
        expect(areas.map(({ placeId }) => placeId)).toContain(id);
        expect(dataset.places.get(id)?.geometry?.type).toMatch(/Polygon$/);
      }
    }),
  );
});

const square = ([longitude, latitude]: LonLat, half = 0.4) => [
  [
    [longitude - half, latitude - half],
    [longitude + half, latitude - half],
    [longitude + half, latitude + half],
    [longitude - half, latitude + half],
    [longitude - half, latitude - half],
  ],
];

const coast = placeOf({
  id: "coast",
  kind: "governorate",
  precision: "governorate",
  name: { en: "Coast", ar: "الساحل" },
  geometry: { type: "Polygon", coordinates: square([36, 35]) },
});

const withPlaces = (...places: Parameters<typeof datasetOf>[0]["places"] & {}) =>
  datasetOf({
    places,
    incidents: places.map(({ id }) =>
      incidentOf({ id: `at ${id}`, placeId: id, earliest: march(7), latest: march(8) }),
    ),
  });

test("an area with room is named in its middle, in the reader's language", () => {
  const [name] = layoutOf(withPlaces(coast), 9).areaNames;
  expect(name).toMatchObject({ placeId: "coast", text: "Coast" });
  const [left, top, right, bottom] = name!.box;
  expect(name!.at[0]).toBeCloseTo((left + right) / 2);
  expect(name!.at[1]).toBeCloseTo((top + bottom) / 2);
  expect(layoutOf(withPlaces(coast), 9, "ar").areaNames[0]?.text).toBe("الساحل");
});

test("a name makes room for a mark in the middle of its area", () => {
  const [free] = layoutOf(withPlaces(coast), 9).areaNames;
  const crowded = layoutOf(withPlaces(coast, townAt("middle", [36, 35])), 9);
  expect(crowded.areaNames).toHaveLength(1);
  expect(crowded.areaNames[0]!.at[0]).toBeCloseTo(free!.at[0]);
  expect(crowded.areaNames[0]!.at[1]).not.toBeCloseTo(free!.at[1]);
});

test("a name makes room for the label of a mark beside the middle of its area", () => {
  const town = townAt("beside", [35.9, 35], { name: { en: "A town with a long name" } });
  const { areaNames, labels } = layoutOf(withPlaces(coast, town), 9);
  const [free] = layoutOf(withPlaces(coast), 9).areaNames;
  const [label] = [...labels.values()];
  expect(overlap(label!.box, free!.box), "the label lies where the name would").toBe(true);
  expect(areaNames).toHaveLength(1);
  expect(overlap(label!.box, areaNames[0]!.box)).toBe(false);
});

test("of areas with one middle each has a name, none over another", () => {
  const country = placeOf({ ...coast, id: "country", name: { en: "Country" } });
  const { areaNames } = layoutOf(withPlaces(coast, country), 9);
  expect(areaNames.map(({ text }) => text).toSorted()).toEqual(["Coast", "Country"]);
  expect(overlap(areaNames[0]!.box, areaNames[1]!.box)).toBe(false);
});

test("the point that stands in for a governorate has no name on the map", () => {
  const point = townAt("coast", [36, 35], { precision: "governorate", kind: "governorate" });
  const { areas, areaNames } = layoutOf(withPlaces(point), 9);
  expect(areas).toHaveLength(1);
  expect(areaNames).toEqual([]);
});
