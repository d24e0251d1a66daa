import type { Language } from "../core/text";
import { type FacetName, type PictureWords, pictureWordsEn } from "./pictureWordsEn";

export type { FacetName, PictureWords };

const known: Partial<Record<Language, PictureWords>> = { en: pictureWordsEn };
const others = {
  ar: async () => (await import("./pictureWordsAr")).pictureWordsAr,
  fr: async () => (await import("./pictureWordsFr")).pictureWordsFr,
};

/** Fetches the words of a language about pictures if they are not there yet. Rejects when they cannot be had. */
export async function loadPictureWords(language: Language): Promise<void> {
  if (language !== "en") known[language] ??= await others[language]();
}

/**
 * The words of a language about pictures. Throws where they were not loaded: a picture is never half in another
 * language.
 */
export function pictureWordsIn(language: Language): PictureWords {
  const words = known[language];
  if (!words) throw new Error(`The words for pictures in "${language}" are not loaded yet.`);
  return words;
}
