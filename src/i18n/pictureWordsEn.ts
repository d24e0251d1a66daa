import { plural } from "./plural";

const count = (forms: { one: string; other: string }) => plural("en", forms);

const andMore = count({ one: "and # more", other: "and # more" });
const publishers = count({ one: "# publisher", other: "# publishers" });
const maps = count({ one: "# small map", other: "# small maps" });
const seconds = count({ one: "# second", other: "# seconds" });

/** What a picture can be narrowed by. */
export type FacetName = "kind" | "status" | "place";

/** The words on pictures and about them. English is the type: a language that lacks one does not compile. */
export const pictureWordsEn = {
  /** What a file holds, for those who do not see it. */
  kinds: {
    still: "Map with timeline",
    timeline: "Timeline",
    multiples: (count: number) => `${maps(count)}, each with what came since the one before`,
    film: (length: number) => `Film of a map with timeline, ${seconds(length)}`,
  },
  /** Names that are apart already, and how many are left out. */
  sources: (names: readonly string[], others: number) =>
    `Sources: ${names.length === 0 ? publishers(others) : listed(names, others)}`,
  /** The first of a list, and how many are left out. */
  listed,
  andMore,
  filtered: (facets: readonly { readonly facet: FacetName; readonly names: string }[]) =>
    `Only a part is shown, filtered by ${facets.map(({ facet, names }) => `${facet} (${names})`).join(", ")}.`,
  uncertain:
    "Open signs: incidents whose time is not certain; they may have happened outside this stretch of time.",
  uncertainEvents:
    "Open or fainter signs: events whose time is not certain; they may have happened outside this stretch of time.",
  uncertainKnown:
    "Open signs: incidents of which it is not certain when they were first reported; that may have been outside this stretch of time.",
  /** What is counted but lies outside what the map shows. */
  outside: count({ one: "# outside this map.", other: "# outside this map." }),
  bars: "A bar spans the time within which an incident may have happened, not how long it lasted. Pale bars lie outside this stretch of time, wholly or in part.",
  barsKnown:
    "A bar spans the time within which an incident was first reported. Pale bars lie outside this stretch of time, wholly or in part.",
  mapCredit: (names: string) => `Map: ${names}`,
  publishedOn: (date: string) => `published ${date}`,
  claim: (claimant: string, date: string, figure: string) => `${claimant}, ${date}: ${figure}`,
  /** What a claimant counted, and what the count covers, if that is told. */
  figure: (quantity: string, group: string, note?: string) =>
    `${quantity} ${group}${note === undefined ? "" : ` (${note})`}`,
  claims: (lines: string) => `Figures as claimed: ${lines}`,
  groupCount: (group: string, figures: string) => `${group}: ${figures}`,
  /** Between parts that have commas of their own. */
  semicolon: "; ",
  placeCount: (place: string, figures: string) => `${place} (${figures})`,
  mostAt: (places: string) => `Places with most incidents: ${places}`,
  incident: (title: string, when: string, status: string) =>
    `Beside the map: ${title} (${when}; status: ${status})`,
};

function listed(names: readonly string[], others: number): string {
  return others === 0 ? names.join(", ") : `${names.join(", ")} ${andMore(others)}`;
}

export type PictureWords = typeof pictureWordsEn;
