import { harmless } from "../safety/plainText";

/** The most letters that are kept of a text, in UTF-16 units. */
export const mostLettersOf = { id: 100, title: 500, place: 200, source: 200, url: 2000 } as const;

/** What `harmless` may have to do with: few texts have any of it, and a million texts are read. */
const doubtful = /[\p{Cc}\p{Cs}\ufffe\uffff\u202a-\u202e\u2066-\u2069]/u;

/** The text without what may do harm where it is shown, and without the spaces around it. */
export const tidied = (text: string): string => (doubtful.test(text) ? harmless(text) : text).trim();

/** The text, or its beginning with an ellipsis where it is longer; never half a letter. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const end = most - 1;
  const isHalf = /[\uD800-\uDBFF]/.test(text.charAt(end - 1));
  return `${text.slice(0, isHalf ? end - 1 : end)}…`;
}

/** What addresses and tools may call an event: as ids elsewhere in a map, and the colons of what agencies hand out. */
export const isId = (text: string): boolean => /^[A-Za-z0-9][\w.:-]{0,99}$/.test(text);

export const idExpected =
  "at most 100 Latin letters, digits, dots, colons, hyphens and underscores, beginning with a letter or digit";

/** Whether it is the address of a page on the web. */
export function isWebAddress(text: string): boolean {
  if (!/^https?:\/\//i.test(text) || text.length > mostLettersOf.url) return false;
  try {
    const { hostname, username, password } = new URL(text);
    return hostname !== "" && username === "" && password === "";
  } catch {
    return false;
  }
}

/** A word made an id: "Explosions/Remote violence" is "explosions-remote-violence". Empty without Latin letters. */
export const slug = (text: string): string =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");

/** 53 bits of a text in base 36, the same in each run (cyrb53 by bryc, public domain). */
export function fingerprint(text: string): string {
  let [first, second] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    first = Math.imul(first ^ unit, 2654435761);
    second = Math.imul(second ^ unit, 1597334677);
  }
  first = Math.imul(first ^ (first >>> 16), 2246822507) ^ Math.imul(second ^ (second >>> 13), 3266489909);
  second = Math.imul(second ^ (second >>> 16), 2246822507) ^ Math.imul(first ^ (first >>> 13), 3266489909);
  return (4294967296 * (2097151 & second) + (first >>> 0)).toString(36);
}
