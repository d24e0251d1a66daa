import { type Language, languages, textIn } from "../core/text.ts";
import { isTooDeep } from "../dataset/parse.ts";

/** The files of a map that its page loads. */
export const pageFiles = ["map.json", "incidents.geojson", "sources.json", "claims.json"] as const;

/**
 * A map's file with its texts in one language, as the page of that language loads it: little more than half of the
 * bytes. A text that the language lacks stays in the one that readers are shown in its place. Names of places stay in
 * all languages, since readers look for them in any. A text that is no JSON, or too deep, stays
 * as it is, for the page to say so.
 */
export function inLanguage(json: string, language: Language): string {
  if (isTooDeep(json)) return json;
  let file: unknown;
  try {
    file = JSON.parse(json);
  } catch {
    return json;
  }
  if (typeof file !== "object" || file === null || Array.isArray(file)) return json;
  const { $schema: _, ...rest } = file as Record<string, unknown>;
  return JSON.stringify(narrowed(rest, language));
}

function narrowed(value: unknown, language: Language): unknown {
  if (Array.isArray(value)) return value.map((each) => narrowed(each, language));
  if (typeof value !== "object" || value === null) return value;
  if (isLocalText(value)) {
    const chosen = textIn(value, language);
    return { [chosen.language]: chosen.text };
  }
  const entries = Object.entries(value).flatMap(([name, each]) => {
    if (kept.has(name)) return [[name, each]];
    if (name === "terms") return [[name, termsIn(each, language)]];
    return [[name, narrowed(each, language)]];
  });
  return Object.fromEntries(entries);
}

/** What looks like texts by language and is not, or is needed in all of them. */
const kept: ReadonlySet<string> = new Set(["name", "aliases", "locales", "timeAxis", "geometry"]);

const isLocalText = (value: object): value is Record<Language, string> =>
  Object.keys(value).length > 0 &&
  Object.entries(value).every(
    ([key, text]) => languages.includes(key as Language) && typeof text === "string",
  );

/** The names that records use are English: in English there is nothing to add. What is no term stays, for the page to say so. */
function termsIn(terms: unknown, language: Language): unknown {
  if (typeof terms !== "object" || terms === null || Array.isArray(terms)) return terms;
  const entries = Object.entries(terms).flatMap(([name, text]: [string, unknown]) => {
    if (typeof text !== "object" || text === null || !isLocalText(text)) return [[name, text]];
    return text[language] ? [[name, { [language]: text[language] }]] : [];
  });
  return Object.fromEntries(entries);
}
