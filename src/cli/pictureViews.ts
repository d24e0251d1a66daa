import { type Chapter, clocks, type Dataset, type Interval } from "../core/model";
import { visibleRows } from "../core/visible";
import { suggestion } from "../dataset/nearest";
import { type PictureView, shownIn } from "../picture/order";
import { readAddress } from "../store/address";
import { firstView, type View } from "../store/view";
import { type AddressedView, boundsOfView, trails } from "./pictureAddress";
import type { Given } from "./pictureArguments";
import { placeMoment, readMoment, stretch } from "./placeMoment";
import { chosen, refused, WrongUsage } from "./refusal";

const hour = 3_600_000;

/** What the pictures of a run show: one view, or one of each chapter. `page` is the view of an address, if one was given. */
export function readViews(
  given: Given,
  dataset: Dataset,
  page: Pick<AddressedView, "view" | "chapter"> | undefined,
): readonly PictureView[] {
  refuseTogether(given);
  const base = pageView(given, dataset, page?.view);
  const { chapters } = dataset.config;
  if (given.chapters) {
    if (chapters.length === 0) throw new WrongUsage("--chapters: this map has no chapters.");
    return chapters.map((chapter) => told(inChapter(base, chapter), given, dataset));
  }
  const isTyped = given.from !== undefined || given.to !== undefined;
  const chapter = given.chapter ?? (isTyped ? undefined : page?.chapter);
  const view = chapter === undefined ? base : inChapter(base, chosenBy("--chapter", chapter, chapters));
  return [told(within(view, given, dataset), given, dataset)];
}

/** Options of which each says what the other says otherwise. */
const rivals = [
  ["chapter", "chapters"],
  ["chapter", "from"],
  ["chapter", "to"],
  ["chapters", "from"],
  ["chapters", "to"],
  ["chapters", "at"],
  ["chapters", "incident"],
] as const;

function refuseTogether(given: Given): void {
  for (const [one, other] of rivals)
    if (given[one] !== undefined && given[other] !== undefined)
      throw new WrongUsage(`--${one} and --${other} cannot go together: a chapter has a window of its own.`);
}

/** What the page would show, before a chapter or a typed window changes it. */
function pageView(given: Given, dataset: Dataset, page: View | undefined): PictureView {
  const first = page ?? firstView(dataset, "en");
  const clock = given.clock === undefined ? first.clock : chosen("--clock", given.clock, clocks);
  const incident =
    given.incident === undefined
      ? first.selection.incident
      : chosenBy("--incident", given.incident, dataset.incidents).id;
  // An incident alone opens a window that holds it, on the page and here.
  const opened =
    given.incident === undefined || page
      ? first
      : readAddress(`incident=${encodeURIComponent(given.incident)}&clock=${clock}`, first, dataset);
  return {
    window: opened.window,
    moment: opened.moment,
    trail:
      given.trail === undefined
        ? first.trail
        : Number.parseInt(chosen("--trail", given.trail, trails), 10) * hour,
    clock,
    filter: first.filter,
    bounds: boundsOfView(first),
    chapter: undefined,
    incident,
  };
}

const inChapter = (view: PictureView, chapter: Chapter): PictureView => ({
  ...view,
  window: chapter.window,
  moment: chapter.window.to,
  chapter,
});

/** The view with the window and the moment that were typed. */
function within(view: PictureView, given: Given, dataset: Dataset): PictureView {
  const zone = dataset.config.timeZone;
  const typed = (end: "from" | "to" | "at") =>
    given[end] === undefined ? undefined : readMoment(`--${end}`, given[end], dataset);
  const window: Interval = { from: typed("from") ?? view.window.from, to: typed("to") ?? view.window.to };
  if (window.from >= window.to)
    throw new WrongUsage(
      `The window would go ${stretch(window, zone)}. Expected --from before --to; without one of them it is the map's own.`,
    );
  const isTyped = given.from !== undefined || given.to !== undefined;
  const moment = typed("at") ?? (isTyped ? window.to : view.moment);
  if (moment < window.from || moment > window.to)
    throw new WrongUsage(
      `--at is "${given.at}". Expected a moment of the window, ${stretch(window, zone)}; --from and --to change the window.`,
    );
  return { ...view, window, moment };
}

/** Throws where an incident that is to be told is not on the map; one that an address left behind is let go. */
function told(view: PictureView, given: Given, dataset: Dataset): PictureView {
  if (view.incident === undefined) return view;
  const shown = shownIn(view);
  const { rows } = visibleRows(dataset, shown, view.filter, view.clock);
  if (rows.some((row) => dataset.incidents[row]!.id === view.incident)) return view;
  if (given.incident === undefined) return { ...view, incident: undefined };
  throw new WrongUsage(
    `--incident is "${given.incident}", which is not among what is shown ${stretch(shown, dataset.config.timeZone)}. Choose another moment or window, or leave both away.`,
  );
}

/** Whichever has the id. Throws WrongUsage with the ids there are, or where they are many with one that is near. */
function chosenBy<Item extends { readonly id: string }>(
  option: string,
  id: string,
  items: readonly Item[],
): Item {
  const found = items.find((each) => each.id === id);
  if (found) return found;
  const ids = items.map((each) => each.id);
  const few = ids.length <= 20 ? `one of ${ids.join(", ")}` : "the id of an incident";
  throw refused(option, id, `${few}${suggestion(id, ids)}`);
}

/** The moment of a view for a report, by the clocks of the place. */
export const momentOf = ({ moment }: PictureView, { config }: Dataset): string =>
  placeMoment(moment, config.timeZone);
