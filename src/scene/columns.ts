import type { Bin } from "../core/histogram";
import type { CategoryGroup } from "../core/model";
import type { Timescale } from "./timescale";

/** One block of the histogram, in CSS pixels from the top left. */
export interface Block {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly group: CategoryGroup;
  readonly isPossible: boolean;
}

/** The histogram as stacked blocks: what is certain from the ground up, what is possible on top of it. */
export function columnBlocks(
  bins: readonly Bin[],
  groups: readonly CategoryGroup[],
  scale: Timescale,
  height: number,
): readonly Block[] {
  const most = Math.max(1, ...bins.map(totalOf));
  const unit = height / most;
  return bins.flatMap((bin) => {
    const [a, b] = [scale.position(bin.from), scale.position(bin.to)];
    const left = Math.min(a, b);
    const gap = Math.min(1.5, Math.abs(b - a) * 0.08);
    let y = height;
    const blocks: Block[] = [];
    for (const part of ["certain", "possible"] as const) {
      for (const [index, group] of groups.entries()) {
        const count = bin.groups[index]![part];
        if (count === 0) continue;
        y -= count * unit;
        blocks.push({
          x: left + gap,
          y,
          width: Math.max(1, Math.abs(b - a) - 2 * gap),
          height: count * unit,
          group,
          isPossible: part === "possible",
        });
      }
    }
    return blocks;
  });
}

/** The tallest column, certain and possible together. */
export const totalOf = (bin: Bin): number =>
  bin.groups.reduce((sum, { certain, possible }) => sum + certain + possible, 0);
