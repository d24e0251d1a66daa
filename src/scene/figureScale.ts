import { type Figure, figureOf, numberIn } from "../core/figure";

/** Gives figures a height, and nothing else: this is the one place that draws with the numbers in them. */
export interface FigureScale {
  /** How far up a figure lies, as a share of the highest: 0 for none, 1 for the highest. */
  share(figure: Figure): number;
  /** Round figures above 0 and not above the highest, at most four, for lines behind the drawing. */
  readonly rounds: readonly Figure[];
}

/** A scale from 0 to a figure. */
export function figureScale(highest: Figure | undefined): FigureScale {
  const most = highest === undefined ? 0 : numberIn(highest);
  const step = roundStep(most);
  return {
    share: (figure) => numberIn(figure) / Math.max(1, most),
    rounds: Array.from({ length: Math.floor(most / step) }, (_, index) => figureOf((index + 1) * step)),
  };
}

/** The highest figure that is named, at either end; undefined where none is. */
export function highestOf(
  claims: readonly { readonly min: Figure | undefined; readonly max: Figure | undefined }[],
): Figure | undefined {
  const figures = claims.flatMap(({ min, max }) => [min, max].filter((figure) => figure !== undefined));
  return figures.reduce<Figure | undefined>(
    (most, figure) => (most === undefined || figure > most ? figure : most),
    undefined,
  );
}

/** The smallest round step of which at most four go into the length. */
function roundStep(most: number): number {
  for (let power = 1; ; power *= 10) {
    const found = [1, 2, 5].map((each) => each * power).find((step) => most / step < 5);
    if (found !== undefined) return found;
  }
}
