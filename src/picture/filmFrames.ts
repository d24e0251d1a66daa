import type { Ground } from "../basemap/features";
import { svgText } from "../scene/svg";
import type { FilmTime } from "./film";
import { type PictureRegion, type StillPlan, stillRegions } from "./stillPicture";

/** A region of a frame as SVG text. The same text means the same pixels: whoever draws it can keep them. */
export interface FrameRegion extends Omit<PictureRegion, "node"> {
  readonly svg: string;
}

export interface FilmFrame extends FilmTime {
  readonly regions: readonly FrameRegion[];
}

/** The frames of a film one by one, so that none but the one at hand is kept. */
export function* filmFrames(
  plan: StillPlan,
  ground: Ground | undefined,
  times: Iterable<FilmTime>,
): Generator<FilmFrame> {
  for (const time of times)
    yield {
      ...time,
      regions: stillRegions(plan, ground, time.moment).map(({ node, ...region }) => ({
        ...region,
        svg: svgText(node),
      })),
    };
}
