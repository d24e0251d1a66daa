import { type Figure, figureOf } from "../core/figure";
import { type LocalText, languages } from "../core/text";
import { harmless, mostLetters } from "../safety/plainText";
import { suggestion } from "./nearest";
import { member } from "./problem";
import { asObject, noteUnknown, own, type Read, type Table } from "./shape";

// Bounded by what may not follow, so that no text makes it slow.
const looksLikeHtml = /<[/!]?[a-z][^<>]*>|&(?:[a-z]{2,8}|#x?[\da-f]{1,6});/i;

export const text: Read<string> = (value, path, log) => {
  if (typeof value !== "string") {
    log("type", path, value, "a text in quotation marks");
    return undefined;
  }
  if (value.length > mostLetters) {
    log("length", path, value, `a text of at most ${mostLetters} characters`);
    return undefined;
  }
  const clean = harmless(value);
  if (clean.trim() === "") {
    log("empty", path, value, "a text");
    return undefined;
  }
  if (looksLikeHtml.test(value)) log("html", path, value, "a text without HTML");
  if (clean !== value) log("control", path, value, "no control characters and no overrides of direction");
  return clean;
};

/** Text by language, in at least one. */
export const localText: Read<LocalText> = (value, path, log) => {
  if (typeof value === "string") {
    log("type", path, value, 'a text by language, such as { "en": "…", "ar": "…", "fr": "…" }');
    return undefined;
  }
  const object = asObject(value, path, log);
  if (!object) return undefined;
  noteUnknown(object, languages, path, log);
  const fresh: { -readonly [K in keyof LocalText]: string } = {};
  let isWhole = true;
  for (const language of languages) {
    const given = own(object, language);
    if (given === undefined) continue;
    const words = text(given, member(path, language), log);
    if (words === undefined) isWhole = false;
    else fresh[language] = words;
  }
  if (Object.keys(fresh).length > 0) return fresh;
  if (isWhole) log("empty", path, value, `a text in at least one of ${languages.join(", ")}`);
  return undefined;
};

export const flag: Read<boolean> = (value, path, log) => {
  if (typeof value === "boolean") return value;
  log("type", path, value, "true or false");
  return undefined;
};

/** A number of people. */
export const headcount: Read<Figure> = (value, path, log) => {
  if (typeof value !== "number") {
    log("type", path, value, "a number");
    return undefined;
  }
  if (Number.isSafeInteger(value) && value >= 0) return figureOf(value);
  log("range", path, value, "a whole number from 0");
  return undefined;
};

const idForm = /^[A-Za-z0-9][\w.-]{0,99}$/;

/** An id: it goes into addresses of the page. */
export const id: Read<string> = (value, path, log) => {
  if (typeof value !== "string") {
    log("type", path, value, "an id, as text");
    return undefined;
  }
  if (idForm.test(value)) return value;
  log("id", path, value, 'an id of up to 100 letters and digits, such as "jableh-hospital"');
  return undefined;
};

const linkForm = /^https?:\/\/[^\s/]+\S*$/i;

/** An address on the web: http or https, and nothing else. */
export const link: Read<string> = (value, path, log) => {
  if (typeof value !== "string") {
    log("type", path, value, "an address, as text");
    return undefined;
  }
  try {
    const { protocol, username, password } = new URL(value);
    const isWeb =
      value.length <= mostLetters && linkForm.test(value) && (protocol === "https:" || protocol === "http:");
    if (isWeb && !username && !password) return value;
  } catch {
    // Not an address at all: told below like the others.
  }
  log("link", path, value, "an address that begins with https:// or http://");
  return undefined;
};

export const oneOf =
  <const T extends string>(choices: readonly T[]): Read<T> =>
  (value, path, log) => {
    const found = choices.find((choice) => choice === value);
    if (found !== undefined) return found;
    if (typeof value !== "string") log("type", path, value, `a text: one of ${choices.join(", ")}`);
    else log("choice", path, value, () => `one of ${choices.join(", ")}${suggestion(value, choices)}`);
    return undefined;
  };

/** The id of something that is in the table. `what` names the thing and its file: "a source in sources.json". */
export const idIn =
  (table: Table<unknown>, what: string): Read<string> =>
  (value, path, log) => {
    if (typeof value === "string" && table.kept.has(value)) return value;
    if (typeof value !== "string") log("type", path, value, `the id of ${what}`);
    else if (table.leftOut.has(value))
      log("unknown-id", path, value, `the id of ${what}; this one was left out`);
    else log("unknown-id", path, value, () => `the id of ${what}${suggestion(value, table.kept.keys())}`);
    return undefined;
  };
