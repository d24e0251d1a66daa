import type { Interval } from "../core/model";
import { type Sign, signSize } from "../scene/placeMarks";
import { shapePath } from "../scene/shape";
import { signStrength } from "../scene/strength";
import { type Paint, type SvgNode, svg } from "../scene/svg";
import { rounded } from "./numbers";

/** The signs of a picture: each kind is drawn once, and used wherever it stands. */
export interface Signs {
  /** A sign in its place within its mark; open ones are fainter the less of their time lies in the window. */
  use(sign: Sign, time: Interval, window: Interval): SvgNode;
  /** What was used so far, as `<defs>`. Undefined when nothing was. */
  definitions(): SvgNode | undefined;
}

/** Filled when its time is certainly in the window, open when it may be. `size` in pixels. */
export function signPath(
  { group, isPossible }: Pick<Sign, "group" | "isPossible">,
  size: number,
  paint: Paint,
  attributes: SvgNode["attributes"] = {},
): SvgNode {
  const colour = paint(group.colour as Parameters<Paint>[0]);
  return svg("path", {
    ...attributes,
    d: shapePath(group.shape, isPossible ? size - 1.2 : size),
    fill: isPossible ? paint("paperRaised") : colour,
    stroke: colour,
    "stroke-width": isPossible ? 1.5 : 0.6,
  });
}

/** Ids are the prefix, the number of the kind, "o" where it is open and "s" where it is small. */
export function createSigns(prefix: string, paint: Paint): Signs {
  const used = new Map<string, SvgNode>();
  const groups: string[] = [];
  const numberOf = (group: string): number => {
    if (!groups.includes(group)) groups.push(group);
    return groups.indexOf(group);
  };
  return {
    use(sign, time, window) {
      const { group, isPossible, isGuest } = sign;
      const id = `${prefix}${numberOf(group.id)}${isPossible ? "o" : ""}${isGuest ? "s" : ""}`;
      if (!used.has(id)) used.set(id, signPathOf(sign, id, paint));
      const strength = isPossible ? signStrength(time, window) : 1;
      return svg("use", {
        href: `#${id}`,
        x: rounded(sign.x) || undefined,
        y: rounded(sign.y) || undefined,
        opacity: strength < 1 ? strength : undefined,
      });
    },
    definitions() {
      const nodes = [...used].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, node]) => node);
      return nodes.length > 0 ? svg("defs", {}, ...nodes) : undefined;
    },
  };
}

function signPathOf({ group, isPossible, isGuest }: Sign, id: string, paint: Paint): SvgNode {
  // As on the page, a guest is scaled after an open sign has lost its margin.
  const size = (isGuest ? 0.76 : 1) * (isPossible ? signSize - 1.2 : signSize);
  return signPath({ group, isPossible }, isPossible ? size + 1.2 : size, paint, { id });
}
