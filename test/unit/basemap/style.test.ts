import { readFileSync } from "node:fs";
import { type LayerSpecification, validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import type { FeatureCollection } from "geojson";
import { expect, test } from "vitest";
import { emptyLayer } from "../../../src/basemap/context";
import { tileLayers } from "../../../src/basemap/schema";
import { type BasemapStyleOptions, basemapStyle } from "../../../src/basemap/style";
import { languages } from "../../../src/core/text";
import { themes } from "../../../src/theme/theme";
import { tokens } from "../../../src/theme/tokens";

const options = (some: Partial<BasemapStyleOptions> = {}): BasemapStyleOptions => ({
  theme: "light",
  language: "en",
  root: "https://example.org/map/",
  archive: "https://example.org/map/basemaps/syria.pmtiles",
  context: emptyLayer,
  ...some,
});
const symbols = (some: Partial<BasemapStyleOptions>) =>
  basemapStyle(options(some)).layers.filter((layer) => layer.type === "symbol");
const sourceLayer = (layer: LayerSpecification) =>
  "source-layer" in layer ? layer["source-layer"] : undefined;

test.each(themes.flatMap((theme) => languages.map((language) => [theme, language] as const)))(
  "the style is valid in %s, %s",
  (theme, language) => {
    const style = basemapStyle(options({ theme, language, hiddenPlaceIds: [169304] }));
    expect(validateStyleMin(style)).toEqual([]);
  },
);

test("a map without archive and context is bare land, and valid", () => {
  const style = basemapStyle(options({ archive: undefined, context: undefined }));
  expect(style.layers.map(({ id }) => id)).toEqual(["land"]);
  expect(validateStyleMin(style)).toEqual([]);
});

test("every layer of the archive is drawn, and none is drawn that it lacks", () => {
  const drawn = basemapStyle(options()).layers.flatMap((layer) => sourceLayer(layer) ?? []);
  expect(new Set(drawn)).toEqual(new Set(tileLayers));
});

test("Arabic is never spaced, slanted or set in capitals, is larger, and stands to the left of its dot", () => {
  const latin = new Map(symbols({ language: "fr" }).map((layer) => [layer.id, layer]));
  for (const { id, layout } of symbols({ language: "ar" })) {
    expect(layout?.["text-letter-spacing"] ?? 0).toBe(0);
    expect(layout?.["text-transform"] ?? "none").toBe("none");
    expect(String(layout?.["text-font"])).not.toMatch(/italic/i);
    const sizeOf = (size: unknown) => (size as number[])[4]!;
    expect(sizeOf(layout?.["text-size"])).toBeCloseTo(sizeOf(latin.get(id)?.layout?.["text-size"]) * 1.12);
    const anchors = layout?.["text-variable-anchor"] as string[] | undefined;
    if (anchors) expect(anchors[0]).toBe("right");
  }
});

test("places that the page names itself have neither dot nor name", () => {
  const layers = basemapStyle(options({ hiddenPlaceIds: [169304, 173576] })).layers.filter(
    (layer) => sourceLayer(layer) === "places",
  );
  expect(layers.length).toBeGreaterThan(6);
  for (const layer of layers) expect(JSON.stringify(layer)).toContain('["literal",[169304,173576]]');
});

test("countries are not named over the data", () => {
  const country = symbols({}).find(({ id }) => id === "country-names");
  expect(country?.maxzoom).toBeLessThanOrEqual(7.5);
});

test("nothing in the style is asked of another origin", () => {
  const asked = JSON.stringify(basemapStyle(options()), (key, value) => (key === "attribution" ? "" : value));
  const addresses = asked.match(/"[a-z]+:\/\/[^"]+"/g) ?? [];
  expect(addresses.length).toBeGreaterThan(4);
  for (const address of addresses) expect(address).toMatch(/^"(pmtiles:\/\/)?https:\/\/example\.org\/map\//);
});

test("colours come from the tokens that are handed in", () => {
  const paint = basemapStyle(options({ tokens: { ...tokens.dark, sea: "#123456" } })).layers.find(
    ({ id }) => id === "sea",
  )?.paint;
  expect(paint).toMatchObject({ "fill-color": "#123456" });
});

test("what the first map adds has a kind that the style draws, and a name in every language", () => {
  const text = readFileSync("data/syria-coast-2025/context.geojson", "utf8");
  const { features } = JSON.parse(text) as FeatureCollection;
  const style = JSON.stringify(basemapStyle(options()).layers);
  expect(features.length).toBeGreaterThan(20);
  for (const { properties } of features) {
    expect(style).toContain(`["==",["get","kind"],"${properties?.kind}"]`);
    for (const language of languages) expect(properties?.[`name_${language}`]).toMatch(/\S/);
  }
});
