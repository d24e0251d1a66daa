import type { Interval } from "../core/model";
import { nextDay, nextHour } from "../core/step";
import { zonedTime } from "../core/zone";
import type { FilmOrder, FilmTime } from "./film";

/** Seconds of a film in which something is said: none is shorter than the least, but where the film is. */
export const cueSeconds = { least: 1.5, usual: 2.5 } as const;

/** A part of a film, in seconds from its begin, and the time of the story that passes in it. */
export interface FilmStretch {
  readonly from: number;
  readonly to: number;
  readonly story: Interval;
}

const hour = 3_600_000;
const hourSteps = [1, 2, 3, 6, 12] as const;

/**
 * A film cut where the place's clock shows a full hour, a quarter of a day, midnight: as finely as can be read at the
 * film's speed. In order, without gaps, the whole film. What stands still on a cut belongs to what it ends.
 */
export function filmStretches(order: FilmOrder, times: readonly FilmTime[]): readonly FilmStretch[] {
  const { window } = order.view;
  const length = times.reduce((sum, { seconds }) => sum + seconds, 0);
  const stretches: FilmStretch[] = [];
  let at = 0;
  let shown = 0;
  let [from, begin] = [0, window.from];
  for (const cut of cutsOf(order)) {
    for (; at < times.length && times[at]!.moment <= cut; at++) shown += times[at]!.seconds;
    if (shown - from < cueSeconds.least || length - shown < cueSeconds.least) continue;
    stretches.push({ from, to: shown, story: { from: begin, to: cut } });
    [from, begin] = [shown, cut];
  }
  return [...stretches, { from, to: length, story: { from: begin, to: window.to } }];
}

/** Moments strictly within the window at which the place's clock shows something round, in order. */
function cutsOf({ dataset: { config }, view: { window }, seconds }: FilmOrder): readonly number[] {
  const zone = config.timeZone;
  const usual = ((window.to - window.from) / seconds) * cueSeconds.usual;
  const hours = hourSteps.find((step) => step * hour >= usual);
  if (hours !== undefined)
    return momentsIn(window, (moment) => nextHour(moment, 1, zone)).filter(
      (moment) => zonedTime(moment, zone).hour % hours === 0,
    );
  const days = Math.ceil(usual / (24 * hour));
  return momentsIn(window, (moment) => nextDay(moment, 1, zone)).filter(
    (_, index) => (index + 1) % days === 0,
  );
}

function momentsIn({ from, to }: Interval, next: (moment: number) => number): readonly number[] {
  const moments: number[] = [];
  for (let at = next(from); at < to; at = next(at)) moments.push(at);
  return moments;
}
