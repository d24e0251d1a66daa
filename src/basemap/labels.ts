import type { LayerSpecification, SymbolLayerSpecification } from "@maplibre/maplibre-gl-style-spec";
import type { Language } from "../core/text";
import type { Tokens } from "../theme/tokens";
import { faces } from "./faces";
import { placeDots, placeNames } from "./place-labels";
import { type Script, scriptOf } from "./script";
import { archiveSource, contextSource } from "./sources";

/** The names, least important first: where two collide, the later layer stays. Dots lie under all names. */
export function labelLayers(
  colours: Tokens,
  language: Language,
  hiddenPlaceIds: readonly number[],
): LayerSpecification[] {
  const script = scriptOf(language);
  const places = placeNames(colours, script, hiddenPlaceIds);
  const isMinor = ({ minzoom = 0 }: SymbolLayerSpecification) => minzoom >= 9;
  return [
    ...placeDots(colours, hiddenPlaceIds),
    ...places.filter(isMinor),
    roadName(colours, script),
    provinceName(colours, script),
    riverName(colours, script),
    reliefName(colours, script),
    seaName(colours, script),
    ...places.filter((layer) => !isMinor(layer) && layer.id !== "capitals"),
    countryName(colours, script),
    ...places.filter(({ id }) => id === "capitals"),
  ];
}

type Part = Pick<SymbolLayerSpecification, "layout" | "paint" | "minzoom" | "maxzoom">;

/** Names that the editors set in the context layer, by kind. */
function contextName(id: string, kind: string, script: Script, part: Part): SymbolLayerSpecification {
  return {
    ...part,
    id,
    type: "symbol",
    source: contextSource,
    filter: ["all", ["==", ["get", "kind"], kind], [">=", ["zoom"], ["coalesce", ["get", "from"], 0]]],
    layout: { "text-field": script.name, "text-font": [faces.regular], ...part.layout },
  };
}

const haloed = (colour: string, halo: string, width: number) => ({
  "text-color": colour,
  "text-halo-color": halo,
  "text-halo-width": width,
});

function roadName(colours: Tokens, script: Script) {
  return contextName("road-names", "road", script, {
    minzoom: 7.8,
    maxzoom: 10.6,
    layout: {
      "symbol-placement": "line",
      "symbol-spacing": 380,
      "text-size": script.size(7, 9, 10, 11),
      "text-rotation-alignment": "viewport",
    },
    paint: haloed(colours.reliefName, colours.halo, 1.8),
  });
}

function provinceName(colours: Tokens, script: Script): SymbolLayerSpecification {
  return {
    id: "province-names",
    type: "symbol",
    source: archiveSource,
    "source-layer": "provinces",
    minzoom: 6.6,
    maxzoom: 9.6,
    layout: {
      "text-field": script.name,
      "text-font": [faces.regular],
      "text-size": script.size(6, 9, 9, 12.5),
      "text-letter-spacing": script.spacing(0.16),
      "text-transform": script.hasLooseLetters ? "uppercase" : "none",
      "text-max-width": 8,
      "text-padding": 8,
    },
    paint: haloed(colours.adminName, colours.halo, 1.2),
  };
}

function riverName(colours: Tokens, script: Script) {
  return contextName("river-names", "river", script, {
    minzoom: 7.5,
    layout: {
      "symbol-placement": "line",
      "symbol-spacing": 420,
      "text-size": script.size(7, 9.5, 12, 13),
      "text-letter-spacing": script.spacing(0.06),
      "text-max-angle": 30,
    },
    paint: haloed(colours.waterName, colours.halo, 1.3),
  });
}

function reliefName(colours: Tokens, script: Script) {
  return contextName("relief-names", "relief", script, {
    minzoom: 7,
    maxzoom: 10.8,
    layout: {
      "text-size": script.size(7, 9.5, 10, 13.5),
      "text-letter-spacing": script.spacing(0.1),
      "text-rotate": ["coalesce", ["get", "rotate"], 0],
      "text-rotation-alignment": "map",
      "text-max-width": 20,
    },
    paint: haloed(colours.reliefName, colours.halo, 1.2),
  });
}

function seaName(colours: Tokens, script: Script) {
  return contextName("sea-names", "sea", script, {
    layout: {
      "text-size": script.size(3, 10, 8, 16),
      "text-letter-spacing": script.spacing(0.16),
      "text-line-height": 1.5,
      "text-max-width": 9,
    },
    paint: haloed(colours.waterName, colours.waterHalo, 0.8),
  });
}

/** Gone before the view lies inside one country: over the data a country's name says nothing. */
function countryName(colours: Tokens, script: Script) {
  return contextName("country-names", "country", script, {
    maxzoom: 7.4,
    layout: {
      "text-font": [faces.semibold],
      "text-size": script.size(3, 9, 5, 11, 7.4, 17),
      "text-letter-spacing": script.spacing(0.2),
      "text-transform": script.hasLooseLetters ? "uppercase" : "none",
      "text-max-width": 8,
      "text-padding": 6,
      "symbol-sort-key": ["coalesce", ["get", "order"], 9],
    },
    paint: haloed(colours.countryName, colours.halo, 1.2),
  });
}
