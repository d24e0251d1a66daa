import type { Interval } from "../core/model";
import type { Count } from "../core/visible";
import type { Formats } from "../i18n/formats";
import type { Paint } from "../scene/svg";
import { textWidth } from "../scene/textWidth";
import { type ColumnBox, type Part, paragraph } from "./column";

/** A small map's stretch of time, and what it counts. */
export interface Captioned {
  readonly window: Interval;
  readonly count: Count;
}

export interface CaptionSetting {
  readonly formats: Formats;
  readonly paint: Paint;
  readonly unit: number;
}

/** When each small map is, and what it counts: a line each, all in the size at which the longest fits. */
export function captions(
  all: readonly Captioned[],
  box: ColumnBox,
  { formats, paint, unit }: CaptionSetting,
): readonly (readonly Part[])[] {
  const lines = (
    size: number,
    weight: 400 | 600,
    fill: string,
    texts: readonly string[],
  ): readonly Part[] => {
    const longest = Math.max(...texts.map((text) => textWidth(text, size, weight))) * 1.06;
    const letters = { size: size * Math.min(1, box.width / longest), weight, fill, leading: 1.36 };
    return texts.map((text) => paragraph(text, box, letters));
  };
  const { countSpoken } = formats.messages;
  const when = lines(
    unit * 0.95,
    600,
    paint("ink"),
    all.map(({ window }) => formats.window(window)),
  );
  const counts = all.map(({ count }) => countSpoken(count.certain, count.possible));
  const counted = lines(unit * 0.86, 400, paint("inkSoft"), counts);
  return when.map((part, index) => [part, counted[index]!]);
}
