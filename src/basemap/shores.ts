import type { Point } from "../core/mercator";
import type { Box } from "../scene/labels";
import { cutLine, cutRing, isSame, type Line } from "./cut";
import { seamAxis } from "./dissolve";
import { ringArea, thinLine, thinRing } from "./thin";

/** An area in a frame: what is filled, and what may be stroked. */
export interface Outline {
  /** Filled by the nonzero rule. They may run along the frame's edges and along a tile that is missing. */
  readonly rings: readonly Line[];
  /** The rings without these edges. */
  readonly shores: readonly Line[];
  /** Whether the rings have none of these edges within the frame, so that they can be stroked themselves. */
  readonly isWhole: boolean;
}

export interface OutlineOptions {
  /** Units across a tile. */
  readonly tile: number;
  readonly toFrame: (point: Point) => Point;
  /** Frame pixels. */
  readonly tolerance: number;
  readonly frame: Box;
}

/** Units: shorter pieces of a seam are what the tiles' rounding leaves of a shore. */
const roundingError = 4;
/** Square pixels: what is smaller is not seen. */
const smallestArea = 0.8;

/** Rings in tile units as outlines in a frame. */
export function outlinesOf(
  rings: readonly Line[],
  { tile, toFrame, tolerance, frame }: OutlineOptions,
): Outline {
  const outline = { rings: [] as Line[], shores: [] as Line[], isWhole: true };
  for (const ring of rings) {
    const pieces = piecesBetweenSeams(ring, tile);
    const shores = pieces
      ? pieces.map((piece) => thinLine(piece.map(toFrame), tolerance))
      : [thinRing(ring.map(toFrame), tolerance)];
    const whole = shores.flat();
    if (Math.abs(ringArea(whole)) < smallestArea) continue;
    const filled = cutRing(whole, frame);
    if (filled.length < 3) continue;
    outline.rings.push(filled);
    const lines = pieces ? shores : shores.map((shore) => [...shore, shore[0]!]);
    outline.shores.push(...lines.flatMap((line) => cutLine(line, frame)));
    if (pieces && shores.some((shore, index) => isSeen(shore, shores[(index + 1) % shores.length]!, frame)))
      outline.isWhole = false;
  }
  return outline;
}

/** Whether the edge from the end of one shore to the beginning of the next crosses the frame. */
const isSeen = (shore: Line, next: Line, frame: Box): boolean =>
  !isSame(shore.at(-1)!, next[0]!) && cutLine([shore.at(-1)!, next[0]!], frame).length > 0;

/**
 * A ring without its stretches along seams, in order round the ring; undefined if it has none. Between two such
 * stretches there may be a single point.
 */
function piecesBetweenSeams(ring: Line, tile: number): Line[] | undefined {
  const isSeam = ring.map((from, index) => {
    const to = ring[(index + 1) % ring.length]!;
    const isLong = Math.abs(to[0] - from[0]) + Math.abs(to[1] - from[1]) > roundingError;
    return isLong && seamAxis([from, to], tile) !== undefined;
  });
  const first = isSeam.indexOf(true);
  if (first < 0) return undefined;
  const pieces: Point[][] = [];
  for (let step = 1; step <= ring.length; step++) {
    const index = (first + step) % ring.length;
    if (isSeam.at(index - 1)) pieces.push([]);
    pieces.at(-1)!.push(ring[index]!);
  }
  return pieces;
}
