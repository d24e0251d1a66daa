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
 * lies it is white. The pixels are those of the whole picture drawn at once.
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
      for (const region of regions) requireWithin(region, size, scale);
      const boxes = regions.map(boxName);
      const isMoved = texts.size > 0 && (boxes.length !== texts.size || boxes.some((box) => !texts.has(box)));
      if (isMoved) {
        texts.clear();
        pixels.rgba.fill(255);
      }
      const changed = regions.filter((region) => texts.get(boxName(region)) !== region.svg);
      if (changed.length > 0) {
        // In the whole picture's frame: in one of its own, a letter's edge may come out a shade lighter or darker.
        const drawn = drawing.pixels(pictureOf(changed, size), scale);
        for (const region of changed) {
          copyBox(drawn, pixels, region, scale);
          texts.set(boxName(region), region.svg);
        }
      }
      return { pixels, hasChanged: changed.length > 0 || isMoved };
    },
  };
}

const boxName = ({ x, y, width, height }: Region): string => `${width}x${height} at ${x}, ${y}`;

function pictureOf(
  regions: readonly Region[],
  { width, height }: { readonly width: number; readonly height: number },
): string {
  const placed = regions.map(({ x, y, svg }) => svg.replace(/^<svg /, `<svg x="${x}" y="${y}" `));
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${placed.join("")}</svg>`;
}

function requireWithin(
  region: Region,
  size: { readonly width: number; readonly height: number },
  scale: number,
): void {
  const { x, y, width, height, svg } = region;
  const isWhole = [x, y, width, height].every((length) => Number.isInteger(length * scale));
  const isWithin = x >= 0 && y >= 0 && x + width <= size.width && y + height <= size.height;
  if (!isWhole || !isWithin || !svg.startsWith("<svg "))
    throw new Error(
      `Got a region of ${boxName(region)} at ${scale}x that begins with "${svg.slice(0, 20)}". ` +
        `Expected an <svg> in whole pixels within ${size.width}x${size.height}.`,
    );
}

function copyBox(from: Pixels, to: Pixels, { x, y, width, height }: Region, scale: number): void {
  const length = 4 * width * scale;
  for (let row = y * scale; row < (y + height) * scale; row++) {
    const start = 4 * (row * from.width + x * scale);
    to.rgba.set(from.rgba.subarray(start, start + length), start);
  }
}
