import { expect, test } from "vitest";
import { languages } from "../../../src/core/text";
import { robotsTxt, sitemapXml } from "../../../src/site/sitemap";

const pagesIn = (folder: string) =>
  languages.map((language) => ({ language, path: `${folder}${language === "en" ? "" : `${language}/`}` }));
const siteAddress = "https://maps.example.org/a&b/";

/** Names of the elements in order, if they nest; a hand-made check, since Node has no reader of XML. */
function elementsOf(xml: string): string[] {
  const open: string[] = [];
  const seen: string[] = [];
  const rest = xml.replace(/^<\?xml [^?]*\?>\n/, "");
  for (const [, isEnd, name = "", attributes = "", isEmpty] of rest.matchAll(
    /<(\/)?([\w:]+)((?:\s[\w:]+="[^"<&]*(?:&\w+;[^"<&]*)*")*)(\/)?>/g,
  )) {
    expect(attributes).not.toMatch(/&(?!amp;|lt;|gt;|quot;)/);
    if (isEnd) expect(open.pop()).toBe(name);
    else {
      seen.push(name);
      if (!isEmpty) open.push(name);
    }
  }
  expect(open).toEqual([]);
  expect(rest.replace(/<[^<>]*>/g, "")).not.toMatch(/[<>]|&(?!amp;|lt;|gt;|quot;)/);
  return seen;
}

test("the sitemap is well formed and names every page in every language, each with the others", () => {
  const xml = sitemapXml(
    [{ pages: pagesIn(""), changed: "2026-11-23" }, { pages: pagesIn("method/") }],
    siteAddress,
  )!;
  const elements = elementsOf(xml);
  expect(elements.filter((name) => name === "url")).toHaveLength(6);
  expect(elements.filter((name) => name === "xhtml:link")).toHaveLength(6 * 4);
  expect(elements.filter((name) => name === "lastmod")).toHaveLength(3);
  expect([...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => address)).toEqual([
    "https://maps.example.org/a&amp;b/",
    "https://maps.example.org/a&amp;b/ar/",
    "https://maps.example.org/a&amp;b/fr/",
    "https://maps.example.org/a&amp;b/method/",
    "https://maps.example.org/a&amp;b/method/ar/",
    "https://maps.example.org/a&amp;b/method/fr/",
  ]);
});

test("without the site's address there is no sitemap, and robots are not sent to one", () => {
  expect(sitemapXml([{ pages: pagesIn("") }], undefined)).toBeUndefined();
  expect(robotsTxt(undefined)).toBe("User-agent: *\nAllow: /\n");
});

test("robots may read everything and are told where the sitemap is", () => {
  expect(robotsTxt("https://maps.example.org/")).toBe(
    "User-agent: *\nAllow: /\n\nSitemap: https://maps.example.org/sitemap.xml\n",
  );
});
