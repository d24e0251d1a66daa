import type { Interval } from "../core/model";
import { type SvgNode, svg } from "../scene/svg";
import type { TimelineDrawing } from "./timelinePicture";

/** The ground of the window, and of the part of it that the playhead has passed. */
export function windowPicture(
  window: Interval,
  moment: number | undefined,
  drawing: TimelineDrawing,
): SvgNode {
  const { scale, room, along, paint } = drawing;
  const rect = (from: number, to: number, opacity?: number) => {
    const [a, b] = [scale.position(from), scale.position(to)];
    return svg("rect", {
      x: along(Math.min(a, b)),
      y: room.top,
      width: along(Math.abs(b - a)),
      height: room.height,
      "fill-opacity": opacity,
    });
  };
  return svg(
    "g",
    { fill: paint("accentSoft") },
    moment !== undefined && moment < window.to && rect(window.from, window.to, 0.45),
    rect(window.from, moment ?? window.to),
  );
}

/** Edges of the window; with a playhead its rail and itself, and the grips of the edges. */
export function playheadPicture(
  window: Interval,
  moment: number | undefined,
  { scale, room, along, paint }: TimelineDrawing,
  hasGrips: boolean,
): SvgNode {
  const bottom = room.top + room.height;
  const upright = (instant: number, attributes: SvgNode["attributes"], y1 = room.top, y2 = bottom) => {
    const at = along(scale.position(instant));
    return svg("line", { x1: at, x2: at, y1, y2, ...attributes });
  };
  const ends = [window.from, window.to].filter(
    (instant) => instant >= scale.extent.from && instant <= scale.extent.to,
  );
  const ink = { stroke: paint("ink"), "stroke-width": 2 };
  if (moment === undefined)
    return svg("g", { ...ink, "stroke-width": 1.5 }, ...ends.map((end) => upright(end, {})));
  const rail = room.top / 2;
  if (!hasGrips) {
    return svg(
      "g",
      {},
      ...ends.map((end) => upright(end, { ...ink, "stroke-width": 1.5 })),
      upright(moment, { stroke: paint("accent"), "stroke-width": 2 }, rail),
      svg("circle", { cx: along(scale.position(moment)), cy: rail, r: 6, fill: paint("accent") }),
    );
  }
  const middle = (room.top + bottom) / 2;
  const railTo = (from: number, to: number, stroke: string) =>
    svg("line", {
      x1: along(scale.position(from)),
      x2: along(scale.position(to)),
      y1: rail,
      y2: rail,
      stroke,
    });
  return svg(
    "g",
    {},
    svg(
      "g",
      { "stroke-width": 4, "stroke-linecap": "round" },
      railTo(window.from, window.to, paint("hairline")),
      railTo(window.from, moment, paint("accent")),
    ),
    upright(moment, { stroke: paint("accent"), "stroke-width": 1.5 }, rail),
    ...ends.flatMap((end) => [
      upright(end, ink),
      upright(end, { stroke: paint("ink"), "stroke-width": 10 }, middle - 14, middle + 14),
      upright(end, { stroke: paint("paper"), "stroke-width": 2 }, middle - 6, middle + 6),
    ]),
    svg("circle", {
      cx: along(scale.position(moment)),
      cy: rail,
      r: 7.7,
      fill: paint("accent"),
      stroke: paint("paper"),
      "stroke-width": 1.9,
    }),
  );
}
