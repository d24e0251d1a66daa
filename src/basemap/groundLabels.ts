import type { Size } from "../core/mercator";
import type { Language } from "../core/text";
import type { Box } from "../scene/labels";
import { type Paint, type SvgNode, svg } from "../scene/svg";
import type { Ground } from "./features";

export interface GroundLabelsOptions {
  readonly paint: Paint;
  readonly language: Language;
  /** For sizes and ranks; the zoom of the ground's camera, if left out. */
  readonly zoom?: number | undefined;
  /** The part of the frame, from its top left corner, in which names may stand; the whole, if left out. */
  readonly size?: Size | undefined;
  /** Where marks and their names stand, in frame pixels: neither a name nor a dot of the basemap comes there. */
  readonly taken?: readonly Box[] | undefined;
  /** Names, in any language, that the picture writes itself: the basemap leaves out these places with their dots. */
  readonly hidden?: ReadonlySet<string> | undefined;
  /** The same by GeoNames id. */
  readonly hiddenIds?: readonly number[] | undefined;
}

/**
 * Names and dots of the basemap. Anchored by `text-anchor` for a left-to-right base: in a right-to-left page, put it
 * into an element with `dir="ltr"`.
 */
export const groundLabels = (_ground: Ground, _options: GroundLabelsOptions): SvgNode => svg("g");
