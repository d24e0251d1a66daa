import { type Box, overlap } from "./labels";
import { textWidth } from "./textWidth";
import type { DrawnSeries } from "./tollLines";

/** The name of a claimant beside what they said. CSS pixels from the top left. */
export interface TollLabel {
  readonly seriesId: string;
  readonly text: string;
  /** The left end of the text, at the middle of its height. */
  readonly x: number;
  readonly y: number;
  /** From the mark to the text, where the two are apart. */
  readonly leader: readonly [x1: number, y1: number, x2: number, y2: number] | undefined;
  readonly box: Box;
}

export const labelSize = 11.5;

const gap = 5;
const half = labelSize * 0.58;

/** How far a name may move up or down to find room. CSS pixels, the nearest first. */
const shifts = [0, -7, 7, -12, 12, -18, 18, -25, 25, -33, 33, -42, 42];

/**
 * Names at the ends of lines and beside figures that stand alone, none of them over another or over something drawn:
 * lines first, then claimants who have no name yet, from the highest figure down. What finds no room is left out.
 * `names` may leave a series out.
 */
export function tollLabels(
  drawn: readonly DrawnSeries[],
  names: ReadonlyMap<string, string>,
  [width, height]: readonly [width: number, height: number],
  direction: "ltr" | "rtl",
): readonly TollLabel[] {
  const obstacles = drawn.flatMap(boxesOf);
  const placed: TollLabel[] = [];
  const isFree = (box: Box) =>
    box[0] >= 0 &&
    box[2] <= width &&
    box[1] >= 0 &&
    box[3] <= height &&
    ![...obstacles, ...placed.map((label) => label.box)].some((other) => overlap(other, box));
  for (const each of ranked(drawn, names)) {
    const text = names.get(each.series.id)!;
    const label = candidates(each, text, direction).find(({ box }) => isFree(box));
    if (label) placed.push(label);
  }
  return placed;
}

function ranked(drawn: readonly DrawnSeries[], names: ReadonlyMap<string, string>): readonly DrawnSeries[] {
  const named = drawn.filter(({ series }) => names.has(series.id));
  const top = ({ marks }: DrawnSeries) => Math.min(...marks.map((mark) => mark.top));
  const seen = new Set<string>();
  const isFirst = new Set<DrawnSeries>();
  const ordered = named.toSorted(
    (a, b) => Number(b.steps.length > 0) - Number(a.steps.length > 0) || top(a) - top(b),
  );
  for (const each of ordered) {
    const text = names.get(each.series.id)!;
    if (!seen.has(text)) isFirst.add(each);
    seen.add(text);
  }
  return ordered.toSorted((a, b) => Number(isFirst.has(b)) - Number(isFirst.has(a)));
}

function boxesOf({ marks, steps }: DrawnSeries): readonly Box[] {
  const around = (x1: number, y1: number, x2: number, y2: number): Box => [
    Math.min(x1, x2) - 2,
    Math.min(y1, y2) - 2,
    Math.max(x1, x2) + 2,
    Math.max(y1, y2) + 2,
  ];
  return [
    ...marks.map(({ x, width, top, bottom }) => around(x, top, x + width, bottom)),
    ...steps.map(({ x1, y1, x2, y2 }) => around(x1, y1, x2, y2)),
  ];
}

/** Where a name may stand, the best first: beside the end, on its line, beside the begin; each moved up or down. */
function candidates({ series, marks, steps }: DrawnSeries, text: string, direction: "ltr" | "rtl") {
  const length = textWidth(text, labelSize);
  const sign = direction === "rtl" ? -1 : 1;
  const last = steps.findLast(({ kind }) => kind === "level") ?? steps.at(-1);
  const mark = marks.at(-1);
  const begin = mark ? (sign > 0 ? mark.x : mark.x + mark.width) : last!.x1;
  const [end, y] =
    last?.kind === "level" ? [last.x2, last.y1] : [begin + sign * (mark?.width ?? 0), mark?.top ?? last!.y1];
  const at = (left: number, y: number, anchor: number, anchorY: number): TollLabel => ({
    seriesId: series.id,
    text,
    x: left,
    y,
    leader:
      Math.abs(y - anchorY) > 8
        ? [anchor, anchorY, anchor < left ? left - 2 : left + length + 2, y]
        : undefined,
    box: [left, y - half, left + length, y + half],
  });
  const beyond = (x: number, side: number, dy: number) =>
    at(side > 0 ? x + gap : x - gap - length, y + dy, x, y);
  const over = (dy: number) => at(sign > 0 ? end - length : end, y + dy, end, y + dy);
  return [
    beyond(end, sign, 0),
    over(-half - 4),
    over(half + 4),
    beyond(begin, -sign, 0),
    ...shifts.slice(1).flatMap((dy) => [beyond(end, sign, dy), beyond(begin, -sign, dy)]),
  ];
}
