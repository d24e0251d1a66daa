import type { MapConfig } from "../core/model";
import { embedFolder } from "../embed/sitePaths";
import type { HeadTag } from "./head";
import { oEmbedLink } from "./oembed";
import { addressFrom, type PageAddress } from "./siteAddress";

/** A map's page for frames, and the full page in the same language, to which it leads. */
export interface EmbedAddress extends PageAddress {
  readonly full: PageAddress;
}

/** A map's pages for frames, one for each of its pages in `folder`. */
export const embedPages = (folder: string, pages: readonly PageAddress[]): readonly EmbedAddress[] =>
  pages.map((full) => ({ language: full.language, path: embedFolder(folder, full.language), full }));

/**
 * What the head of a page for frames says: that search engines are to name the full page instead, and where other sites
 * learn how to embed it. Addresses are written where the site's own is known.
 */
export function embedHead(
  { full }: EmbedAddress,
  config: Pick<MapConfig, "title">,
  siteAddress: string | undefined,
): readonly HeadTag[] {
  const robots: HeadTag = { tag: "meta", attributes: { name: "robots", content: "noindex" } };
  if (siteAddress === undefined) return [robots];
  const canonical = addressFrom("", full.path, siteAddress);
  return [
    robots,
    { tag: "link", attributes: { rel: "canonical", href: canonical } },
    ...oEmbedLink(full, config.title, siteAddress),
  ];
}
