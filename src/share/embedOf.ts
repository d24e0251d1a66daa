import { isNarrowed, noFilter } from "../core/filter";
import type { Chapter, Dataset } from "../core/model";
import { textIn } from "../core/text";
import { sameInterval } from "../core/window";
import type { Embed } from "../embed/embedCode";
import { cardPath } from "../embed/sitePaths";
import { createFormats } from "../i18n/formats";
import { shareWords } from "../i18n/shareWords";
import { writeAddress } from "../store/address";
import { firstView, noSelection, shownWindow, type View } from "../store/view";
import type { Choices } from "./choices";
import type { Desk } from "./desk";

/** Pixels of the pictures that the site has of its first view and of its chapters. */
const cardSize = { width: 1200, height: 630 } as const;

/** The embed that was chosen, from records in its language, whose words must be loaded. */
export function embedOf(choices: Choices, dataset: Dataset, desk: Desk): Embed {
  const { language, way, start, height } = choices;
  const { config } = dataset;
  const chapter = chapterOf(choices, dataset);
  const words = shareWords[language];
  const names = [config.title, ...(chapter ? [chapter.title] : [])].map(
    (text) => textIn(text, language).text,
  );
  const title = names.join(" – ");
  return {
    way,
    site: choices.isFrozen && desk.frozen ? new URL(desk.frozen, desk.site).href : desk.site,
    folder: desk.folder,
    language,
    view: writeAddress(viewChosen(choices, dataset, desk), firstView(dataset, language), dataset),
    title: words.mapTitle(title),
    start,
    height,
    still: {
      path: cardPath(config.id, language, chapter?.id),
      ...cardSize,
      alt: words.stillAlt(title, createFormats(config, language).window((chapter ?? config).window)),
    },
  };
}

/** How the map opens in the article. What only whole pages show is left out: how incidents are listed, the tolls. */
export function viewChosen(choices: Choices, dataset: Dataset, { view }: Pick<Desk, "view">): View {
  const first = firstView(dataset, choices.language);
  const { clock, theme, time } = choices;
  return {
    ...first,
    ...timeChosen(choices, dataset, view),
    clock,
    theme,
    filter: choices.keepsFilter ? view.filter : noFilter,
    camera: choices.keepsCamera ? view.camera : undefined,
    selection: choices.keepsSelection && time.from === "page" ? view.selection : noSelection,
  };
}

function timeChosen(choices: Choices, dataset: Dataset, view: View): Partial<View> {
  if (choices.time.from === "page") {
    const { window, moment, trail, extent, step, speed } = view;
    return { window, moment, trail, extent, step, speed };
  }
  const chapter = chapterOf(choices, dataset);
  return chapter ? { window: chapter.window, moment: chapter.window.to } : {};
}

const chapterOf = ({ time }: Choices, { config }: Dataset): Chapter | undefined =>
  time.from === "chapter" ? config.chapters.find(({ id }) => id === time.id) : undefined;

/** Whether the site's picture of the first view, or of the chapter, shows what the map opens at. */
export function stillIsAlike(choices: Choices, { view }: Pick<Desk, "view">): boolean {
  const { dataset } = view;
  const chosen = viewChosen(choices, dataset, { view });
  const pictured = (chapterOf(choices, dataset) ?? dataset.config).window;
  return (
    sameInterval(shownWindow(chosen), pictured) &&
    chosen.clock === "happened" &&
    chosen.camera === undefined &&
    !isNarrowed(chosen.filter)
  );
}
