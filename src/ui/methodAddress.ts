import type { Language } from "../core/text";

/** Address of the page on how the map was made, from the site's root, where the map lies. */
export const methodAddress = (language: Language): string =>
  language === "en" ? "method/" : `method/${language}/`;
