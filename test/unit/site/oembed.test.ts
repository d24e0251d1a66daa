import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { languages } from "../../../src/core/text";
import { embedFolder } from "../../../src/embed/sitePaths";
import { oEmbed, oEmbedLink, oEmbedPath } from "../../../src/site/oembed";
import { writeSite } from "../../../src/site/site";
import { readAddress } from "../../../src/store/address";
import { firstView } from "../../../src/store/view";
import { builtSite, filesIn, Page } from "./builtSite";
import { smallDataset } from "./smallDataset";

const siteAddress = "https://example.org/maps/";
const dataset = smallDataset();
const page = { language: "fr", path: "fr/" } as const;
const card = { path: "cards/small/fr/default.png", width: 1200, height: 630 };

const answerFor = (title: string, view?: string) =>
  JSON.parse(oEmbed({ title: { fr: title }, page, folder: "", view, card, siteAddress }));

/** What the iframe's markup says, behind a quotation with a link to the page, read by the rules of HTML for quoted attributes. */
const attributesOf = (html: string) => {
  // WordPress listens for heights only behind a quotation that has no attributes.
  const [, inside] =
    /^<blockquote><a [^<>]*>[^<>]*<\/a><\/blockquote><iframe ([^<>]*)><\/iframe>$/.exec(html) ?? [];
  expect(inside, html).toBeDefined();
  const signs: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"' };
  const unescaped = (text: string) =>
    text.replace(/&(?:#(\d+)|(\w+));/g, (_, code, name) =>
      code ? String.fromCodePoint(Number(code)) : signs[name]!,
    );
  return Object.fromEntries(
    [...inside!.matchAll(/([a-z]+)="([^"]*)"/g)].map(([, name = "", value = ""]) => [name, unescaped(value)]),
  );
};

test("the answer has all that version 1.0 asks of a rich one, and whole addresses only", () => {
  const answer = answerFor("Une petite carte");
  expect(answer).toMatchObject({
    type: "rich",
    version: "1.0",
    title: "Une petite carte",
    provider_name: "example.org",
    provider_url: siteAddress,
    thumbnail_url: `${siteAddress}${card.path}`,
    thumbnail_width: 1200,
    thumbnail_height: 630,
  });
  expect(Number.isInteger(answer.width) && Number.isInteger(answer.height)).toBe(true);
  expect(attributesOf(answer.html)).toMatchObject({
    src: `${siteAddress}embed/fr/`,
    title: "Une petite carte",
    height: String(answer.height),
  });
});

test("no title can leave its attribute: whatever it is, the frame has it as its title and nothing besides", () => {
  const names = Object.keys(attributesOf(answerFor("plain").html));
  const nasty = fc.constantFrom('"', "'", "<", ">", "&", "&quot;", "</iframe>", "\u202e", " onload=", "$&");
  fc.assert(
    fc.property(fc.array(fc.oneof(nasty, fc.string())), (parts) => {
      const title = `x${parts.join("")}`;
      const attributes = attributesOf(answerFor(title).html);
      expect(attributes.title).toBe(title.replaceAll("\0", "\uFFFD"));
      expect(Object.keys(attributes)).toEqual(names);
    }),
  );
});

test("a chapter's answer opens its window, and still does when WordPress has written its own words behind it", () => {
  const window = dataset.config.chapters[0]!.window;
  const first = firstView(dataset, "en");
  expect(first.window).not.toEqual(window);
  const view = "from=2025-03-07T00:00&to=2025-03-07T18:00";
  const { src } = attributesOf(answerFor("Pluie", view).html);
  const asked = readAddress(`#${view}`, first, dataset);
  expect(asked.window).not.toEqual(first.window);
  for (const address of [src!, `${src}#?secret=AbC0123456`])
    expect(readAddress(new URL(address).hash, first, dataset), address).toEqual(asked);
});

test("without the site's address no page leads to an answer", () => {
  expect(oEmbedLink(page, { fr: "x" }, undefined)).toEqual([]);
});

let dist = "";
beforeAll(async () => {
  dist = builtSite();
  await writeSite({ dist, origin: siteAddress });
}, 60_000);
afterAll(() => rmSync(dist, { recursive: true }));

test("every page of a map and of a chapter leads to its own answer, in its language", () => {
  for (const folder of ["", "chapters/rain/"])
    for (const language of languages) {
      const path = `${language === "en" ? "" : `${language}/`}${folder}`;
      const own = new Page(dist, `${path}index.html`);
      const links = own.all("link", { type: "application/json+oembed" });
      expect(links.map(({ attributes }) => attributes.href)).toEqual([
        `${siteAddress}${oEmbedPath({ language, path })}`,
      ]);
      const answer = JSON.parse(readFileSync(join(dist, `${path}oembed.json`), "utf8"));
      expect(answer.title).toBe(links[0]!.attributes.title);
      const { src } = attributesOf(answer.html);
      expect(src!.split("#")[0]).toBe(`${siteAddress}${embedFolder("", language)}`);
      expect(src!.includes("#from=")).toBe(folder !== "");
      expect(filesIn(dist)).toContain(answer.thumbnail_url.slice(siteAddress.length));
    }
});
