import type { PointLook } from "../core/events/pointLook";
import type { Shape } from "../core/model";

/** A point's picture as the raster puts it down: red, green, blue and alpha of 0 to 255, colours multiplied by alpha. */
export interface CrowdStamp {
  /** Pixels of each side. */
  readonly side: number;
  readonly rgba: Uint8Array;
}

export interface StampLook {
  readonly shape: Shape;
  /** Written as "#8a1c3a". */
  readonly colour: string;
  readonly paper: string;
  readonly isPossible: boolean;
  /** Pixels of the raster across. */
  readonly size: number;
  /** Pixels of the raster to one of CSS. */
  readonly ratio: number;
  readonly points: PointLook;
}

/**
 * The same signs as on the page: by distances from their outlines, a ring of paper round each, and open where what is
 * possible is. `shiftX` and `shiftY` move it by parts of a pixel from the middle of its square.
 */
export function crowdStamp(look: StampLook, shiftX: number, shiftY: number): CrowdStamp {
  const { size, ratio, points, isPossible } = look;
  const ring = points.ring * ratio;
  const line = isPossible ? points.line * ratio : 0;
  const opacity = isPossible ? points.possible : points.certain;
  const side = 2 * Math.ceil((1.2 * size) / 2 + ring + 1) + 1;
  const rgba = new Uint8Array(4 * side * side);
  const colour = rgbOf(look.colour);
  const paper = rgbOf(look.paper);
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      const x = (column - (side - 1) / 2 - shiftX) / size;
      const y = (row - (side - 1) / 2 - shiftY) / size;
      const distance = (points.isSign ? outline(look.shape, x, y) : length(x, y) - 0.5) * size;
      const filled = within(distance) - (line > 0 ? within(distance + line) : 0);
      const alpha = opacity * within(distance - ring);
      const at = 4 * (row * side + column);
      for (let channel = 0; channel < 3; channel++)
        rgba[at + channel] = Math.round(
          alpha * (paper[channel]! + (colour[channel]! - paper[channel]!) * filled),
        );
      rgba[at + 3] = Math.round(255 * alpha);
    }
  }
  return { side, rgba };
}

/** Not Math.hypot, which engines may round in ways of their own. */
const length = (x: number, y: number): number => Math.sqrt(x * x + y * y);

const within = (distance: number): number => Math.max(0, Math.min(1, 0.5 - distance));

/** How far a position lies outside a shape of size 1, the numbers of scene/shape.ts. */
function outline(shape: Shape, x: number, y: number): number {
  const [across, down] = [Math.abs(x), Math.abs(y)];
  switch (shape) {
    case "square":
      return Math.max(across, down) - 0.43;
    case "triangle":
      return Math.max(y - 0.42, (0.98 * across - 0.56 * (y + 0.56)) / 1.1287);
    case "circle":
      return length(x, y) - 0.48;
    case "diamond":
      return (across + down - 0.6) * Math.SQRT1_2;
    case "bar":
      return Math.max(across - 0.55, down - 0.26);
    case "cross":
      return Math.min(Math.max(across - 0.52, down - 0.17), Math.max(across - 0.17, down - 0.52));
  }
}

/** Throws where the colour is written in another way. */
function rgbOf(hex: string): readonly number[] {
  if (!/^#[0-9a-f]{6}$/i.test(hex))
    throw new Error(`Got the colour "${hex}". Expected one such as "#8a1c3a".`);
  return [1, 3, 5].map((from) => Number.parseInt(hex.slice(from, from + 2), 16));
}
