import type { Ground } from "../basemap/features";
import type { Camera, Size } from "../core/mercator";
import { type PlaceMark, placeMarks } from "../scene/placeMarks";
import { filePaint, type Paint, type SvgNode, svg } from "../scene/svg";
import { cameraFor, crowdRatio, mapScale } from "./camera";
import { fontFamily } from "./fonts";
import { layer, layersNamespace } from "./layers";
import { occurring } from "./legendPicture";
import { crowdOf, mapPicture } from "./mapPicture";
import { type PictureOrder, shownIn } from "./order";
import { outsideOf, spotsIn } from "./outside";
import type { Panel } from "./panels";
import type { Rect } from "./rect";
import { sheet } from "./sheet";
import { inSlots } from "./slots";
import { type StillLayout, stillLayout } from "./stillLayout";
import { atMoment, type Said, saidOf, withOutside } from "./stillWords";
import { timelineIn } from "./timelineIn";

/** A part of a picture that overlaps no other: whole pixels at 1x, and what is drawn in it from its own top left corner. */
export interface PictureRegion extends Rect {
  readonly name: "headline" | "legend" | "map" | "timeline" | "credit";
  /** An `<svg>` of that size, opaque, which stands alone. */
  readonly node: SvgNode;
}

/** Where everything of a picture lies, before its land is read. */
export interface StillPlan {
  readonly order: PictureOrder;
  /** What the map looks at: the land is read for this. */
  readonly map: { readonly camera: Camera; readonly size: Size };
  readonly layout: StillLayout;
  /** Whether the timeline has a playhead. */
  readonly hasPlayhead: boolean;
  /** The groups that the key names at every moment; those that occur if undefined. */
  readonly groups: readonly string[] | undefined;
  /** Which places are drawn as one at every moment; those that would overlap if undefined. */
  readonly joined: readonly PlaceMark[] | undefined;
}

/** The layout of a still. */
export const stillPlan = (order: PictureOrder): StillPlan =>
  planFor(order, [order], order.view.moment !== order.view.window.to, undefined);

/** The layout of a film's frames: it holds at each of the moments, so that nothing jumps. */
export function filmPlan(order: PictureOrder, moments: readonly number[]): StillPlan {
  const { view } = order;
  const last = atMoment(order, view.window.to);
  const { shown } = saidOf({ ...last, view: { ...last.view, trail: undefined } });
  const groups = occurring(order.dataset.config, shown).map(({ group }) => group.id);
  // So many moments that no count is much longer than at one of them.
  const step = Math.max(1, Math.ceil(moments.length / 40));
  const sample = [...new Set([...moments.filter((_, index) => index % step === 0), view.window.to])];
  const orders = sample.map((moment) => atMoment(order, moment));
  const plan = planFor(order, orders, true, groups);
  const joined = placeMarks(order.dataset, shown.visible, spotsIn(order.dataset), plan.map.camera.zoom);
  return { ...plan, joined };
}

function planFor(
  order: PictureOrder,
  orders: readonly PictureOrder[],
  hasPlayhead: boolean,
  groups: readonly string[] | undefined,
): StillPlan {
  const paint = filePaint(order.theme);
  const planned = (saids: readonly Said[]) => {
    const layout = stillLayout({ order, paint, saids, hasPlayhead, groups });
    const scale = mapScale(layout.unit);
    const size = { width: layout.map.width / scale, height: layout.map.height / scale };
    return { layout, map: { size, camera: cameraFor(order, size) } };
  };
  // What lies outside the map is known once the map has a place: then it is said, and room made for it.
  const saids = orders.map((each) => saidOf(each));
  const first = planned(saids);
  const told = saids.map((said, index) => withOutside(said, outsideOf(orders[index]!, first.map)));
  const isAnyOutside = told.some(({ outside }) => outside > 0);
  return { order, hasPlayhead, groups, joined: undefined, ...(isAnyOutside ? planned(told) : first) };
}

/** What a picture says at a moment, the plan's own if left out. */
export function saidAt({ order, map }: StillPlan, moment = order.view.moment): Said {
  const then = atMoment(order, moment);
  return withOutside(saidOf(then), outsideOf(then, map));
}

/** The picture's parts at a moment, for whoever draws many pictures of which few parts change. */
export function stillRegions(plan: StillPlan, ground?: Ground, moment?: number): readonly PictureRegion[] {
  const order = moment === undefined ? plan.order : atMoment(plan.order, moment);
  const paint = filePaint(order.theme);
  const said = saidAt(plan, moment);
  const { layout } = plan;
  const region = (
    name: PictureRegion["name"],
    rect: Rect,
    ...children: readonly SvgNode[]
  ): PictureRegion => ({
    ...rect,
    name,
    node: sheet(
      { width: rect.width, height: rect.height },
      order,
      paint,
      // The map is cut by a frame of its own.
      name === "timeline" ? "hidden" : "visible",
      ...children,
    ),
  });
  return [
    ...layout.panels.map((panel) => region(panel.name, panel.rect, ...panelNodes(panel, said))),
    region("map", layout.map, mapNode(plan, order, said, paint, ground), edges(layout.map, order, paint)),
    ...(layout.timeline
      ? [
          region(
            "timeline",
            layout.timeline,
            timelineIn(layout.timeline, timelineSetting(plan), order, paint),
          ),
        ]
      : []),
  ];
}

/** A picture of one moment: map, timeline, and what it says of itself. Its parts are layers with names. */
export function stillPicture(plan: StillPlan, ground?: Ground): SvgNode {
  const { order } = plan;
  const { texts } = saidOf(order);
  return svg(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      ...layersNamespace,
      ...order.size,
      viewBox: `0 0 ${order.size.width} ${order.size.height}`,
      role: "img",
      "font-family": fontFamily(order.formats.language),
      direction: "ltr",
    },
    svg("title", {}, texts.title),
    svg("desc", {}, texts.alt),
    svg("rect", { ...order.size, fill: filePaint(order.theme)("paper") }),
    ...stillRegions(plan, ground).map(({ name, x, y, node }) => layer(name, placedAt(node, x, y))),
  );
}

const placedAt = (node: SvgNode, x: number, y: number): SvgNode => ({
  ...node,
  attributes: { x, y, ...node.attributes, xmlns: undefined },
});

const panelNodes = ({ slots, heights, box }: Panel, said: Said): readonly SvgNode[] =>
  inSlots(slots(said), heights, box.top);

function mapNode(
  { map, layout, joined, groups }: StillPlan,
  order: PictureOrder,
  { shown }: Said,
  paint: Paint,
  ground: Ground | undefined,
): SvgNode {
  const { dataset, formats, view } = order;
  return mapPicture({
    dataset,
    visible: shown.visible,
    crowd: crowdOf(order, shown, crowdRatio(layout.unit, groups !== undefined)),
    spots: spotsIn(dataset),
    joined,
    told: dataset.incidents.findIndex(({ id }) => id === view.incident),
    ...map,
    language: formats.language,
    formats,
    paint,
    window: shownIn(view),
    clock: view.clock,
    ground,
    standsAlone: true,
    hasLayers: true,
    placed: { x: 0, y: 0, width: layout.map.width, height: layout.map.height },
  });
}

/** Hairlines where the map meets the words, within the map. */
function edges({ x, y, width, height }: Rect, { size }: PictureOrder, paint: Paint): SvgNode {
  const lines = [
    ...(y > 0 ? [`M0 0.5H${width}`] : []),
    ...(y + height < size.height ? [`M0 ${height - 0.5}H${width}`] : []),
    ...(x > 0 ? [`M0.5 0V${height}`] : []),
    ...(x + width < size.width ? [`M${width - 0.5} 0V${height}`] : []),
  ];
  return svg("path", { d: lines.join(""), stroke: paint("hairline"), fill: "none" });
}

const timelineSetting = ({ layout, hasPlayhead, order }: StillPlan) => ({
  ...layout,
  hasPlayhead,
  isBeside: layout.timeline !== undefined && layout.timeline.width < order.size.width,
});
