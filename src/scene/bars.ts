import { type Narrowing, passes } from "../core/filter";
import { groupIndex } from "../core/groups";
import { boundsBy } from "../core/known";
import type { CategoryGroup, Clock, Dataset, Interval } from "../core/model";
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
  /** Bounds of the possible time. Milliseconds since 1970-01-01T00:00Z. */
  readonly span: Interval;
  /** The edges are themselves uncertain: the time is marked as approximate or uncertain. */
  readonly isSoft: boolean;
}

/** CSS pixels: a bar and the gap under it take at least this much, and at most this much. */
const leastPitch = 2.9;
const mostPitch = 12;
const leastWidth = 2;

/**
 * One bar for each incident that passes the filter and touches the timeline's extent, packed in lanes from the ground
 * up; undefined when so many lanes do not fit, and a histogram says more.
 */
export function timelineBars(
  dataset: Dataset,
  filter: Narrowing,
  scale: Timescale,
  height: number,
  clock: Clock = "happened",
): readonly Bar[] | undefined {
  const { from, to } = boundsBy(dataset.columns, clock);
  const { groups } = dataset.config;
  const { extent, width } = scale;
  const rows = dataset.incidents.flatMap((incident, row) =>
    to[row]! > extent.from && from[row]! < extent.to && passes(dataset, incident, filter) ? [row] : [],
  );
  // Long uncertainties go to the ground, where they carry the short ones.
  const lengthOf = (row: number) => Math.min(to[row]!, extent.to) - Math.max(from[row]!, extent.from);
  const groupAt = (row: number) => Math.max(0, groupIndex(dataset.config, dataset.incidents[row]!.category));
  const ordered = rows.toSorted((a, b) => lengthOf(b) - lengthOf(a) || groupAt(a) - groupAt(b) || a - b);
  // As they are drawn: a short time is drawn wider than it is, and must not reach into another bar.
  const drawn = ordered.map((row): Interval => {
    const ends = [Math.max(extent.from, from[row]!), Math.min(extent.to, to[row]!)].map(scale.position);
    const length = Math.max(leastWidth, Math.max(...ends) - Math.min(...ends));
    const left = Math.max(0, Math.min(...ends, width - length));
    return { from: left, to: left + length };
  });
  const lanes = packLanes(drawn, 1);
  const count = Math.max(0, ...lanes.map((lane) => lane + 1));
  if (count * leastPitch > height) return undefined;
  const pitch = Math.min(mostPitch, height / Math.max(1, count));
  const thickness = Math.max(2, pitch - Math.max(1, pitch * 0.22));
  return ordered.map((row, index) => {
    const { time } = dataset.incidents[row]!;
    const across = drawn[index]!;
    return {
      row,
      x: across.from,
      y: height - (lanes[index]! + 1) * pitch,
      width: across.to - across.from,
      height: thickness,
      group: groups[groupAt(row)]!,
      span: { from: from[row]!, to: to[row]! },
      isSoft: clock === "happened" && /[~?%]/.test(time),
    };
  });
}
