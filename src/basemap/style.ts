import type { SourceSpecification, StyleSpecification } from "@maplibre/maplibre-gl-style-spec";
import type { Language } from "../core/text";
import type { Theme } from "../theme/theme";
import { type Tokens, tokens as tokensOf } from "../theme/tokens";
import { attribution } from "./attribution";
import type { ContextLayer } from "./context";
import { fontFaces } from "./faces";
import { groundLayers } from "./ground";
import { labelLayers } from "./labels";
import { archiveSource, contextSource } from "./sources";

export interface BasemapStyleOptions {
  readonly theme: Theme;
  readonly language: Language;
  /** Address of the site's root, with a slash at the end: the fonts lie under it. */
  readonly root: string;
  /** Address of the PMTiles archive. Without one the map is bare land under the editors' own layer. */
  readonly archive?: string | undefined;
  /** The editors' own lines and labels. */
  readonly context?: ContextLayer | undefined;
  /** GeoNames ids of places that the page names itself: the basemap leaves out their dots and names. */
  readonly hiddenPlaceIds?: readonly number[] | undefined;
  readonly tokens?: Tokens | undefined;
}

/** The basemap as a MapLibre style: a pure function of colours and language. */
export function basemapStyle(options: BasemapStyleOptions): StyleSpecification {
  const { theme, language, root, archive, context, hiddenPlaceIds = [] } = options;
  const colours = options.tokens ?? tokensOf[theme];
  const sources: Record<string, SourceSpecification> = {};
  if (archive)
    sources[archiveSource] = {
      type: "vector",
      url: `pmtiles://${archive}`,
      attribution,
    };
  if (context) sources[contextSource] = { type: "geojson", data: context };
  const layers = [...groundLayers(colours), ...labelLayers(colours, language, hiddenPlaceIds)];
  return {
    version: 8,
    name: `Daymark ${theme} ${language}`,
    "font-faces": fontFaces(root),
    sources,
    layers: layers.filter((layer) => !("source" in layer) || layer.source in sources),
  };
}
