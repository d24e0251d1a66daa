import type { Feature, LineString, Point } from "geojson";
import { mesh } from "topojson-client";
import type { ArcGeometry } from "topojson-server";
import type { ProvinceProperties } from "../schema";
import { extend } from "./extend";
import { generalisedTopology, pixelDegrees } from "./generalise";
import type { EditorsNames } from "./names";
import { localNames } from "./names";
import { snap } from "./snap";
import type { Province } from "./sources";

const lineDetail = 0.8;
/** Provinces and countries come from different sources, whose frontiers differ by up to so many metres. */
const frontierError = 6000;

/**
 * The lines between provinces of the same country. At the frontier they run on: the neighbours' fill and the sea are
 * painted over them.
 */
export function provinceLines(provinces: readonly Province[], zoom: number): Feature<LineString>[] {
  const snapped = snap(provinces, Math.max(1e-5, pixelDegrees(zoom) / 6));
  const { topology, object } = generalisedTopology(snapped, zoom, lineDetail);
  const codeOf = (geometry: ArcGeometry) => String(geometry.properties?.code);
  const frontier = mesh(topology, object, (a, b) => a === b).coordinates;
  const loose = new Set(frontier.flat().map(String));
  const inner = mesh(topology, object, (a, b) => a !== b && ![a, b].some((one) => isNoProvince(codeOf(one))));
  return inner.coordinates.map((line) => ({
    type: "Feature",
    properties: {},
    geometry: {
      type: "LineString",
      coordinates: extend(line, frontierError, (end) => loose.has(String(end))),
    },
  }));
}

/** Label points of provinces, with the editors' names and positions where they have set them. */
export function provinceLabels(
  provinces: readonly Province[],
  editors: EditorsNames,
): Feature<Point, ProvinceProperties>[] {
  return provinces
    .filter(({ properties }) => !isNoProvince(properties.code))
    .map(({ properties }) => {
      const { code } = properties;
      const edited = editors.provinces[code];
      const name = { ...plainNames(properties.name), ...edited?.name };
      return {
        type: "Feature",
        properties: { id: code, ...localNames(name) },
        geometry: { type: "Point", coordinates: [...(edited?.at ?? properties.at)] },
      };
    });
}

const isNoProvince = (code: string): boolean => code.includes("~");

/** Natural Earth writes "de Homs" and "محافظة حمص" for Homs. */
function plainNames({ en, ar, fr }: { en: string; ar: string; fr: string }) {
  const french = fr.replace(/^(de la |de |du |des |d['’])/i, "");
  return {
    en: en.replace(/ (Governorate|Province|District)$/, ""),
    ar: ar.replace(/^(محافظة|منطقة|ولاية|إقليم) /, ""),
    fr: french.charAt(0).toUpperCase() + french.slice(1),
  };
}
