/** A part of a picture, in whole pixels. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The same part in a picture that is read from right to left. */
export const mirrored = (rect: Rect, width: number): Rect => ({ ...rect, x: width - rect.x - rect.width });
