import { directionOf } from "../i18n/messages";
import { type FilmOrder, filmSeconds } from "./film";
import type { FilmCue } from "./filmCues";
import { pictureTexts } from "./pictureTexts";

/** Tells a player that a line is read from the right, whatever it begins with. */
const fromTheRight = "\u200f";

const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** A film's captions as a WebVTT file, with a note of whose film it is. The same cues give the same bytes. */
export function vttText(cues: readonly FilmCue[], order: FilmOrder): string {
  const { title, creditLine, address } = pictureTexts(order, { kind: "film", seconds: filmSeconds(order) });
  const direction = directionOf(order.formats.language) === "rtl" ? fromTheRight : "";
  const blocks = [
    ["WEBVTT"],
    ["NOTE", ...inLines([title, creditLine, order.link ?? address])],
    ...cues.map(({ from, to, lines }) => [
      `${clock(from)} --> ${clock(to)}`,
      ...inLines(lines).map((line) => direction + line),
    ]),
  ];
  return blocks.map((lines) => lines.map((line) => `${line}\n`).join("")).join("\n");
}

/** Each text in a line of its own, without what WebVTT takes for its own signs; an empty line would end its block. */
const inLines = (texts: readonly (string | undefined)[]): readonly string[] =>
  texts
    .map((text = "") => text.replace(/\s+/g, " ").trim())
    .filter((line) => line !== "")
    .map((line) => line.replace(/[&<>]/g, (letter) => escapes[letter]!));

/** Hours, minutes, seconds and thousandths: "00:01:02.500". */
function clock(seconds: number): string {
  const thousandths = Math.round(seconds * 1000);
  const part = (unit: number, count: number, digits: number) =>
    String(Math.floor(thousandths / unit) % count).padStart(digits, "0");
  return `${part(3_600_000, 100, 2)}:${part(60_000, 60, 2)}:${part(1000, 60, 2)}.${part(1, 1000, 3)}`;
}
