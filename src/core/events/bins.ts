import { groupIndex } from "../groups";
import { type Bin, type BinStep, binEdges } from "../histogram";
import type { Interval, MapConfig } from "../model";
import type { Count } from "../visible";
import type { CountIndex } from "./model";

const day = 86_400_000;

/** The step that cuts the extent into some dozens up to some hundreds of columns. */
export function eventBinStep({ from, to }: Interval): BinStep {
  const days = (to - from) / day;
  if (days <= 5) return "hour";
  if (days <= 40) return "6 hours";
  if (days <= 250) return "day";
  if (days <= 1800) return "week";
  return days <= 9000 ? "month" : "year";
}

/** Whether each category is shown, by its index: every one, where none is chosen. */
export const shownCategories = (
  { categories }: Pick<MapConfig, "categories">,
  chosen: readonly string[],
): readonly boolean[] => categories.map(({ id }) => chosen.length === 0 || chosen.includes(id));

/** Counts by category index as counts by group index; categories that are not shown count nothing. */
export function groupCounts(
  config: MapConfig,
  counts: readonly Count[],
  isShown: readonly boolean[],
): readonly Count[] {
  const sums = config.groups.map(() => ({ certain: 0, possible: 0 }));
  counts.forEach(({ certain, possible }, category) => {
    const id = config.categories[category]?.id;
    const sum = id === undefined || !isShown[category] ? undefined : sums[groupIndex(config, id)];
    if (!sum) return;
    sum.certain += certain;
    sum.possible += possible;
  });
  return sums;
}

/** The columns of a timeline that shows the extent, in place time. */
export function eventBins(
  counts: CountIndex,
  extent: Interval,
  config: MapConfig,
  isShown: readonly boolean[],
): readonly Bin[] {
  const edges = binEdges(extent, eventBinStep(extent), config.timeZone);
  return counts.binsOf(edges).map((byCategory, index) => ({
    from: edges[index]!,
    to: edges[index + 1]!,
    groups: groupCounts(config, byCategory, isShown),
  }));
}
