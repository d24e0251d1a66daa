import { VectorTile } from "@mapbox/vector-tile";
import type { Feature } from "geojson";
import { PbfReader } from "pbf";
import { PMTiles } from "pmtiles";
import { expect, test } from "vitest";
import { buildArchive } from "../../../src/basemap/build/build";
import { archiveZooms, type TileLayer, tileLayers } from "../../../src/basemap/schema";
import { worldPoint } from "../../../src/core/mercator";
import { bytesSource } from "./archive-bytes";
import { tinyRegion, tinySources } from "./tiny-region";

const built = buildArchive(tinyRegion, tinySources);
const archive = new PMTiles(bytesSource(built.bytes));

async function featuresAt(zoom: number, at: readonly [number, number], layer: TileLayer): Promise<Feature[]> {
  const [x, y] = worldPoint(at, zoom).map((pixels) => Math.floor(pixels / 512)) as [number, number];
  const tile = await archive.getZxy(zoom, x, y);
  if (!tile) return [];
  const read = new VectorTile(new PbfReader(new Uint8Array(tile.data))).layers[layer];
  return Array.from({ length: read?.length ?? 0 }, (_, i) => read!.feature(i).toGeoJSON(x, y, zoom));
}

const middle = [10.4, 10.3] as const;

test("every layer of the format is in the archive of a region that has everything, and no other", () => {
  const found = built.tiles.flatMap(({ bytes }) => Object.keys(new VectorTile(new PbfReader(bytes)).layers));
  expect(new Set(found)).toEqual(new Set(tileLayers));
});

test("the same sources make the same bytes", () => {
  expect(Buffer.compare(buildArchive(tinyRegion, tinySources).bytes, built.bytes)).toBe(0);
});

test("every zoom covers the region, so that nobody meets the edge of the archive inside it", async () => {
  for (let zoom: number = archiveZooms.min; zoom <= archiveZooms.max; zoom++) {
    expect(await featuresAt(zoom, middle, "countries")).not.toEqual([]);
  }
});

test("the sea ends at the shore at every zoom", async () => {
  for (let zoom: number = archiveZooms.min; zoom <= archiveZooms.max; zoom++) {
    const east = (await featuresAt(zoom, [10.01, 10.45], "sea")).flatMap(({ geometry }) =>
      JSON.stringify(geometry)
        .match(/\[(-?[\d.]+),/g)!
        .map((text) => Number.parseFloat(text.slice(1))),
    );
    expect(Math.max(...east)).toBeLessThan(10.02);
  }
});

test("the country in the middle of the bounds is the focus, and its frontier has no gap", async () => {
  const fills = await featuresAt(8, middle, "countries");
  expect(fills.some(({ properties }) => properties?.focus === 1)).toBe(true);
  const borders = await featuresAt(8, [10.9, 10.05], "borders");
  expect(borders).toHaveLength(1);
  expect(borders[0]?.properties?.disputed).toBe(0);
});

test("an island that no country has takes the colour of the nearest coast's country", async () => {
  const isIsland = ({ geometry }: Feature) => JSON.stringify(geometry).includes("[9.9");
  const fills = await featuresAt(10, [9.92, 10.22], "countries");
  expect(fills.filter(isIsland).map(({ properties }) => properties?.focus)).toContain(1);
});

test("places carry their GeoNames id and the editors' names, and plain romanised names where there are none", async () => {
  const places = [
    ...(await featuresAt(9, [10.2, 10.3], "places")),
    ...(await featuresAt(9, [10.6, 10.5], "places")),
  ];
  const byId = new Map(places.map(({ properties }) => [properties?.id, properties]));
  expect(byId.get(1)).toMatchObject({ name_en: "Mina", name_ar: "المينا", rank: 2 });
  expect(byId.get(2)).toMatchObject({ name_en: "Al-Shamal", rank: 4 });
});

test("a place abroad counts one rank less, and keeps the letters of its own language", async () => {
  const [place] = (await featuresAt(9, [10.5, 9.6], "places")).filter(
    ({ properties }) => properties?.id === 3,
  );
  expect(place?.properties).toMatchObject({ name_en: "Süd", rank: 5 });
});

test("only the provinces of the focus are named, without the word for province", async () => {
  const provinces = await featuresAt(6, [10.6, 12], "provinces");
  expect(
    provinces.map(({ properties }) => [properties?.id, properties?.name_ar, properties?.name_fr]),
  ).toEqual([
    ["A-1", "الساحل", "Côte"],
    ["A-2", "الساحل", "Côte"],
  ]);
});

test("bounds that cross the 180th meridian are refused with a reason", () => {
  expect(() => buildArchive({ ...tinyRegion, bounds: [179, -10, -179, 10] }, tinySources)).toThrow(
    "180th meridian",
  );
});
