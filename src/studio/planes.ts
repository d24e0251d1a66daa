import type { Pixels } from "../raster/pixels";

/**
 * A picture in the form that video is encoded from: one byte of brightness for each pixel, then one of blueness and one
 * of redness for each two by two (I420). By the standard of high definition (BT.709) in its limited range, which editing
 * tools take for granted; browsers left to themselves differ. Width and height must be even.
 */
export function planesOf({ width, height, rgba }: Pixels): Uint8Array<ArrayBuffer> {
  const count = width * height;
  const planes = new Uint8Array(count + count / 2);
  for (let at = 0, byte = 0; at < count; at++, byte += 4)
    planes[at] = 16.5 + 0.18259 * rgba[byte]! + 0.61423 * rgba[byte + 1]! + 0.06201 * rgba[byte + 2]!;
  const blue = count;
  const red = count + count / 4;
  let at = 0;
  for (let y = 0; y < height; y += 2)
    for (let x = 0; x < width; x += 2, at++) {
      const a = 4 * (y * width + x);
      const b = a + 4 * width;
      // Of four pixels together, each a quarter of it.
      const r = rgba[a]! + rgba[a + 4]! + rgba[b]! + rgba[b + 4]!;
      const g = rgba[a + 1]! + rgba[a + 5]! + rgba[b + 1]! + rgba[b + 5]!;
      const bl = rgba[a + 2]! + rgba[a + 6]! + rgba[b + 2]! + rgba[b + 6]!;
      planes[blue + at] = 128.5 + (-0.10064 * r - 0.33857 * g + 0.43922 * bl) / 4;
      planes[red + at] = 128.5 + (0.43922 * r - 0.39894 * g - 0.04027 * bl) / 4;
    }
  return planes;
}
