import { escapedHtml } from "./head";
import { addressFrom, type PageAddress } from "./siteAddress";
import { alternatesOf } from "./socialTags";

/** One page in all its languages. */
export interface SitemapEntry {
  readonly pages: readonly PageAddress[];
  /** Day of its last change, "2026-11-23", where that is known. */
  readonly changed?: string | undefined;
}

/**
 * The sitemap of a site: an entry for each page in each language, which names the page in the others. Undefined where
 * the site's address is not known, because every address in a sitemap is absolute.
 */
export function sitemapXml(
  entries: readonly SitemapEntry[],
  siteAddress: string | undefined,
): string | undefined {
  if (siteAddress === undefined) return undefined;
  const absolute = (path: string) => escapedHtml(addressFrom("", path, siteAddress));
  const urls = entries.flatMap(({ pages, changed }) => {
    const links = alternatesOf(pages).map(
      ({ hreflang, path }) =>
        `    <xhtml:link rel="alternate" hreflang="${hreflang}" href="${absolute(path)}"/>`,
    );
    return pages.map(({ path }) => {
      const lines = [
        `    <loc>${absolute(path)}</loc>`,
        ...(changed === undefined ? [] : [`    <lastmod>${changed}</lastmod>`]),
        ...links,
      ];
      return `  <url>\n${lines.join("\n")}\n  </url>`;
    });
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...urls,
    "</urlset>\n",
  ].join("\n");
}

/** Lets every robot read everything, and says where the sitemap is. Robots ask for it at the root of an origin only. */
export const robotsTxt = (siteAddress: string | undefined): string =>
  [
    "User-agent: *",
    "Allow: /",
    ...(siteAddress === undefined ? [] : ["", `Sitemap: ${addressFrom("", "sitemap.xml", siteAddress)}`]),
    "",
  ].join("\n");
