import type { Interval } from "../core/model";

/**
 * A lane for each interval, so that none overlaps another in its lane: each takes the first that is free, in the order
 * given. `gap` is the least distance between two in one lane, in the unit of the intervals.
 */
export function packLanes(intervals: readonly Interval[], gap: number): readonly number[] {
  const lanes: Interval[][] = [];
  return intervals.map((interval) => {
    const isFree = (lane: readonly Interval[]) =>
      lane.every((taken) => interval.from >= taken.to + gap || interval.to + gap <= taken.from);
    const free = lanes.findIndex(isFree);
    const index = free < 0 ? lanes.length : free;
    lanes[index] = [...(lanes[index] ?? []), interval];
    return index;
  });
}
