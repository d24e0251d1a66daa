import type { SvgNode } from "../scene/svg";
import type { Part } from "./column";

/** Parts of a column in order. At each moment of a film there are as many, so that each can keep its place. */
export type Slots = readonly Part[];

/** The height of each slot that is enough at all of the moments. Pixels. */
export const slotHeights = (atMoments: readonly Slots[]): readonly number[] =>
  (atMoments[0] ?? []).map((_, index) => Math.max(...atMoments.map((slots) => slots[index]!.height)));

/** The parts one under the other, each in its slot. */
export function inSlots(slots: Slots, heights: readonly number[], top: number): readonly SvgNode[] {
  let at = top;
  return slots.flatMap((part, index) => {
    const node = part.draw(at);
    at += heights[index] ?? part.height;
    return node.children.length > 0 ? [node] : [];
  });
}

export const sum = (lengths: readonly number[]): number => lengths.reduce((total, each) => total + each, 0);
