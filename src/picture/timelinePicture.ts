import { eventBins, shownCategories } from "../core/events/bins";
import type { CountIndex } from "../core/events/model";
import { type Filter, noFilter } from "../core/filter";
import { type Bin, binEdges, binStep, histogram } from "../core/histogram";
import type { Clock, Dataset, Interval } from "../core/model";
import type { Formats } from "../i18n/formats";
import { timelineBars } from "../scene/bars";
import { type Paint, type SvgNode, svg } from "../scene/svg";
import { createTimescale } from "../scene/timescale";
import { axisPicture } from "./axisPicture";
import { barsPicture } from "./barsPicture";
import { columnsPicture } from "./columnsPicture";
import { fontFamily } from "./fonts";
import { playheadPicture, windowPicture } from "./windowPicture";

export interface TimelinePictureInput {
  readonly dataset: Dataset;
  /** Of a map of many events: what its columns count. */
  readonly counts?: CountIndex | undefined;
  readonly filter?: Filter | undefined;
  readonly clock: Clock;
  /** The stretch of time from edge to edge. */
  readonly extent: Interval;
  /** The window between the two handles. */
  readonly window: Interval;
  /** The playhead: what lies after it is not shown yet. Given, the picture has its strip above the bars, and handles. */
  readonly moment?: number | undefined;
  /** Whether the window has grips and the playhead a rail, as on the page, where they can be moved. True if left out. */
  readonly hasGrips?: boolean | undefined;
  /** How far back from the playhead is shown, in milliseconds; all since the window's begin if left out. */
  readonly trail?: number | undefined;
  /** CSS pixels. The layout is made for this width, and stretched to any other where the picture is fluid. */
  readonly width: number;
  readonly height: number;
  /** Whether time runs to the right or to the left. */
  readonly direction: "ltr" | "rtl";
  readonly formats: Formats;
  readonly paint: Paint;
  /**
   * Lengths along the axis in per cent, so that the picture stretches with the box that it stands in while its letters
   * and lines do not; else in pixels.
   */
  readonly isFluid: boolean;
  /** What the picture is, for whoever does not see it. Without a title it is part of another picture. */
  readonly title?: string | undefined;
  /** Begins the ids of gradients and patterns: two pictures on one page need two. "t" if left out. */
  readonly idPrefix?: string | undefined;
  /** Where its top left corner lies in another picture. */
  readonly placed?: { readonly x: number; readonly y: number } | undefined;
}

/** Lengths along the axis as the picture writes them, from CSS pixels. */
export type Along = (pixels: number) => string | number;

/** Where the bars lie, in CSS pixels from the top; the days stand in the axis under them. */
export interface Room {
  readonly top: number;
  readonly height: number;
  readonly axis: number;
}

/** CSS pixels, as on the page: the strip of the playhead, and the days under the bars. */
const strip = 22;
const axis = 22;

/** When it happened: days, nights, a bar for each incident or columns where there are too many, and the window. */
export function timelinePicture(input: TimelinePictureInput): SvgNode {
  const { dataset, clock, extent, window, moment, width, height, formats, paint, isFluid } = input;
  const filter = input.filter ?? noFilter;
  const scale = createTimescale(extent, width, input.direction);
  const top = moment === undefined ? 0 : strip;
  const room: Room = { top, height: Math.max(0, height - top - axis), axis };
  const along = isFluid ? inPerCent(width) : inPixels;
  const end = moment ?? window.to;
  const from = input.trail === undefined ? window.from : Math.max(window.from, end - input.trail);
  const shown: Interval = { from, to: end };
  const drawing = { dataset, scale, room, along, paint, formats, idPrefix: input.idPrefix ?? "t" };
  const bars = input.counts ? undefined : timelineBars(dataset, filter, scale, room.height - 4, clock);
  return svg(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      ...input.placed,
      width: isFluid ? "100%" : width,
      height,
      viewBox: isFluid || input.placed ? undefined : `0 0 ${width} ${height}`,
      overflow: "visible",
      role: input.title === undefined ? undefined : "img",
      "font-family": fontFamily(formats.language),
      // The page's own direction would turn the anchors of the days about.
      direction: "ltr",
    },
    input.title !== undefined && svg("title", {}, input.title),
    windowPicture(window, moment, drawing),
    axisPicture(input.direction, drawing),
    bars
      ? barsPicture(bars, shown, drawing)
      : columnsPicture(binsOf(input, filter), drawing, input.hasGrips === false ? moment : undefined),
    playheadPicture(window, moment, drawing, input.hasGrips ?? true),
  );
}

function binsOf({ dataset, counts, extent, clock }: TimelinePictureInput, filter: Filter): readonly Bin[] {
  const { config } = dataset;
  if (counts) return eventBins(counts, extent, config, shownCategories(config, filter.categories));
  return histogram(dataset, filter, binEdges(extent, binStep(extent), config.timeZone), clock);
}

/** Whether the timeline has a bar for each incident; columns where there are too many. */
export function drawsBars(
  input: Pick<
    TimelinePictureInput,
    "dataset" | "counts" | "filter" | "clock" | "extent" | "width" | "height" | "direction" | "moment"
  >,
): boolean {
  if (input.counts) return false;
  const scale = createTimescale(input.extent, input.width, input.direction);
  const height = input.height - (input.moment === undefined ? 0 : strip) - axis;
  return timelineBars(input.dataset, input.filter ?? noFilter, scale, height - 4, input.clock) !== undefined;
}

/** What every part of the timeline is drawn with. */
export interface TimelineDrawing {
  readonly dataset: Dataset;
  readonly scale: ReturnType<typeof createTimescale>;
  readonly room: Room;
  readonly along: Along;
  readonly paint: Paint;
  readonly formats: Formats;
  readonly idPrefix: string;
}

const inPixels: Along = (pixels) => Math.round(pixels * 100) / 100 + 0;
/** To a thousandth of a per cent: less than a pixel on the widest screen. */
const inPerCent =
  (width: number): Along =>
  (pixels) =>
    `${Math.round((pixels / Math.max(1, width)) * 100_000) / 1000 + 0}%`;
