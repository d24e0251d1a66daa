import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { contextLayer, fetchContext } from "../../../src/basemap/context";

const first = readFileSync("data/syria-coast-2025/context.geojson", "utf8");

test("the first map's layer is read whole, with what is drawn of it", () => {
  const { features } = JSON.parse(first);
  const layer = contextLayer(first);
  expect(layer.features.map(({ geometry }) => geometry)).toEqual(
    features.map(({ geometry }: { geometry: object }) => geometry),
  );
  for (const [index, { properties }] of layer.features.entries()) {
    const { schematic: _, ...drawn } = features[index].properties;
    expect(properties).toEqual(drawn);
  }
});

const feature = (properties: object, geometry: object = { type: "Point", coordinates: [36, 35] }) =>
  `{"type":"Feature","properties":${JSON.stringify(properties)},"geometry":${JSON.stringify(geometry)}}`;
const layerOf = (...features: readonly string[]) =>
  contextLayer(`{"type":"FeatureCollection","features":[${features.join()}]}`);

test("whoever draws it gets no property but those that are drawn, however they are called", () => {
  const named = '{"kind":"sea","name_en":"Sea","constructor":"x","hasOwnProperty":1,"__proto__":{"order":1}}';
  const { features } = layerOf(feature({}).replace("{}", named));
  expect(features.map(({ properties }) => Object.entries(properties!))).toEqual([
    [
      ["kind", "sea"],
      ["name_en", "Sea"],
    ],
  ]);
});

test("what cannot be drawn is left out, and the rest stays", () => {
  const kept = feature({ kind: "sea" });
  const { features } = layerOf(
    "null",
    "[]",
    feature({ kind: "flood" }),
    feature({ kind: "sea" }, { type: "Polygon", coordinates: [] }),
    feature(
      { kind: "road" },
      {
        type: "LineString",
        coordinates: [
          [36, 35],
          [1e9, 0],
        ],
      },
    ),
    feature({ kind: "road" }, { type: "LineString", coordinates: [[36, 35]] }),
    feature({ kind: "sea" }, { type: "Point", coordinates: ["36", "35"] }),
    kept,
  );
  expect(features).toEqual([JSON.parse(kept)]);
});

test("names are as short as names are, and turn no order of letters", () => {
  const [odd, long] = layerOf(
    feature({ kind: "sea", name_en: "\u202eaeS", from: "5" }),
    feature({ kind: "sea", name_en: "x".repeat(1_000_000) }),
  ).features;
  expect(odd!.properties).toEqual({ kind: "sea", name_en: "aeS" });
  expect(long!.properties).toEqual({ kind: "sea" });
});

test("whatever the file holds, it is read as a layer", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      expect(contextLayer(text).type).toBe("FeatureCollection");
    }),
  );
  expect(contextLayer("[".repeat(200_000) + "]".repeat(200_000)).features).toEqual([]);
});

test("a layer that cannot be had is empty", async () => {
  const answers = [
    async () => new Response("Not found", { status: 404 }),
    async () => {
      throw new TypeError("Failed to fetch");
    },
  ];
  for (const get of answers)
    expect((await fetchContext("https://example.org/x", get as unknown as typeof fetch)).features).toEqual(
      [],
    );
});
