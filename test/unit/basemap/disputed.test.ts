import type { Polygon } from "geojson";
import { expect, test } from "vitest";
import { countryLayers } from "../../../src/basemap/build/countries";
import { type DisputedArea, settleDisputed } from "../../../src/basemap/build/disputed";
import { mendJunctions } from "../../../src/basemap/build/junctions";
import type { Country } from "../../../src/basemap/build/sources";

const box = (west: number, south: number, east: number, north: number): Polygon => ({
  type: "Polygon",
  coordinates: [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ],
});
const country = (code: string, geometry: Polygon): Country => ({
  type: "Feature",
  properties: { code },
  geometry,
});
const countries = [country("AAA", box(0, 0, 2, 2)), country("BBB", box(2, 0, 4, 2))];
const height: DisputedArea = {
  type: "Feature",
  properties: { id: "height", from: "AAA", shownAs: "BBB" },
  geometry: box(1, -1, 3, 3),
};

test("without an editors' decision the data is taken as it is", () => {
  const areas = settleDisputed(countries, []);
  expect(areas.map(({ properties }) => properties)).toEqual([
    { code: "AAA", owner: "AAA" },
    { code: "BBB", owner: "BBB" },
  ]);
});

test("only what the data gives to the one side is cut out, and it is filled as the other's", () => {
  const areas = settleDisputed(countries, [height]);
  const part = areas.find(({ properties }) => properties.code === "height");
  expect(part?.properties.owner).toBe("BBB");
  const longitudes = JSON.stringify(part?.geometry.coordinates).match(/\[(\d)/g);
  expect(new Set(longitudes)).toEqual(new Set(["[1", "[2"]));
});

test("both lines of a disputed area are dashed, and its border with a third country is not", () => {
  const third = country("CCC", box(0, 2, 4, 4));
  const areas = mendJunctions(settleDisputed([...countries, third], [height]), [-1, -1, 5, 5]);
  const { borders } = countryLayers(areas, [-1, -1, 5, 5], 6, ["BBB"]);
  const meridians = (disputed: 0 | 1) =>
    borders
      .filter(({ properties }) => properties.disputed === disputed)
      .flatMap(({ geometry }) => geometry.coordinates)
      .map(([x, y]) => `${Math.round(x!)} ${Math.round(y!)}`);
  expect(meridians(1)).toEqual(expect.arrayContaining(["1 0", "1 2", "2 0", "2 2"]));
  expect(meridians(0)).toEqual(expect.arrayContaining(["0 2", "4 2"]));
  expect(meridians(0)).not.toContain("1 0");
});
