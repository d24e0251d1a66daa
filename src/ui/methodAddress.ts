import type { Language } from "../core/text";

/**
 * Address of the page on how the map was made: the document names one for each language, `<link rel="help">`. In another
 * language where the reader's is missing; undefined where the map has no such page.
 */
export function methodAddress(language: Language): string | undefined {
  const named = [...document.querySelectorAll<HTMLLinkElement>('link[rel="help"]')];
  return (named.find(({ hreflang }) => hreflang === language) ?? named[0])?.href;
}
