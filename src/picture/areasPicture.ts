import { type Camera, frameOrigin, type Size } from "../core/mercator";
import type { Dataset } from "../core/model";
import { type AreaMark, areaPath, pathZoom } from "../scene/areas";
import { type Paint, type SvgNode, svg } from "../scene/svg";
import { rounded } from "./numbers";

/** Areas in which something happened, no one knows where exactly. Undefined where there is none to see. */
export function areasPicture(
  areas: readonly AreaMark[],
  { places }: Dataset,
  camera: Camera,
  size: Size,
  paint: Paint,
  strength: number,
): SvgNode | undefined {
  const paths = areas
    .map(({ placeId }) => framePath(areaPath(places.get(placeId)!), camera, size))
    .filter((path) => path !== "");
  if (strength === 0 || paths.length === 0) return undefined;
  return svg(
    "g",
    {
      fill: paint("ink"),
      "fill-opacity": 0.035,
      stroke: paint("inkSoft"),
      "stroke-opacity": 0.55,
      "stroke-dasharray": "1 3",
      "stroke-linecap": "round",
      opacity: strength < 1 ? rounded(strength, 2) : undefined,
    },
    ...paths.map((path) => svg("path", { d: path })),
  );
}

/** An outline of world pixels at `pathZoom` in the frame's pixels, in steps and without points that fall together. */
function framePath(path: string, camera: Camera, size: Size): string {
  const [dx, dy] = frameOrigin(camera, size);
  const scale = 2 ** (camera.zoom - pathZoom);
  return path
    .split("Z")
    .filter((ring) => ring !== "")
    .map((ring) => {
      let last: readonly [number, number] | undefined;
      const steps = ring
        .slice(1)
        .split("L")
        .flatMap((pair) => {
          const [x = 0, y = 0] = pair.split(",").map(Number);
          const at = [Math.round(x * scale + dx), Math.round(y * scale + dy)] as const;
          if (last && at[0] === last[0] && at[1] === last[1]) return [];
          const step = last ? [at[0] - last[0], at[1] - last[1]] : at;
          last = at;
          return [step.join(" ")];
        });
      return steps.length < 3 ? "" : `M${steps[0]}l${steps.slice(1).join(" ").replaceAll(" -", "-")}z`;
    })
    .join("");
}
