import { knownBy } from "../core/known";
import type { Clock, Dataset } from "../core/model";
import { citedSources, publishersOf } from "../core/provenance";
import { setApart } from "../i18n/apart";
import type { Formats } from "../i18n/formats";
import { pictureWordsIn } from "../i18n/pictureWords";

/**
 * The houses that published what some rows rest on, those with the most rows first, then by name. By the clock of what
 * was known, houses that came only after the moment are left out; what bears no date may have been out, and stays.
 */
export function housesShown(
  { incidents, sources }: Pick<Dataset, "incidents" | "sources">,
  rows: readonly number[],
  clock: Clock,
  moment: number,
): readonly string[] {
  const tally = new Map<string, number>();
  for (const row of rows) {
    const cited = citedSources(incidents[row]!, sources).filter(
      ({ publishedSpan }) => clock === "happened" || knownBy(publishedSpan, moment) !== "out",
    );
    for (const house of publishersOf(cited)) tally.set(house, (tally.get(house) ?? 0) + 1);
  }
  return [...tally].toSorted(([a, few], [b, many]) => many - few || (a < b ? -1 : 1)).map(([house]) => house);
}

/** "Sources: SOHR, Reuters and 23 more": at most so many names, and always how many are left out. Empty without houses. */
export function sourcesLine(houses: readonly string[], most: number, { language }: Formats): string {
  if (houses.length === 0) return "";
  const named = houses.slice(0, Math.max(0, most));
  const names = named.map((house) => setApart(house, language));
  return pictureWordsIn(language).sources(names, houses.length - named.length);
}
