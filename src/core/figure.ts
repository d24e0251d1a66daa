declare const people: unique symbol;

/**
 * A number of people as somebody stated it. Not a `number` for the compiler, on purpose: what one claimant counted must
 * never be added to, subtracted from or averaged with what another one did, and so it refuses all arithmetic. Figures
 * can be compared, sorted and written.
 */
export interface Figure {
  readonly [people]: never;
}

/** A figure from a whole number from 0. */
export const figureOf = (count: number): Figure => count as unknown as Figure;

/** The bare number, to write it in words or to give it a height. A test names the two files that may ask. */
export const numberIn = (figure: Figure): number => figure as unknown as number;
