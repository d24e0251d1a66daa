import type { Size } from "../core/mercator";
import { type Box, overlap } from "../scene/labels";

/** What is still free of a frame. */
export interface Room {
  /** Whether all boxes lie within the frame and, with so many pixels around them, clear of what is taken. */
  isFree(boxes: readonly Box[], padding: number): boolean;
  take(boxes: readonly Box[]): void;
}

/** Pixels between a name and the frame's edge. */
const edge = 3;

/** The room of a frame in which some boxes are taken already. */
export function createRoom({ width, height }: Size, takenAlready: readonly Box[]): Room {
  const taken = [...takenAlready];
  return {
    isFree: (boxes, padding) =>
      boxes.every(([left, top, right, bottom]) => {
        if (left < edge || top < edge || right > width - edge || bottom > height - edge) return false;
        const padded: Box = [left - padding, top - padding, right + padding, bottom + padding];
        return !taken.some((other) => overlap(other, padded));
      }),
    take: (boxes) => void taken.push(...boxes),
  };
}
