import { pointLook } from "../core/events/pointLook";
import type { Shape } from "../core/model";
import { type CrowdFrame, eachPoint } from "./crowdPoints";
import { type CrowdStamp, crowdStamp } from "./crowdStamp";

export interface CrowdLook {
  /** In the order of the map's groups. Colours are written as "#8a1c3a". */
  readonly groups: readonly { readonly shape: Shape; readonly colour: string }[];
  readonly paper: string;
  /** CSS pixels across. */
  readonly pointSize: number;
  /** The share of their opacity that so many points have. */
  readonly strength: number;
}

export interface CrowdPixels {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and alpha of 0 to 255, colours not multiplied by alpha. */
  readonly rgba: Uint8Array;
}

/** Positions within a pixel that stamps are made for, along each axis. */
const steps = 4;

/**
 * A crowd as pixels, `ratio` of them to a CSS pixel: a pure function, in whole numbers from the stamps on, so that the
 * same events give the same bytes in every browser and in Node.
 */
export function crowdRaster(frame: CrowdFrame, look: CrowdLook, ratio: number): CrowdPixels {
  const width = Math.max(1, Math.round(frame.size.width * ratio));
  const height = Math.max(1, Math.round(frame.size.height * ratio));
  const rgba = new Uint8Array(4 * width * height);
  const stampOf = stamps(look, ratio);
  eachPoint(frame, (x, y, group, isPossible) => {
    const stepX = Math.round(x * ratio * steps);
    const stepY = Math.round(y * ratio * steps);
    const column = Math.floor(stepX / steps);
    const line = Math.floor(stepY / steps);
    const stamp = stampOf(group, isPossible, stepX - column * steps, stepY - line * steps);
    if (stamp) put(stamp, column, line, width, height, rgba);
  });
  return { width, height, rgba: divided(rgba) };
}

/** Makes each stamp once. A pixel's middle lies half a pixel from its edge, which is what positions are measured to. */
function stamps({ groups, paper, pointSize, strength }: CrowdLook, ratio: number) {
  const look = pointLook(pointSize);
  const points = { ...look, certain: look.certain * strength, possible: look.possible * strength };
  const known: (CrowdStamp | undefined)[] = [];
  return (group: number, isPossible: boolean, stepX: number, stepY: number): CrowdStamp | undefined => {
    const sign = groups[group];
    if (!sign) return undefined;
    const key = ((group * 2 + (isPossible ? 1 : 0)) * steps + stepX) * steps + stepY;
    known[key] ??= crowdStamp(
      { ...sign, paper, isPossible, size: pointSize * ratio, ratio, points },
      stepX / steps - 0.5,
      stepY / steps - 0.5,
    );
    return known[key];
  };
}

/** Paints a stamp over what is there. */
function put(
  { side, rgba: from }: CrowdStamp,
  column: number,
  line: number,
  width: number,
  height: number,
  into: Uint8Array,
): void {
  const left = column - (side - 1) / 2;
  const top = line - (side - 1) / 2;
  const [firstX, endX] = [Math.max(0, -left), Math.min(side, width - left)];
  const [firstY, endY] = [Math.max(0, -top), Math.min(side, height - top)];
  for (let y = firstY; y < endY; y++) {
    for (let x = firstX; x < endX; x++) {
      const at = 4 * (y * side + x);
      const alpha = from[at + 3]!;
      if (alpha === 0) continue;
      const to = 4 * ((top + y) * width + left + x);
      const rest = 255 - alpha;
      for (let channel = 0; channel < 4; channel++)
        into[to + channel] = from[at + channel]! + Math.floor((into[to + channel]! * rest + 127) / 255);
    }
  }
}

/** Colours as files have them: not multiplied by alpha. In place. */
function divided(rgba: Uint8Array): Uint8Array {
  for (let at = 0; at < rgba.length; at += 4) {
    const alpha = rgba[at + 3]!;
    if (alpha === 0 || alpha === 255) continue;
    for (let channel = 0; channel < 3; channel++)
      rgba[at + channel] = Math.min(255, Math.floor((rgba[at + channel]! * 255 + (alpha >> 1)) / alpha));
  }
  return rgba;
}
