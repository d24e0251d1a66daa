import { boundsIn, type Size } from "../core/mercator";
import type { Bounds, Dataset } from "../core/model";
import { visibleRows } from "../core/visible";
import { eventMessages } from "../i18n/eventWords";
import { createFormats } from "../i18n/formats";
import { type FilmOrder, filmSeconds } from "../picture/film";
import { type PictureOrder, type PictureView, viewOf } from "../picture/order";
import { type PictureForm, still } from "../picture/pictureForm";
import { evenMoments, type StripOrder } from "../picture/stripPicture";
import { pictureFragment } from "../store/pictureFragment";
import type { State } from "../store/store";
import { shownWindow, type View } from "../store/view";
import { type Choices, type FilmChoices, rateOf, sizeOf } from "./choices";
import type { Desk } from "./desk";
import { eventsShown } from "./eventsShown";

/** What is to be made, ready for whoever draws it. */
export type Ordered =
  | { readonly kind: "still"; readonly order: PictureOrder; readonly form: PictureForm }
  | { readonly kind: "strip"; readonly order: StripOrder; readonly form: PictureForm }
  | { readonly kind: "film"; readonly order: FilmOrder; readonly form: PictureForm };

/**
 * The order for what was chosen, from records in the chosen language. All words of that language must be loaded, and
 * the choices must be free of problems.
 */
export function orderOf(choices: Choices, dataset: Dataset, desk: Desk): Ordered {
  const { language } = choices;
  const view = viewChosen(choices, dataset, desk);
  const page = desk.page(language);
  const hash = pictureFragment(view, desk.view.camera, language, page.language, dataset);
  const events = eventsShown(desk.view);
  const order: PictureOrder = {
    dataset,
    events,
    formats: createFormats(dataset.config, language, events && eventMessages),
    theme: choices.theme,
    size: sizeOf(choices),
    view,
    hasHeadline: choices.hasHeadline,
    address: typedAddress(page.url),
    link: Object.assign(new URL(page.url), { hash }).href,
  };
  switch (choices.kind) {
    case "still":
      return { kind: "still", order, form: still };
    case "strip": {
      const moments = evenMoments(view.window, choices.mapCount);
      const form: PictureForm =
        choices.form === "timeline" ? { kind: "timeline" } : { kind: "multiples", moments };
      return { kind: "strip", order: { ...order, form: choices.form, moments }, form };
    }
    case "film": {
      const film = { ...order, ...filmPart(choices.film) };
      return { kind: "film", order: film, form: { kind: "film", seconds: filmSeconds(film) } };
    }
  }
}

/** Seconds that a film stands still at a midnight. */
const midnightPause = 0.5;

/** What a film is ordered with beside what a picture is. */
const filmPart = (film: FilmChoices): Pick<FilmOrder, "seconds" | "framesPerSecond" | "pauses"> => ({
  seconds: film.seconds,
  framesPerSecond: rateOf(film),
  pauses: {
    start: film.pauseStart,
    end: film.pauseEnd,
    midnight: film.pausesAtMidnight ? midnightPause : undefined,
  },
});

/** What of the story is shown. Clock, filters and the piece of the map are always the page's. */
function viewChosen(
  { time, typed, hasIncident, kind }: Pick<Choices, "time" | "typed" | "hasIncident" | "kind">,
  dataset: Dataset,
  { view, frame }: Pick<Desk, "view" | "frame">,
): PictureView {
  const { clock, filter } = view;
  const kept = { clock, filter, bounds: boundsShown(view, frame) };
  switch (time.from) {
    case "chapter": {
      const chapter = dataset.config.chapters.find(({ id }) => id === time.id);
      return { ...viewOf(dataset, chapter), ...kept };
    }
    case "typed":
      return { ...kept, ...typed, trail: view.trail, chapter: undefined, incident: undefined };
    case "page":
      return {
        ...kept,
        window: view.window,
        moment: view.moment,
        trail: view.trail,
        chapter: undefined,
        incident: hasIncident && kind === "still" ? incidentShown({ ...view, dataset }) : undefined,
      };
  }
}

/** The incident that is open, if it is among what is shown: what was left behind is not told. */
export function incidentShown(view: Pick<State, keyof View | "dataset">): string | undefined {
  const { rows } = visibleRows(view.dataset, shownWindow(view), view.filter, view.clock);
  return rows.map((row) => view.dataset.incidents[row]!.id).find((id) => id === view.selection.incident);
}

/** What the reader has moved the map to; undefined where they have not, and it shows all that the map is about. */
export function boundsShown({ camera }: Pick<State, "camera">, frame: Size | undefined): Bounds | undefined {
  return camera && frame && boundsIn(camera, frame);
}

/** As readers would type it: "maps.example.org/ar/". */
export const typedAddress = ({ host, pathname }: URL): string =>
  `${host}${pathname.replace(/\/index\.html$/, "/")}`;
