import type { Size } from "../core/mercator";
import { directionOf } from "../i18n/messages";
import type { ColumnBox } from "./column";
import type { PictureOrder } from "./order";
import type { Rect } from "./rect";
import { type Slots, slotHeights, sum } from "./slots";
import { creditSlots, type Said, type Setting } from "./stillWords";

export type PanelName = "headline" | "legend" | "credit";

/** A part of a picture that holds words. */
export interface Panel {
  readonly name: PanelName;
  readonly rect: Rect;
  readonly box: ColumnBox;
  /** Enough for all moments. Pixels. */
  readonly heights: readonly number[];
  readonly slots: (said: Said) => Slots;
}

/** What words are laid out for. */
export interface Attempt extends Setting {
  readonly size: Size;
  /** What is said at each moment that the layout must hold. */
  readonly saids: readonly Said[];
  /** The groups in the key; those that occur if undefined. */
  readonly groups: readonly string[] | undefined;
  /** Pixels between the picture's edge and its words. */
  readonly margin: number;
}

/** The margin of a picture whose running text has this size. Pixels. */
const marginOf = ({ width, height }: Size, unit: number): number =>
  Math.round(0.04 * Math.min(width, height) + 0.6 * unit);

/** Pixels of running text at which a layout is first tried. */
const largestUnit = ({ width, height }: Size): number => Math.max(11, Math.sqrt(width * height) / 45);

/** Words in a part of the picture, with its own insets or the margin on all sides. */
export function panel(
  attempt: Attempt,
  name: PanelName,
  rect: Rect,
  slots: (said: Said, box: ColumnBox) => Slots,
  inset: { top?: number; right?: number } = {},
): Panel {
  const { margin, order, unit } = attempt;
  const isMirrored = isRightToLeft(order);
  const top = inset.top ?? (name === "credit" ? Math.round(unit * 0.7) : margin);
  const right = inset.right ?? margin;
  const box: ColumnBox = {
    left: isMirrored ? right : margin,
    top,
    width: rect.width - margin - right,
    height: rect.height - top,
    direction: isMirrored ? "rtl" : "ltr",
  };
  const heights = slotHeights(attempt.saids.map((said) => slots(said, box)));
  return { name, rect, box, heights, slots: (said) => slots(said, box) };
}

export const fitsIn = ({ box, heights }: Panel): boolean => sum(heights) <= box.height;

/** Sources, credit, version and address along the foot of the picture, as tall as they are. */
export function creditPanel(attempt: Attempt): Panel {
  const { size, unit, margin } = attempt;
  const slots = (said: Said, box: ColumnBox) => creditSlots(said, box, attempt);
  const { heights } = panel(attempt, "credit", { x: 0, y: 0, width: size.width, height: 0 }, slots);
  const height = Math.round(unit * 0.7 + sum(heights) + margin * 0.8);
  return panel(attempt, "credit", { x: 0, y: size.height - height, width: size.width, height }, slots);
}

/** The layout of the first choice, at the largest letters, in which everything fits; the last one where none does. */
export function firstFitting<
  Choice extends { readonly least: number },
  Layout extends { readonly fits: boolean },
>(
  size: Size,
  choices: readonly Choice[],
  arrange: (choice: Choice, unit: number, margin: number) => Layout,
): Layout {
  const largest = largestUnit(size);
  let last: Layout | undefined;
  for (const choice of choices) {
    for (let unit = largest; unit >= Math.max(1, choice.least * largest); unit *= 0.97) {
      last = arrange(choice, unit, marginOf(size, unit));
      if (last.fits) return last;
    }
  }
  return last!;
}

export const isRightToLeft = ({ formats }: PictureOrder): boolean => directionOf(formats.language) === "rtl";
