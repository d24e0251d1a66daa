import type { Interval } from "./model";

/** Whether something with an uncertain time lies in a window. */
export type Presence = "certain" | "possible" | "out";

/** Certain: the whole possible interval lies inside. Possible: it overlaps. Both intervals are half-open. */
export function presence(earliest: number, latest: number, window: Interval): Presence {
  if (latest <= window.from || earliest >= window.to) return "out";
  return earliest >= window.from && latest <= window.to ? "certain" : "possible";
}

/** Share of the possible interval that lies inside the window, from 0 to 1. */
export function shareInside(earliest: number, latest: number, window: Interval): number {
  const overlap = Math.min(latest, window.to) - Math.max(earliest, window.from);
  if (overlap <= 0) return 0;
  return latest === earliest ? 1 : Math.min(1, overlap / (latest - earliest));
}

/** The window moved, where needed, to lie inside the bounds; cut only where it is longer than they are. */
export function clampWindow(window: Interval, bounds: Interval): Interval {
  const length = Math.min(window.to - window.from, bounds.to - bounds.from);
  const from = Math.min(Math.max(window.from, bounds.from), bounds.to - length);
  return { from, to: from + length };
}

export const sameInterval = (a: Interval, b: Interval): boolean => a.from === b.from && a.to === b.to;
