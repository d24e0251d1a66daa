import type { CircleLayerSpecification, SymbolLayerSpecification } from "@maplibre/maplibre-gl-style-spec";
import type { Point } from "../core/mercator";
import type { Language } from "../core/text";
import { isolated } from "../scene/isolated";
import { type Box, overlap } from "../scene/labels";
import { type Paint, type SvgNode, svg } from "../scene/svg";
import { standsAlong } from "./alongLine";
import { evaluate, numberOf } from "./expression";
import { faces } from "./faces";
import type { Ground, GroundFeature, Line } from "./features";
import { coloursOf, featuresOf } from "./groundPicture";
import { labelLayers } from "./labels";
import {
  type Anchor,
  linesOfName,
  lineWidth,
  type NameStyle,
  nameBox,
  placeLines,
  turnedBoxes,
} from "./nameShape";
import { shortNumber } from "./pathData";
import { createRoom, type Room } from "./room";

export interface GroundLabelsOptions {
  readonly paint: Paint;
  readonly language: Language;
  /** Where marks and their names stand, in frame pixels: neither a name nor a dot of the basemap comes there. */
  readonly taken?: readonly Box[] | undefined;
  /** Names, in any language, that the picture writes itself: the basemap leaves out these places with their dots. */
  readonly hidden?: ReadonlySet<string> | undefined;
  /** The same by GeoNames id. */
  readonly hiddenIds?: readonly number[] | undefined;
}

/**
 * Names and dots of the basemap: the map's own style as SVG, the most important first. None overlaps another or what is
 * taken, and the frame cuts none. Anchored by `text-anchor` for a left-to-right base: in a right-to-left page, put it
 * into an element with `dir="ltr"`.
 */
export function groundLabels(
  ground: Ground,
  { paint, language, taken = [], hidden = new Set(), hiddenIds = [] }: GroundLabelsOptions,
): SvgNode {
  const { zoom } = ground.camera;
  const layers = labelLayers(coloursOf(paint), language, hiddenIds);
  const dots = new Map(
    layers
      .filter((layer): layer is CircleLayerSpecification => layer.type === "circle")
      .map((layer) => [layer.id.replace(/-dots$/, ""), layer]),
  );
  const room = createRoom(ground.size, taken);
  const dotNodes: SvgNode[] = [];
  const nameNodes: SvgNode[] = [];
  // The style's later layers keep their room, so they are placed first, and drawn last.
  for (const layer of layers.toReversed()) {
    if (layer.type !== "symbol" || zoom < (layer.minzoom ?? -99) || zoom >= (layer.maxzoom ?? 99)) continue;
    const isShown = ({ properties }: GroundFeature) =>
      layer["source-layer"] !== "places" || !namesOf(properties).some((name) => hidden.has(name));
    const features = featuresOf(ground, layer, zoom).filter(isShown);
    const dot = dots.get(layer.id);
    const placed = namesIn(layer, sorted(features, layer, zoom), { zoom, language, dot, room });
    if (placed.length === 0) continue;
    nameNodes.unshift(namesNode(layer, placed));
    if (dot) dotNodes.unshift(dotsNode(dot, placed, zoom));
  }
  return svg(
    "g",
    { "text-anchor": "middle", "stroke-linejoin": "round", "paint-order": "stroke" },
    ...dotNodes,
    ...nameNodes,
  );
}

const namesOf = ({ name_en, name_ar, name_fr }: GroundFeature["properties"]): string[] =>
  [name_en, name_ar, name_fr].filter((name): name is string => typeof name === "string");

/** In the order in which the style gives room, and always in the same. */
function sorted(
  features: readonly GroundFeature[],
  layer: SymbolLayerSpecification,
  zoom: number,
): readonly GroundFeature[] {
  const keyOf = ({ properties }: GroundFeature) =>
    numberOf(layer.layout?.["symbol-sort-key"], { zoom, properties }, 0);
  return features.toSorted((a, b) => keyOf(a) - keyOf(b));
}

/** A name with its room. */
interface PlacedName {
  readonly lines: readonly { readonly text: string; readonly at: Point }[];
  readonly anchor: Anchor;
  readonly style: NameStyle;
  readonly degrees: number;
  /** What the name stands at. */
  readonly at: Point;
}

interface Setting {
  readonly zoom: number;
  readonly language: Language;
  readonly dot: CircleLayerSpecification | undefined;
  readonly room: Room;
}

/** The names of a layer that find room, which they then take. */
function namesIn(
  layer: SymbolLayerSpecification,
  features: readonly GroundFeature[],
  setting: Setting,
): PlacedName[] {
  return features.flatMap((feature): PlacedName[] => {
    const text = textOf(layer, feature, setting);
    if (!text) return [];
    const style = styleOf(layer, feature, setting.zoom);
    if (feature.kind === "lines")
      return feature.lines.flatMap((line) => namesAlong(layer, line, text, style, setting.room));
    if (feature.kind !== "point") return [];
    const name = nameAt(layer, feature, text, style, setting);
    return name ? [name] : [];
  });
}

function textOf(
  { layout }: SymbolLayerSpecification,
  { properties }: GroundFeature,
  { zoom, language }: Setting,
): string {
  const text = String(evaluate(layout?.["text-field"], { zoom, properties }) ?? "").trim();
  return layout?.["text-transform"] === "uppercase" ? text.toLocaleUpperCase(language) : text;
}

function styleOf(
  { layout = {} }: SymbolLayerSpecification,
  { properties }: GroundFeature,
  zoom: number,
): NameStyle {
  const asked = { zoom, properties };
  const size = numberOf(layout["text-size"], asked, 16);
  return {
    size,
    weight: String(layout["text-font"]).includes(faces.semibold) ? 600 : 400,
    spacing: size * numberOf(layout["text-letter-spacing"], asked, 0),
    longest: size * numberOf(layout["text-max-width"], asked, 10),
    leading: size * numberOf(layout["text-line-height"], asked, 1.2),
  };
}

/** The anchors of the style, as what they mean for a name in SVG: the side of the name that its point is at. */
const sides = {
  left: { across: 1, down: 0, anchor: "start" },
  right: { across: -1, down: 0, anchor: "end" },
  top: { across: 0, down: 1, anchor: "middle" },
  bottom: { across: 0, down: -1, anchor: "middle" },
} as const;

/** A name beside its dot, on the first side where there is room, or around its point where it has no dot. */
function nameAt(
  { layout = {} }: SymbolLayerSpecification,
  { at, properties }: GroundFeature & { kind: "point" },
  text: string,
  style: NameStyle,
  { zoom, dot, room }: Setting,
): PlacedName | undefined {
  const padding = numberOf(layout["text-padding"], { zoom, properties }, 2);
  const degrees = numberOf(layout["text-rotate"], { zoom, properties }, 0);
  const anchors = layout["text-variable-anchor"] as readonly (keyof typeof sides)[] | undefined;
  const take = (boxes: readonly Box[], lines: readonly string[], middle: Point, anchor: Anchor) => {
    room.take(boxes);
    return { at, lines: placeLines(lines, middle, style), anchor, style, degrees };
  };
  if (degrees !== 0) {
    const boxes = turnedBoxes(at, lineWidth(text, style), style.size, degrees);
    return room.isFree(boxes, padding) ? take(boxes, [text], at, "middle") : undefined;
  }
  const lines = linesOfName(text, style);
  if (!dot || !anchors) {
    const box = nameBox(lines, at, "middle", style);
    return room.isFree([box], padding) ? take([box], lines, at, "middle") : undefined;
  }
  const radius = numberOf(dot.paint?.["circle-radius"], { zoom, properties }, 0) + 1;
  const circle: Box = [at[0] - radius, at[1] - radius, at[0] + radius, at[1] + radius];
  if (!room.isFreeAt(at)) return undefined;
  const away = style.size * numberOf(layout["text-radial-offset"], { zoom, properties }, 0);
  for (const side of anchors) {
    const { across, down, anchor } = sides[side];
    const half = ((lines.length - 1) * style.leading) / 2 + style.size * 0.6;
    const middle: Point = [at[0] + across * away, at[1] + down * (away + half)];
    const box = nameBox(lines, middle, anchor, style);
    if (room.isFree([box], padding) && !overlap(box, circle))
      return take([circle, box], lines, middle, anchor);
  }
  return undefined;
}

/** The same name again and again along a line, turned with it or level. */
function namesAlong(
  { layout = {} }: SymbolLayerSpecification,
  line: Line,
  text: string,
  style: NameStyle,
  room: Room,
): PlacedName[] {
  if (line.length < 2) return [];
  const isLevel = layout["text-rotation-alignment"] === "viewport";
  const between = numberOf(layout["symbol-spacing"], { zoom: 0, properties: {} }, 250);
  const width = lineWidth(text, style);
  const placed: { along: number; name: PlacedName }[] = [];
  for (const { at, degrees: slope, along, strays } of standsAlong(line, width)) {
    if (!isLevel && strays > style.size * 0.35) continue;
    if (placed.some((other) => Math.abs(other.along - along) < between)) continue;
    const degrees = isLevel ? 0 : Math.round(slope);
    const boxes = isLevel
      ? [nameBox([text], at, "middle", style)]
      : turnedBoxes(at, width, style.size, degrees);
    if (!room.isFree(boxes, 2)) continue;
    room.take(boxes);
    placed.push({ along, name: { at, lines: [{ text, at }], anchor: "middle", style, degrees } });
  }
  return placed.map(({ name }) => name);
}

/** Letters stand on a base line about a third of their size below their middle. */
const baseline = 0.35;

function namesNode({ paint = {} }: SymbolLayerSpecification, names: readonly PlacedName[]): SvgNode {
  const { size, weight, spacing } = names[0]!.style;
  return svg(
    "g",
    {
      fill: String(paint["text-color"]),
      stroke: String(paint["text-halo-color"]),
      "stroke-width": shortNumber(2 * Number(paint["text-halo-width"] ?? 0)),
      "font-size": shortNumber(size),
      "font-weight": weight === 600 ? 600 : undefined,
      "letter-spacing": spacing ? shortNumber(spacing) : undefined,
    },
    ...names.flatMap(({ lines, anchor, style, degrees }) =>
      lines.map(({ text, at: [x, y] }) =>
        svg(
          "text",
          {
            x: oneDecimal(x),
            y: oneDecimal(y + style.size * baseline),
            "text-anchor": anchor === "middle" ? undefined : anchor,
            transform: degrees ? `rotate(${degrees} ${oneDecimal(x)} ${oneDecimal(y)})` : undefined,
          },
          isolated(text),
        ),
      ),
    ),
  );
}

function dotsNode(
  { paint = {} }: CircleLayerSpecification,
  names: readonly PlacedName[],
  zoom: number,
): SvgNode {
  const r = shortNumber(numberOf(paint["circle-radius"], { zoom, properties: {} }, 0));
  return svg(
    "g",
    { fill: String(paint["circle-color"]), stroke: String(paint["circle-stroke-color"]), "stroke-width": 2 },
    ...names.map(({ at: [x, y] }) => svg("circle", { cx: oneDecimal(x), cy: oneDecimal(y), r })),
  );
}

const oneDecimal = (value: number): string => shortNumber(Math.round(value * 10) / 10);
