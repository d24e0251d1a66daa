import { type Narrowing, passes } from "./filter";
import { groupIndex } from "./groups";
import { boundsBy } from "./known";
import type { Clock, Dataset, Interval } from "./model";
import { nextDay } from "./step";
import type { Count } from "./visible";
import { presence } from "./window";
import { instantAt, startOfDay, zonedTime } from "./zone";

/** One column of the histogram: what certainly and what possibly lies in [from, to), by group in `config.groups` order. */
export interface Bin extends Interval {
  readonly groups: readonly Count[];
}

export type BinStep = "hour" | "6 hours" | "day" | "week" | "month" | "year";

const partsOfDay = { hour: 24, "6 hours": 4, day: 1 } as const;

const day = 86_400_000;

/** The widest step that still tells the parts of the extent apart. */
export function binStep(extent: Interval): BinStep {
  const days = (extent.to - extent.from) / day;
  if (days <= 4) return "6 hours";
  return days <= 100 ? "day" : "month";
}

/** The edges of the bins that cover the extent, cut in place time. */
export function binEdges(extent: Interval, step: BinStep, zone: string): readonly number[] {
  const edges: number[] = [];
  if (step === "month" || step === "year") {
    const first = zonedTime(extent.from, zone);
    const months = step === "year" ? 12 : 1;
    for (let month = step === "year" ? 1 - first.month : 0; ; month += months) {
      const index = first.month - 1 + month;
      const edge = instantAt(zone, first.year + Math.floor(index / 12), (index % 12) + 1, 1);
      edges.push(edge);
      if (edge >= extent.to) return edges;
    }
  }
  if (step === "week") {
    const first = zonedTime(extent.from, zone);
    const weekday = (new Date(Date.UTC(first.year, first.month - 1, first.day)).getUTCDay() + 6) % 7;
    for (let days = -weekday; ; days += 7) {
      const edge = instantAt(zone, first.year, first.month, first.day + days);
      edges.push(edge);
      if (edge >= extent.to) return edges;
    }
  }
  const parts = partsOfDay[step];
  for (let date = startOfDay(extent.from, zone); ; date = nextDay(date, 1, zone)) {
    const next = nextDay(date, 1, zone);
    for (let part = 0; part < parts; part++) edges.push(date + ((next - date) * part) / parts);
    if (next >= extent.to) return [...edges, next];
  }
}

/**
 * Counts per bin. An incident that may have happened in several bins is possible in each of them, so columns are
 * not to be added up.
 */
export function histogram(
  dataset: Dataset,
  filter: Narrowing,
  edges: readonly number[],
  clock: Clock = "happened",
): readonly Bin[] {
  const { from, to } = boundsBy(dataset.columns, clock);
  const { groups } = dataset.config;
  const bins = edges.slice(1).map((to, index) => ({
    from: edges[index]!,
    to,
    groups: groups.map(() => ({ certain: 0, possible: 0 })),
  }));
  dataset.incidents.forEach((incident, row) => {
    if (!passes(dataset, incident, filter)) return;
    const group = groupIndex(dataset.config, incident.category);
    if (group < 0) return;
    for (const bin of bins) {
      const found = presence(from[row]!, to[row]!, bin);
      if (found !== "out") bin.groups[group]![found]++;
    }
  });
  return bins;
}
