import type { Size } from "../core/mercator";
import type { Paint } from "../scene/svg";
import type { ColumnBox } from "./column";
import type { LegendNote } from "./legendPicture";
import type { PictureOrder } from "./order";
import { type Attempt, creditPanel, firstFitting, fitsIn, isRightToLeft, type Panel, panel } from "./panels";
import { mirrored, type Rect } from "./rect";
import { type Slots, sum } from "./slots";
import { headlineSlots, incidentSlots, legendSlots, momentSlots, type Said } from "./stillWords";
import { noteFor, timelineScale } from "./timelineIn";

/** Where everything lies; the parts fill the picture and overlap nowhere. */
export interface StillLayout {
  /** The size of running text in pixels, which all else follows. */
  readonly unit: number;
  readonly margin: number;
  readonly panels: readonly Panel[];
  readonly map: Rect;
  /** Left out of very flat and very small pictures: when it was still stands in words. */
  readonly timeline: Rect | undefined;
}

export interface LayoutInput {
  readonly order: PictureOrder;
  readonly paint: Paint;
  /** What is said at each moment that the layout must hold. */
  readonly saids: readonly Said[];
  readonly hasPlayhead: boolean;
  /** The groups in the key; those that occur if undefined. */
  readonly groups: readonly string[] | undefined;
}

/** The widest words, and the most of the map: the first layout of these in which everything fits. */
export function stillLayout(input: LayoutInput): StillLayout {
  const { size } = input.order;
  return firstFitting(size, choices, (choice, unit, margin) =>
    arranged({ ...input, ...choice, size, unit, margin }),
  );
}

interface StillAttempt extends Attempt {
  readonly hasTimeline: boolean;
  readonly hasPlayhead: boolean;
}

/** What is given up, in this order, before letters become smaller than so much of their full size. */
const choices = [
  { hasText: true, hasTimeline: true, least: 0.74 },
  { hasText: false, hasTimeline: true, least: 0.6 },
  { hasText: false, hasTimeline: false, least: 0.08 },
] as const;

type Arranged = StillLayout & { readonly fits: boolean };

function arranged(attempt: StillAttempt): Arranged {
  const { width, height } = attempt.size;
  const aspect = width / height;
  if (aspect >= 1.25) return sideBySide(attempt);
  return aspect >= 0.9 ? headed(attempt) : oneUnderTheOther(attempt);
}

/** Words in a column at the side; map and timeline beside it; sources and credit along the foot. */
function sideBySide(attempt: StillAttempt): Arranged {
  const { size, unit, margin, order } = attempt;
  // Claims take more room than counts.
  const [least, most] = order.view.incident ? [0.44, 44] : [0.36, 26];
  const share = Math.max(least, Math.min(0.48, (17 * unit) / size.width));
  const column = Math.round(Math.min(size.width * share, Math.max(most * unit, size.width * 0.22)));
  const credit = creditPanel(attempt);
  const tall = size.height - credit.rect.height;
  const timeline = timelineHeight(attempt);
  const note = noteOf(attempt, { width: size.width - column, height: timeline }, true);
  const head = panel(
    attempt,
    "headline",
    { x: 0, y: 0, width: column, height: tall },
    allWords(attempt, note),
    {
      right: Math.round(margin * 0.7),
    },
  );
  const map = { x: column, y: 0, width: size.width - column, height: tall - timeline };
  return placed(attempt, {
    panels: [head, credit],
    map,
    timeline: { x: column, y: map.height, width: map.width, height: timeline },
    fits: fitsIn(head) && map.height >= 0.42 * size.height,
  });
}

/** The headline above, words beside the map, the timeline under both: for squares. */
function headed(attempt: StillAttempt): Arranged {
  const { size, unit, margin, order } = attempt;
  const credit = creditPanel(attempt);
  const timeline = timelineHeight(attempt);
  const head = panel(attempt, "headline", { x: 0, y: 0, width: size.width, height: 0 }, (said, box) =>
    headlineSlots(said, box, attempt),
  );
  const top = order.hasHeadline ? margin + Math.round(sum(head.heights)) : 0;
  const column = Math.round(Math.min(0.44 * size.width, Math.max(0.4 * size.width, 17 * unit)));
  const rest = size.height - top - timeline - credit.rect.height;
  const note = noteOf(attempt, { width: size.width, height: timeline }, false);
  const aside = panel(
    attempt,
    "legend",
    { x: 0, y: top, width: column, height: rest },
    (said, box) => [
      ...momentSlots(said, box, attempt),
      ...incidentSlots(said, box, attempt),
      ...legendSlots(said, box, attempt, 1, attempt.groups, note),
    ],
    { right: Math.round(margin * 0.6), ...(order.hasHeadline ? { top: Math.round(unit * 0.2) } : {}) },
  );
  return placed(attempt, {
    panels: [...(top > 0 ? [{ ...head, rect: { ...head.rect, height: top } }] : []), aside, credit],
    map: { x: column, y: top, width: size.width - column, height: rest },
    timeline: { x: 0, y: top + rest, width: size.width, height: timeline },
    fits: fitsIn(aside) && rest >= 0.44 * size.height,
  });
}

/** Everything over the whole width: for pictures that are taller than wide. */
function oneUnderTheOther(attempt: StillAttempt): Arranged {
  const { size, unit, margin } = attempt;
  const credit = creditPanel(attempt);
  const timeline = timelineHeight(attempt);
  const whole = { x: 0, y: 0, width: size.width, height: 0 };
  const head = panel(attempt, "headline", whole, (said, box) => [
    ...headlineSlots(said, box, attempt),
    ...momentSlots(said, box, attempt),
    ...incidentSlots(said, box, attempt),
  ]);
  const inner = size.width - 2 * margin;
  const note = noteOf(attempt, { width: size.width, height: timeline }, false);
  const key = panel(
    attempt,
    "legend",
    whole,
    (said, box) => legendSlots(said, box, attempt, inner / unit > 27 ? 2 : 1, attempt.groups, note),
    { top: Math.round(unit * 0.8) },
  );
  const headHeight = Math.round(margin + sum(head.heights));
  const keyHeight = Math.round(unit * 1.2 + sum(key.heights));
  const map = size.height - headHeight - keyHeight - timeline - credit.rect.height;
  return placed(attempt, {
    panels: [
      { ...head, rect: { ...whole, height: headHeight } },
      moved(key, headHeight + map, keyHeight),
      credit,
    ],
    map: { x: 0, y: headHeight, width: size.width, height: map },
    timeline: { x: 0, y: headHeight + map + keyHeight, width: size.width, height: timeline },
    fits: map >= 0.36 * size.height,
  });
}

const moved = (panel: Panel, y: number, height: number): Panel => ({
  ...panel,
  rect: { ...panel.rect, y, height },
});

const allWords =
  (attempt: Attempt, note: LegendNote) =>
  (said: Said, box: ColumnBox): Slots => [
    ...headlineSlots(said, box, attempt),
    ...momentSlots(said, box, attempt),
    ...incidentSlots(said, box, attempt),
    ...legendSlots(said, box, attempt, 1, attempt.groups, note),
  ];

/** How the key explains what is possible, beside a timeline of this size. */
const noteOf = (attempt: StillAttempt, rect: Size, isBeside: boolean): LegendNote =>
  noteFor(attempt.hasTimeline ? rect : undefined, { ...attempt, isBeside }, attempt.order);

/** Pixels that the timeline takes with the space around it: its letters are a little smaller than running text. */
const timelineHeight = ({ unit, hasTimeline, hasPlayhead, size }: StillAttempt): number =>
  hasTimeline
    ? Math.round(
        timelineScale(unit) * (size.height > size.width * 1.5 ? 150 : 104) + (hasPlayhead ? 1.3 * unit : 0),
      )
    : 0;

/** Mirrored where the language runs from the right, and without a timeline that has no height. */
function placed(
  { order, size, unit, margin }: StillAttempt,
  { panels, map, timeline, fits }: { panels: readonly Panel[]; map: Rect; timeline: Rect; fits: boolean },
): Arranged {
  const place = (rect: Rect) => (isRightToLeft(order) ? mirrored(rect, size.width) : rect);
  return {
    unit,
    margin,
    fits: fits && map.height > 0 && map.width > 0,
    panels: panels.map((each) => ({ ...each, rect: place(each.rect) })),
    map: place(map),
    timeline: timeline.height > 0 ? place(timeline) : undefined,
  };
}
