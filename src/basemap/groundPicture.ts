import type { FillLayerSpecification, LineLayerSpecification } from "@maplibre/maplibre-gl-style-spec";
import { type Paint, type SvgNode, svg } from "../scene/svg";
import { type Tokens, tokens } from "../theme/tokens";
import { evaluate, numberOf } from "./expression";
import type { Ground, GroundFeature, GroundLayer, Line } from "./features";
import { groundLayers } from "./ground";
import { pathData, shortNumber } from "./pathData";

export interface GroundPictureOptions {
  readonly paint: Paint;
  /** For line widths; the zoom of the ground's camera, if left out. */
  readonly zoom?: number | undefined;
  /** Decimals of coordinates: 1, if left out. */
  readonly digits?: 0 | 1 | undefined;
}

type Drawn = FillLayerSpecification | LineLayerSpecification;

/**
 * Land, sea, borders and roads without names: the map's own style, layer by layer, as SVG. It reaches over the frame's
 * edges by a few pixels: put it into an `<svg>` of the frame's size, which cuts them off.
 */
export function groundPicture(
  ground: Ground,
  { paint, zoom = ground.camera.zoom, digits = 1 }: GroundPictureOptions,
): SvgNode {
  const { width, height } = ground.size;
  const colours = coloursOf(paint);
  const layers = groundLayers(colours).filter((layer): layer is Drawn => layer.type !== "background");
  const nodes: SvgNode[] = [svg("rect", { width, height, fill: colours.land })];
  for (let index = 0; index < layers.length; index++) {
    const layer = layers[index]!;
    const { minzoom = -99, maxzoom = 99 } = layer;
    if (zoom < minzoom || zoom >= maxzoom) continue;
    const features = featuresOf(ground, layer, zoom);
    const next = layers[index + 1];
    // A fill and the line round it are one path, unless a tile is missing, whose edge is no shore.
    if (next?.type === "line" && isOutlineOf(next, layer) && features.every(isWhole)) {
      nodes.push(
        ...paths(features, digits, (each) => ({ ...look(layer, each, zoom), ...look(next, each, zoom) })),
      );
      index += 1;
    } else nodes.push(...paths(features, digits, (each) => look(layer, each, zoom)));
  }
  return svg("g", { fill: "none", "stroke-linejoin": "round" }, ...nodes);
}

/** What a style is made of, as colours of a picture. */
export const coloursOf = (paint: Paint): Tokens =>
  Object.fromEntries(
    (Object.keys(tokens.light) as (keyof Tokens)[]).map((token) => [token, paint(token)]),
  ) as unknown as Tokens;

/** The features that a layer of the style draws. */
export function featuresOf(
  ground: Ground,
  layer: { readonly source?: string; readonly "source-layer"?: string; readonly filter?: unknown },
  zoom: number,
): readonly GroundFeature[] {
  const features = ground.layers[(layer["source-layer"] ?? layer.source) as GroundLayer] ?? [];
  const { filter } = layer;
  return filter ? features.filter(({ properties }) => evaluate(filter, { zoom, properties })) : features;
}

const isOutlineOf = (line: LineLayerSpecification, fill: Drawn): boolean =>
  fill.type === "fill" && line["source-layer"] === fill["source-layer"] && !line.filter && !fill.filter;

const isWhole = (feature: GroundFeature): boolean => feature.kind === "area" && feature.isWhole;

type Look = Readonly<Record<string, string | undefined>>;

/** How a layer draws a feature, as attributes. */
function look(layer: Drawn, { properties }: GroundFeature, zoom: number): Look {
  const asked = { zoom, properties };
  if (layer.type === "fill") return { fill: String(layer.paint?.["fill-color"]) };
  const { paint = {}, layout = {} } = layer;
  const width = numberOf(paint["line-width"], asked, 1);
  const opacity = numberOf(paint["line-opacity"], asked, 1);
  const dashes = paint["line-dasharray"] as readonly number[] | undefined;
  const cap = layout["line-cap"];
  return {
    stroke: String(paint["line-color"]),
    "stroke-width": shortNumber(width),
    "stroke-dasharray": dashes?.map((dash) => shortNumber(dash * width)).join(" "),
    "stroke-linecap": cap === "round" ? "round" : undefined,
    opacity: opacity < 1 ? shortNumber(opacity) : undefined,
  };
}

/** One path for all features that look the same. */
function paths(
  features: readonly GroundFeature[],
  digits: 0 | 1,
  lookOf: (feature: GroundFeature) => Look,
): SvgNode[] {
  const alike = new Map<string, { look: Look; features: GroundFeature[] }>();
  for (const feature of features) {
    const look = lookOf(feature);
    if (look.opacity === "0") continue;
    const key = JSON.stringify(look);
    const known = alike.get(key);
    if (known) known.features.push(feature);
    else alike.set(key, { look, features: [feature] });
  }
  return [...alike.values()].flatMap(({ look, features }) => {
    const isFilled = look.fill !== undefined;
    const lines = features.flatMap((feature) => linesOf(feature, isFilled));
    const d = pathData(lines, digits, isFilled);
    return d ? [svg("path", { ...look, d })] : [];
  });
}

function linesOf(feature: GroundFeature, isFilled: boolean): readonly Line[] {
  if (feature.kind === "area") return isFilled ? feature.rings : feature.shores;
  return feature.kind === "lines" && !isFilled ? feature.lines : [];
}
