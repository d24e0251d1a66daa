import { groupCounts, shownCategories } from "../core/events/bins";
import { groupIndex } from "../core/groups";
import type { Dataset, Interval } from "../core/model";
import { type Count, countOf, type Visible, visibleRows } from "../core/visible";
import type { PictureOrder } from "./order";

/** What a picture shows of a stretch of time: how many there are of each group, and the rows where they are incidents. */
export interface Shown extends Count {
  /** By index of the map's groups. */
  readonly groups: readonly Count[];
  /** Rows of incidents; none of a map of many events. */
  readonly visible: Visible;
}

const noRows: Visible = { rows: [], possibleRows: new Set(), certain: 0, possible: 0 };

/** Counts exactly, whatever is drawn. */
export function shownOf({ dataset, events, view }: PictureOrder, window: Interval): Shown {
  if (!events) return incidentsShown(dataset, visibleRows(dataset, window, view.filter, view.clock));
  const { config } = dataset;
  const isShown = shownCategories(config, view.filter.categories);
  const groups = groupCounts(config, events.counts.countsIn(window), isShown);
  return {
    groups,
    visible: noRows,
    certain: groups.reduce((sum, { certain }) => sum + certain, 0),
    possible: groups.reduce((sum, { possible }) => sum + possible, 0),
  };
}

function incidentsShown({ config, incidents }: Dataset, visible: Visible): Shown {
  const groups = config.groups.map((_, index) =>
    countOf(
      visible,
      visible.rows.filter((row) => groupIndex(config, incidents[row]!.category) === index),
    ),
  );
  return { groups, visible, certain: visible.certain, possible: visible.possible };
}
