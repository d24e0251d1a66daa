import type { Language } from "./text";

/** What a file says of the picture that it holds, for whoever finds it without its page. Plain text, no markup. */
export interface PictureFacts {
  readonly title: string;
  /** The caption: what is shown, of when, counts, sources and credit. */
  readonly description: string;
  /** For those who do not see the picture. */
  readonly alt: string;
  /** Whose work and whose data it is, in a line. */
  readonly credit: string;
  /** The licence, and what the data ask to be said with them. */
  readonly rights: string;
  readonly rightsUrl: string | undefined;
  /** ISO 8601 date of the data's version, never of the machine's clock; undefined where the version bears none. */
  readonly created: string | undefined;
  /** The permanent link to what is shown, else where the map is to be found; undefined where neither is known. */
  readonly address: string | undefined;
  /** The language of all of the above. */
  readonly language: Language;
  /** The houses whose reports the picture rests on, in a line; empty where it shows nothing. */
  readonly source: string;
}
