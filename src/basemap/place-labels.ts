import type {
  CircleLayerSpecification,
  FilterSpecification,
  SymbolLayerSpecification,
} from "@maplibre/maplibre-gl-style-spec";
import type { Tokens } from "../theme/tokens";
import { faces } from "./faces";
import { byZoom } from "./ground";
import type { PlaceRank } from "./schema";
import type { Script } from "./script";
import { archiveSource } from "./sources";

interface PlaceClass {
  readonly id: string;
  readonly rank: PlaceRank;
  readonly minzoom: number;
  readonly face: keyof typeof faces;
  readonly colour: "city" | "town" | "village";
  /** Pairs of zoom and pixels: text size, and radius of the dot. A class without dots is names only. */
  readonly text: readonly number[];
  readonly dot: readonly number[] | undefined;
}

/** Least important first. */
const classes: readonly PlaceClass[] = [
  {
    id: "villages",
    rank: 6,
    minzoom: 10.4,
    face: "regular",
    colour: "village",
    text: [10, 10, 13, 12.5],
    dot: undefined,
  },
  {
    id: "small-towns",
    rank: 5,
    minzoom: 9,
    face: "regular",
    colour: "village",
    text: [9, 10.5, 12, 13.5],
    dot: [9, 1.3, 12, 2.1],
  },
  {
    id: "towns",
    rank: 4,
    minzoom: 7.4,
    face: "regular",
    colour: "town",
    text: [7, 10.5, 9, 12.5, 12, 15.5],
    dot: [7, 1.4, 9, 2, 12, 2.7],
  },
  {
    id: "large-towns",
    rank: 3,
    minzoom: 6.6,
    face: "semibold",
    colour: "city",
    text: [6, 10, 8, 12.5, 11, 16],
    dot: [6, 1.2, 8, 2.2, 12, 3],
  },
  {
    id: "cities",
    rank: 2,
    minzoom: 5,
    face: "semibold",
    colour: "city",
    text: [5, 10, 8, 14, 11, 19],
    dot: [5, 1.5, 8, 2.8, 12, 3.6],
  },
  {
    id: "capitals",
    rank: 1,
    minzoom: 3,
    face: "semibold",
    colour: "city",
    text: [4, 10.5, 8, 15, 11, 20],
    dot: [4, 1.8, 8, 3.2, 12, 4],
  },
];

/** Dots of the places that have one. */
export function placeDots(colours: Tokens, hidden: readonly number[]): CircleLayerSpecification[] {
  return classes.flatMap(({ id, rank, minzoom, colour, dot }) =>
    dot
      ? [
          {
            id: `${id}-dots`,
            type: "circle",
            source: archiveSource,
            "source-layer": "places",
            minzoom,
            filter: shownOf(rank, hidden),
            paint: {
              "circle-color": colours[colour],
              "circle-radius": byZoom(...dot),
              "circle-stroke-color": colours.halo,
              "circle-stroke-width": 1,
            },
          },
        ]
      : [],
  );
}

/** Names of places. A name stands beside its dot, on the side where there is room. */
export function placeNames(
  colours: Tokens,
  script: Script,
  hidden: readonly number[],
): SymbolLayerSpecification[] {
  return classes.map(({ id, rank, minzoom, face, colour, text, dot }) => ({
    id,
    type: "symbol",
    source: archiveSource,
    "source-layer": "places",
    minzoom,
    filter: shownOf(rank, hidden),
    layout: {
      "text-field": script.name,
      "text-font": [faces[face]],
      "text-size": script.size(...text),
      "text-max-width": 9,
      "text-line-height": 1.15,
      "text-padding": 3,
      "symbol-sort-key": ["-", 0, ["get", "population"]],
      ...(dot
        ? {
            "text-variable-anchor": [...script.anchors],
            "text-radial-offset": 0.5,
            "text-justify": "auto" as const,
          }
        : {}),
    },
    paint: {
      "text-color": colours[colour],
      "text-halo-color": colours.halo,
      "text-halo-width": 1.5,
    },
  }));
}

function shownOf(rank: PlaceRank, hidden: readonly number[]): FilterSpecification {
  return [
    "all",
    ["==", ["get", "rank"], rank],
    ["!", ["in", ["get", "id"], ["literal", [...hidden]]]],
  ] as FilterSpecification;
}
