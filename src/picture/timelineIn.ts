import type { Size } from "../core/mercator";
import type { Interval } from "../core/model";
import { directionOf, timeDirection } from "../i18n/messages";
import { type Paint, type SvgNode, svg } from "../scene/svg";
import type { LegendNote } from "./legendPicture";
import type { PictureOrder } from "./order";
import { drawsBars, timelinePicture } from "./timelinePicture";

/** Pixels of the picture to one of the timeline as on the page. */
export const timelineScale = (unit: number): number => unit * 0.06;

export interface TimelineSetting {
  /** The size of running text in pixels. */
  readonly unit: number;
  readonly margin: number;
  /** Whether it has a playhead. */
  readonly hasPlayhead?: boolean | undefined;
  /** Whether it begins beside something else, which keeps less room than the picture's edge. */
  readonly isBeside?: boolean | undefined;
}

/** The timeline in its part of the picture. */
export function timelineIn(rect: Size, setting: TimelineSetting, order: PictureOrder, paint: Paint): SvgNode {
  const { unit, margin } = setting;
  const left = directionOf(order.formats.language) === "rtl" ? margin : before(setting);
  return svg(
    "g",
    { transform: `translate(${left} ${above(unit)}) scale(${timelineScale(unit)})` },
    timelinePicture({
      ...timelineOf(rect, setting, order),
      formats: order.formats,
      paint,
      isFluid: false,
      hasGrips: false,
      placed: { x: 0, y: 0 },
    }),
  );
}

/** How the key explains what is possible beside that timeline; `rect` undefined is none. */
export const noteFor = (rect: Size | undefined, setting: TimelineSetting, order: PictureOrder): LegendNote =>
  rect && !drawsBars(timelineOf(rect, setting, order)) ? "columns" : "signs";

const before = ({ margin, isBeside }: TimelineSetting): number => (isBeside ? margin * 0.7 : margin);
const above = (unit: number): number => unit * 0.7;

function timelineOf(
  { width, height }: Size,
  setting: TimelineSetting,
  { dataset, events, formats, view }: PictureOrder,
) {
  const { unit, margin, hasPlayhead } = setting;
  const scale = timelineScale(unit);
  return {
    dataset,
    counts: events?.counts,
    filter: view.filter,
    clock: view.clock,
    extent: extentAround(view.window, dataset.config.extent),
    window: view.window,
    moment: hasPlayhead ? view.moment : undefined,
    trail: view.trail,
    width: (width - before(setting) - margin) / scale,
    height: (height - above(unit)) / scale,
    direction: timeDirection(dataset.config, formats.language),
  };
}

/** The stretch around the window where the map's own does not hold it. */
export function extentAround(window: Interval, extent: Interval): Interval {
  if (window.from >= extent.from && window.to <= extent.to) return extent;
  const length = Math.max(extent.to - extent.from, window.to - window.from);
  const from = window.from < extent.from ? window.from : window.to - length;
  return { from, to: from + length };
}
