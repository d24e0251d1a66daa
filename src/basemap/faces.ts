import type { FontFacesSpecification } from "@maplibre/maplibre-gl-style-spec";

/** The names under which the style knows its two faces. */
export const faces = { regular: "Map Regular", semibold: "Map Semibold" } as const;

/** MapLibre joins Arabic letters by itself and draws the presentation forms, so these ranges belong to the script. */
const arabicRanges = ["U+0600-06FF", "U+200C-200F", "U+FB50-FDFF", "U+FE70-FEFF"];

/** Turkish, central European and long vowels: a file that is fetched only where a name needs it. */
const extendedRanges = ["U+0100-0130", "U+0132-0151", "U+0154-017F", "U+0218-021B"];

/** The page's own font files for the map's labels. `root` is the site's address with a slash at the end. */
export function fontFaces(root: string): FontFacesSpecification {
  const files = (weight: 400 | 600) => [
    { url: `${root}fonts/ibm-plex-sans-arabic-${weight}.woff2`, "unicode-range": arabicRanges },
    { url: `${root}fonts/ibm-plex-sans-extended-${weight}.woff2`, "unicode-range": extendedRanges },
    { url: `${root}fonts/ibm-plex-sans-${weight}.woff2` },
  ];
  return { [faces.regular]: files(400), [faces.semibold]: files(600) };
}
