import type { Interval } from "../core/model";
import { presence, shareInside } from "../core/window";

/** Opacity of an open sign, in tenths: fainter the less of its time is shown, never so faint that the sign is lost. */
export const signStrength = ({ from, to }: Interval, shown: Interval): number =>
  Math.round((0.5 + 0.5 * shareInside(from, to, shown)) * 10) / 10;

/** What is out of the window stays in sight. */
const ghost = 0.16;

/**
 * Opacity of a bar of the timeline. Certain is full, possible fades with its share of the window, in tenths. What may
 * have become known at any time has a share of nothing and is possible all the same.
 */
export function barStrength({ from, to }: Interval, shown: Interval): number {
  if (presence(from, to, shown) === "out") return ghost;
  const share = shareInside(from, to, shown);
  return share === 1 ? 1 : Math.round((0.34 + 0.4 * share) * 20) / 20;
}
