import {
  createExpression,
  type ExpressionSpecification,
  featureFilter,
} from "@maplibre/maplibre-gl-style-spec";
import { expect, test } from "vitest";
import { evaluate } from "../../../src/basemap/expression";
import { groundLayers } from "../../../src/basemap/ground";
import { labelLayers } from "../../../src/basemap/labels";
import { languages } from "../../../src/core/text";
import { tokens } from "../../../src/theme/tokens";

const layers = [
  ...groundLayers(tokens.light),
  ...languages.flatMap((language) => labelLayers(tokens.light, language, [3])),
].map((layer) => layer as { paint?: object; layout?: object; filter?: ExpressionSpecification });

const features: readonly Record<string, unknown>[] = [
  { population: 0 },
  { focus: 1, class: 1, disputed: 1, kind: "road", name_en: "A", rank: 2, id: 3, population: 7 },
  {
    focus: 0,
    class: 4,
    disputed: 0,
    kind: "sea",
    name_en: "A",
    name_ar: "أ",
    name_fr: "Â",
    rank: 2,
    id: 4,
    population: 9,
  },
  { kind: "country", order: 2, from: 5.8, name_en: "B", population: 1 },
  { kind: "relief", rotate: -87, name_en: "C", population: 1 },
];
const zooms = [3, 4.6, 5.8, 6, 7.25, 8, 9.99, 12, 14];

const isExpression = (value: unknown): value is ExpressionSpecification =>
  Array.isArray(value) && typeof value[0] === "string" && !["left", "right"].includes(value[0]);

test("every expression of the style has the value that the map library gives it", () => {
  const expressions = layers
    .flatMap(({ paint, layout }) => Object.values({ ...paint, ...layout }))
    .filter(isExpression)
    .filter((value) => !String(value[0]).startsWith("Map "));
  expect(expressions.length).toBeGreaterThan(60);
  for (const expression of expressions) {
    const theirs = createExpression(expression, "paint");
    if (theirs.result === "error") throw new Error(JSON.stringify(expression));
    for (const zoom of zooms)
      for (const properties of features) {
        const expected = theirs.value.evaluate({ zoom }, { type: 1, properties });
        const got = evaluate(expression, { zoom, properties });
        if (typeof expected === "number" && typeof got === "number" && Number.isFinite(expected))
          expect(got).toBeCloseTo(expected, 9);
        else if (typeof got !== "number") expect(got ?? null).toEqual(expected);
      }
  }
});

test("every filter of the style keeps what the map library keeps", () => {
  const filters = layers.flatMap(({ filter }) => (filter ? [filter] : []));
  expect(filters.length).toBeGreaterThan(20);
  for (const filter of filters)
    for (const zoom of zooms)
      for (const properties of features) {
        const expected = featureFilter(filter, "filter").filter({ zoom }, { type: 1, properties });
        expect(Boolean(evaluate(filter, { zoom, properties })), JSON.stringify(filter)).toBe(expected);
      }
});

test("an expression that the picture doesn't know is an error that names it", () => {
  expect(() => evaluate(["step", ["zoom"], 1, 2, 3], { zoom: 1, properties: {} })).toThrow('"step"');
});
