import { isolated } from "../scene/isolated";
import { type SvgNode, svg } from "../scene/svg";
import { textWidth } from "../scene/textWidth";
import { nights, type Tick, type Timescale, ticks } from "../scene/timescale";
import type { TimelineDrawing } from "./timelinePicture";

const day = 86_400_000;

/** Nights shaded, days or months named. */
export function axisPicture(direction: "ltr" | "rtl", drawing: TimelineDrawing): SvgNode {
  const { dataset, scale, room, along, paint } = drawing;
  const zone = dataset.config.timeZone;
  const { top, height, axis } = room;
  const ground = top + height;
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
        "font-size": size,
        "text-anchor":
          marks.some(({ kind }) => kind === "month") || dayWidthOn(scale) < 40 ? start : "middle",
      },
      ...namesOf(marks, direction, drawing).map(({ x, words }) =>
        svg("text", { x: along(x), y: ground + axis - 6 }, isolated(words)),
      ),
    ),
  );
}

const size = 12;

/** Names of days in the middle of them, of longer times where they begin. What would run into another is left out. */
function namesOf(
  marks: readonly Tick[],
  direction: "ltr" | "rtl",
  { scale, formats }: TimelineDrawing,
): readonly { readonly x: number; readonly words: string }[] {
  const dayWidth = dayWidthOn(scale);
  let taken = Number.NEGATIVE_INFINITY;
  return marks.flatMap(({ instant, kind }) => {
    const isCentred = kind === "day" && dayWidth >= 40;
    const at = scale.position(instant);
    const words =
      kind === "month"
        ? formats.month(instant)
        : dayWidth >= 84
          ? formats.dayAxisLong(instant)
          : formats.dayAxis(instant);
    const x = isCentred ? (at + scale.position(instant + day)) / 2 : at;
    const width = textWidth(words, size);
    // How far the name reaches from the edge where time begins.
    const begin = (direction === "rtl" ? scale.width - x : x) - (isCentred ? width / 2 : 0);
    const overhang = begin + width - scale.width;
    if (begin < taken + 2 || (!isCentred && overhang > 12)) return [];
    taken = begin + width;
    return [{ x, words }];
  });
}

const dayWidthOn = ({ extent, width }: Timescale): number => (day / (extent.to - extent.from)) * width;
