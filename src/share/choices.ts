import type { Clock } from "../core/model";
import type { Language } from "../core/text";
import { type Start, starts, type Way } from "../embed/embedCode";
import type { Theme } from "../theme/theme";

/** What of the story the map opens at: as the page shows it, as the page shows it at first, or a chapter. */
export type TimeChoice =
  | { readonly from: "page" }
  | { readonly from: "first" }
  | { readonly from: "chapter"; readonly id: string };

/** All that is set in the dialog. */
export interface Choices {
  readonly time: TimeChoice;
  /** Whether the page's filters hold in the article. */
  readonly keepsFilter: boolean;
  /** Whether the map opens where the reader has moved it to. */
  readonly keepsCamera: boolean;
  /** Whether the places and the incident that are open on the page are open in the article. */
  readonly keepsSelection: boolean;
  readonly clock: Clock;
  readonly language: Language;
  /** Undefined follows the reader's device. */
  readonly theme: Theme | undefined;
  readonly way: Way;
  readonly start: Start;
  /** CSS pixels; NaN where the field holds no number. */
  readonly height: number;
  /** Whether corrections leave the map as it is. */
  readonly isFrozen: boolean;
}

/** A frame alone cannot wait to be asked for. */
export const startsOf = (way: Way): readonly Start[] =>
  way === "frame" ? starts.filter((start) => start !== "click") : starts;

/** The way, with a start that it has. */
export const asWay = (way: Way, start: Start): Pick<Choices, "way" | "start"> => ({
  way,
  start: startsOf(way).includes(start) ? start : "view",
});

/** CSS pixels: less shows no map, more is no frame in an article. */
export const heights = { least: 240, most: 2000 } as const;

export const isHeight = (height: number): boolean =>
  Number.isInteger(height) && height >= heights.least && height <= heights.most;
