import { passes } from "../core/filter";
import { boundsBy } from "../core/known";
import type { Interval } from "../core/model";
import { nextDay } from "../core/step";
import { presence } from "../core/window";
import { type PictureOrder, shownIn } from "./order";

/** Seconds for which a film stands still. */
export interface FilmPauses {
  /** At the window's begin, before anything moves. */
  readonly start: number;
  /** At the window's end, with all of it shown. */
  readonly end: number;
  /** At each midnight of the place within the window; none if left out. */
  readonly midnight?: number | undefined;
  /** At each moment at which an incident becomes certain; none if left out. */
  readonly certain?: number | undefined;
}

/** A film: the same picture at moment after moment of its view's window. The view's own moment is of no account. */
export interface FilmOrder extends PictureOrder {
  /** How long time runs, in seconds; the pauses come on top. */
  readonly seconds: number;
  readonly framesPerSecond: number;
  readonly pauses: FilmPauses;
}

/** What a film is ordered with where nobody chose. */
export const filmDefaults = {
  seconds: 10,
  framesPerSecond: { video: 30, gif: 12 },
  pauses: { start: 1, end: 2 },
} as const;

/** A moment of the story, in milliseconds since 1970-01-01T00:00Z, and for how many seconds the film shows it. */
export interface FilmTime {
  readonly moment: number;
  readonly seconds: number;
}

const minute = 60_000;
const hour = 3_600_000;

/** Story hours in a second of the film, where the window takes so many seconds. */
export const hoursPerSecond = ({ from, to }: Interval, seconds: number): number =>
  (to - from) / hour / seconds;

/** The seconds that the window takes at so many story hours in a second: the same choice said the other way. */
export const secondsAt = ({ from, to }: Interval, hours: number): number => (to - from) / hour / hours;

/** How long a film is in all, with its pauses, in seconds. */
export const filmSeconds = (order: FilmOrder): number =>
  order.pauses.start +
  order.seconds +
  order.pauses.end +
  stopsOf(order).reduce((sum, { seconds }) => sum + seconds, 0);

/**
 * The moments that a film shows, from the window's begin to its end, each later than the one before and in whole
 * minutes. Time runs evenly; a pause is a frame that is shown for longer. Every frame lasts a whole number of frames
 * at the order's rate, and all of them together as long as was ordered, to within half a frame.
 */
export function filmTimes(order: FilmOrder): readonly FilmTime[] {
  const { window } = order.view;
  const moving = evenFrames(order);
  const frames = [...moving, ...stopsOf(order)].sort((a, b) => a.moment - b.moment);
  const times: FilmTime[] = [];
  let ordered = 0;
  let shown = 0;
  for (const [index, { moment, seconds }] of frames.entries()) {
    ordered += seconds;
    if (index === 0) ordered += order.pauses.start;
    if (index === frames.length - 1) ordered += order.pauses.end;
    if (frames[index + 1]?.moment === moment) continue;
    const isEdge = moment === window.from || moment === window.to;
    // Rounded where it ends, not frame by frame: the film stays as long as it was ordered.
    const end = Math.max(Math.round(ordered * order.framesPerSecond), isEdge ? shown + 1 : 0);
    if (end > shown) times.push({ moment, seconds: (end - shown) / order.framesPerSecond });
    shown = end;
  }
  return times;
}

/**
 * The times whose frames stand for all where a few colours must do for the whole film. Whoever makes a GIF takes these:
 * other samples may give other colours, and so other bytes.
 */
export const sampleTimes = (times: readonly FilmTime[]): readonly FilmTime[] => {
  const indexes = [0, 0.25, 0.5, 0.75, 1].map((share) => Math.round(share * (times.length - 1)));
  return [...new Set(indexes)].flatMap((index) => times[index] ?? []);
};

/** Time that runs evenly from the window's begin to its end, both of them shown. */
function evenFrames({ view: { window }, seconds, framesPerSecond }: FilmOrder): readonly FilmTime[] {
  const count = Math.max(2, Math.round(seconds * framesPerSecond));
  const inWholeMinutes = (moment: number): number =>
    Math.max(window.from, Math.min(window.to, Math.floor(moment / minute) * minute));
  return Array.from({ length: count }, (_, index) => ({
    moment:
      index === count - 1
        ? window.to
        : inWholeMinutes(window.from + ((window.to - window.from) * index) / (count - 1)),
    seconds: seconds / count,
  }));
}

/** Where the film stands still between begin and end; one moment, one pause: the longest that falls on it. */
function stopsOf(order: FilmOrder): readonly FilmTime[] {
  const { midnight = 0, certain = 0 } = order.pauses;
  const stops = new Map<number, number>();
  const stop = (moment: number, seconds: number) =>
    stops.set(moment, Math.max(seconds, stops.get(moment) ?? 0));
  if (midnight > 0) for (const moment of midnightsOf(order)) stop(moment, midnight);
  if (certain > 0) for (const moment of certainFrom(order)) stop(moment, certain);
  return [...stops].map(([moment, seconds]) => ({ moment, seconds })).sort((a, b) => a.moment - b.moment);
}

function midnightsOf({ dataset: { config }, view: { window } }: FilmOrder): readonly number[] {
  const found: number[] = [];
  let at = nextDay(window.from, 1, config.timeZone);
  for (; at < window.to; at = nextDay(at, 1, config.timeZone)) found.push(at);
  return found;
}

/** When an incident's whole possible time first lies in what is shown. */
function certainFrom({ dataset, view }: FilmOrder): readonly number[] {
  const { from, to } = boundsBy(dataset.columns, view.clock);
  return dataset.incidents.flatMap((incident, row) => {
    const moment = to[row]!;
    const isWithin = moment > view.window.from && moment < view.window.to;
    if (!isWithin || !passes(dataset, incident, view.filter)) return [];
    return presence(from[row]!, moment, shownIn({ ...view, moment })) === "certain" ? [moment] : [];
  });
}
