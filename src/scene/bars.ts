import { type Filter, passes } from "../core/filter";
import { groupIndex } from "../core/groups";
import type { CategoryGroup, Dataset, Interval } from "../core/model";
import { shareInside } from "../core/window";
import { packLanes } from "./lanes";
import type { Timescale } from "./timescale";

/** One incident on the timeline: as wide as its possible time. CSS pixels from the top left. */
export interface Bar {
  readonly row: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly group: CategoryGroup;
  /** Share of the possible time that lies in the shown window, from 0 to 1. */
  readonly share: number;
  /** The edges are themselves uncertain: the time is marked as approximate or uncertain. */
  readonly isSoft: boolean;
}

/** CSS pixels: a bar and the gap under it take at least this much, and at most this much. */
const leastPitch = 3;
const mostPitch = 12;

/**
 * One bar for each incident that passes the filter and touches the timeline's extent, packed in lanes from the ground
 * up; undefined when so many lanes do not fit, and a histogram says more.
 */
export function timelineBars(
  dataset: Dataset,
  filter: Filter,
  scale: Timescale,
  height: number,
  shown: Interval,
): readonly Bar[] | undefined {
  const { groups } = dataset.config;
  const { extent, width } = scale;
  const rows = dataset.incidents.flatMap((incident, row) =>
    incident.latest > extent.from && incident.earliest < extent.to && passes(dataset, incident, filter)
      ? [row]
      : [],
  );
  const pixel = (extent.to - extent.from) / Math.max(1, width);
  // Long uncertainties go to the ground, where they carry the short ones.
  const ordered = rows.toSorted((a, b) => lengthOf(dataset, b) - lengthOf(dataset, a) || a - b);
  const lanes = packLanes(
    ordered.map((row) => ({ from: dataset.columns.earliest[row]!, to: dataset.columns.latest[row]! })),
    2 * pixel,
  );
  const count = Math.max(0, ...lanes.map((lane) => lane + 1));
  if (count * leastPitch > height) return undefined;
  const pitch = Math.min(mostPitch, height / Math.max(1, count));
  const thickness = Math.max(2, pitch - Math.max(1, pitch * 0.22));
  return ordered.map((row, index) => {
    const { earliest, latest, category, time } = dataset.incidents[row]!;
    const [a, b] = [
      scale.position(Math.max(extent.from, earliest)),
      scale.position(Math.min(extent.to, latest)),
    ];
    return {
      row,
      x: Math.min(a, b),
      y: height - (lanes[index]! + 1) * pitch,
      width: Math.max(2, Math.abs(b - a)),
      height: thickness,
      group: groups[Math.max(0, groupIndex(dataset.config, category))]!,
      share: shareInside(earliest, latest, shown),
      isSoft: /[~?%]/.test(time),
    };
  });
}

const lengthOf = ({ columns }: Dataset, row: number): number => columns.latest[row]! - columns.earliest[row]!;
