import type { LocalText } from "../../core/text";
import type { PlaceRank } from "../schema";

/** What editors set in `names.json` beside their map: spellings, ranks and label positions, by id. */
export interface EditorsNames {
  /** By GeoNames id. */
  readonly places: Readonly<Record<string, { readonly name?: LocalText; readonly rank?: PlaceRank }>>;
  /** By ISO 3166-2 code. */
  readonly provinces: Readonly<
    Record<string, { readonly name?: LocalText; readonly at?: readonly [number, number] }>
  >;
}

export const noNames: EditorsNames = { places: {}, provinces: {} };

/** Names as properties of a tile's feature; a name that equals the English one is left out. */
export function localNames(name: LocalText): { name_en: string; name_ar?: string; name_fr?: string } {
  const english = name.en ?? name.fr ?? name.ar ?? "";
  return {
    name_en: english,
    ...(name.ar && name.ar !== english ? { name_ar: name.ar } : {}),
    ...(name.fr && name.fr !== english ? { name_fr: name.fr } : {}),
  };
}

/** Letters that Persian, Urdu, Kurdish, Uyghur and others add to the Arabic script. */
const notArabic = /[\u0671-\u06d3\u06d5-\u06ff\u0750-\u077f\u08a0-\u08ff]/;
const arabicScript = /^[\u0600-\u06ff\s()-]+$/;
/** In Arabic this letter only ends a word; Kurdish writes a vowel with it. */
const innerTeh = /\u0629(?=\p{L})/u;
const vowelMarks = /[\u064b-\u0652\u0670]/g;

/** The first of a gazetteer's names that is written in Arabic, without vowel marks. */
export function arabicName(names: readonly string[]): string | undefined {
  return names
    .find((name) => arabicScript.test(name) && !notArabic.test(name) && !innerTeh.test(name))
    ?.replace(vowelMarks, "");
}

/** Countries whose names GeoNames writes in a transliteration with macrons and dots, by ISO 3166-1 alpha-2. */
const romanised = new Set(
  "AE AF BH DJ DZ EG EH ER IL IN IQ IR JO JP KM KW LB LK LY MA MR NP OM PK PS QA SA SD SO SY TD TN YE".split(
    " ",
  ),
);

export const isRomanised = (country: string): boolean => romanised.has(country);

/** Circumflex, macron, breve, dot below, comma below, cedilla, line below. */
const transliterationMarks = /[\u0302\u0304\u0306\u0323\u0326\u0327\u0331]/g;

/**
 * A romanised name in the plain letters of a newspaper, with the article as it is spelt, not as it sounds:
 * "Aş Şanamayn" becomes "Al-Sanamayn".
 */
export function plainLatin(name: string): string {
  return name
    .normalize("NFD")
    .replace(transliterationMarks, "")
    .replace(/[‘’ʻʼ`']/g, "")
    .replace(/^A(?:[dlnrstz]|sh|dh|th) (?=\p{Lu})/u, "Al-")
    .replace(/(?<= )a(?:[dlnrstz]|sh|dh|th) (?=\p{Lu})/gu, "al-")
    .normalize("NFC");
}
