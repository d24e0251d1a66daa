import type { Figure } from "../../src/core/figure";

/** Never called: what matters is that the type check of the project refuses each line. */
export const refused = (a: Figure, b: Figure) => [
  // @ts-expect-error Figures are not added.
  a + b,
  // @ts-expect-error Nor subtracted.
  a - b,
  // @ts-expect-error Nor averaged.
  (a + b) / 2,
  // @ts-expect-error Nor multiplied.
  a * 2,
  // @ts-expect-error Nor summed over a list.
  [a, b].reduce((sum, each) => sum + each, 0),
  // @ts-expect-error Nor handed to what counts with numbers.
  Math.max(a, b),
  // @ts-expect-error And a number is not somebody's figure until it is said to be.
  ((figure: Figure) => figure)(5),
];
