import type { Point } from "../core/mercator";
import type { RouteMark } from "../scene/routes";
import { type Paint, type SvgNode, svg } from "../scene/svg";
import { rounded } from "./numbers";

/** Dashed lines between the places that a report names, with an arrowhead where it gives a direction. */
export function routesPicture(
  routes: readonly RouteMark[],
  inFrame: (at: Point) => Point,
  paint: Paint,
): SvgNode | undefined {
  if (routes.length === 0) return undefined;
  const written = (at: Point) =>
    inFrame(at)
      .map((value) => rounded(value))
      .join(" ");
  return svg(
    "g",
    { "stroke-width": 1.6, "stroke-linecap": "round", "stroke-dasharray": "2 5" },
    ...routes.map(({ points, middle, isDirected, colour }) => {
      const mark = paint(colour as Parameters<Paint>[0]);
      return svg(
        "g",
        { fill: mark, stroke: mark },
        svg("path", { d: `M${points.map(written).join("L")}`, fill: "none", "stroke-opacity": 0.75 }),
        isDirected &&
          svg("path", {
            d: "M-6-5 7 0-6 5z",
            stroke: "none",
            transform: `translate(${written(middle.at)})rotate(${rounded(middle.angle)})`,
          }),
      );
    }),
  );
}
