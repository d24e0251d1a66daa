import { fingerprint, slug } from "./texts";

/** Names the category of an event by the words that the file has for it, the best one first. Undefined: it has none. */
export type CategoryOf = (words: readonly string[]) => string | undefined;

const other = "other";

/** What events are called of which a file says no kind, where no map says its categories. */
const unnamed = "events";

/**
 * With the ids of a map's categories: the one that a word names, as it is or made an id; else "other" if the map has it; a
 * file without words for a map with one category means that one. Without: the best word made an id.
 */
export function createCategoryOf(categories: readonly string[] | undefined): CategoryOf {
  const ids = new Set(categories);
  const remembered = new Map<string, string | undefined>();
  const named = (words: readonly string[]): string | undefined => {
    const said = words.filter((word) => word !== "");
    if (!categories) {
      const [best] = said;
      return best === undefined ? unnamed : slug(best) || `kind-${fingerprint(best)}`;
    }
    for (const word of said) {
      if (ids.has(word)) return word;
      if (ids.has(slug(word))) return slug(word);
    }
    if (ids.has(other)) return other;
    return said.length === 0 && categories.length === 1 ? categories[0] : undefined;
  };
  return (words) => {
    const key = words.length === 1 ? (words[0] ?? "") : words.join("\n");
    if (remembered.has(key)) return remembered.get(key);
    const id = named(words);
    // A file whose words are all different names none twice.
    if (remembered.size < 10_000) remembered.set(key, id);
    return id;
  };
}

/** What an unknown category should have been. */
export const categoriesExpected = (categories: readonly string[] = []): string =>
  `one of the map's categories: ${categories.slice(0, 40).join(", ")}${categories.length > 40 ? ", …" : ""}`;
