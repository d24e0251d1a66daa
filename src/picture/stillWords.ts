import { type Visible, visibleRows } from "../core/visible";
import { setApart } from "../i18n/apart";
import type { Paint } from "../scene/svg";
import { type ColumnBox, gap, type Part, paragraph } from "./column";
import { legend } from "./legendPicture";
import type { PictureOrder } from "./order";
import { type PictureForm, shownBy } from "./pictureForm";
import { type PictureTexts, pictureTexts } from "./pictureTexts";
import type { Slots } from "./slots";

/** What is counted and said of one moment. */
export interface Said {
  readonly visible: Visible;
  readonly texts: PictureTexts;
}

export function saidOf(order: PictureOrder, form?: PictureForm): Said {
  const { dataset, view } = order;
  const visible = visibleRows(dataset, shownBy(order, form), view.filter, view.clock);
  return { visible, texts: pictureTexts(order, form) };
}

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
  isEven = size > 1.5,
): Part {
  if (!text) return gap(0);
  const isArabic = order.formats.language === "ar";
  const isHeadline = size > 1.5;
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
    words(texts.title, box, setting, texts.subtitle ? 1.75 : 2.1, "ink", 600),
    gap(0.5 * unit),
    text,
    gapAfter(text, 0.6 * unit),
  ];
}

/** When, by which clock, how many, and of what this is only a part. */
export function momentSlots({ texts }: Said, box: ColumnBox, setting: Setting): Slots {
  const { unit } = setting;
  const filtered = words(texts.filtered, box, setting, 0.86, "inkSoft");
  return [
    words(texts.when, box, setting, 1.12, "ink", 600),
    words(texts.zone, box, setting, 0.82, "inkFaint"),
    gap(0.25 * unit),
    words([texts.counts, texts.unplaced].filter(Boolean).join(" "), box, setting, 0.95, "inkSoft", 400, true),
    gapAfter(filtered, 0.2 * unit),
    filtered,
    gap(0.6 * unit),
  ];
}

/** One incident with what was claimed of it, each figure with who claimed it and when. */
export function incidentSlots({ texts: { incident } }: Said, box: ColumnBox, setting: Setting): Slots {
  if (!incident) return [];
  const { unit } = setting;
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
    ...incident.claims.flatMap((claim) => [words(claim, box, setting, 0.86, "ink"), gap(0.15 * unit)]),
    words(incident.later, box, setting, 0.82, "inkFaint"),
    gap(0.6 * unit),
  ];
}

/** The key to the signs with what each counts. */
export function legendSlots(
  { visible }: Said,
  box: ColumnBox,
  { order, paint, unit }: Setting,
  columns: number,
  groups?: readonly string[],
): Slots {
  const { dataset, formats } = order;
  return legend(box, { dataset, visible, formats, paint, size: unit * 0.95, columns, groups });
}

/** Whose it is: sources, credit, version and address, in one column or two. */
export function creditSlots({ texts }: Said, box: ColumnBox, setting: Setting): Slots {
  const { unit, order } = setting;
  const sources = [12, 9, 6, 4, 3, 2, 1].map((most) =>
    words(texts.sources(most), box, setting, 0.7, "inkSoft"),
  );
  const fitting = sources.find(({ height }) => height <= 0.7 * unit * 1.5 * 2.1) ?? sources.at(-1)!;
  return [
    fitting,
    gap(0.2 * unit),
    words(texts.credit, box, setting, 0.62, "inkFaint"),
    words(versionAndAddress(texts, order), box, setting, 0.62, "inkSoft"),
  ];
}

const versionAndAddress = ({ version, address }: PictureTexts, { formats }: PictureOrder): string =>
  [version, ...(address === undefined ? [] : [setApart(address, formats.language)])].join(" · ");
