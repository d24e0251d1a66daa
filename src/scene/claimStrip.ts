import type { Figure } from "../core/figure";
import type { Claim } from "../core/model";
import { figureScale } from "./figureScale";

/** A claim on a scale from 0 to the highest figure of its group: shares of the width, from 0 to 1. */
export interface ClaimReach {
  readonly from: number;
  readonly to: number;
  /** "At least": what lies above is not excluded. */
  readonly isOpenAbove: boolean;
  /** "Nearly": what lies below is not excluded. */
  readonly isOpenBelow: boolean;
}

/** Undefined for a claim without a figure. */
export function claimReach(
  { min, max }: Pick<Claim, "min" | "max">,
  highest: Figure,
): ClaimReach | undefined {
  const low = min ?? max;
  const high = max ?? min;
  if (low === undefined || high === undefined) return undefined;
  const { share } = figureScale(highest);
  return {
    from: share(low),
    to: share(high),
    isOpenAbove: max === undefined,
    isOpenBelow: min === undefined,
  };
}
