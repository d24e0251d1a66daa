import type { Figure } from "../core/figure";
import type { Claim, Interval } from "../core/model";
import { type DatedToll, isSameFigure, type TollSeries } from "../core/tolls";
import { figureScale, highestOf } from "./figureScale";
import type { Timescale } from "./timescale";

/** One figure as it is drawn. CSS pixels from the top left. */
export interface TollMark {
  readonly tollId: string;
  /** How exactly it is dated: to the minute, to some days, or more roughly. */
  readonly form: "point" | "bar" | "rough";
  /** The time at which it can have been stated, cut to the extent. */
  readonly x: number;
  readonly width: number;
  /** The heights of its most and its least; the same for an exact figure and where only one end is named. */
  readonly top: number;
  readonly bottom: number;
  /** "At least" is open upward, "nearly" downward. */
  readonly open: "up" | "down" | undefined;
  readonly isDerived: boolean;
}

/** A piece of a step line, from one figure to the next. */
export interface TollStep {
  readonly kind: "level" | "tail" | "rise";
  readonly x1: number;
  readonly x2: number;
  /** Of a level: the heights of its most and its least. Of a rise: where it begins and ends. */
  readonly y1: number;
  readonly y2: number;
  /** Whether the words of the scope changed with a rise. */
  readonly isRescoped: boolean;
}

export interface DrawnSeries {
  readonly series: TollSeries;
  readonly marks: readonly TollMark[];
  readonly steps: readonly TollStep[];
}

export interface TollPicture {
  readonly series: readonly DrawnSeries[];
  /** Lines behind the drawing, with the figures that they stand for; 0 is at the bottom. */
  readonly grid: readonly { readonly figure: Figure; readonly y: number }[];
}

/** Figures that are told and not drawn: before and after the extent, and dated too roughly or not at all. */
export interface TollsOutside {
  readonly before: number;
  readonly after: number;
  readonly undated: number;
}

/** Milliseconds. A date up to the first is a bar, up to the second a rough one; beyond that it says too little. */
const longestBar = 7 * 86_400_000;
const longestDrawn = 32 * 86_400_000;

/** CSS pixels over the highest figure, for what is open upward. */
const headroom = 14;

type Stated = DatedToll & { readonly stated: NonNullable<DatedToll["stated"]> };

const isDrawable = (dated: DatedToll): dated is Stated =>
  dated.stated !== undefined &&
  dated.stated.to - dated.stated.from <= longestDrawn &&
  (dated.toll.min !== undefined || dated.toll.max !== undefined);

/**
 * Tolls of one group of people against the time at which they were stated, on the timeline's own scale. A figure is as
 * wide as its date is vague. In a series it stands from the time by which it had certainly been stated until the next
 * one had been; after the last it trails on. `until` hides what comes after a moment.
 */
export function tollLines(
  series: readonly TollSeries[],
  scale: Timescale,
  height: number,
  until: number = Number.POSITIVE_INFINITY,
): TollPicture {
  const { extent } = scale;
  const drawable = series.flatMap(({ tolls }) => tolls).filter(isDrawable);
  const isInside = ({ stated }: Stated) => stated.to > extent.from && stated.from < extent.to;
  const shown = drawable.filter(isInside);
  // A line that comes from before the extent crosses it at the height of its last figure there.
  const entering = series.flatMap(
    ({ tolls }) => tolls.filter(isDrawable).findLast(({ stated }) => stated.to <= extent.from) ?? [],
  );
  const { share, rounds } = figureScale(highestOf([...shown, ...entering].map(({ toll }) => toll)));
  const heightOf = (figure: Figure) => height - share(figure) * (height - headroom);
  const frame: Frame = { scale, until: Math.min(until, extent.to), heightOf };
  return {
    series: series
      .map((each) => drawnSeries(each, frame))
      .filter(({ marks, steps }) => marks.length + steps.length),
    grid: rounds.map((figure) => ({ figure, y: heightOf(figure) })),
  };
}

/** How many figures of the series the picture of an extent does not hold. */
export function tollsOutside(series: readonly TollSeries[], extent: Interval): TollsOutside {
  const all = series.flatMap(({ tolls }) => tolls);
  const drawable = all.filter(isDrawable);
  return {
    before: drawable.filter(({ stated }) => stated.to <= extent.from).length,
    after: drawable.filter(({ stated }) => stated.from >= extent.to).length,
    undated: all.length - drawable.length,
  };
}

interface Frame {
  readonly scale: Timescale;
  /** Instants from here on are not drawn. */
  readonly until: number;
  heightOf(figure: Figure): number;
}

function drawnSeries(series: TollSeries, frame: Frame): DrawnSeries {
  const tolls = series.tolls.filter(isDrawable);
  const marks = tolls.flatMap((dated, index) => markOf(dated, tolls[index - 1], frame) ?? []);
  return { series, marks, steps: series.isRunning ? stepsOf(tolls, frame) : [] };
}

function markOf(
  { toll, stated }: Stated,
  before: Stated | undefined,
  { scale, until, heightOf }: Frame,
): TollMark | undefined {
  const length = stated.to - stated.from;
  // A rough date says nothing about the days before the figure that it follows.
  const begin = length > longestBar && before ? Math.max(stated.from, before.stated.from) : stated.from;
  const from = Math.max(scale.extent.from, begin);
  if (stated.to <= from || from >= until) return undefined;
  const [a, b] = [scale.position(from), scale.position(Math.min(until, stated.to))];
  return {
    tollId: toll.id,
    form: length <= 3_600_000 ? "point" : length <= longestBar ? "bar" : "rough",
    x: Math.min(a, b),
    width: Math.abs(b - a),
    ...ends(toll, heightOf),
    open: toll.max === undefined ? "up" : toll.min === undefined ? "down" : undefined,
    isDerived: toll.isDerived,
  };
}

function ends({ min, max }: Pick<Claim, "min" | "max">, heightOf: Frame["heightOf"]) {
  const [least, most] = [min ?? max, max ?? min];
  return { top: most === undefined ? 0 : heightOf(most), bottom: least === undefined ? 0 : heightOf(least) };
}

function stepsOf(tolls: readonly Stated[], { scale, until, heightOf }: Frame): readonly TollStep[] {
  const { from } = scale.extent;
  return tolls.flatMap(({ toll, stated }, index) => {
    const next = tolls[index + 1];
    const here = ends(toll, heightOf);
    const steps: TollStep[] = [];
    // Of two figures of one day the earlier one never certainly stood alone: its level has no length.
    const begin = Math.max(from, stated.to);
    const end = Math.min(until, next?.stated.to ?? until);
    if (begin < end) {
      const [x1, x2] = [scale.position(begin), scale.position(end)];
      const kind = next ? "level" : "tail";
      steps.push({ kind, x1, x2, y1: here.top, y2: here.bottom, isRescoped: false });
    }
    if (next && next.stated.to >= from && next.stated.to <= until && !isSameFigure(toll, next.toll)) {
      const there = ends(next.toll, heightOf);
      const x = scale.position(next.stated.to);
      const isUp = there.bottom < here.top;
      const isDown = there.top > here.bottom;
      const isRescoped = JSON.stringify(toll.scope) !== JSON.stringify(next.toll.scope);
      if (isUp) steps.push({ kind: "rise", x1: x, x2: x, y1: here.top, y2: there.bottom, isRescoped });
      if (isDown) steps.push({ kind: "rise", x1: x, x2: x, y1: here.bottom, y2: there.top, isRescoped });
    }
    return steps;
  });
}

/** The figure drawn nearest to a point of the picture, within some CSS pixels. */
export function tollAt(
  { series }: TollPicture,
  [x, y]: readonly [x: number, y: number],
  within = 16,
): string | undefined {
  const far = (low: number, high: number, at: number) => Math.max(low - at, 0, at - high);
  const near = series
    .flatMap(({ marks }) => marks)
    .map((mark) => ({
      id: mark.tollId,
      distance: Math.hypot(far(mark.x, mark.x + mark.width, x), far(mark.top, mark.bottom, y)),
    }))
    .toSorted((a, b) => a.distance - b.distance)[0];
  return near && near.distance <= within ? near.id : undefined;
}
