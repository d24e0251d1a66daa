import { crowdInFrame } from "../core/events/crowding";
import { pointLook } from "../core/events/pointLook";
import { pointSize } from "../core/events/pointSize";
import type { MapConfig } from "../core/model";
import { type Paint, type SvgNode, svg } from "../scene/svg";
import { type CrowdFrame, eachPoint } from "./crowdPoints";
import { rounded } from "./numbers";

export interface CrowdDotsInput extends CrowdFrame {
  readonly config: Pick<MapConfig, "groups" | "bounds">;
  /** How many events the window holds, exactly. */
  readonly count: number;
  readonly paint: Paint;
}

/** Dots of one picture: a built page must stay light, and those that would hide each other say nothing more. */
const mostDots = 1500;

/**
 * A crowd in the few bytes that a built page has for it, in the page's own colours: a dot for each place of the frame
 * where there are events of a group, and not for each event. Places are as large as they must be for that.
 */
export function crowdDots(input: CrowdDotsInput): SvgNode {
  const { config, paint, size, count } = input;
  const crowd = crowdInFrame(count, input.blocks, input.window, input.camera, config.bounds, size);
  const points = pointSize(crowd, size);
  const look = pointLook(points);
  let step = 1;
  let dots = dotsOf(input, step);
  while (dots.size > mostDots) {
    step *= 1.5;
    dots = dotsOf(input, step);
  }
  const inOrder = [...dots];
  const paths = slicesOf(inOrder).flatMap((slice) =>
    config.groups.flatMap(({ colour }, group) =>
      [false, true].flatMap((isPossible) => {
        const own = slice.filter(([, kind]) => kind === 2 * group + (isPossible ? 1 : 0));
        if (own.length === 0) return [];
        const at = own.map(
          ([key]) => `M${rounded((key % columns) * step)} ${rounded(Math.floor(key / columns) * step)}h0`,
        );
        return [
          svg("path", {
            d: at.join(""),
            stroke: paint(colour as Parameters<Paint>[0]),
            opacity: rounded(isPossible ? look.possible : look.certain, 2),
          }),
        ];
      }),
    ),
  );
  return svg(
    "g",
    {
      class: "picture-marks",
      fill: "none",
      "stroke-linecap": "round",
      "stroke-width": rounded(Math.max(points, step), 2),
    },
    ...paths,
  );
}

/** In pieces one after the other: within each the groups lie over each other in their own order, for fewer bytes. */
function slicesOf<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  const length = Math.ceil(items.length / 4);
  return [0, 1, 2, 3].map((index) => items.slice(index * length, (index + 1) * length));
}

/** More than a frame has places side by side. */
const columns = 65_536;

/** By place of the frame, what is drawn last there: two times the group, and one more where it is possible only. */
function dotsOf(input: CrowdDotsInput, step: number): ReadonlyMap<number, number> {
  const { width, height } = input.size;
  const found = new Map<number, number>();
  eachPoint(input, (x, y, group, isPossible) => {
    if (x < 0 || y < 0 || x > width || y > height) return;
    const key = Math.round(y / step) * columns + Math.round(x / step);
    const kind = 2 * group + (isPossible ? 1 : 0);
    // What is drawn last lies on top.
    found.delete(key);
    found.set(key, kind);
  });
  return found;
}
