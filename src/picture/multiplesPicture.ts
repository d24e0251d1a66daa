import type { Ground } from "../basemap/features";
import type { Camera, Size } from "../core/mercator";
import type { Interval } from "../core/model";
import { type Paint, type SvgNode, svg } from "../scene/svg";
import { cameraFor, mapScale } from "./camera";
import { captions } from "./captions";
import { type ColumnBox, stacked } from "./column";
import { crowdOf, mapPicture } from "./mapPicture";
import { spotsIn } from "./outside";
import { isRightToLeft } from "./panels";
import type { Rect } from "./rect";
import { sheet } from "./sheet";
import { shownOf } from "./shown";
import type { StripLayout } from "./stripLayout";
import type { StripOrder } from "./stripPicture";

/** Small maps are drawn a little smaller than large ones: more of their names find room. */
const scaleOf = ({ unit }: StripLayout): number => mapScale(unit) * 0.85;

/** What the small maps look at. */
export function multiplesMap(order: StripOrder, layout: StripLayout): { camera: Camera; size: Size } {
  const { rects, caption } = layout.cells!;
  const { width, height } = rects[0]!;
  const scale = scaleOf(layout);
  const size = { width: width / scale, height: (height - caption) / scale };
  return { size, camera: cameraFor(order, size) };
}

/** A small map for each stretch of time, with when it is and what it counts above it. */
export function multiplesPicture(
  order: StripOrder,
  layout: StripLayout,
  map: { camera: Camera; size: Size },
  paint: Paint,
  ground: Ground | undefined,
): readonly SvgNode[] {
  const { rects, caption } = layout.cells!;
  const { dataset, formats, view } = order;
  const shown = stretches(order).map((window) => {
    const part = shownOf(order, window);
    return { window, part, count: part };
  });
  const box: ColumnBox = {
    left: 0,
    top: 0,
    width: rects[0]!.width,
    height: caption,
    direction: isRightToLeft(order) ? "rtl" : "ltr",
  };
  const words = captions(shown, box, { formats, paint, unit: layout.unit });
  const spots = spotsIn(dataset);
  return shown.map(({ window, part }, index) => {
    const rect = rects[index]!;
    const mapped = mapPicture({
      dataset,
      visible: part.visible,
      crowd: crowdOf(order, part, scaleOf(layout) * 2),
      spots,
      ...map,
      language: formats.language,
      formats,
      paint,
      window,
      clock: view.clock,
      ground,
      standsAlone: true,
      idPrefix: `map-${index}`,
      placed: { x: 0, y: caption, width: rect.width, height: rect.height - caption },
    });
    return sheet(
      rect,
      order,
      paint,
      "visible",
      ...stacked(words[index]!, 0),
      mapped,
      frame(rect, caption, paint),
    );
  });
}

const frame = ({ width, height }: Rect, top: number, paint: Paint): SvgNode =>
  svg("rect", {
    x: 0.5,
    y: top + 0.5,
    width: width - 1,
    height: height - top - 1,
    fill: "none",
    stroke: paint("hairline"),
  });

/** From one moment to the next, beginning at the window's begin. */
export const stretches = ({ view, moments }: StripOrder): readonly Interval[] =>
  moments.map((to, index) => ({ from: moments[index - 1] ?? view.window.from, to }));
