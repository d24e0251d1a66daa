import type { Polygon, Position } from "geojson";
import type { Region } from "../../../src/basemap/build/region";
import type { BasemapSources, Country, Province } from "../../../src/basemap/build/sources";

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

const ring = (polygon: Polygon): Position[] => polygon.coordinates[0]!;

const country = (code: string, geometry: Polygon): Country => ({
  type: "Feature",
  properties: { code },
  geometry,
});

const province = (code: string, of: string, at: [number, number], geometry: Polygon): Province => ({
  type: "Feature",
  properties: {
    code,
    country: of,
    at,
    name: { en: `${code} Governorate`, ar: "محافظة الساحل", fr: "de la Côte" },
  },
  geometry,
});

/** Where the coast of the tiny region runs from south to north; the sea lies to the west. */
const coastLongitude = 10;

/** The middle of the tiny region's frontier: one country has a vertex there, the other has not. */
const frontier: Position = [11, 10];

/**
 * A straight coast, country AAA to the north of latitude 10 and BBB to the south of it, an island that no country has,
 * a lake, a river, two provinces and three places.
 */
export const tinySources: BasemapSources = {
  shore(level, [, south, east, north]) {
    if (level === 2) return east > 11.2 ? [ring(box(11, 10.4, 11.2, 10.6))] : [];
    if (level !== 1) return [];
    const coast = [
      [coastLongitude, south],
      [coastLongitude, 10],
      [coastLongitude, north],
    ];
    return [coast, ring(box(9.9, 10.2, 9.95, 10.25))];
  },
  isWater: (kind, [x]) => kind === "sea" && x! < coastLongitude,
  rivers: (riverClass) =>
    riverClass === 1
      ? [
          [
            [10.05, 10.3],
            [10.8, 10.35],
            [12, 10.3],
          ],
        ]
      : [],
  countries: () => [
    country("AAA", {
      type: "Polygon",
      coordinates: [[[10, 10], frontier, [14, 10], [14, 14], [10, 14], [10, 10]]],
    }),
    country("BBB", box(10, 6, 14, 10)),
  ],
  provinces: () => [
    province("A-1", "AAA", [10.5, 12], box(10, 10, 11, 14)),
    province("A-2", "AAA", [10.8, 12], box(11, 10, 14, 14)),
    province("B-1", "BBB", [12, 8], box(10, 6, 14, 10)),
  ],
  places: () => [
    {
      id: 1,
      name: "Mīnā’",
      country: "SY",
      otherNames: ["Mina", "ميناء"],
      at: [10.2, 10.3],
      featureCode: "PPLA",
      population: 90_000,
    },
    {
      id: 2,
      name: "Ash Shamāl",
      country: "SY",
      otherNames: [],
      at: [10.6, 10.5],
      featureCode: "PPLA2",
      population: 0,
    },
    {
      id: 3,
      name: "Süd",
      country: "TR",
      otherNames: [],
      at: [10.5, 9.6],
      featureCode: "PPLA2",
      population: 0,
    },
  ],
};

export const tinyRegion: Region = {
  id: "tiny",
  bounds: [10.2, 10.1, 10.8, 10.6],
  focus: [],
  names: { places: { "1": { name: { en: "Mina", ar: "المينا" } } }, provinces: {} },
  disputed: [],
};
