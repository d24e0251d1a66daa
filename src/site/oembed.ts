import { type Language, type LocalText, textIn } from "../core/text";
import { escapedHtml, type HeadTag } from "./head";
import { addressFrom, type PageAddress } from "./siteAddress";

export interface OEmbedInput {
  /** Of the map, or of its chapter. */
  readonly title: LocalText;
  readonly page: PageAddress;
  /** The map's embed page in the same language, as a folder from the site's root. */
  readonly embed: string;
  /** What follows `#` in the embed's address: a chapter's window; empty for the first view. */
  readonly view?: string | undefined;
  /** The picture of the page, from the site's root. */
  readonly card: { readonly path: string; readonly width: number; readonly height: number };
  /** Absolute, with a slash at its end: all addresses in an answer are. */
  readonly siteAddress: string;
}

/** The size that a frame has where nobody says another one, in CSS pixels. */
export const embedSize = { width: 640, height: 720 } as const;

/** Folder of a map's embed page in one language, from the site's root, where its pages lie in `folder`. */
export const embedFolder = (folder: string, language: Language): string =>
  `${folder}embed/${language === "en" ? "" : `${language}/`}`;

/** Where the answer for a page lies: beside the page. */
export const oEmbedPath = ({ path }: PageAddress): string => `${path}oembed.json`;

/**
 * What a page answers to sites that ask how it is embedded (https://oembed.com, version 1.0): a bare frame, which is all that
 * WordPress leaves of it. One file for every size that may be asked for, because a static host cannot answer
 * differently. It names as provider the host alone; the records name no publisher.
 */
export function oEmbed(input: OEmbedInput): string {
  const { title, page, embed, view = "", card, siteAddress } = input;
  const shown = textIn(title, page.language).text;
  const absolute = (path: string) => addressFrom("", path, siteAddress);
  const answer = {
    type: "rich",
    version: "1.0",
    title: shown,
    provider_name: new URL(siteAddress).host,
    provider_url: siteAddress,
    html: frame(absolute(embed) + (view === "" ? "" : `#${view}&`), shown),
    ...embedSize,
    thumbnail_url: absolute(card.path),
    thumbnail_width: card.width,
    thumbnail_height: card.height,
  };
  return `${JSON.stringify(answer, null, 1)}\n`;
}

// The view ends with "&", because WordPress writes another "#" and its own words behind it, which would spoil its last value.
const frame = (address: string, title: string): string =>
  `<iframe src="${escapedHtml(address)}" title="${escapedHtml(title)}" width="100%" height="${embedSize.height}" frameborder="0" loading="lazy" allow="clipboard-write"></iframe>`;

/** The element by which others find the answer. None without the site's address, as they read whole addresses only. */
export function oEmbedLink(
  page: PageAddress,
  title: LocalText,
  siteAddress: string | undefined,
): readonly HeadTag[] {
  if (siteAddress === undefined) return [];
  const attributes = {
    rel: "alternate",
    type: "application/json+oembed",
    href: addressFrom("", oEmbedPath(page), siteAddress),
    title: textIn(title, page.language).text,
  };
  return [{ tag: "link", attributes }];
}
