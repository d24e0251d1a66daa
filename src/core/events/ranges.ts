import type { Interval } from "../model";
import { type Presence, presence } from "../window";
import type { EventBlock } from "./model";

/**
 * A window in the units of a block, so that comparing whole numbers answers exactly, whatever lies between two units. All
 * are between 0 and 2^32 - 1, as a shader takes them.
 */
export interface UnitWindow {
  /** A row overlaps the window if `latest` > after and `earliest` < before. */
  after: number;
  before: number;
  /** It lies certainly inside if `earliest` >= from and `latest` <= to. */
  from: number;
  to: number;
}

/** Writes into an object that is given, so that a frame makes nothing new. */
export function unitWindow(
  { epoch, unit }: Pick<EventBlock, "epoch" | "unit">,
  window: Interval,
  into: UnitWindow = { after: 0, before: 0, from: 0, to: 0 },
): UnitWindow {
  const from = (window.from - epoch) / unit;
  const to = (window.to - epoch) / unit;
  into.after = within32Bits(Math.floor(from));
  into.before = within32Bits(Math.ceil(to));
  into.from = within32Bits(Math.ceil(from));
  into.to = within32Bits(Math.floor(to));
  return into;
}

const within32Bits = (units: number): number => (units <= 0 ? 0 : units > 0xffffffff ? 0xffffffff : units);

/**
 * Runs of the block's rows that hold all that overlaps the window, as pairs of first row and count: at most one pair a
 * class, none empty, in ascending order. What they hold besides, the shader leaves out. Writes into a list that is given.
 */
export function drawRanges(block: EventBlock, window: Interval, into: number[] = []): number[] {
  const after = Math.floor((window.from - block.epoch) / block.unit);
  const before = Math.ceil((window.to - block.epoch) / block.unit);
  into.length = 0;
  for (let index = 0; index < block.classes.length; index++) {
    const { first, end, longest } = block.classes[index]!;
    const begin = firstStarting(block.time, after + 1 - longest, first, end);
    const stop = firstStarting(block.time, before, begin, end);
    if (stop > begin) into.push(begin, stop - begin);
  }
  return into;
}

/** The first of rows [first, end) that starts at the bound or after it. */
function firstStarting(time: Uint32Array, bound: number, first: number, end: number): number {
  // In every frame, so no pair is made to be taken apart.
  let low = first;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (time[2 * middle]! < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether a row of a block lies in a window, by the bounds that the block has of it. */
export const isInWindow = ({ epoch, unit, time }: EventBlock, at: number, window: Interval): Presence =>
  presence(epoch + time[2 * at]! * unit, epoch + time[2 * at + 1]! * unit, window);
