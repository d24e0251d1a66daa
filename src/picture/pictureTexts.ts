import { creditsOf } from "../basemap/attribution";
import type { Dataset, Interval } from "../core/model";
import { rowsBySpot } from "../core/places";
import { textIn } from "../core/text";
import { setApart } from "../i18n/apart";
import { citationText } from "../i18n/citation";
import { eventWordsIn } from "../i18n/eventWords";
import type { Formats } from "../i18n/formats";
import { pictureWordsIn } from "../i18n/pictureWords";
import { sentences } from "../i18n/sentences";
import { altText } from "./altText";
import { captionText } from "./caption";
import { filterSentence } from "./filterWords";
import { type IncidentTexts, incidentTexts } from "./incidentTexts";
import type { PictureOrder } from "./order";
import { spotsIn } from "./outside";
import { type PictureForm, shownBy, still } from "./pictureForm";
import { type Shown, shownOf } from "./shown";
import { sourcesLine, sourcesOf } from "./sourcesShown";

/** What stands on a picture and what is said about it, in the picture's language. */
export interface PictureTexts {
  /** The chapter's title, else the map's. */
  readonly title: string;
  /** The map's title where the chapter's is the title. */
  readonly subtitle: string | undefined;
  /** The chapter's text. */
  readonly text: string | undefined;
  /** What is shown, from when to when: "6 March, 00:00 – 7 March, 12:00", by the clock that the picture goes by. */
  readonly when: string;
  /** Up to when: "Friday 7 March 2025, 12:00" */
  readonly moment: string;
  /** "Damascus time (UTC+3)" */
  readonly zone: string;
  /** A sentence of how many incidents are certain and how many possible, the same as the page's. */
  readonly counts: string;
  /** A sentence of how many of them have no place; undefined where all have one. */
  readonly unplaced: string | undefined;
  /** A sentence that says that the map draws some of the events only; undefined where it draws all that it counts. */
  readonly thinned: string | undefined;
  /** A sentence that says that only a part is shown, and which; undefined where no filter leaves anything out. */
  readonly filtered: string | undefined;
  /** A sentence of what an open sign means; undefined where none is drawn. */
  readonly uncertain: string | undefined;
  /** "Sources: SOHR, Reuters and 23 more": with at most so many names. Empty where the picture shows nothing. */
  sources(most: number): string;
  /** How the data were made, and whose the land is: "… compiled from published reports. Map: © OpenStreetMap …" */
  readonly credit: string;
  /** "Data version 2026-11-23.1 · CC BY 4.0" */
  readonly version: string;
  /** Where the map is to be found, as ordered; among words of Arabic its slashes would change places unless set apart. */
  readonly address: string | undefined;
  /** For those who do not see the picture. About 400 characters at most. */
  readonly alt: string;
  /** For a story that carries the picture, in one paragraph. */
  readonly caption: string;
  /** Whose data and whose land it is, in a line. */
  readonly creditLine: string;
  /** How to cite the data, with the permanent link, else the address, on a line of its own. */
  readonly citation: string;
  readonly incident: IncidentTexts | undefined;
}

/**
 * The words of a picture, from nothing but its order. The words of its language must be loaded, those about pictures
 * too: throws an Error otherwise.
 */
export function pictureTexts(order: PictureOrder, form: PictureForm = still): PictureTexts {
  const { dataset, formats, view, address, link } = order;
  const { config } = dataset;
  const { language, messages } = formats;
  const shown = shownBy(order, form);
  const counted = shownOf(order, shown);
  const unplaced = rowsBySpot(dataset, counted.visible.rows, spotsIn(dataset), "none").get("")?.length ?? 0;
  const isKnown = view.clock === "known";
  const words = pictureWordsIn(language);
  const mapTitle = textIn(config.title, language).text;
  const version = `${messages.dataVersion(setApart(config.dataVersion, language))} · ${setApart(config.licence.name, language)}`;
  const mapCredit = words.mapCredit(
    creditsOf(config)
      .map(({ label }) => setApart(label, language))
      .join(" · "),
  );
  const firstCredit = textIn(config.credits[0], language).text;
  let houses: readonly string[] | undefined;
  const texts = {
    title: view.chapter ? textIn(view.chapter.title, language).text : mapTitle,
    subtitle: view.chapter && mapTitle,
    text: view.chapter && textIn(view.chapter.text, language).text,
    when: isKnown ? messages.clock.knownIn(stretchWords(shown, formats)) : stretchWords(shown, formats),
    moment: formats.moment(shown.to),
    zone: zoneWords(dataset, shown, formats),
    counts: messages.certainAndPossible(counted.certain, counted.possible),
    unplaced: unplaced > 0 ? messages.withoutPlace(unplaced) : undefined,
    thinned: order.events?.isThinned ? eventWordsIn(language).thinned : undefined,
    filtered: filterSentence(dataset, view.filter, formats),
    uncertain: uncertainWords(order, counted),
    sources(most: number) {
      houses ??= sourcesOf(order, counted, shown);
      return sourcesLine(houses, most, formats);
    },
    credit: sentences([setApart(firstCredit, language), mapCredit]),
    version,
    address: address && setApart(address, language),
    creditLine: sentences([setApart(mapTitle, language), version, mapCredit]),
    incident: incidentTexts(order, shown.to),
  };
  return {
    ...texts,
    alt: altText(texts, form, dataset, counted, formats),
    caption: captionText(texts, formats),
    citation: citationText(dataset, language, link ?? address),
  };
}

function uncertainWords({ events, formats, view }: PictureOrder, { possible }: Shown): string | undefined {
  if (possible === 0) return undefined;
  const words = pictureWordsIn(formats.language);
  if (events) return words.uncertainEvents;
  return view.clock === "known" ? words.uncertainKnown : words.uncertain;
}

/** As the page says it: a stretch that has no length yet is a moment. */
const stretchWords = (shown: Interval, formats: Formats): string =>
  shown.from < shown.to ? formats.window(shown) : formats.moment(shown.to);

/** "Damascus time (UTC+3)", with both offsets where the clocks were changed in between. */
function zoneWords({ config }: Dataset, { from, to }: Interval, formats: Formats): string {
  const offsets = new Set([formats.offset(from), formats.offset(Math.max(from, to - 1))]);
  return formats.messages.zone(textIn(config.timeZoneLabel, formats.language).text, [...offsets].join(", "));
}
