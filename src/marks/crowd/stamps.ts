import { type PointLook, pointLook } from "../../core/events/pointLook";
import { shapePath } from "../../scene/shape";
import type { Stamp } from "./flatPicture";
import type { CrowdLook } from "./painter";

/** The pictures of the points of a size in CSS pixels: of each group first what is certain, then what is possible. */
export function drawStamps(look: CrowdLook, size: number, pixelRatio: number): readonly Stamp[] {
  const points = pointLook(size);
  return look.groups.flatMap((_, group) =>
    [false, points.line > 0].map((isOpen) => drawStamp(look, group, isOpen, size, points, pixelRatio)),
  );
}

function drawStamp(
  { groups, paper }: CrowdLook,
  group: number,
  isOpen: boolean,
  size: number,
  { isSign, ring, line }: PointLook,
  pixelRatio: number,
): Stamp {
  const side = Math.ceil((1.2 * size + 2 * ring + 2) * pixelRatio);
  const context = createCanvas(side).getContext("2d", { willReadFrequently: true });
  const sign = groups[group];
  if (!context || !sign) return { pixels: new Uint8Array(4 * side * side), side };
  context.setTransform(pixelRatio, 0, 0, pixelRatio, side / 2, side / 2);
  const path = new Path2D(isSign ? shapePath(sign.shape, size) : shapePath("circle", size / 0.96));
  // Half of each line lies within the shape.
  const outline = (colour: string, width: number) => {
    context.strokeStyle = colour;
    context.lineWidth = 2 * width;
    context.stroke(path);
  };
  if (ring > 0) outline(paper, ring);
  context.fillStyle = isOpen ? paper : sign.colour;
  context.fill(path);
  if (isOpen) {
    context.clip(path);
    outline(sign.colour, line);
  }
  const { data } = context.getImageData(0, 0, side, side);
  const pixels = new Uint8Array(data);
  for (let at = 0; at < pixels.length; at++) if (at % 4 !== 3) pixels[at] = (data[at]! * data[at | 3]!) / 255;
  return { pixels, side };
}

function createCanvas(side: number) {
  if (typeof document === "undefined") return new OffscreenCanvas(side, side) as unknown as HTMLCanvasElement;
  const canvas = document.createElement("canvas");
  canvas.width = side;
  canvas.height = side;
  return canvas;
}
