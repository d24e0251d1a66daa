import { boundsBy } from "../core/known";
import type { Interval } from "../core/model";
import { textIn } from "../core/text";
import { sameVisible, type Visible, visibleRows } from "../core/visible";
import { presence } from "../core/window";
import type { Formats } from "../i18n/formats";
import { pictureWordsIn } from "../i18n/pictureWords";
import type { FilmOrder, FilmTime } from "./film";
import { shownIn } from "./order";
import { pictureTexts } from "./pictureTexts";

/** What is said over a stretch of a film, in seconds from its begin. */
export interface FilmCue {
  readonly from: number;
  readonly to: number;
  readonly lines: readonly string[];
}

/** Seconds. No cue is shorter than the least, but where the film is; one is changed after the usual, if there is news. */
export const cueSeconds = { least: 1.5, usual: 4 } as const;

/** The titles that a cue has room for. */
const mostTitles = 2;

/** Some of a film: what it shows at its end, and all that it may have shown. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  /** The last moment of the stretch before, the first one of this one, and its last one. */
  readonly before: number | undefined;
  readonly first: number;
  readonly last: number;
}

/**
 * Captions in the film's language: which time passes, how many incidents it leaves in sight, and the titles of those
 * that may have begun in it. In order, without gaps, over the whole film. `times` is what `filmTimes` gives.
 */
export const filmCues = (order: FilmOrder, times: readonly FilmTime[]): readonly FilmCue[] =>
  stretchesOf(order, times).map((stretch, index) => {
    const filtered = index === 0 ? pictureTexts(order).filtered : undefined;
    const lines = linesOf(order, stretch);
    return { from: stretch.from, to: stretch.to, lines: filtered ? [...lines, filtered] : lines };
  });

/** The film in stretches: a new one begins with what has changed since the last one, once that could be read. */
function stretchesOf(order: FilmOrder, times: readonly FilmTime[]): readonly Stretch[] {
  const length = times.reduce((sum, { seconds }) => sum + seconds, 0);
  const stretches: Stretch[] = [];
  let from = 0;
  let first = times[0]?.moment ?? 0;
  let before: number | undefined;
  let at = 0;
  let opened: Visible | undefined;
  for (const [index, { moment, seconds }] of times.entries()) {
    const isReadable = at - from >= cueSeconds.usual && length - at >= cueSeconds.least;
    if (isReadable) {
      opened ??= visibleAt(order, times[index - 1]!.moment);
      if (!sameVisible(opened, visibleAt(order, moment))) {
        const last = times[index - 1]!.moment;
        stretches.push({ from, to: at, before, first, last });
        [from, before, first, opened] = [at, last, moment, undefined];
      }
    }
    at += seconds;
  }
  const last = times.at(-1)?.moment;
  if (last !== undefined) stretches.push({ from, to: at, before, first, last });
  return stretches;
}

const visibleAt = ({ dataset, view }: FilmOrder, moment: number): Visible =>
  visibleRows(dataset, shownIn({ ...view, moment }), view.filter, view.clock);

function linesOf(order: FilmOrder, stretch: Stretch): readonly string[] {
  const { formats, view } = order;
  const { messages, language } = formats;
  const { certain, possible } = visibleAt(order, stretch.last);
  const seen = seenIn(order, stretch);
  const rows = newIn(order, stretch, seen);
  const titles = rows.slice(0, mostTitles).map((row) => titleOf(order, row, seen));
  const more = rows.length - titles.length;
  const when = passing({ from: stretch.before ?? view.window.from, to: stretch.last }, formats);
  return [
    view.clock === "known" ? messages.clock.knownIn(when) : when,
    messages.certainAndPossible(certain, possible),
    ...titles,
    ...(more > 0 ? [pictureWordsIn(language).andMore(more)] : []),
  ];
}

const passing = (stretch: Interval, formats: Formats): string =>
  stretch.from < stretch.to ? formats.window(stretch) : formats.moment(stretch.from);

/** All that is in sight at one moment of a stretch or another: with a trail something may come and go again. */
const seenIn = ({ view }: FilmOrder, { first, last }: Stretch): Interval => ({
  from: shownIn({ ...view, moment: first }).from,
  to: last,
});

/** The rows that came into sight in a stretch and were not in sight before it, in time order. */
function newIn(order: FilmOrder, { before }: Stretch, seen: Interval): readonly number[] {
  const { dataset, view } = order;
  const known = new Set(before === undefined ? [] : visibleAt(order, before).rows);
  return visibleRows(dataset, seen, view.filter, view.clock).rows.filter((row) => !known.has(row));
}

/** The title, and that it is only possible where its time is not certain. */
function titleOf({ dataset, formats, view }: FilmOrder, row: number, seen: Interval): string {
  const { messages, language } = formats;
  const title = textIn(dataset.incidents[row]!.title, language);
  // A title in another language keeps its own direction.
  const text = title.language === language ? title.text : `\u2068${title.text}\u2069`;
  const bounds = boundsBy(dataset.columns, view.clock);
  const isCertain = presence(bounds.from[row]!, bounds.to[row]!, seen) === "certain";
  return isCertain ? text : `${text} (${messages.possibleHere})`;
}
