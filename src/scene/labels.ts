import type { Point } from "../core/mercator";
import { textWidth } from "./textWidth";

export type Side = "right" | "left" | "below" | "above";

/** A name beside something round, both in CSS pixels of one plane. */
export interface Labelled {
  readonly id: string;
  readonly at: Point;
  readonly radius: number;
  readonly text: string;
  readonly size: number;
  readonly weight: 400 | 600;
  /** Higher goes first and keeps its room. */
  readonly rank: number;
}

export interface PlacedLabel {
  readonly id: string;
  readonly side: Side;
  /** Where the text is anchored: its start (right), end (left) or middle (below, above), at the middle of its height. */
  readonly at: Point;
  readonly box: Box;
}

export type Box = readonly [left: number, top: number, right: number, bottom: number];

const gap = 4;

/**
 * Gives every name a side where it covers neither a mark nor another name, the more important first. A name without
 * room is left out. Right to left, names stand to the left of their mark where they can. They keep clear of `avoided`
 * boxes too, unless they would find no room at all.
 */
export function placeLabels(
  items: readonly Labelled[],
  direction: "ltr" | "rtl",
  avoided: readonly Box[] = [],
): ReadonlyMap<string, PlacedLabel> {
  const sides: readonly Side[] =
    direction === "rtl" ? ["left", "right", "below", "above"] : ["right", "left", "below", "above"];
  const marks = items.map(({ id, at, radius }) => ({ id, box: around(at, radius) }));
  const placed = new Map<string, PlacedLabel>();
  const taken: Box[] = [];
  for (const item of items.toSorted((a, b) => b.rank - a.rank || (a.id < b.id ? -1 : 1))) {
    const free = sides
      .map((side) => labelAt(item, side))
      .filter(
        ({ box }) =>
          !taken.some((other) => overlap(other, box)) &&
          !marks.some((mark) => mark.id !== item.id && overlap(mark.box, box)),
      );
    const label = free.find(({ box }) => !avoided.some((other) => overlap(other, box))) ?? free[0];
    if (!label) continue;
    taken.push(label.box);
    placed.set(item.id, label);
  }
  return placed;
}

function labelAt({ id, at: [x, y], radius, text, size, weight }: Labelled, side: Side): PlacedLabel {
  const width = textWidth(text, size, weight);
  const half = size * 0.6;
  const away = radius + gap;
  switch (side) {
    case "right":
      return { id, side, at: [x + away, y], box: [x + away, y - half, x + away + width, y + half] };
    case "left":
      return { id, side, at: [x - away, y], box: [x - away - width, y - half, x - away, y + half] };
    case "below":
      return {
        id,
        side,
        at: [x, y + away + half - 1],
        box: [x - width / 2, y + away - 1, x + width / 2, y + away + size],
      };
    case "above":
      return {
        id,
        side,
        at: [x, y - away - half + 1],
        box: [x - width / 2, y - away - size, x + width / 2, y - away + 1],
      };
  }
}

const around = ([x, y]: Point, radius: number): Box => [x - radius, y - radius, x + radius, y + radius];

export const overlap = (a: Box, b: Box): boolean => a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1];
