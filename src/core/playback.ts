import type { Interval } from "./model";

/** Story time per second of the reader's time, in milliseconds. */
export const speeds = [3_600_000, 10_800_000, 21_600_000, 86_400_000, 604_800_000] as const;

/** The same for maps of many events, which may be those of decades. */
export const eventSpeeds: readonly number[] = [...speeds, 2_592_000_000, 31_536_000_000];

export interface Playback {
  readonly window: Interval;
  readonly moment: number;
  /** Story milliseconds per second. */
  readonly speed: number;
}

/** Where play starts: at the window's begin if the moment has reached its end. */
export const playFrom = ({ window, moment }: Playback): number =>
  moment >= window.to ? window.from : moment;

/**
 * The moment after some of the reader's milliseconds. A gap over 250 ms (a hidden tab, a stalled page) counts as 250,
 * so that the story never jumps.
 */
export function advance({ window, moment, speed }: Playback, elapsed: number): number {
  const counted = Math.max(0, Math.min(elapsed, 250));
  return Math.min(window.to, moment + (speed * counted) / 1000);
}

/** The moment after one step of reduced motion: the next multiple of the speed from the window's begin. */
export function advanceOneStep({ window, moment, speed }: Playback): number {
  const stepsDone = Math.floor((moment - window.from) / speed + 1e-9);
  return Math.min(window.to, window.from + (stepsDone + 1) * speed);
}
