import type { Language } from "../core/text";

/** The families of a picture's text, the language's own script first. */
export const fontFamily = (language: Language): string =>
  language === "ar" ? "IBM Plex Sans Arabic,IBM Plex Sans" : "IBM Plex Sans,IBM Plex Sans Arabic";
