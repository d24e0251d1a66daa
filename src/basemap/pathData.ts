import type { Point } from "../core/mercator";
import type { Line } from "./cut";

/**
 * SVG path data of lines, or of rings if `isClosed`, with so many decimals, in as few letters as can be: relative
 * moves counted on the rounded grid, so that nothing drifts. What is smaller than the grid is left out.
 */
export function pathData(lines: readonly Line[], digits: 0 | 1, isClosed: boolean): string {
  const scale = 10 ** digits;
  let pen: Point = [0, 0];
  let data = "";
  for (const line of lines) {
    const points = onGrid(line, scale, isClosed);
    if (points.length < (isClosed ? 3 : 2)) continue;
    const [start, ...moves] = points.map((point, index) => {
      const [x, y] = index === 0 ? pen : points[index - 1]!;
      return [point[0] - x, point[1] - y] as const;
    });
    data += `m${numbers([start!, ...moves].flat(), scale)}${isClosed ? "z" : ""}`;
    pen = isClosed ? points[0]! : points.at(-1)!;
  }
  return data;
}

/** Rounded to the grid, without repeated points and without points on a straight way. */
function onGrid(line: Line, scale: number, isClosed: boolean): Point[] {
  const kept: Point[] = [];
  const add = (next: Point) => {
    const [before, last] = [kept.at(-2), kept.at(-1)];
    if (last && last[0] === next[0] && last[1] === next[1]) return;
    if (before && last && isStraight(before, last, next)) kept.pop();
    kept.push(next);
  };
  for (const [x, y] of line) add([Math.round(x * scale), Math.round(y * scale)]);
  if (isClosed) while (kept.length > 1 && String(kept[0]) === String(kept.at(-1))) kept.pop();
  return kept;
}

const isStraight = (a: Point, b: Point, c: Point): boolean => {
  const [toB, toC] = [
    [b[0] - a[0], b[1] - a[1]],
    [c[0] - b[0], c[1] - b[1]],
  ] as const;
  return toB[0] * toC[1] === toB[1] * toC[0] && toB[0] * toC[0] + toB[1] * toC[1] > 0;
};

/** Whole numbers of the grid as decimals: a sign or a leading dot parts as well as a space. */
function numbers(values: readonly number[], scale: number): string {
  return values
    .map((value) => shortNumber(value / scale))
    .map((text, index) => (index > 0 && !text.startsWith("-") ? ` ${text}` : text))
    .join("");
}

/** At most two decimals, without a zero before the dot. */
export const shortNumber = (value: number): string =>
  String(Math.round(value * 100) / 100 || 0).replace(/^(-?)0\./, "$1.");
