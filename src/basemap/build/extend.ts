import type { Position } from "geojson";
import type { Line } from "./stitch";

/** Metres in a degree of latitude. */
const degreeMetres = 111_320;

/**
 * Prolongs a line straight on, by so many metres, at each end for which `isLoose` holds. The direction is that of the
 * last stretch as long as the prolongation, so that a wriggle at the very end does not send it astray.
 */
export function extend(line: Line, metres: number, isLoose: (end: Position) => boolean): Line {
  const result = [...line];
  if (isLoose(line[0]!)) result.unshift(beyond(line, metres));
  if (isLoose(line.at(-1)!)) result.push(beyond(line.toReversed(), metres));
  return result;
}

function beyond(line: Line, metres: number): Position {
  const end = line[0]!;
  const back = line.find((position) => distanceMetres(end, position) >= metres) ?? line.at(-1)!;
  const length = distanceMetres(end, back) || 1;
  const share = metres / length;
  return [end[0]! + (end[0]! - back[0]!) * share, end[1]! + (end[1]! - back[1]!) * share];
}

/** The line without its first and last stretch of so many metres; empty when nothing is left. */
export function trim(line: Line, metres: number): Line {
  const first = line.findIndex((position) => distanceMetres(line[0]!, position) > metres);
  const last = line.findLastIndex((position) => distanceMetres(line.at(-1)!, position) > metres);
  return first < 0 || last <= first ? [] : line.slice(first, last + 1);
}

/** Metres between two positions that are near each other: the earth is taken as flat. */
export function distanceMetres([x0, y0]: Position, [x1, y1]: Position): number {
  const shrink = Math.cos((((y0! + y1!) / 2) * Math.PI) / 180);
  return Math.hypot((x1! - x0!) * shrink, y1! - y0!) * degreeMetres;
}
