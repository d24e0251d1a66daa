import type { Point, Size } from "../core/mercator";
import { type Box, overlap } from "../scene/labels";

/** What is still free of a frame. */
export interface Room {
  /** Whether all boxes lie within the frame and, with so many pixels around them, clear of what is taken. */
  isFree(boxes: readonly Box[], padding: number): boolean;
  /** Whether a point, on which a dot would stand, lies in the frame and in nothing that is taken. */
  isFreeAt(point: Point): boolean;
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
    isFreeAt: ([x, y]) =>
      x >= edge &&
      y >= edge &&
      x <= width - edge &&
      y <= height - edge &&
      !taken.some((box) => covers(box, [x, y])),
    take: (boxes) => void taken.push(...boxes),
  };
}

/** What is as wide as high is a mark's circle or a dot: its corners are free. */
function covers([left, top, right, bottom]: Box, [x, y]: Point): boolean {
  if (x <= left || x >= right || y <= top || y >= bottom) return false;
  const [width, height] = [right - left, bottom - top];
  return (
    Math.abs(width - height) > 0.01 || Math.hypot(x - left - width / 2, y - top - height / 2) < width / 2
  );
}
