import type { Size } from "../core/mercator";
import type { Interval } from "../core/model";
import type { Language } from "../core/text";
import { filmDefaults } from "../picture/film";
import { type PictureFormat, pictureSizes, sizeProblem } from "../picture/sizes";
import type { StripForm } from "../picture/stripPicture";
import type { Theme } from "../theme/theme";

/** What a reader may make. */
export const kinds = ["still", "strip", "film"] as const;
export type Kind = (typeof kinds)[number];

export type Format = PictureFormat | "own";
const formats: readonly Format[] = [...(Object.keys(pictureSizes) as PictureFormat[]), "own"];

/** The formats of a kind: nobody prints films. */
export const formatsOf = (kind: Kind): readonly Format[] =>
  formats.filter((format) => kind !== "film" || format !== "print");

export const pictureFiles = ["png", "svg-live", "svg-outlined"] as const;
export type PictureFile = (typeof pictureFiles)[number];

/** Best first: what networks and editing tools take. */
export const filmFiles = ["mp4", "webm", "gif"] as const;
export type FilmFile = (typeof filmFiles)[number];

export const scales = [1, 2, 3] as const;
export type Scale = (typeof scales)[number];

/** Frames in a second that are offered. */
export const rates = [5, 10, 12, 15, 24, 25, 30, 60] as const;

/** What of the story is shown: as the page showed it, a chapter, or dates that were typed. */
export type TimeChoice =
  | { readonly from: "page" }
  | { readonly from: "chapter"; readonly id: string }
  | { readonly from: "typed" };

/** All that is set on the desk. What does not bear on the kind that is chosen is kept for when it does. */
export interface Choices {
  readonly kind: Kind;
  readonly format: Format;
  /** Pixels; NaN where the field holds no number. Used with the format "own". */
  readonly ownSize: Size;
  readonly time: TimeChoice;
  /** What the fields for dates hold; used where they are typed. */
  readonly typed: { readonly window: Interval; readonly moment: number };
  readonly language: Language;
  readonly theme: Theme;
  readonly hasHeadline: boolean;
  /** Whether the incident that is open on the page is told beside the map. */
  readonly hasIncident: boolean;
  readonly file: PictureFile;
  readonly scale: Scale;
  readonly form: StripForm;
  /** Small maps of a strip. */
  readonly mapCount: number;
  readonly film: FilmChoices;
}

export interface FilmChoices {
  readonly file: FilmFile;
  /** Of the movement, without the pauses; NaN where the field holds no number. */
  readonly seconds: number;
  /** As is usual for the file, if undefined. */
  readonly framesPerSecond: number | undefined;
  /** Seconds. */
  readonly pauseStart: number;
  readonly pauseEnd: number;
  readonly pausesAtMidnight: boolean;
}

/** The wide size of screens: that of stills is odd, which no video can be. */
const filmSize: Size = { width: 1280, height: 720 };

/** Pixels at 1x. */
export function sizeOf({ kind, format, ownSize }: Pick<Choices, "kind" | "format" | "ownSize">): Size {
  if (format === "own") return ownSize;
  return kind === "film" && format === "wide" ? filmSize : pictureSizes[format];
}

/** The same choices for another kind, in a format that it has. */
export const asKind = (kind: Kind, format: Format): Pick<Choices, "kind" | "format"> => ({
  kind,
  format: formatsOf(kind).includes(format) ? format : "wide",
});

/** How many pixels of the file there are to one of the picture. */
export const scaleOf = ({ kind, file, scale }: Pick<Choices, "kind" | "file" | "scale">): number =>
  kind !== "film" && file === "png" ? scale : 1;

/** Frames in a second: many for smooth video, few for a GIF, which grows with each. */
export const rateOf = ({ file, framesPerSecond }: FilmChoices): number =>
  framesPerSecond ?? filmDefaults.framesPerSecond[file === "gif" ? "gif" : "video"];

/** What keeps a picture from being made, each with the field that it stands beside. */
export type ChoiceProblem =
  | { readonly field: "size"; readonly code: "size" | "even" }
  | { readonly field: "scale"; readonly code: "fileSize" }
  | { readonly field: "time"; readonly code: "window" | "moment" | "reach" }
  | { readonly field: "film"; readonly code: "film" };

/** `reach` is the stretch that the records cover. What is wrong with a film's length is for `filmProblem` to say. */
export const choiceProblems = (choices: Choices, reach: Interval): readonly ChoiceProblem[] => [
  ...sizeProblems(choices),
  ...timeProblems(choices, reach),
];

function sizeProblems(choices: Choices): readonly ChoiceProblem[] {
  const size = sizeOf(choices);
  if (sizeProblem(size)) return [{ field: "size", code: "size" }];
  const isOdd = size.width % 2 === 1 || size.height % 2 === 1;
  if (choices.kind === "film" && choices.film.file !== "gif" && isOdd)
    return [{ field: "size", code: "even" }];
  return sizeProblem(size, scaleOf(choices)) ? [{ field: "scale", code: "fileSize" }] : [];
}

function timeProblems({ time, typed }: Choices, reach: Interval): readonly ChoiceProblem[] {
  if (time.from !== "typed") return [];
  const { window, moment } = typed;
  const problem = (code: "window" | "moment" | "reach"): readonly ChoiceProblem[] => [
    { field: "time", code },
  ];
  // Written so that a field without a date, which is no number, is a problem too.
  if (!(window.from < window.to)) return problem("window");
  if (!(window.from >= reach.from && window.to <= reach.to)) return problem("reach");
  if (!(moment >= window.from && moment <= window.to)) return problem("moment");
  return [];
}
