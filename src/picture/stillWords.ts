import { setApart } from "../i18n/apart";
import { pictureWordsIn } from "../i18n/pictureWords";
import type { Paint } from "../scene/svg";
import { type ColumnBox, gap, type Part, paragraph } from "./column";
import { type LegendNote, legend } from "./legendPicture";
import { capitalised, creditBreaks, sourceBreaks, stretchBreaks } from "./lineBreaks";
import type { PictureOrder } from "./order";
import { type PictureForm, shownBy } from "./pictureForm";
import { type PictureTexts, pictureTexts } from "./pictureTexts";
import { type Shown, shownOf } from "./shown";
import type { Slots } from "./slots";

/** What is counted and said of one moment. */
export interface Said {
  readonly shown: Shown;
  readonly texts: PictureTexts;
  /** How many of them have a place outside what the map shows; 0 while that is not known. */
  readonly outside: number;
}

export function saidOf(order: PictureOrder, form?: PictureForm): Said {
  return { shown: shownOf(order, shownBy(order, form)), texts: pictureTexts(order, form), outside: 0 };
}

/** The same once the map has a place: `outside` counts what of it the map does not show. */
export const withOutside = (said: Said, outside: (shown: Shown) => number): Said => ({
  ...said,
  outside: outside(said.shown),
});

/** The same order at another moment. */
export const atMoment = (order: PictureOrder, moment: number): PictureOrder =>
  order.view.moment === moment ? order : { ...order, view: { ...order.view, moment } };

/** What words are set with. `unit` is the size of running text in pixels. */
export interface Setting {
  readonly order: PictureOrder;
  readonly paint: Paint;
  readonly unit: number;
  /** Whether the text under the headline stands too, where there is one. */
  readonly hasText: boolean;
}

/** A text in its box, or nothing where there is none: in a film the number of parts must not change. */
function words(
  text: string | undefined,
  box: ColumnBox,
  { order, paint, unit }: Setting,
  size: number,
  fill: Parameters<Paint>[0],
  weight: 400 | 600 = 400,
  isEven = size > 1.2,
): Part {
  if (!text) return gap(0);
  const isArabic = order.formats.language === "ar";
  const isHeadline = size > 1.2;
  return paragraph(text, box, {
    size: size * unit,
    weight,
    fill: paint(fill),
    leading: isHeadline ? (isArabic ? 1.36 : 1.16) : isArabic ? 1.5 : 1.36,
    isEven,
  });
}

const gapAfter = (part: Part, height: number): Part => gap(part.height > 0 ? height : 0);

/** The headline: what the picture is about. Empty where it was left out. */
export function headlineSlots({ texts }: Said, box: ColumnBox, setting: Setting): Slots {
  const { order, unit, hasText } = setting;
  if (!order.hasHeadline) return [];
  const subtitle = words(texts.subtitle, box, setting, 0.86, "inkSoft");
  const text = words(hasText ? texts.text : undefined, box, setting, 0.95, "ink");
  return [
    subtitle,
    gapAfter(subtitle, 0.2 * unit),
    headline(texts, box, setting),
    gap(0.5 * unit),
    text,
    gapAfter(text, 0.6 * unit),
  ];
}

/** Smaller where it would take more than three lines. */
function headline({ title, subtitle }: PictureTexts, box: ColumnBox, setting: Setting): Part {
  const size = subtitle ? 1.75 : 2.1;
  const sizes = [size, size * 0.9, size * 0.8, size * 0.72];
  const parts = sizes.map((each) => ({ each, part: words(title, box, setting, each, "ink", 600) }));
  const leading = setting.order.formats.language === "ar" ? 1.36 : 1.16;
  return (parts.find(({ each, part }) => part.height <= 3.5 * each * leading * setting.unit) ?? parts.at(-1)!)
    .part;
}

/** When, by which clock, how many, and of what this is only a part. */
export function momentSlots({ texts, outside }: Said, box: ColumnBox, setting: Setting): Slots {
  const { unit, order } = setting;
  const filtered = words(texts.filtered, box, setting, 0.86, "inkSoft");
  const { language } = order.formats;
  const when = stretchBreaks(capitalised(texts.when, language), box.width, 1.12 * unit);
  const elsewhere = outside > 0 ? pictureWordsIn(language).outside(outside) : undefined;
  return [
    words(when, box, setting, 1.12, "ink", 600),
    words(texts.zone, box, setting, 0.82, "inkFaint"),
    gap(0.25 * unit),
    words(
      [texts.counts, texts.unplaced, elsewhere, texts.thinned].filter(Boolean).join(" "),
      box,
      setting,
      0.95,
      "inkSoft",
      400,
      true,
    ),
    gapAfter(filtered, 0.2 * unit),
    filtered,
    gap(0.6 * unit),
  ];
}

/** One incident with what was claimed of it, each figure with who claimed it and when. */
export function incidentSlots({ texts: { incident } }: Said, box: ColumnBox, setting: Setting): Slots {
  if (!incident) return [];
  const { unit, order } = setting;
  return [
    words(incident.title, box, setting, 1, "ink", 600),
    words(
      [incident.place, incident.when, incident.status].filter(Boolean).join(" · "),
      box,
      setting,
      0.82,
      "inkSoft",
    ),
    gap(incident.claims.length > 0 ? 0.3 * unit : 0),
    words(incident.claims.length > 0 ? incident.claimsHeading : undefined, box, setting, 0.82, "inkFaint"),
    ...incident.claims.flatMap((claim) => [
      words(capitalised(claim, order.formats.language), box, setting, 0.86, "ink"),
      gap(0.15 * unit),
    ]),
    words(incident.later, box, setting, 0.82, "inkFaint"),
    gap(0.6 * unit),
  ];
}

/** The key to the signs with what each counts. */
export function legendSlots(
  { shown }: Said,
  box: ColumnBox,
  { order, paint, unit }: Setting,
  columns: number,
  groups?: readonly string[],
  note: LegendNote = "signs",
): Slots {
  const { dataset, formats, view } = order;
  const { config } = dataset;
  // Of incidents there are few enough of each group.
  const most = order.events && largest(shownOf(order, view.window));
  const key = legend(box, { config, shown, formats, paint, most, size: unit * 0.95, columns, groups, note });
  if (note !== "bars") return key;
  const said = pictureWordsIn(formats.language);
  const setting = { order, paint, unit, hasText: false };
  const text = view.clock === "known" ? said.barsKnown : said.bars;
  return [...key, gap(0.3 * unit), words(text, box, setting, 0.8, "inkFaint")];
}

const largest = ({ groups }: Shown): number =>
  Math.max(88, ...groups.map(({ certain, possible }) => certain + possible));

/** Whose it is: sources, credit, version and address, in one column or two. */
export function creditSlots({ texts }: Said, box: ColumnBox, setting: Setting): Slots {
  const { unit, order } = setting;
  const sources = [12, 9, 6, 4, 3, 2, 1].map((most) =>
    words(sourceBreaks(texts.sources(most)), box, setting, 0.7, "inkSoft"),
  );
  const fitting = sources.find(({ height }) => height <= 0.7 * unit * 1.5 * 2.1) ?? sources.at(-1)!;
  return [
    fitting,
    gap(0.2 * unit),
    words(creditBreaks(texts.credit), box, setting, 0.62, "inkFaint"),
    words(versionAndAddress(texts, order), box, setting, 0.62, "inkSoft"),
  ];
}

const versionAndAddress = ({ version, address }: PictureTexts, { formats }: PictureOrder): string =>
  [version, ...(address === undefined ? [] : [setApart(address, formats.language)])].join("\u00a0· ");
