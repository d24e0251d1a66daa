import { expect, test } from "vitest";
import { languages } from "../../../src/core/text";
import { headText } from "../../../src/site/head";
import { socialTags } from "../../../src/site/socialTags";
import { smallDataset } from "./smallDataset";

const pages = languages.map((language) => ({ language, path: language === "en" ? "" : `${language}/` }));
const image = { path: "share/ar.png", type: "image/png", width: 1200, height: 630, alt: "خريطة" };
const siteAddress = "https://maps.example.org/coast/";
const { config } = smallDataset();

const tagsOf = (siteAddress: string | undefined) =>
  socialTags({ config, page: pages[1]!, pages, image, siteAddress }).map(({ attributes }) =>
    Object.values(attributes).join(" "),
  );

test("with the site's address a page has its canonical address, its languages and its picture, all absolute", () => {
  const tags = tagsOf(siteAddress);
  expect(tags).toEqual(
    expect.arrayContaining([
      `canonical ${siteAddress}ar/`,
      `alternate en ${siteAddress}`,
      `alternate ar ${siteAddress}ar/`,
      `alternate fr ${siteAddress}fr/`,
      `alternate x-default ${siteAddress}`,
      `og:url ${siteAddress}ar/`,
      `og:title ${config.title.ar}`,
      "og:locale ar_SY",
      "og:locale:alternate en_GB",
      "og:locale:alternate fr_FR",
      `og:image ${siteAddress}share/ar.png`,
      "og:image:width 1200",
      "og:image:height 630",
      "og:image:alt خريطة",
      "twitter:card summary_large_image",
    ]),
  );
});

test("without it nothing that must be absolute is said, the other languages among it", () => {
  const tags = tagsOf(undefined);
  expect(tags.join("\n")).not.toMatch(/canonical|^alternate|og:url|og:image|https?:/m);
  expect(tags).toContain("twitter:card summary");
});

test("no tag stands twice, and a text cannot leave its attribute", () => {
  const tags = socialTags({
    config: { ...config, title: { en: '"><script>' } },
    page: pages[0]!,
    pages,
    siteAddress,
  });
  const keys = tags.map(({ attributes: { name, property, rel, hreflang } }) =>
    [name, property, rel, hreflang].join(" "),
  );
  const single = keys.filter((key) => !key.includes("og:locale:alternate"));
  expect(new Set(single).size).toBe(single.length);
  expect(headText(tags)).not.toContain("<script");
});

test("a locale without a region has the likeliest one", () => {
  const locales = { ...config.locales, en: "en" };
  const tags = socialTags({ config: { ...config, locales }, page: pages[0]!, pages });
  expect(tags.find(({ attributes }) => attributes.property === "og:locale")?.attributes.content).toBe(
    "en_US",
  );
});
