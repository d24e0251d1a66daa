import type { Size } from "../core/mercator";

/** Pixels of a side of a picture. Over this, browsers and networks refuse it; under it, nobody can read it. */
export const pictureLimits = { least: 200, most: 8192 } as const;

/** The sizes that newsrooms and networks ask for, in pixels at 1x. */
export const pictureSizes = {
  wide: { width: 1200, height: 675 },
  square: { width: 1080, height: 1080 },
  portrait: { width: 1080, height: 1350 },
  story: { width: 1080, height: 1920 },
  print: { width: 2480, height: 1754 },
} as const satisfies Record<string, Size>;

/** What social networks and messengers show beside a link. */
export const cardSize: Size = { width: 1200, height: 630 };

export type PictureFormat = keyof typeof pictureSizes;

/** What is wrong with a size, or undefined. `scale` is how many pixels of the file there are to one of the picture. */
export function sizeProblem(
  { width, height }: Size,
  scale = 1,
): { got: string; expected: string } | undefined {
  const got = `${width}x${height}${scale === 1 ? "" : ` at ${scale}x`}`;
  const { least, most } = pictureLimits;
  const isWhole = Number.isInteger(width) && Number.isInteger(height);
  const isWithin = [width, height].every((side) => side >= least && side * scale <= most);
  return isWhole && isWithin
    ? undefined
    : {
        got,
        expected: `whole pixels, each side from ${least} to ${most}${scale === 1 ? "" : " in the file"}`,
      };
}
