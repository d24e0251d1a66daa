import type { MapConfig } from "../core/model";
import type { Language } from "../core/text";
import { en, type Messages } from "./en";

export type { Messages };

/** Each language in its own words. */
export const languageNames: Readonly<Record<Language, string>> = {
  en: "English",
  ar: "العربية",
  fr: "Français",
};

export const directionOf = (language: Language): "ltr" | "rtl" => (language === "ar" ? "rtl" : "ltr");

/** In which direction time runs: as the map has it, else as the language is read. */
export const timeDirection = ({ timeAxis }: MapConfig, language: Language): "ltr" | "rtl" =>
  timeAxis[language] ?? directionOf(language);

// A page shows one language at a time; English comes with it as the one that others fall back to.
const known: Partial<Record<Language, Messages>> = { en };
const others = {
  ar: async () => (await import("./ar")).ar,
  fr: async () => (await import("./fr")).fr,
};

export const hasMessages = (language: Language): boolean => known[language] !== undefined;

/** Fetches a language's words if they are not there yet. Rejects when they cannot be had. */
export async function loadMessages(language: Language): Promise<void> {
  if (language !== "en") known[language] ??= await others[language]();
}

/** The words of a language that was loaded; English otherwise. */
export const messagesIn = (language: Language): Messages => known[language] ?? en;
