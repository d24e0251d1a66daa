import type { Pixels } from "./pixels";

/** Colours as 0xRRGGBB, by index. */
export type Palette = readonly number[];

/** How many colours a GIF holds beside the index for "unchanged". */
export const mostColours = 255;

/**
 * Colours for all frames of a film, chosen from some of them: its first, its last and a few between. What a picture is
 * made of is flat and few, so these come out exact; then edges of letters, the furthest from a colour first. The same
 * samples give the same palette.
 */
export function gifPalette(samples: Iterable<Pixels>, most = mostColours): Palette {
  const counts = coloursOf(samples);
  // In the order of their values, so that nothing depends on which was met first.
  const colours = Uint32Array.from(counts.keys()).sort();
  const weights = Float64Array.from(colours, (colour) => counts.get(colour)!);
  // How much is wrong with each colour, drawn as the nearest one chosen so far.
  const errors = new Float64Array(colours.length).fill(Number.POSITIVE_INFINITY);
  const palette: number[] = [];
  let worst = largest(weights);
  while (palette.length < most && worst >= 0) {
    const chosen = colours[worst]!;
    palette.push(chosen);
    for (let at = 0; at < colours.length; at++)
      errors[at] = Math.min(errors[at]!, weights[at]! * distance(colours[at]!, chosen));
    worst = largest(errors);
  }
  return palette.length > 0 ? palette : [0];
}

/** The index of the nearest colour, remembered by colour. */
export function nearestIn(palette: Palette): (colour: number) => number {
  const known = new Map<number, number>();
  return (colour) => {
    let nearest = known.get(colour);
    if (nearest === undefined) {
      nearest = 0;
      for (let index = 1; index < palette.length; index++)
        if (distance(colour, palette[index]!) < distance(colour, palette[nearest]!)) nearest = index;
      known.set(colour, nearest);
    }
    return nearest;
  };
}

/** The colour of a pixel, as 0xRRGGBB. */
export const colourAt = ({ rgba }: Pixels, at: number): number =>
  (rgba[at * 4]! << 16) | (rgba[at * 4 + 1]! << 8) | rgba[at * 4 + 2]!;

/** How unlike two colours look: squares of the differences, weighted as eyes weigh them. */
function distance(a: number, b: number): number {
  const red = (a >> 16) - (b >> 16);
  const green = ((a >> 8) & 255) - ((b >> 8) & 255);
  const blue = (a & 255) - (b & 255);
  return 3 * red * red + 6 * green * green + blue * blue;
}

/** Pixels by colour. */
function coloursOf(samples: Iterable<Pixels>): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const pixels of samples) {
    let run = 0;
    let last = -1;
    for (let at = 0; at < pixels.width * pixels.height; at++) {
      const colour = colourAt(pixels, at);
      if (colour === last) {
        run++;
        continue;
      }
      if (run > 0) counts.set(last, (counts.get(last) ?? 0) + run);
      last = colour;
      run = 1;
    }
    if (run > 0) counts.set(last, (counts.get(last) ?? 0) + run);
  }
  return counts;
}

/** Where the first of the largest values stands; -1 where none is over zero. */
function largest(values: Float64Array): number {
  let found = -1;
  let most = 0;
  for (let at = 0; at < values.length; at++)
    if (values[at]! > most) {
      found = at;
      most = values[at]!;
    }
  return found;
}
