import type { Interval } from "../core/model";
import type { Bar } from "../scene/bars";
import { barStrength } from "../scene/strength";
import { type Paint, type SvgNode, svg } from "../scene/svg";
import { rounded } from "./numbers";
import type { TimelineDrawing } from "./timelinePicture";

/** One bar for each incident, as wide as what is not known of its time; stronger the more of it is shown. */
export function barsPicture(
  bars: readonly Bar[],
  shown: Interval,
  { room, along, paint, idPrefix }: TimelineDrawing,
): SvgNode {
  const groups = [...new Set(bars.map(({ group }) => group))];
  const colourOf = (bar: Bar) => paint(bar.group.colour as Parameters<Paint>[0]);
  const idOf = (bar: Bar) => `${idPrefix}${groups.indexOf(bar.group)}`;
  const soft = new Map(bars.filter(({ isSoft }) => isSoft).map((bar) => [idOf(bar), colourOf(bar)]));
  // Bars never overlap, so those that look alike can be written together, whatever their order.
  const alike = new Map<string, { attributes: SvgNode["attributes"]; rects: SvgNode[] }>();
  for (const bar of bars) {
    const fill = bar.isSoft ? `url(#${idOf(bar)})` : colourOf(bar);
    const strength = barStrength(bar.span, shown);
    const key = `${fill} ${strength}`;
    if (!alike.has(key))
      alike.set(key, { attributes: { fill, opacity: strength < 1 ? strength : undefined }, rects: [] });
    const rect = svg("rect", {
      x: along(bar.x),
      y: rounded(room.top + 4 + bar.y, 2),
      width: along(bar.width),
      height: rounded(bar.height, 2),
    });
    alike.get(key)!.rects.push(rect);
  }
  return svg(
    "g",
    {},
    soft.size > 0 && svg("defs", {}, ...[...soft].map(([id, colour]) => softEdges(id, colour))),
    ...[...alike.values()].map(({ attributes, rects }) => svg("g", attributes, ...rects)),
  );
}

/** Both edges fade: they are themselves uncertain. */
const softEdges = (id: string, colour: string): SvgNode =>
  svg(
    "linearGradient",
    { id },
    svg("stop", { offset: 0, "stop-color": colour, "stop-opacity": 0 }),
    svg("stop", { offset: 0.3, "stop-color": colour }),
    svg("stop", { offset: 0.7, "stop-color": colour }),
    svg("stop", { offset: 1, "stop-color": colour, "stop-opacity": 0 }),
  );
