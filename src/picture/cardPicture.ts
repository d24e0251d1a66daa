import { mapCredits } from "../basemap/attribution";
import type { Ground } from "../basemap/features";
import { type Filter, noFilter } from "../core/filter";
import { type Camera, fitBounds, type Size } from "../core/mercator";
import type { Chapter, Clock, Dataset, Interval, MapConfig } from "../core/model";
import { rowsBySpot, spotOf } from "../core/places";
import { textIn } from "../core/text";
import { visibleRows } from "../core/visible";
import type { Formats } from "../i18n/formats";
import { directionOf, timeDirection } from "../i18n/messages";
import { type Paint, type SvgNode, svg } from "../scene/svg";
import { type ColumnBox, fitted, gap, heightOf, type Part, paragraph, stacked } from "./column";
import { fontFamily } from "./fonts";
import { legend } from "./legendPicture";
import { mapPicture } from "./mapPicture";
import { timelinePicture } from "./timelinePicture";

export interface CardPictureInput {
  readonly dataset: Dataset;
  /** The words and the language of the card. */
  readonly formats: Formats;
  readonly paint: Paint;
  /** What the card is about: a chapter with its window, or the map's first window if left out. */
  readonly chapter?: Chapter | undefined;
  readonly clock?: Clock | undefined;
  readonly filter?: Filter | undefined;
  /** The land, read for `cardMap`; bare land if left out. */
  readonly ground?: Ground | undefined;
  /** Where the map is to be found, as readers would type it. */
  readonly address?: string | undefined;
}

/** Pixels of a card, which is what social networks and messengers show. */
export const cardSize: Size = { width: 1200, height: 630 };

/** Pixels of the card: the map runs out at its top and its side. */
const margin = 48;
const columnWidth = 420;
const mapWidth = 700;
const mapHeight = 440;
/** Cards are seen small: map and timeline are drawn for a smaller frame and enlarged. */
const mapScale = 1.25;
const timelineScale = 1.3;

const mapFrame: Size = { width: mapWidth / mapScale, height: mapHeight / mapScale };

/** What the map of a card looks at: whoever reads the ground for it needs the same. */
export const cardMap = ({ bounds }: MapConfig): { readonly camera: Camera; readonly size: Size } => ({
  camera: fitBounds(bounds, mapFrame, { top: 10, right: 40, bottom: 10, left: 40 }),
  size: mapFrame,
});

/** What a card counts, and says in a sentence of its window and its counts. */
export function cardCounts({
  dataset,
  formats,
  chapter,
  clock = "happened",
  filter = noFilter,
}: Omit<CardPictureInput, "paint">) {
  const { messages } = formats;
  const window = chapter?.window ?? dataset.config.window;
  const visible = visibleRows(dataset, window, filter, clock);
  const spots = new Map([...dataset.places.keys()].map((id) => [id, spotOf(dataset.places, id)]));
  const unplaced = rowsBySpot(dataset, visible.rows, spots, "none").get("") ?? [];
  const named = formats.window(window);
  const when = clock === "known" ? messages.clock.knownIn(named) : named;
  const counts = [
    messages.certainAndPossible(visible.certain, visible.possible),
    ...(unplaced.length > 0 ? [messages.withoutPlace(unplaced.length)] : []),
  ].join(" ");
  return { window, visible, spots, when, counts, sentence: `${when}. ${counts}` };
}

/** A picture for links to the map: what it is about, its moment in words, map, timeline, counts and whose data it is. */
export function cardPicture(input: CardPictureInput): SvgNode {
  const { dataset, formats, paint, chapter, clock = "happened", filter = noFilter } = input;
  const { config } = dataset;
  const { language } = formats;
  const direction = directionOf(language);
  const isMirrored = direction === "rtl";
  const counted = cardCounts(input);
  const { window, visible, spots } = counted;
  const mapLeft = isMirrored ? 0 : cardSize.width - mapWidth;
  const timelineLeft = isMirrored ? margin : mapLeft + 28;
  const column: ColumnBox = {
    left: isMirrored ? cardSize.width - margin - columnWidth : margin,
    top: 40,
    width: columnWidth,
    height: cardSize.height - 40 - 32,
    direction,
  };
  const headline = textIn((chapter ?? config).title, language).text;
  const timelineWidth = mapWidth - 28 - margin;
  const timelineTop = mapHeight + 14;
  return svg(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      width: cardSize.width,
      height: cardSize.height,
      viewBox: `0 0 ${cardSize.width} ${cardSize.height}`,
      role: "img",
      "font-family": fontFamily(language),
      direction: "ltr",
    },
    svg("title", {}, headline),
    svg("rect", { width: cardSize.width, height: cardSize.height, fill: paint("paper") }),
    mapPicture({
      dataset,
      visible,
      spots,
      ...cardMap(config),
      language,
      formats,
      paint,
      window,
      clock,
      ground: input.ground,
      standsAlone: true,
      placed: { x: mapLeft, y: 0, width: mapWidth, height: mapHeight },
    }),
    svg("path", {
      d: `M${mapLeft} ${mapHeight}h${mapWidth}M${isMirrored ? mapWidth : mapLeft} 0v${mapHeight}`,
      stroke: paint("hairline"),
      fill: "none",
    }),
    svg(
      "g",
      { transform: `translate(${timelineLeft} ${timelineTop}) scale(${timelineScale})` },
      timelinePicture({
        dataset,
        filter,
        clock,
        extent: extentAround(window, config.extent),
        window,
        width: timelineWidth / timelineScale,
        height: 98,
        direction: timeDirection(config, language),
        formats,
        paint,
        isFluid: false,
        placed: { x: 0, y: 0 },
      }),
    ),
    ...columnNodes(input, column, counted),
    ...stacked(
      [
        paragraph(
          mapCredits.map(({ label }) => label).join(" · "),
          { ...column, left: timelineLeft, width: timelineWidth },
          { size: 13, fill: paint("inkFaint"), leading: 1.3 },
        ),
      ],
      cardSize.height - 44,
    ),
  );
}

/** The stretch around the window where the map's own does not hold it. */
function extentAround(window: Interval, extent: Interval): Interval {
  if (window.from >= extent.from && window.to <= extent.to) return extent;
  const length = Math.max(extent.to - extent.from, window.to - window.from);
  const from = window.from < extent.from ? window.from : window.to - length;
  return { from, to: from + length };
}

/** Headline and words from the top, credit and version at the foot of the column. */
function columnNodes(
  { dataset, formats, paint, chapter, address }: CardPictureInput,
  box: ColumnBox,
  { window, visible, when, counts }: ReturnType<typeof cardCounts>,
): readonly SvgNode[] {
  const { config } = dataset;
  const { messages, language } = formats;
  const isArabic = language === "ar";
  const words = (
    text: string | undefined,
    size: number,
    fill: Parameters<Paint>[0],
    weight: 400 | 600 = 400,
  ) =>
    text
      ? [
          paragraph(text, box, {
            size,
            weight,
            fill: paint(fill),
            leading: isArabic ? 1.5 : 1.36,
            isEven: size < 16,
          }),
        ]
      : [];
  const title = textIn(config.title, language).text;
  const zone = messages.zone(textIn(config.timeZoneLabel, language).text, formats.offset(window.from));
  const footer = [
    ...words(config.credits[0] && textIn(config.credits[0], language).text, 13, "inkFaint"),
    ...words(
      `${messages.dataVersion(`\u2066${config.dataVersion}\u2069`)} · ${config.licence.name}`,
      13,
      "inkFaint",
    ),
    ...words(address, 13, "inkSoft"),
  ];
  const head = (scale: number): readonly Part[] => [
    ...(chapter ? [...words(title, 17 * scale, "inkSoft"), gap(4 * scale)] : []),
    paragraph(chapter ? textIn(chapter.title, language).text : title, box, {
      size: (chapter ? 32 : 42) * scale,
      weight: 600,
      fill: paint("ink"),
      leading: isArabic ? 1.36 : 1.16,
      isEven: true,
    }),
    gap(12 * scale),
    ...(chapter ? [...words(textIn(chapter.text, language).text, 18 * scale, "ink"), gap(14 * scale)] : []),
    ...words(when, 21 * scale, "ink", 600),
    ...words(zone, 16 * scale, "inkFaint"),
    gap(4 * scale),
    ...words(counts, 18 * scale, "inkSoft"),
    gap(14 * scale),
    ...legend(box, { dataset, visible, formats, paint, size: 18 * scale }),
  ];
  const footerHeight = heightOf(footer);
  const parts = fitted(box.height - footerHeight - 16, head);
  return [...stacked(parts, box.top), ...stacked(footer, box.top + box.height - footerHeight)];
}
