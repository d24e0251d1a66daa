import { type Paint, type SvgNode, svg } from "../scene/svg";
import { fontFamily } from "./fonts";
import { layersNamespace } from "./layers";
import type { PictureOrder } from "./order";
import type { Rect } from "./rect";

/**
 * A part of a picture: as one of its own, or placed in another where it has a place. What would run out of it is cut,
 * which takes half of the time that drawing does: words are laid out to fit and need no cutting.
 */
export const sheet = (
  { width, height, ...place }: Partial<Rect> & Pick<Rect, "width" | "height">,
  { formats }: PictureOrder,
  paint: Paint,
  overflow: "hidden" | "visible",
  ...children: readonly SvgNode[]
): SvgNode =>
  svg(
    "svg",
    {
      ...(place.x === undefined && { xmlns: "http://www.w3.org/2000/svg", ...layersNamespace }),
      ...place,
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      overflow: overflow === "visible" ? overflow : undefined,
      "font-family": fontFamily(formats.language),
      // A page's own direction would turn the anchors of the names about.
      direction: "ltr",
    },
    svg("rect", { width, height, fill: paint("paper") }),
    ...children,
  );
