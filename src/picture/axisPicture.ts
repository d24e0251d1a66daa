import { isolated } from "../scene/isolated";
import { type SvgNode, svg } from "../scene/svg";
import { nights, ticks } from "../scene/timescale";
import type { TimelineDrawing } from "./timelinePicture";

const day = 86_400_000;

/** Nights shaded, days or months named. */
export function axisPicture(
  direction: "ltr" | "rtl",
  { dataset, scale, room, along, paint, formats }: TimelineDrawing,
): SvgNode {
  const zone = dataset.config.timeZone;
  const { top, height, axis } = room;
  const ground = top + height;
  const dayWidth = (day / (scale.extent.to - scale.extent.from)) * scale.width;
  const marks = ticks(scale.extent, scale.width, zone);
  const start = direction === "rtl" ? "end" : "start";
  return svg(
    "g",
    {},
    svg(
      "g",
      { fill: paint("ink"), "fill-opacity": 0.045 },
      ...nights(scale.extent, zone).map((night) => {
        const [a, b] = [scale.position(night.from), scale.position(night.to)];
        return svg("rect", { x: along(Math.min(a, b)), y: top, width: along(Math.abs(b - a)), height });
      }),
    ),
    svg(
      "g",
      { stroke: paint("control") },
      svg("line", { x2: along(scale.width), y1: ground, y2: ground }),
      ...marks.map(({ instant }) => {
        const at = along(scale.position(instant));
        return svg("line", { x1: at, x2: at, y1: ground, y2: ground + 4 });
      }),
    ),
    svg(
      "g",
      {
        fill: paint("inkSoft"),
        "font-size": 12,
        "text-anchor": marks.some(({ kind }) => kind === "month") || dayWidth < 40 ? start : "middle",
      },
      ...marks.map(({ instant, kind }) => {
        const isCentred = kind === "day" && dayWidth >= 40;
        const at = scale.position(instant);
        const words =
          kind === "month"
            ? formats.month(instant)
            : dayWidth >= 84
              ? formats.dayAxisLong(instant)
              : formats.dayAxis(instant);
        const x = isCentred ? (at + scale.position(instant + day)) / 2 : at;
        return svg("text", { x: along(x), y: ground + axis - 6 }, isolated(words));
      }),
    ),
  );
}
