import type { Language } from "../core/text.ts";

/**
 * The few words around the text on how a map was made. Apart from those of the interface, which Vite's configuration,
 * where the page is made, cannot import without a warning.
 */
export const methodWords = {
  en: {
    name: "English",
    direction: "ltr",
    languages: "Language",
    contents: "On this page",
    backToMap: "Back to the map",
  },
  ar: {
    name: "العربية",
    direction: "rtl",
    languages: "اللغة",
    contents: "في هذه الصفحة",
    backToMap: "العودة إلى الخريطة",
  },
  fr: {
    name: "Français",
    direction: "ltr",
    languages: "Langue",
    contents: "Sur cette page",
    backToMap: "Retour à la carte",
  },
} as const satisfies Record<Language, object>;
