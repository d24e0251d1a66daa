import { shownCategories } from "../../core/events/bins";
import type { State } from "../../store/store";

/** How many events there are at any time, of the categories that are shown. */
export function shownTotal({ events, dataset: { config }, filter }: State): number {
  const { counts } = events ?? {};
  if (!counts?.span) return 0;
  const isShown = shownCategories(config, filter.categories);
  return counts
    .countsIn(counts.span)
    .reduce((sum, { certain, possible }, index) => sum + (isShown[index] ? certain + possible : 0), 0);
}
