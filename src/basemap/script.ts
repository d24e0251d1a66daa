import type { ExpressionSpecification } from "@maplibre/maplibre-gl-style-spec";
import type { Language } from "../core/text";
import { byZoom } from "./ground";

/** How a language's script is set on the map. */
export interface Script {
  /** The name in the language, else the English one. */
  readonly name: ExpressionSpecification;
  /** Where a name stands round its dot, best first: the anchor is the side of the text that touches the dot. */
  readonly anchors: readonly ("left" | "right" | "top" | "bottom")[];
  /** Whether single letters may be spaced and set in capitals. */
  readonly hasLooseLetters: boolean;
  /** Text size by zoom, from pairs of zoom and pixels. */
  size(...stops: number[]): ExpressionSpecification;
  /** Letter spacing in ems. */
  spacing(ems: number): number;
}

/** Arabic letters are joined, so they are never spaced; they look smaller than Latin ones of the same size. */
const arabicScale = 1.12;

export function scriptOf(language: Language): Script {
  const isArabic = language === "ar";
  return {
    name:
      language === "en" ? ["get", "name_en"] : ["coalesce", ["get", `name_${language}`], ["get", "name_en"]],
    anchors: isArabic ? ["right", "left", "top", "bottom"] : ["left", "right", "top", "bottom"],
    hasLooseLetters: !isArabic,
    size: (...stops) =>
      byZoom(...(isArabic ? stops.map((stop, i) => (i % 2 ? stop * arabicScale : stop)) : stops)),
    spacing: (ems) => (isArabic ? 0 : ems),
  };
}
