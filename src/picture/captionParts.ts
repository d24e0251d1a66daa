import type { Interval } from "../core/model";
import type { Count } from "../core/visible";
import type { Formats } from "../i18n/formats";
import type { Paint } from "../scene/svg";
import { textWidth } from "../scene/textWidth";
import { type ColumnBox, type Part, paragraph } from "./column";

export interface CaptionSetting {
  readonly formats: Formats;
  readonly paint: Paint;
  readonly unit: number;
}

/** When a small map is, and what it counts: a line each, smaller where it would not fit. */
export function captionParts(
  window: Interval,
  { certain, possible }: Count,
  box: ColumnBox,
  { formats, paint, unit }: CaptionSetting,
): readonly Part[] {
  const line = (text: string, size: number, fill: string, weight: 400 | 600): Part => {
    const needed = textWidth(text, size, weight) * 1.06;
    return paragraph(text, box, {
      size: size * Math.min(1, box.width / needed),
      weight,
      fill,
      leading: 1.36,
    });
  };
  return [
    line(formats.window(window), unit * 0.95, paint("ink"), 600),
    line(formats.messages.countSpoken(certain, possible), unit * 0.86, paint("inkSoft"), 400),
  ];
}
