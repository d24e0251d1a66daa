import type { Bin } from "../core/histogram";
import { columnBlocks, totalOf } from "../scene/columns";
import { type Paint, type SvgNode, svg } from "../scene/svg";
import { rounded } from "./numbers";
import type { TimelineDrawing } from "./timelinePicture";

/** Room for the number over the tallest column. */
const above = 12;
/** How far the middle of that number keeps from the playhead. */
const clear = 13;

/** Incidents by time: certain blocks solid, possible ones hatched, and the measure of the tallest column. */
export function columnsPicture(
  bins: readonly Bin[],
  drawing: TimelineDrawing,
  moment: number | undefined,
): SvgNode {
  const { dataset, scale, room, along, paint, idPrefix } = drawing;
  const { groups } = dataset.config;
  const blocks = columnBlocks(bins, groups, scale, room.height - above);
  const idOf = (index: number) => `${idPrefix}${index}`;
  const hatched = groups.flatMap((group, index) =>
    blocks.some((block) => block.isPossible && block.group === group)
      ? [hatching(idOf(index), paint(group.colour as Parameters<Paint>[0]), paint("paperRaised"))]
      : [],
  );
  const parts = groups.flatMap((group, index) =>
    [false, true].flatMap((isPossible) => {
      const own = blocks.filter((block) => block.group === group && block.isPossible === isPossible);
      if (own.length === 0) return [];
      const fill = isPossible ? `url(#${idOf(index)})` : paint(group.colour as Parameters<Paint>[0]);
      const rects = own.map(({ x, y, width, height }) =>
        svg("rect", {
          x: along(x),
          y: rounded(room.top + above + y, 2),
          width: along(width),
          height: rounded(height < 2 ? 1.6 : height - 0.75, 2),
        }),
      );
      return [svg("g", { fill }, ...rects)];
    }),
  );
  return svg(
    "g",
    {},
    hatched.length > 0 && svg("defs", {}, ...hatched),
    ...parts,
    measure(bins, drawing, moment),
  );
}

/** The number over the tallest column, which gives the others their measure. */
function measure(
  bins: readonly Bin[],
  { scale, room, along, paint, formats }: TimelineDrawing,
  moment: number | undefined,
) {
  if (!bins.some((bin) => totalOf(bin) > 0)) return undefined;
  const tallest = bins.reduce((most, bin) => (totalOf(bin) > totalOf(most) ? bin : most));
  const middle = (scale.position(tallest.from) + scale.position(tallest.to)) / 2;
  // The playhead would strike it through.
  const off = moment === undefined ? Number.POSITIVE_INFINITY : middle - scale.position(moment);
  const aside = Math.abs(off) < clear ? (off < 0 ? -clear : clear) - off : 0;
  return svg(
    "text",
    {
      x: along(middle + aside),
      y: room.top + 9,
      "text-anchor": "middle",
      "font-size": 11,
      fill: paint("inkSoft"),
    },
    formats.number(totalOf(tallest)),
  );
}

const hatching = (id: string, colour: string, paper: string): SvgNode =>
  svg(
    "pattern",
    { id, width: 4, height: 4, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
    svg("rect", { width: 4, height: 4, fill: paper }),
    svg("rect", { width: 1.4, height: 4, fill: colour }),
  );
