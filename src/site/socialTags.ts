import type { MapConfig } from "../core/model";
import { type Language, textIn } from "../core/text";
import type { HeadTag } from "./head";
import { addressFrom, type PageAddress } from "./siteAddress";

/** The picture that other sites show beside a link. */
export interface SocialImage {
  /** From the site's root. */
  readonly path: string;
  readonly type: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** What the picture shows, in the language of the page. */
  readonly alt: string;
}

export interface SocialTagsInput {
  readonly config: MapConfig;
  readonly page: PageAddress;
  /** The same page in every language that it has, this one among them. */
  readonly pages: readonly PageAddress[];
  readonly image?: SocialImage | undefined;
  /** Absolute, with a slash at its end. What must be absolute is left out without it. */
  readonly siteAddress?: string | undefined;
}

const meta = (name: string, content: string): HeadTag => ({ tag: "meta", attributes: { name, content } });
const property = (name: string, content: string): HeadTag => ({
  tag: "meta",
  attributes: { property: name, content },
});

/**
 * What a page's head says about it to search engines and to sites that show links: description, canonical address, the
 * same page in other languages, Open Graph and Twitter card.
 */
export function socialTags({ config, page, pages, image, siteAddress }: SocialTagsInput): readonly HeadTag[] {
  const title = textIn(config.title, page.language).text;
  const description = textIn(config.summary, page.language).text;
  const own = siteAddress === undefined ? undefined : addressFrom(page.path, page.path, siteAddress);
  const shownImage = siteAddress === undefined ? undefined : image;
  return [
    meta("description", description),
    ...(own === undefined ? [] : [{ tag: "link", attributes: { rel: "canonical", href: own } } as const]),
    ...alternates(page, pages, siteAddress),
    property("og:type", "website"),
    property("og:title", title),
    property("og:description", description),
    ...(own === undefined ? [] : [property("og:url", own)]),
    property("og:locale", openGraphLocale(config.locales[page.language])),
    ...pages
      .filter(({ language }) => language !== page.language)
      .map(({ language }) => property("og:locale:alternate", openGraphLocale(config.locales[language]))),
    ...(shownImage === undefined ? [] : imageTags(page, shownImage, siteAddress)),
    meta("twitter:card", shownImage === undefined ? "summary" : "summary_large_image"),
  ];
}

function imageTags(
  page: PageAddress,
  { path, type, width, height, alt }: SocialImage,
  siteAddress: string | undefined,
): readonly HeadTag[] {
  return [
    property("og:image", addressFrom(page.path, path, siteAddress)),
    property("og:image:type", type),
    property("og:image:width", String(width)),
    property("og:image:height", String(height)),
    property("og:image:alt", alt),
  ];
}

/** Who has none of the languages is led to the English page, else to the first. */
const defaultPage = (pages: readonly PageAddress[]): PageAddress | undefined =>
  pages.find(({ language }) => language === "en") ?? pages[0];

/** A page in one language, or for readers of every other one. */
export interface Alternate {
  readonly hreflang: Language | "x-default";
  readonly path: string;
}

/** The same page in every language and for readers of none of them. None where there is one language only. */
export function alternatesOf(pages: readonly PageAddress[]): readonly Alternate[] {
  const standard = defaultPage(pages);
  if (pages.length < 2 || !standard) return [];
  return [
    ...pages.map(({ language, path }) => ({ hreflang: language, path })),
    { hreflang: "x-default", path: standard.path },
  ];
}

/** Search engines take these with absolute addresses only. Readers have the links in the page. */
const alternates = (page: PageAddress, pages: readonly PageAddress[], siteAddress: string | undefined) =>
  siteAddress === undefined
    ? []
    : alternatesOf(pages).map(
        ({ hreflang, path }): HeadTag => ({
          tag: "link",
          attributes: { rel: "alternate", hreflang, href: addressFrom(page.path, path, siteAddress) },
        }),
      );

/** "ar-SY-u-nu-latn" as Open Graph has it: "ar_SY". A locale without a region gets the likeliest one. */
function openGraphLocale(tag: string): string {
  const { language, region } = new Intl.Locale(tag).maximize();
  return `${language}_${region}`;
}
