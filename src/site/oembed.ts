import { type LocalText, textIn } from "../core/text";
import { embedSize, quotedFrameCode } from "../embed/embedCode";
import type { HeadTag } from "./head";
import { addressFrom, type PageAddress } from "./siteAddress";

export interface OEmbedInput {
  /** Of the map, or of its chapter. */
  readonly title: LocalText;
  readonly page: PageAddress;
  /** Where the map's pages lie, from the site's root; empty for the first map. */
  readonly folder: string;
  /** What follows `#` in the embed's address: a chapter's window; empty for the first view. */
  readonly view?: string | undefined;
  /** The picture of the page, from the site's root. */
  readonly card: { readonly path: string; readonly width: number; readonly height: number };
  /** Absolute, with a slash at its end: all addresses in an answer are. */
  readonly siteAddress: string;
}

/** Where the answer for a page lies: beside the page. */
export const oEmbedPath = ({ path }: PageAddress): string => `${path}oembed.json`;

/**
 * What a page answers to sites that ask how it is embedded (https://oembed.com, version 1.0): a bare frame
 * behind a link, which is all that WordPress leaves of it. One file for every size that may be asked for, because a static host cannot answer
 * differently. It names as provider the host alone; the records name no publisher.
 */
export function oEmbed(input: OEmbedInput): string {
  const { title, page, folder, view = "", card, siteAddress } = input;
  const { language } = page;
  const shown = textIn(title, language).text;
  const absolute = (path: string) => addressFrom("", path, siteAddress);
  const answer = {
    type: "rich",
    version: "1.0",
    title: shown,
    provider_name: new URL(siteAddress).host,
    provider_url: siteAddress,
    html: quotedFrameCode({
      site: siteAddress,
      folder,
      language,
      view,
      title: shown,
      start: "view",
      height: embedSize.height,
    }),
    ...embedSize,
    thumbnail_url: absolute(card.path),
    thumbnail_width: card.width,
    thumbnail_height: card.height,
  };
  return `${JSON.stringify(answer, null, 1)}\n`;
}

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
