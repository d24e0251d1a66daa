import type { Filter } from "../core/filter";
import type { Size } from "../core/mercator";
import type { Bounds, Chapter, Clock, Dataset, Interval } from "../core/model";
import type { Formats } from "../i18n/formats";
import type { Theme } from "../theme/theme";
import type { PictureEvents } from "./pictureEvents";

/** What of the story a picture shows. */
export interface PictureView {
  /** The window between the two handles of the timeline. */
  readonly window: Interval;
  /** The playhead, in milliseconds since 1970-01-01T00:00Z: what lies after it is not shown. The window's end shows all of it. */
  readonly moment: number;
  /** How far back from the playhead is shown, in milliseconds; all since the window's begin if undefined. */
  readonly trail: number | undefined;
  readonly clock: Clock;
  readonly filter: Filter;
  /** What must lie on the map; all of the map's own bounds if undefined. */
  readonly bounds: Bounds | undefined;
  /** The chapter that is told, with its headline and text. */
  readonly chapter: Chapter | undefined;
  /** Id of an incident that is told beside the map, with its claims and who made them. */
  readonly incident: string | undefined;
}

/** What every still, strip and film is made from. The same order gives the same picture, to the byte. */
export interface PictureOrder {
  readonly dataset: Dataset;
  /** Of a map of many events, which then stand in the place of incidents. */
  readonly events?: PictureEvents | undefined;
  /** The words and the language of the picture; its words for pictures must be loaded too. */
  readonly formats: Formats;
  readonly theme: Theme;
  /** Pixels at 1x, within `pictureLimits`. */
  readonly size: Size;
  readonly view: PictureView;
  /** Whether headline and text stand on it. All else that a picture says of itself cannot be left out. */
  readonly hasHeadline: boolean;
  /** Where the map is to be found, as readers would type it: "maps.example.org/ar/". */
  readonly address?: string | undefined;
  /** The permanent link to this very view, for captions and metadata. */
  readonly link?: string | undefined;
}

/** What the map shows at the playhead. */
export function shownIn({
  window,
  moment,
  trail,
}: Pick<PictureView, "window" | "moment" | "trail">): Interval {
  return { from: trail === undefined ? window.from : Math.max(window.from, moment - trail), to: moment };
}

/** The view of a whole window: a chapter's, or the map's first one. */
export const viewOf = ({ config }: Dataset, chapter?: Chapter): PictureView => {
  const window = chapter?.window ?? config.window;
  return {
    window,
    moment: window.to,
    trail: undefined,
    clock: "happened",
    filter: { categories: [], statuses: [], places: [] },
    bounds: undefined,
    chapter,
    incident: undefined,
  };
};
