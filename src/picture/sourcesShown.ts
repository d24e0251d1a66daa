import { shownCategories } from "../core/events/bins";
import { codedAt } from "../core/events/textColumn";
import type { Filter } from "../core/filter";
import { knownBy } from "../core/known";
import type { Clock, Dataset, Interval } from "../core/model";
import { citedSources, publishersOf } from "../core/provenance";
import { setApart } from "../i18n/apart";
import type { Formats } from "../i18n/formats";
import { pictureWordsIn } from "../i18n/pictureWords";
import type { PictureOrder } from "./order";
import type { PictureEvents } from "./pictureEvents";
import type { Shown } from "./shown";

/** Who a picture's records are from: the houses behind incidents, or who the file names for each event. */
export const sourcesOf = (order: PictureOrder, shown: Shown, window: Interval): readonly string[] =>
  order.events
    ? reportersShown(order.dataset, order.events, order.view.filter, window)
    : housesShown(order.dataset, shown.visible.rows, order.view.clock, window.to);

/**
 * Who reports the events of a window, those with the most events first, then by name; the publishers of the map's sources
 * where the file names nobody, or is beyond memory.
 */
function reportersShown(
  { config, sources }: Dataset,
  { columns }: PictureEvents,
  { categories, places }: Filter,
  window: Interval,
): readonly string[] {
  const tally = new Map<string, number>();
  const isShown = shownCategories(config, categories);
  for (let row = 0; columns && row < columns.length; row++) {
    if (columns.earliest[row]! >= window.to || columns.latest[row]! <= window.from) continue;
    if (!isShown[columns.category[row]!]) continue;
    if (places.length > 0 && !places.includes(codedAt(columns.place, row))) continue;
    const name = codedAt(columns.source, row);
    if (name !== "") tally.set(name, (tally.get(name) ?? 0) + 1);
  }
  if (tally.size === 0) for (const house of publishersOf([...sources.values()])) tally.set(house, 1);
  return byTally(tally);
}

const byTally = (tally: ReadonlyMap<string, number>): readonly string[] =>
  [...tally].toSorted(([a, few], [b, many]) => many - few || (a < b ? -1 : 1)).map(([name]) => name);

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
  return byTally(tally);
}

/** "Sources: SOHR, Reuters and 23 more": at most so many names, and always how many are left out. Empty without houses. */
export function sourcesLine(houses: readonly string[], most: number, { language }: Formats): string {
  if (houses.length === 0) return "";
  const named = houses.slice(0, Math.max(0, most));
  const names = named.map((house) => setApart(house, language));
  return pictureWordsIn(language).sources(names, houses.length - named.length);
}
