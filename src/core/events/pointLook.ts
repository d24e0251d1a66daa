/** How points of a size are drawn. CSS pixels. */
export interface PointLook {
  /** Whether they are the signs of their groups; too small for that they are discs. */
  readonly isSign: boolean;
  /** Width of the paper round each. */
  readonly ring: number;
  /** Width of the line of what is possible; zero where it is filled and fainter instead. */
  readonly line: number;
  /** Opacity of what is certain. */
  readonly certain: number;
  /** Opacity of what is possible. */
  readonly possible: number;
}

const signsFrom = 4.5;
const ringsFrom = 5.5;
const openFrom = 7;

/**
 * Points shrink as their number grows, so that the size alone says how they can be told apart: signs with paper round
 * them, small signs, then discs, which let through more of each other the smaller they are.
 */
export function pointLook(size: number): PointLook {
  const isOpen = size >= openFrom;
  const certain = size >= ringsFrom ? 0.95 : Math.max(0.5, 0.5 + ((size - 1.5) / (ringsFrom - 1.5)) * 0.4);
  return {
    isSign: size >= signsFrom,
    ring: size >= ringsFrom ? Math.min(1, size / 8) : 0,
    line: isOpen ? 1.2 : 0,
    certain,
    possible: isOpen ? 0.85 : certain * 0.45,
  };
}

/** What points fade to as they get older: never to nothing. */
export const leastOfAge = 0.3;
