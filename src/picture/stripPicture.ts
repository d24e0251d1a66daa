import type { Ground } from "../basemap/features";
import type { Camera, Size } from "../core/mercator";
import type { Interval } from "../core/model";
import { filePaint, type SvgNode, svg } from "../scene/svg";
import { fontFamily } from "./fonts";
import { layer, layersNamespace } from "./layers";
import { multiplesMap, multiplesPicture } from "./multiplesPicture";
import type { PictureOrder } from "./order";
import { outsideOf } from "./outside";
import type { Panel } from "./panels";
import { type PictureForm, shownBy } from "./pictureForm";
import { sheet } from "./sheet";
import { inSlots } from "./slots";
import { saidOf, withOutside } from "./stillWords";
import { type StripLayout, stripLayout } from "./stripLayout";
import { timelineIn } from "./timelineIn";

/** One timeline, or a small map for each of some moments. */
export type StripForm = "timeline" | "multiples";

/** How many small maps a strip may hold. */
export const multiplesLimits = { least: 3, most: 12 } as const;

export interface StripOrder extends PictureOrder {
  readonly form: StripForm;
  /** The moment that each small map ends at, in order; it begins where the one before ends. Unused by a timeline. */
  readonly moments: readonly number[];
}

export interface StripPlan {
  readonly order: StripOrder;
  readonly layout: StripLayout;
  /** What each small map looks at, all alike; undefined where there is none. */
  readonly map: { readonly camera: Camera; readonly size: Size } | undefined;
}

/** A strip as its words know it. */
export const formOf = ({ form, moments }: StripOrder): PictureForm =>
  form === "multiples" ? { kind: form, moments } : { kind: form };

/** So many moments of a window, evenly spread, the last one its end. */
export const evenMoments = ({ from, to }: Interval, count: number): readonly number[] =>
  Array.from({ length: count }, (_, index) => {
    const moment = from + ((to - from) * (index + 1)) / count;
    return index === count - 1 ? to : Math.round(moment / 60_000) * 60_000;
  });

/** The layout of a strip. */
export function stripPlan(given: StripOrder): StripPlan {
  // A strip is about the whole window: its maps tell the moments apart.
  const order = { ...given, view: { ...given.view, moment: given.view.window.to, trail: undefined } };
  const said = saidOf(order, formOf(order));
  const first = stripLayout(order, said);
  const map = first.cells && multiplesMap(order, first);
  const told =
    map &&
    withOutside(
      said,
      outsideOf(order, map, () => shownBy(order, formOf(order))),
    );
  if (!told || told.outside === 0) return { order, layout: first, map };
  const layout = stripLayout(order, told);
  return { order, layout, map: multiplesMap(order, layout) };
}

/** What happened when, in one picture: a large timeline, or small maps of one stretch of time after another. */
export function stripPicture({ order, layout, map }: StripPlan, ground?: Ground): SvgNode {
  const paint = filePaint(order.theme);
  const counted = saidOf(order, formOf(order));
  const said = map
    ? withOutside(
        counted,
        outsideOf(order, map, () => shownBy(order, formOf(order))),
      )
    : counted;
  const words = ({ name, rect, slots, heights, box }: Panel) =>
    layer(name, sheet(rect, order, paint, "visible", ...inSlots(slots(said), heights, box.top)));
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
    svg("title", {}, said.texts.title),
    svg("desc", {}, said.texts.alt),
    svg("rect", { ...order.size, fill: paint("paper") }),
    ...layout.panels.map(words),
    layout.timeline &&
      layer(
        "timeline",
        sheet(layout.timeline, order, paint, "hidden", timelineIn(layout.timeline, layout, order, paint)),
      ),
    ...(map ? [layer("maps", ...multiplesPicture(order, layout, map, paint, ground))] : []),
  );
}
