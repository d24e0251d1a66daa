import { type FilmOrder, filmSeconds } from "./film";

/** How long a film may be in all, in seconds, how fast it may run, and how many frames it may have. */
export const filmLimits = {
  seconds: { least: 1, most: 120 },
  framesPerSecond: { least: 1, most: 60 },
  frames: { least: 2, most: 3600 },
} as const;

/** What is wrong with a film's length, rate or pauses, or undefined. The size is `sizeProblem`'s. */
export function filmProblem(order: FilmOrder): { got: string; expected: string } | undefined {
  const { seconds, framesPerSecond, pauses, view } = order;
  const { least, most } = filmLimits.seconds;
  const rate = filmLimits.framesPerSecond;
  if (!(view.window.from < view.window.to))
    return { got: "a window without length", expected: "a window that ends after it begins" };
  if (!(framesPerSecond >= rate.least && framesPerSecond <= rate.most))
    return {
      got: `${framesPerSecond} frames per second`,
      expected: `from ${rate.least} to ${rate.most} frames per second`,
    };
  if (!(Number.isFinite(seconds) && seconds > 0))
    return { got: `${seconds} seconds`, expected: "a length of more than 0 seconds" };
  for (const [name, pause] of Object.entries(pauses))
    if (pause !== undefined && !(pause >= 0 && pause <= most))
      return { got: `a pause (${name}) of ${pause} seconds`, expected: `a pause from 0 to ${most} seconds` };
  const length = Math.round(filmSeconds(order) * 1000) / 1000;
  if (length < least || length > most)
    return {
      got: `a film of ${length} seconds with its pauses`,
      expected: `from ${least} to ${most} seconds in all`,
    };
  const frames = Math.round(length * framesPerSecond);
  if (frames < filmLimits.frames.least)
    return {
      got: `a film of ${frames} frame`,
      expected: `at least ${filmLimits.frames.least}: more seconds or frames per second`,
    };
  return frames > filmLimits.frames.most
    ? {
        got: `${frames} frames`,
        expected: `at most ${filmLimits.frames.most}: fewer seconds or frames per second`,
      }
    : undefined;
}
