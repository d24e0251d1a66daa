import type { Ground } from "../basemap/features";
import type { Camera, Size } from "../core/mercator";
import type { SvgNode } from "../scene/svg";
import type { PictureOrder } from "./order";
import { stillPicture, stillPlan } from "./stillPicture";

/** One timeline, or a small map for each of some moments. */
export type StripForm = "timeline" | "multiples";

/** How many small maps a strip may hold. */
export const multiplesLimits = { least: 3, most: 12 } as const;

export interface StripOrder extends PictureOrder {
  readonly form: StripForm;
  /** The moment that each small map shows, in order; each shows what came since the one before. Unused by a timeline. */
  readonly moments: readonly number[];
}

export interface StripPlan {
  readonly order: StripOrder;
  /** What each small map looks at, all alike; undefined where there is none. */
  readonly map: { readonly camera: Camera; readonly size: Size } | undefined;
}

/** So many moments of a window, evenly spread, the last one its end. */
export const evenMoments = ({ from, to }: { from: number; to: number }, count: number): readonly number[] =>
  Array.from({ length: count }, (_, index) => from + ((to - from) * (index + 1)) / count);

export const stripPlan = (order: StripOrder): StripPlan => ({ order, map: stillPlan(order).map });

/** A strip: what happened when, in one picture. */
export const stripPicture = ({ order }: StripPlan, ground?: Ground): SvgNode =>
  stillPicture(stillPlan(order), ground);
