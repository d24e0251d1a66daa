import { type Filter, noFilter } from "../core/filter";
import { boundsBy, claimKnown } from "../core/known";
import type { Camera } from "../core/mercator";
import { type Clock, clocks, type Dataset, type Interval, type MapConfig } from "../core/model";
import { eventSpeeds, speeds } from "../core/playback";
import type { Step } from "../core/step";
import type { Language } from "../core/text";
import type { Theme } from "../theme/theme";

/** What the reader has opened: the card of one or several places that are drawn as one, the details of one incident. */
export interface Selection {
  readonly places: readonly string[];
  readonly incident: string | undefined;
}

export const noSelection: Selection = { places: [], incident: undefined };

/** How the incidents are listed: day by day, or in a table that can be sorted. */
export const listForms = ["list", "table"] as const;
export type ListForm = (typeof listForms)[number];

/** What may be open above the timeline. */
export const panels = ["toll"] as const;
export type Panel = (typeof panels)[number];

/** What the reader sees, as plain data: everything that an address carries, and nothing else. */
export interface View {
  /** The stretch that the timeline shows. */
  readonly extent: Interval;
  /** The window between the two handles. */
  readonly window: Interval;
  /** The playhead: what lies after it is not shown yet. Within the window. */
  readonly moment: number;
  /** How far back from the playhead is shown, in milliseconds; undefined shows all since the window's begin. */
  readonly trail: number | undefined;
  readonly filter: Filter;
  readonly selection: Selection;
  /** Undefined until the reader moves the map: the data then fill whatever frame there is. */
  readonly camera: Camera | undefined;
  readonly language: Language;
  /** Undefined follows the device. */
  readonly theme: Theme | undefined;
  /** By which clock map, list, counters and timeline go. */
  readonly clock: Clock;
  readonly step: Step;
  /** Story milliseconds per second of play. */
  readonly speed: number;
  readonly panel: Panel | undefined;
  readonly list: ListForm;
}

/** How far back from the playhead may be shown, in milliseconds: years where events may be those of decades. */
export const trailsOf = ({ events }: Pick<MapConfig, "events">): readonly number[] => [
  21_600_000,
  86_400_000,
  ...(events ? [604_800_000, 2_592_000_000, 31_536_000_000] : []),
];

/** How fast a map may be played. */
export const speedsOf = ({ events }: Pick<MapConfig, "events">): readonly number[] =>
  events ? eventSpeeds : speeds;

/** Story milliseconds per second with which a window is over within a minute, or as fast as there is. */
function firstSpeed(config: MapConfig): number {
  if (!config.events) return 21_600_000;
  const { from, to } = config.window;
  return eventSpeeds.find((speed) => (to - from) / speed <= 60) ?? eventSpeeds.at(-1)!;
}

/** The view before the reader has done anything. */
export function firstView({ config }: Dataset, language: Language): View {
  return {
    extent: config.extent,
    window: config.window,
    moment: config.window.to,
    trail: undefined,
    filter: noFilter,
    selection: noSelection,
    camera: undefined,
    language,
    theme: undefined,
    clock: "happened",
    // Of many events the next one is no step that leads anywhere.
    step: config.events ? "day" : "incident",
    speed: firstSpeed(config),
    panel: undefined,
    list: "list",
  };
}

/** The stretch of time that map, list and counters show now. */
export function shownWindow({ window, moment, trail }: Pick<View, "window" | "moment" | "trail">): Interval {
  const from = trail === undefined ? window.from : Math.max(window.from, moment - trail);
  return { from, to: moment };
}

const minute = 60_000;

/** The interval widened to whole minutes, which is what an address can carry. */
export const inWholeMinutes = ({ from, to }: Interval): Interval => ({
  from: Math.floor(from / minute) * minute,
  to: Math.ceil(to / minute) * minute,
});

/**
 * From the first possible moment of any incident to the last by one of the clocks, in whole minutes. `span` is that of
 * the many events of a map that has them, once it is known.
 */
export function wholeExtent(
  { columns, config }: Dataset,
  clock: Clock = "happened",
  span?: Interval,
): Interval {
  if (span) return inWholeMinutes(span);
  const { from, to } = boundsBy(columns, clock);
  if (from.length === 0) return config.extent;
  return inWholeMinutes({
    from: from.reduce((least, each) => Math.min(least, each), Number.POSITIVE_INFINITY),
    // What has no dated source may have become known at any time: it sets no end.
    to: to.reduce((most, each, row) => Math.max(most, Number.isFinite(each) ? each : from[row]! + 1), 0),
  });
}

/** A figure dated only by the year stretches no timeline. Milliseconds. */
const longestDate = 32 * 86_400_000;

/** From the first possible moment of any incident or toll to the last, in whole minutes. */
export function extentWithTolls(dataset: Dataset, clock: Clock = "happened"): Interval {
  const whole = wholeExtent(dataset, clock);
  const stated = [...dataset.tolls.values()].flatMap((toll) => claimKnown(toll, dataset.sources) ?? []);
  const dated = [whole, ...stated.filter(({ from, to }) => to - from <= longestDate)];
  return inWholeMinutes({
    from: Math.min(...dated.map(({ from }) => from)),
    to: Math.max(...dated.map(({ to }) => to)),
  });
}

/**
 * As far as a window can go: around all incidents and tolls, the span of many events once it is known, and every stretch
 * that the map itself names.
 */
export function reachOf(dataset: Dataset, span?: Interval): Interval {
  const { extent, window, chapters } = dataset.config;
  const named = [
    extent,
    window,
    ...(span ? [span] : []),
    ...chapters.map((chapter) => chapter.window),
    ...clocks.map((clock) => extentWithTolls(dataset, clock)),
  ];
  return inWholeMinutes({
    from: Math.min(...named.map(({ from }) => from)),
    to: Math.max(...named.map(({ to }) => to)),
  });
}
