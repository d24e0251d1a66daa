import type { Language } from "../core/text";

// Where a built site keeps what others show: paths from its root. `folder` is where a map's English page lies: empty for
// the first map, else with a slash at its end.

const own = (language: Language): string => (language === "en" ? "" : `${language}/`);

/** A map's page in one language: "", "ar/", "other-map/fr/". */
export const pageFolder = (folder: string, language: Language): string => `${folder}${own(language)}`;

/** The same map's page for frames: "embed/", "embed/ar/", "other-map/embed/fr/". */
export const embedFolder = (folder: string, language: Language): string => `${folder}embed/${own(language)}`;

/** The picture of a map's first view or of a chapter: "cards/syria-coast-2025/ar/killings.png". */
export const cardPath = (map: string, language: Language, chapter?: string): string =>
  `cards/${map}/${language}/${chapter ?? "default"}.png`;

/** The folder of a frozen version, as pages name it; undefined for what is none. */
export const frozenFolder = (text: string | undefined): string | undefined =>
  text !== undefined && /^v\/[\w-]{1,128}\/$/.test(text) ? text : undefined;

/** The scripts for articles. */
export const loaderPath = "embed/loader.js";
export const elementPath = "embed/daymark-map.js";
