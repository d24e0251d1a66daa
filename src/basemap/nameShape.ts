import type { Point } from "../core/mercator";
import type { Box } from "../scene/labels";
import { textWidth } from "../scene/textWidth";

/** How a name is set: lengths in pixels. */
export interface NameStyle {
  readonly size: number;
  readonly weight: 400 | 600;
  /** Between letters. */
  readonly spacing: number;
  /** The longest line, where a name may be broken at its spaces. */
  readonly longest: number;
  /** From line to line. */
  readonly leading: number;
}

/** Pixels that a line takes, its letter spacing included. */
export const lineWidth = (text: string, { size, weight, spacing }: NameStyle): number =>
  textWidth(text, size, weight) + spacing * Math.max(0, [...text].length - 1);

/** A name in as few lines as its longest line allows, and these as even as can be. */
export function linesOfName(text: string, style: NameStyle): readonly string[] {
  const words = text.split(/\s+/).filter(Boolean);
  const count = Math.min(words.length, Math.ceil(lineWidth(text, style) / style.longest));
  if (count < 2) return [words.join(" ")];
  const target = lineWidth(words.join(" "), style) / count;
  const lines: string[] = [];
  let line = "";
  for (const word of words) {
    const longer = line ? `${line} ${word}` : word;
    // A word goes to the next line where that leaves this one nearer to the even width.
    const isTooLong = lineWidth(longer, style) - target > target - lineWidth(line, style);
    if (line && isTooLong && lines.length < count - 1) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

/** The side of a name that its point is at: "middle" for a name around its point. */
export type Anchor = "start" | "middle" | "end";

/** Where a name's lines stand, each at the middle of its height, around or beside a point. */
export function placeLines(
  lines: readonly string[],
  [x, y]: Point,
  style: NameStyle,
): { readonly text: string; readonly at: Point }[] {
  const top = y - ((lines.length - 1) * style.leading) / 2;
  return lines.map((text, index) => ({ text, at: [x, top + index * style.leading] }));
}

/** The box of a level name whose lines stand around or beside a point. */
export function nameBox(lines: readonly string[], [x, y]: Point, anchor: Anchor, style: NameStyle): Box {
  const width = Math.max(...lines.map((line) => lineWidth(line, style)));
  const half = ((lines.length - 1) * style.leading) / 2 + style.size * 0.6;
  const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
  return [left, y - half, left + width, y + half];
}

/** What a turned name covers, as a row of squares along it. Degrees are those of SVG: clockwise. */
export function turnedBoxes([x, y]: Point, width: number, size: number, degrees: number): Box[] {
  const side = size * 1.2;
  const count = Math.max(1, Math.ceil(width / side));
  const [across, down] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const half = (side / 2) * (Math.abs(across) + Math.abs(down));
  return Array.from({ length: count }, (_, index): Box => {
    const along = (width - side) * (count === 1 ? 0 : index / (count - 1) - 0.5);
    const [middleX, middleY] = [x + along * across, y + along * down];
    return [middleX - half, middleY - half, middleX + half, middleY + half];
  });
}
