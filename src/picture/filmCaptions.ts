import type { Language } from "../core/text";
import { directionOf } from "../i18n/messages";
import { type FilmOrder, filmSeconds } from "./film";
import type { FilmCue } from "./filmCues";
import { pictureTexts } from "./pictureTexts";

/** Tells a player that a line is read from the right, whatever it begins with. */
const fromTheRight = "\u200f";

const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** A text in one line, without what WebVTT takes for its own signs. */
const inOneLine = (text: string): string =>
  text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[&<>]/g, (letter) => escapes[letter]!);

/** A film's captions as a WebVTT file, with a note of whose film it is. The same cues give the same bytes. */
export function vttText(cues: readonly FilmCue[], order: FilmOrder): string {
  const { language } = order.formats;
  const texts = pictureTexts(order, { kind: "film", seconds: filmSeconds(order) });
  const note = [texts.title, texts.alt, texts.creditLine, texts.version, order.link ?? texts.address];
  return [
    "WEBVTT",
    [
      "NOTE",
      ...note.filter((line) => line !== undefined && line !== "").map((line) => inOneLine(line!)),
    ].join("\n"),
    ...cues.map(({ from, to, lines }) =>
      [`${clock(from)} --> ${clock(to)}`, ...lines.map((line) => cueLine(line, language))].join("\n"),
    ),
  ]
    .map((block) => `${block}\n`)
    .join("\n");
}

const cueLine = (line: string, language: Language): string =>
  `${directionOf(language) === "rtl" ? fromTheRight : ""}${inOneLine(line)}`;

/** Hours, minutes, seconds and thousandths: "00:01:02.500". */
function clock(seconds: number): string {
  const thousandths = Math.round(seconds * 1000);
  const part = (unit: number, count: number, digits: number) =>
    String(Math.floor(thousandths / unit) % count).padStart(digits, "0");
  return `${part(3_600_000, 100, 2)}:${part(60_000, 60, 2)}:${part(1000, 60, 2)}.${part(1, 1000, 3)}`;
}
