import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
} from "@maplibre/maplibre-gl-style-spec";
import type { Tokens } from "../theme/tokens";
import type { TileLayer } from "./schema";
import { archiveSource, contextSource } from "./sources";

/**
 * What lies under the labels, from the bottom up. Paint order does the cutting: fills and lines run on beyond the
 * coast and the frontier, and the neighbours and the sea are painted over them.
 */
export function groundLayers(colours: Tokens): LayerSpecification[] {
  return [
    { id: "land", type: "background", paint: { "background-color": colours.land } },
    fill("focus", "countries", colours.country, ["==", ["get", "focus"], 1]),
    provinceLine(colours),
    fill("neighbours", "countries", colours.land, ["==", ["get", "focus"], 0]),
    river(colours),
    fill("lakes", "lakes", colours.lake),
    ...borderLines(colours),
    road(colours),
    fill("sea", "sea", colours.sea),
    shoreLine("coast", "sea", colours.coast),
    shoreLine("lake-shore", "lakes", colours.coast),
  ];
}

/** Pixels that grow with the zoom: pairs of zoom and width. */
export function byZoom(...stops: number[]): ExpressionSpecification {
  return ["interpolate", ["exponential", 1.4], ["zoom"], ...stops] as unknown as ExpressionSpecification;
}

const tiles = (layer: TileLayer) => ({ source: archiveSource, "source-layer": layer });

function fill(
  id: string,
  layer: TileLayer,
  colour: string,
  filter?: FilterSpecification,
): LayerSpecification {
  return {
    id,
    type: "fill",
    ...tiles(layer),
    ...(filter ? { filter } : {}),
    paint: { "fill-color": colour },
  };
}

function shoreLine(id: string, layer: TileLayer, colour: string): LayerSpecification {
  return {
    id,
    type: "line",
    ...tiles(layer),
    layout: { "line-join": "round" },
    paint: { "line-color": colour, "line-width": byZoom(3, 0.3, 6, 0.5, 9, 0.8, 13, 1.2) },
  };
}

/** Provinces are drawn at a scale of 1:10 million: close up their lines fade, for they are off by a mile. */
function provinceLine(colours: Tokens): LayerSpecification {
  return {
    id: "province-lines",
    type: "line",
    ...tiles("province-lines"),
    minzoom: 5.5,
    layout: { "line-join": "round" },
    paint: {
      "line-color": colours.admin,
      "line-width": byZoom(5, 0.5, 8, 0.9, 12, 1.2),
      "line-dasharray": [4, 2.5],
      "line-opacity": ["interpolate", ["linear"], ["zoom"], 5.5, 0, 6.5, 0.8, 10, 0.8, 12.5, 0.25],
    },
  };
}

function river(colours: Tokens): LayerSpecification {
  return {
    id: "rivers",
    type: "line",
    ...tiles("rivers"),
    layout: { "line-cap": "round", "line-join": "round" },
    paint: {
      "line-color": colours.river,
      "line-width": ["interpolate", ["linear"], ["zoom"], 4, 0.4, 7, widthByClass(0.9), 12, widthByClass(2)],
    },
  };
}

const widthByClass = (largest: number): ExpressionSpecification => [
  "match",
  ["get", "class"],
  1,
  largest * 1.3,
  2,
  largest,
  3,
  largest * 0.8,
  largest * 0.65,
];

function borderLines(colours: Tokens): LayerSpecification[] {
  const isDisputed: FilterSpecification = ["==", ["get", "disputed"], 1];
  const isSettled: FilterSpecification = ["!=", ["get", "disputed"], 1];
  const line = (id: string, filter: FilterSpecification, paint: object): LayerSpecification => ({
    id,
    type: "line",
    ...tiles("borders"),
    filter,
    layout: { "line-join": "round" },
    paint,
  });
  return [
    line("border-halo", isSettled, {
      "line-color": colours.borderHalo,
      "line-width": byZoom(4, 1.5, 7, 4, 10, 7, 13, 10),
    }),
    line("borders", isSettled, {
      "line-color": colours.border,
      "line-width": byZoom(3, 0.5, 6, 0.9, 9, 1.3, 13, 1.8),
    }),
    line("disputed-borders", isDisputed, {
      "line-color": colours.border,
      "line-width": byZoom(3, 0.5, 6, 0.9, 9, 1.2, 13, 1.6),
      "line-dasharray": [2.5, 2],
    }),
  ];
}

/** The editors' main roads: schematic lines through towns, so they look drawn by hand and fade before they mislead. */
function road(colours: Tokens): LayerSpecification {
  return {
    id: "roads",
    type: "line",
    source: contextSource,
    minzoom: 6,
    filter: ["==", ["get", "kind"], "road"],
    layout: { "line-cap": "butt", "line-join": "round" },
    paint: {
      "line-color": colours.road,
      "line-width": byZoom(6, 0.8, 8, 1.6, 10, 2.4),
      "line-dasharray": [6, 1.2],
      "line-opacity": ["interpolate", ["linear"], ["zoom"], 6, 0, 7, 1, 9.5, 1, 11, 0],
    },
  };
}
