import type { Interval } from "../core/model";
import { directionOf, timeDirection } from "../i18n/messages";
import { type Paint, type SvgNode, svg } from "../scene/svg";
import type { PictureOrder } from "./order";
import type { Rect } from "./rect";
import { timelinePicture } from "./timelinePicture";

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
export function timelineIn(
  { width, height }: Rect,
  { unit, margin, hasPlayhead = false, isBeside = false }: TimelineSetting,
  { dataset, formats, view }: PictureOrder,
  paint: Paint,
): SvgNode {
  const scale = timelineScale(unit);
  const before = isBeside ? margin * 0.7 : margin;
  const left = directionOf(formats.language) === "rtl" ? margin : before;
  const top = unit * 0.7;
  return svg(
    "g",
    { transform: `translate(${left} ${top}) scale(${scale})` },
    timelinePicture({
      dataset,
      filter: view.filter,
      clock: view.clock,
      extent: extentAround(view.window, dataset.config.extent),
      window: view.window,
      moment: hasPlayhead ? view.moment : undefined,
      trail: view.trail,
      width: (width - before - margin) / scale,
      height: (height - top) / scale,
      direction: timeDirection(dataset.config, formats.language),
      formats,
      paint,
      isFluid: false,
      hasGrips: false,
      placed: { x: 0, y: 0 },
    }),
  );
}

/** The stretch around the window where the map's own does not hold it. */
export function extentAround(window: Interval, extent: Interval): Interval {
  if (window.from >= extent.from && window.to <= extent.to) return extent;
  const length = Math.max(extent.to - extent.from, window.to - window.from);
  const from = window.from < extent.from ? window.from : window.to - length;
  return { from, to: from + length };
}
