/** A box of pixels. */
export interface PixelBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The smallest box that holds every pixel in which two frames of this width differ; one pixel where they are alike. */
export function changedBox(before: Uint8Array, after: Uint8Array, width: number): PixelBox {
  let left = width;
  let right = 0;
  let top = -1;
  let bottom = 0;
  for (let at = 0; at < after.length; at++) {
    if (before[at] === after[at]) continue;
    const y = Math.floor(at / width);
    const x = at - y * width;
    if (top === -1) top = y;
    bottom = y;
    if (x < left) left = x;
    if (x > right) right = x;
  }
  if (top === -1) return { x: 0, y: 0, width: 1, height: 1 };
  return { x: left, y: top, width: right - left + 1, height: bottom - top + 1 };
}

/** A frame's pixels within a box, row by row; those that are as before have the index of what is unchanged. */
export function cutOut(
  indexes: Uint8Array,
  before: Uint8Array | undefined,
  box: PixelBox,
  width: number,
  unchanged: number,
): Uint8Array {
  const cut = new Uint8Array(box.width * box.height);
  for (let row = 0; row < box.height; row++) {
    const from = (box.y + row) * width + box.x;
    for (let column = 0; column < box.width; column++) {
      const index = indexes[from + column]!;
      cut[row * box.width + column] = before?.[from + column] === index ? unchanged : index;
    }
  }
  return cut;
}
