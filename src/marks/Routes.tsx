import type { Point } from "../core/mercator";
import type { RouteMark } from "../scene/routes";

interface Props {
  readonly routes: readonly RouteMark[];
  readonly anchor: Point;
  readonly emphasised: (placeId: string) => boolean;
  readonly nameOf: (placeId: string) => string;
}

/** Dashed lines between the places that a report names; an arrowhead where it gives a direction. */
export function Routes({ routes, anchor, emphasised, nameOf }: Props) {
  return (
    <>
      {routes.map(({ placeId, points, middle, isDirected, colour }) => {
        const [x, y] = [middle.at[0] - anchor[0], middle.at[1] - anchor[1]];
        // Names are read from left to right, whichever way the line runs.
        const upright = Math.abs(middle.angle) > 90 ? middle.angle + 180 : middle.angle;
        const line = points.map((point) => `${point[0] - anchor[0]},${point[1] - anchor[1]}`).join(" ");
        return (
          <g key={placeId} class={emphasised(placeId) ? "route is-emphasised" : "route"} data-colour={colour}>
            <polyline points={line} />
            {isDirected && (
              <path
                class="route-head"
                d="M-6,-5L7,0L-6,5Z"
                transform={`translate(${x} ${y}) rotate(${middle.angle})`}
              />
            )}
            <text transform={`translate(${x} ${y}) rotate(${upright})`} dy="-9">
              {nameOf(placeId)}
            </text>
          </g>
        );
      })}
    </>
  );
}
