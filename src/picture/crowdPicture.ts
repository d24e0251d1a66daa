import { crowdInFrame, crowdStrength } from "../core/events/crowding";
import { pointLook } from "../core/events/pointLook";
import { pointSize } from "../core/events/pointSize";
import type { MapConfig } from "../core/model";
import { encodeTransparentPng } from "../raster/png";
import { shapePath } from "../scene/shape";
import { type Paint, type SvgNode, svg } from "../scene/svg";
import { type CrowdFrame, eachPoint } from "./crowdPoints";
import { crowdRaster } from "./crowdRaster";
import { rounded } from "./numbers";

export interface CrowdPictureInput extends CrowdFrame {
  readonly config: Pick<MapConfig, "groups" | "bounds">;
  /** How many events the window holds, exactly: what points are sized by, as on the page. */
  readonly count: number;
  /** Colours themselves, as in files: pixels cannot follow a page's theme. */
  readonly paint: Paint;
  /** Pixels of a raster to one of CSS. */
  readonly ratio: number;
  /** Begins the ids of the signs: two pictures in one need two. */
  readonly idPrefix: string;
}

/** Up to so many points are shapes, which stay sharp at every size; more are pixels, which are fewer bytes. */
export const mostShapes = 2000;

/** CSS pixels beyond the frame's edges in which a point can still be seen. */
const apron = 8;

/** The events of a frame, as the page draws them: their signs or discs, what is possible open or fainter. */
export function crowdPicture(input: CrowdPictureInput): SvgNode {
  const { size, count } = input;
  let inFrame = 0;
  eachPoint(input, (x, y) => {
    if (isNear(x, y, size)) inFrame++;
  });
  const crowd = crowdInFrame(count, input.blocks, input.window, input.camera, input.config.bounds, size);
  const points = pointSize(crowd, size);
  const strength = crowdStrength(crowd, points, size);
  return inFrame > mostShapes ? pixels(input, points, strength) : shapes(input, points, strength);
}

const isNear = (x: number, y: number, { width, height }: CrowdFrame["size"]): boolean =>
  x >= -apron && y >= -apron && x <= width + apron && y <= height + apron;

type Colour = Parameters<Paint>[0];

function pixels(input: CrowdPictureInput, points: number, strength: number): SvgNode {
  const { config, paint, size } = input;
  const groups = config.groups.map(({ shape, colour }) => ({ shape, colour: paint(colour as Colour) }));
  const look = { groups, paper: paint("paperRaised"), pointSize: points, strength };
  const png = encodeTransparentPng(crowdRaster(input, look, input.ratio));
  return svg("image", {
    ...size,
    // Where the raster has not the very shape of the frame, which is in parts of a pixel.
    preserveAspectRatio: "none",
    href: `data:image/png;base64,${base64(png)}`,
  });
}

function base64(bytes: Uint8Array): string {
  let letters = "";
  for (let from = 0; from < bytes.length; from += 32_768)
    letters += String.fromCharCode(...bytes.subarray(from, from + 32_768));
  return btoa(letters);
}

function shapes(input: CrowdPictureInput, points: number, strength: number): SvgNode {
  const { config, paint, size, idPrefix } = input;
  const { isSign, ring, line, certain, possible } = pointLook(points);
  const used = new Map<string, SvgNode>();
  const nodes: SvgNode[] = [];
  eachPoint(input, (x, y, group, isPossible) => {
    const sign = config.groups[group];
    if (!sign || !isNear(x, y, size)) return;
    const id = `${idPrefix}${group}${isPossible ? "o" : ""}`;
    if (!used.has(id)) {
      const isOpen = isPossible && line > 0;
      const colour = paint(sign.colour as Colour);
      const path = isSign
        ? shapePath(sign.shape, isOpen ? points - line : points)
        : shapePath("circle", points / 0.96);
      used.set(
        id,
        svg(
          "g",
          { id, opacity: rounded((isPossible ? possible : certain) * strength, 2) },
          ring > 0 &&
            svg("path", {
              d: path,
              stroke: paint("paperRaised"),
              "stroke-width": rounded(2 * ring + (isOpen ? line : 0), 2),
            }),
          svg("path", {
            d: path,
            fill: isOpen ? paint("paperRaised") : colour,
            stroke: isOpen ? colour : undefined,
            "stroke-width": isOpen ? line : undefined,
          }),
        ),
      );
    }
    nodes.push(svg("use", { href: `#${id}`, x: rounded(x), y: rounded(y) }));
  });
  const definitions = [...used].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, node]) => node);
  return svg("g", {}, definitions.length > 0 && svg("defs", {}, ...definitions), ...nodes);
}
