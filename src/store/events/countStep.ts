import type { CountStep } from "../../events/fileLayout";

/**
 * The end of a step in UTC that the instant lies on or that is next to it: before (-1) or after (1). A week begins on
 * Monday.
 */
export function onStep(instant: number, step: CountStep, direction: -1 | 1): number {
  if (step === "month") {
    const date = new Date(instant);
    const begin = Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1);
    if (begin === instant || direction === -1) return begin;
    return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1);
  }
  const [length, origin] = spacing(step);
  const steps = (instant - origin) / length;
  return origin + (direction === 1 ? Math.ceil(steps) : Math.floor(steps)) * length;
}

const day = 86_400_000;

/** Length of a step and an end of one, in milliseconds. */
function spacing(step: Exclude<CountStep, "month">): readonly [length: number, origin: number] {
  if (step === "hour") return [3_600_000, 0];
  if (step === "day") return [day, 0];
  // 5 January 1970 was a Monday.
  if (step === "week") return [7 * day, 4 * day];
  return [step, 0];
}
