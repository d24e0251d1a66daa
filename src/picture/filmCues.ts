import { boundsBy } from "../core/known";
import type { Interval } from "../core/model";
import { textIn } from "../core/text";
import { type Visible, visibleRows } from "../core/visible";
import { presence } from "../core/window";
import { pictureWordsIn } from "../i18n/pictureWords";
import type { FilmOrder, FilmTime } from "./film";
import { filmStretches } from "./filmStretches";
import { shownIn } from "./order";
import { pictureTexts } from "./pictureTexts";
import { shownOf } from "./shown";

/** What is said over a stretch of a film, in seconds from its begin. */
export interface FilmCue {
  readonly from: number;
  readonly to: number;
  readonly lines: readonly string[];
}

/** The titles that a cue has room for. */
const mostTitles = 2;

/**
 * Captions in the film's language: which time passes, how many incidents are in sight at its end, and the titles of the
 * first of those that came into sight in it, the certain before the possible. In order, without gaps, over the whole
 * film. `times` is what `filmTimes` gives; the words for pictures must be loaded.
 */
export const filmCues = (order: FilmOrder, times: readonly FilmTime[]): readonly FilmCue[] =>
  filmStretches(order, times).map(({ from, to, story }, index) => {
    const filtered = index === 0 ? pictureTexts(order).filtered : undefined;
    const lines = linesOf(order, story);
    return { from, to, lines: filtered ? [...lines, filtered] : lines };
  });

function linesOf(order: FilmOrder, story: Interval): readonly string[] {
  const { formats, view } = order;
  const { messages, language } = formats;
  const { certain, possible } = shownOf(order, shownIn({ ...view, moment: story.to }));
  const titles = newTitles(order, story);
  const more = titles.length - mostTitles;
  const when = formats.window(story);
  return [
    view.clock === "known" ? messages.clock.knownIn(when) : when,
    messages.certainAndPossible(certain, possible),
    ...titles.slice(0, mostTitles),
    ...(more > 0 ? [pictureWordsIn(language).andMore(more)] : []),
  ];
}

const visibleAt = ({ dataset, view }: FilmOrder, moment: number): Visible =>
  visibleRows(dataset, shownIn({ ...view, moment }), view.filter, view.clock);

/** Titles of what was not in sight before and is at some moment of the story's stretch; the certain come first. */
function newTitles(order: FilmOrder, story: Interval): readonly string[] {
  const { dataset, view } = order;
  if (order.events) return [];
  // With a trail something may come and go again.
  const seen: Interval = { from: shownIn({ ...view, moment: story.from }).from, to: story.to };
  const isFirst = story.from === view.window.from;
  const before = new Set(isFirst ? [] : visibleAt(order, story.from).rows);
  const rows = visibleRows(dataset, seen, view.filter, view.clock).rows.filter((row) => !before.has(row));
  const bounds = boundsBy(dataset.columns, view.clock);
  const isCertain = (row: number) => presence(bounds.from[row]!, bounds.to[row]!, seen) === "certain";
  return [
    ...rows.filter(isCertain).map((row) => titleOf(order, row)),
    ...rows
      .filter((row) => !isCertain(row))
      .map((row) => `${titleOf(order, row)} (${order.formats.messages.possibleHere})`),
  ];
}

function titleOf({ dataset, formats }: FilmOrder, row: number): string {
  const { text, language } = textIn(dataset.incidents[row]!.title, formats.language);
  // A title in another language keeps its own direction.
  return language === formats.language ? text : `\u2068${text}\u2069`;
}
