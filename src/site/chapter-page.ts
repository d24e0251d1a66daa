import type { Chapter, Dataset } from "../core/model";
import { type Language, textIn } from "../core/text";
import { type Count, rowsInWindow } from "../core/visible";
import { eventMessages } from "../i18n/eventWords";
import { createFormats } from "../i18n/formats";
import { directionOf, languageNames } from "../i18n/messages";
import { whenWords } from "../i18n/when";
import type { PictureEvents } from "../picture/pictureEvents";
import { windowAddress } from "../store/address";
import { type HeadTag, headText, escapedHtml as html } from "./head";
import type { PageAddress } from "./siteAddress";

export interface ChapterPageInput {
  readonly dataset: Dataset;
  /** Of a map that shows many events: their numbers stand, and the list is on the map's page. */
  readonly events?: PictureEvents | undefined;
  readonly chapter: Chapter;
  readonly page: PageAddress;
  /** The same page in the other languages. */
  readonly others: readonly PageAddress[];
  /** From the page to the site's root and to the map's page in its language. */
  readonly root: string;
  readonly map: string;
  /** From the site's root. */
  readonly styleSheet: string;
  readonly picture: {
    readonly path: string;
    readonly alt: string;
    readonly width: number;
    readonly height: number;
  };
  readonly contentSecurityPolicy: string;
  readonly head: readonly HeadTag[];
}

/** Folder of a chapter's page below that of its map. */
export const chapterFolder = (id: string): string => `chapters/${id}/`;

/**
 * One chapter as a page without script: its picture, its words and what happened in it, each leading to the map. It is
 * what other sites show when somebody shares the chapter. The language's words must be loaded.
 */
export function chapterPage(input: ChapterPageInput): string {
  const { dataset, chapter, page, root, map, picture } = input;
  const { config } = dataset;
  const { language } = page;
  const { events } = input;
  const formats = createFormats(config, language, events && eventMessages);
  const { messages } = formats;
  const words = (of: Parameters<typeof textIn>[0]) => {
    const { text, language: written } = textIn(of, language);
    return written === language ? html(text) : `<span lang="${written}" dir="auto">${html(text)}</span>`;
  };
  const visible = rowsInWindow(dataset, chapter.window);
  const count = events ? totalOf(events.counts.countsIn(chapter.window)) : visible;
  const items = visible.rows.map((row) => {
    const incident = dataset.incidents[row]!;
    const place = dataset.places.get(incident.placeId);
    const about = [
      place && place.role !== "unplaced" ? words(place.name) : html(messages.noPlaceStated),
      html(whenWords(incident, config.timeZone, formats)),
      ...(visible.possibleRows.has(row) ? [html(messages.possibleHere)] : []),
    ];
    return `<li><a href="${map}#incident=${incident.id}">${words(incident.title)}</a><br><small>${about.join(" · ")}</small></li>`;
  });
  const links = input.others.map(
    ({ language: each, path }) =>
      `<a href="${root}${path}" lang="${each}" dir="${directionOf(each)}" hreflang="${each}">${languageNames[each]}</a>`,
  );
  const open = `${map}#${html(windowAddress(chapter.window, config.timeZone))}`;
  const title = textIn(chapter.title, language).text;
  return `<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${html(input.contentSecurityPolicy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${html(title)} · ${html(textIn(config.title, language).text)}</title>
${headText(input.head)}
<link rel="icon" href="${root}icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${root}${html(input.styleSheet)}">
</head>
<body>
<header>
<p><a href="${map}">${words(config.title)}</a></p>
<nav aria-label="${html(messages.language)}">${links.join(" ")}</nav>
</header>
<main>
<h1>${words(chapter.title)}</h1>
<p>${words(chapter.text)}</p>
<p><a href="${open}"><img src="${root}${picture.path}" width="${picture.width}" height="${picture.height}" alt="${html(picture.alt)}"></a></p>
<p><a href="${open}">${html(messages.showOnMap)}</a></p>
<h2>${html(messages.list)}: ${html(messages.andPossible(count.certain, count.possible))}</h2>${items.length > 0 ? `\n<ul>\n${items.join("\n")}\n</ul>` : ""}
</main>
</body>
</html>
`;
}

const totalOf = (counts: readonly Count[]): Count => ({
  certain: counts.reduce((sum, { certain }) => sum + certain, 0),
  possible: counts.reduce((sum, { possible }) => sum + possible, 0),
});

/** A chapter's page in every language, where the map's pages lie in `folder`. */
export const chapterPages = (
  folder: string,
  id: string,
  languages: readonly Language[],
): readonly PageAddress[] =>
  languages.map((language) => ({
    language,
    path: `${folder}${language === "en" ? "" : `${language}/`}${chapterFolder(id)}`,
  }));
