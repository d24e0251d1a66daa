import type { Drawing } from "./drawing";
import type { Pixels } from "./pixels";

/** A part of a picture that overlaps no other: where it lies at 1x in whole pixels, and an opaque `<svg>` of its size. */
export interface Region {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly svg: string;
}

export interface RegionsDrawn {
  /** The whole picture. It is the drawer's own and changes when more is drawn: who keeps it copies it. */
  readonly pixels: Pixels;
  /** Whether anything differs from what was drawn before; true at first. */
  readonly hasChanged: boolean;
}

/** Draws pictures of one size one after another. */
export interface RegionDrawer {
  /** Throws where a region does not fit, and as `Drawing.pixels` does. */
  draw(regions: readonly Region[]): RegionsDrawn;
}

/**
 * Draws pictures of one size that are made of regions, such as the frames of a film: a region whose text is the one that
 * was drawn there before is not drawn again. `scale` is how many pixels there are to one of the picture. Where no region
 * lies it is white.
 */
export function regionDrawer(
  drawing: Drawing,
  size: { readonly width: number; readonly height: number },
  scale = 1,
): RegionDrawer {
  const [width, height] = [size.width * scale, size.height * scale];
  const pixels: Pixels = { width, height, rgba: new Uint8Array(4 * width * height).fill(255), scale };
  /** The text that was drawn last in each box. */
  const texts = new Map<string, string>();
  return {
    draw(regions) {
      const boxes = regions.map(boxName);
      const isMoved = texts.size > 0 && (boxes.length !== texts.size || boxes.some((box) => !texts.has(box)));
      if (isMoved) {
        texts.clear();
        pixels.rgba.fill(255);
      }
      const changed = regions.filter((region) => texts.get(boxName(region)) !== region.svg);
      for (const region of changed) {
        const part = drawing.pixels(region.svg, scale);
        requireFit(region, part, scale, pixels);
        copy(part, pixels, region.x * scale, region.y * scale);
        texts.set(boxName(region), region.svg);
      }
      return { pixels, hasChanged: changed.length > 0 || isMoved };
    },
  };
}

const boxName = ({ x, y, width, height }: Region): string => `${width}x${height} at ${x}, ${y}`;

function requireFit(region: Region, part: Pixels, scale: number, whole: Pixels): void {
  const [left, top] = [region.x * scale, region.y * scale];
  const isOfItsSize = part.width === region.width * scale && part.height === region.height * scale;
  const isWhole = Number.isInteger(left) && Number.isInteger(top);
  const isWithin =
    left >= 0 && top >= 0 && left + part.width <= whole.width && top + part.height <= whole.height;
  if (!isOfItsSize || !isWhole || !isWithin)
    throw new Error(
      `Got ${part.width}x${part.height} pixels for a region of ${boxName(region)} at ${scale}x. ` +
        `Expected a picture of the region's own size in whole pixels, within ${whole.width}x${whole.height}.`,
    );
}

function copy(part: Pixels, whole: Pixels, left: number, top: number): void {
  const length = 4 * part.width;
  for (let y = 0; y < part.height; y++)
    whole.rgba.set(part.rgba.subarray(y * length, (y + 1) * length), 4 * ((top + y) * whole.width + left));
}
