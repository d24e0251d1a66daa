import type { Ground } from "../basemap/features";
import type { Camera, Size } from "../core/mercator";
import { filePaint, type SvgNode, svg } from "../scene/svg";
import type { PictureOrder } from "./order";

/** A part of a picture that overlaps no other: whole pixels at 1x, and what is drawn in it from its own top left corner. */
export interface PictureRegion {
  readonly name: "headline" | "map" | "timeline" | "credit";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** An `<svg>` of that size, opaque, which stands alone. */
  readonly node: SvgNode;
}

/** Where everything of a picture lies, before its land is read. */
export interface StillPlan {
  readonly order: PictureOrder;
  /** What the map looks at: the land is read for this. */
  readonly map: { readonly camera: Camera; readonly size: Size };
}

/** The layout of a still. */
export function stillPlan(order: PictureOrder): StillPlan {
  return { order, map: { camera: { longitude: 36, latitude: 35.4, zoom: 8 }, size: order.size } };
}

/** The layout of a film's frames: it holds at each of the moments, so that nothing jumps. */
export const filmPlan = (order: PictureOrder, _moments: readonly number[]): StillPlan => stillPlan(order);

/** The picture's parts, for whoever draws many pictures of which few parts change. */
export function stillRegions(plan: StillPlan, _ground?: Ground, moment?: number): readonly PictureRegion[] {
  const { size, theme } = plan.order;
  const node = svg(
    "svg",
    { xmlns: "http://www.w3.org/2000/svg", ...size, viewBox: `0 0 ${size.width} ${size.height}` },
    svg("rect", { ...size, fill: filePaint(theme)("land") }),
    svg("text", { x: 20, y: 40 }, String(moment)),
  );
  return [{ name: "map", x: 0, y: 0, ...size, node }];
}

/** A picture of one moment: map, timeline, and what it says of itself. */
export const stillPicture = (plan: StillPlan, ground?: Ground): SvgNode =>
  stillRegions(plan, ground)[0]!.node;
