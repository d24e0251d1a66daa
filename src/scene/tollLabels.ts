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

const gridRoom = 44;

/** How far a name may move up or down to find room. CSS pixels, the nearest first. */
const shifts = [-7, 7, -12, 12, -18, 18, -25, 25];

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
  const drawnBoxes = drawn.map((each) => ({ id: each.series.id, boxes: boxesOf(each) }));
  const obstacles = drawnBoxes.flatMap(({ boxes }) => boxes);
  const placed: Candidate[] = [];
  const isClear = ({ label: { seriesId, leader } }: Candidate) => {
    const others = drawnBoxes.filter(({ id }) => id !== seriesId).flatMap(({ boxes }) => boxes);
    return !leader || alongLeader(leader).every((box) => !others.some((other) => overlap(other, box)));
  };
  const isFree = ({ label: { box } }: Candidate) =>
    box[0] >= 0 &&
    box[2] <= width &&
    box[1] >= 0 &&
    box[3] <= height &&
    ![...obstacles, ...placed.map(({ label }) => label.box)].some((other) => overlap(other, box));
  for (const each of ranked(drawn, names)) {
    const text = names.get(each.series.id)!;
    const found = candidates(each, text, direction).find(
      (candidate) =>
        isFree(candidate) && isClear(candidate) && placed.every((other) => isInOrder(candidate, other)),
    );
    if (found) placed.push(found);
  }
  return placed.map(({ label }) => label);
}

/** Small boxes along a leader, but for its first pixels, which lie on its own mark. */
const alongLeader = ([x1, y1, x2, y2]: NonNullable<TollLabel["leader"]>): readonly Box[] =>
  [0.25, 0.5, 0.75, 1].map((share) => {
    const [x, y] = [x1 + (x2 - x1) * share, y1 + (y2 - y1) * share];
    return [x - 0.5, y - 0.5, x + 0.5, y + 0.5];
  });

interface Candidate {
  readonly label: TollLabel;
  /** The point that the name belongs to. */
  readonly anchor: readonly [x: number, y: number];
}

/** Of two names in one column the upper one belongs to the upper figure. */
function isInOrder(a: Candidate, b: Candidate): boolean {
  const isApart = a.label.box[2] < b.label.box[0] || b.label.box[2] < a.label.box[0];
  return isApart || (a.anchor[1] - b.anchor[1]) * (a.label.y - b.label.y) >= 0;
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
function candidates(drawn: DrawnSeries, text: string, direction: "ltr" | "rtl"): readonly Candidate[] {
  const length = textWidth(text, labelSize);
  const sign = direction === "rtl" ? -1 : 1;
  const { begin, end, y } = anchorsOf(drawn, sign);
  const at = (x: number, left: number, dy: number): Candidate => ({
    anchor: [x, y],
    label: {
      seriesId: drawn.series.id,
      text,
      x: left,
      y: y + dy,
      leader: Math.abs(dy) > half + 4 ? [x, y, x < left ? left - 2 : left + length + 2, y + dy] : undefined,
      box: [left, y + dy - half, left + length, y + dy + half],
    },
  });
  const beyond = (x: number, side: number, dy: number) => at(x, side > 0 ? x + gap : x - gap - length, dy);
  // Clear of the figures of the grid, which stand where the picture begins.
  const inward = sign > 0 ? begin + gridRoom : begin - gridRoom - length;
  const along = sign > 0 ? end - length : end;
  return [
    beyond(end, sign, 0),
    at(end, along, -half - 4),
    at(end, along, half + 4),
    beyond(begin, -sign, 0),
    ...(Math.abs(end - begin) > gridRoom + length
      ? [at(begin, inward, -half - 4), at(begin, inward, half + 4)]
      : []),
    ...shifts.flatMap((dy) => [beyond(end, sign, dy), beyond(begin, -sign, dy)]),
  ];
}

/** A line that leaves the picture is named where it does, everything else at its last figure. */
function anchorsOf({ marks, steps }: DrawnSeries, sign: number) {
  const last = steps.at(-1);
  const mark = marks.at(-1);
  if (!mark || last?.kind === "level") return { begin: last?.x1 ?? 0, end: last?.x2 ?? 0, y: last?.y1 ?? 0 };
  const [left, right] = [mark.x, mark.x + mark.width];
  return sign > 0 ? { begin: left, end: right, y: mark.top } : { begin: right, end: left, y: mark.top };
}
