import type { Ground } from "../basemap/features";
import type { Camera, Size } from "../core/mercator";
import type { Interval } from "../core/model";
import { spotOf } from "../core/places";
import { visibleRows } from "../core/visible";
import { type Paint, type SvgNode, svg } from "../scene/svg";
import { cameraFor, mapScale } from "./camera";
import { captionParts } from "./captionParts";
import { type ColumnBox, stacked } from "./column";
import { mapPicture } from "./mapPicture";
import { isRightToLeft } from "./panels";
import type { Rect } from "./rect";
import { sheet } from "./sheet";
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
  return stretches(order).map((window, index) =>
    cellNode(rects[index]!, window, index, { order, layout, map, paint, ground, caption }),
  );
}

/** From one moment to the next, beginning at the window's begin. */
export const stretches = ({ view, moments }: StripOrder): readonly Interval[] =>
  moments.map((to, index) => ({ from: moments[index - 1] ?? view.window.from, to }));

interface CellDrawing {
  readonly order: StripOrder;
  readonly layout: StripLayout;
  readonly map: { readonly camera: Camera; readonly size: Size };
  readonly paint: Paint;
  readonly ground: Ground | undefined;
  readonly caption: number;
}

function cellNode(rect: Rect, window: Interval, index: number, drawing: CellDrawing): SvgNode {
  const { order, layout, map, paint, ground, caption } = drawing;
  const { dataset, formats, view } = order;
  const visible = visibleRows(dataset, window, view.filter, view.clock);
  const spots = new Map([...dataset.places.keys()].map((id) => [id, spotOf(dataset.places, id)]));
  const box: ColumnBox = {
    left: 0,
    top: 0,
    width: rect.width,
    height: caption,
    direction: isRightToLeft(order) ? "rtl" : "ltr",
  };
  const height = rect.height - caption;
  return sheet(
    rect,
    order,
    paint,
    ...stacked(captionParts(window, visible, box, { formats, paint, unit: layout.unit }), 0),
    mapPicture({
      dataset,
      visible,
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
      placed: { x: 0, y: caption, width: rect.width, height },
    }),
    svg("rect", {
      x: 0.5,
      y: caption + 0.5,
      width: rect.width - 1,
      height: height - 1,
      fill: "none",
      stroke: paint("hairline"),
    }),
  );
}
