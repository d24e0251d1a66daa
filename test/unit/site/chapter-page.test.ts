import { expect, test } from "vitest";
import type { Dataset } from "../../../src/core/model";
import { type Language, languages } from "../../../src/core/text";
import { rowsInWindow } from "../../../src/core/visible";
import { directionOf, languageNames, messagesIn } from "../../../src/i18n/messages";
import { chapterPage, chapterPages } from "../../../src/site/chapter-page";
import { readAddress } from "../../../src/store/address";
import { firstView } from "../../../src/store/view";
import { changedDataset, smallDataset } from "./smallDataset";

const small = smallDataset();

function write(language: Language, dataset: Dataset = small): string {
  const chapter = dataset.config.chapters[0]!;
  const pages = chapterPages("maps/", chapter.id, languages);
  const page = pages.find((each) => each.language === language)!;
  return chapterPage({
    dataset,
    chapter,
    page,
    others: pages.filter((each) => each !== page),
    root: "../../",
    map: "../../map/",
    styleSheet: "assets/plain.css",
    picture: { path: "cards/rain.png", alt: 'The "rain" & the road', width: 1200, height: 630 },
    contentSecurityPolicy: "default-src 'none'",
    head: [{ tag: "meta", attributes: { name: "description", content: "It rained." } }],
  });
}

test("chapters lie below their map, in the folder of each language", () => {
  expect(chapterPages("", "rain", languages).map(({ path }) => path)).toEqual([
    "chapters/rain/",
    "ar/chapters/rain/",
    "fr/chapters/rain/",
  ]);
  expect(chapterPages("valley/", "rain", ["fr"])).toEqual([
    { language: "fr", path: "valley/fr/chapters/rain/" },
  ]);
});

test.each(languages)(
  "in %s the page says its language and leads to the same page in the other two",
  (language) => {
    const html = write(language);
    expect(html).toContain(`<html lang="${language}" dir="${directionOf(language)}">`);
    const links = [...html.matchAll(/<a href="([^"]*)" lang="(\w+)" dir="(\w+)" hreflang="\w+">([^<]*)</g)];
    expect(links.map(([, , other]) => other)).toEqual(languages.filter((each) => each !== language));
    for (const [, href, other, direction, name] of links) {
      expect(href).toBe(`../../maps/${other === "en" ? "" : `${other}/`}chapters/rain/`);
      expect(direction).toBe(directionOf(other as Language));
      expect(name).toBe(languageNames[other as Language]);
    }
  },
);

test("picture and link open the chapter's window on the map, and nothing but that", () => {
  const html = write("en");
  const opening = [...html.matchAll(/<a href="\.\.\/\.\.\/map\/#(from=[^"]*)"/g)].map(([, hash]) => hash!);
  expect(opening).toHaveLength(2);
  const first = firstView(small, "en");
  for (const hash of opening) {
    const { window } = small.config.chapters[0]!;
    expect(readAddress(hash.replaceAll("&amp;", "&"), first, small)).toEqual({
      ...first,
      window,
      moment: window.to,
    });
  }
});

test("what happened or may have happened in the chapter is listed once each, in order, and leads to the map", () => {
  const dataset = changedDataset(({ map }) => {
    map.chapters[0].window = ["2025-03-06T18:00:00+03:00", "2025-03-08T12:00:00+03:00"];
  });
  const { rows, possibleRows, certain, possible } = rowsInWindow(dataset, dataset.config.chapters[0]!.window);
  expect([certain, possible]).toEqual([1, 2]);
  const html = write("en", dataset);
  const listed = [...html.matchAll(/<li><a href="\.\.\/\.\.\/map\/#incident=([^"]+)">.*<\/li>/g)];
  expect(listed.map(([, id]) => id)).toEqual(rows.map((row) => dataset.incidents[row]!.id));
  expect(html).toContain(`: ${messagesIn("en").andPossible(certain, possible)}</h2>`);
  const marked = listed.map(([item]) => item.includes(` · ${messagesIn("en").possibleHere}</small>`));
  expect(marked, "what only may have happened in it says so").toEqual(
    rows.map((row) => possibleRows.has(row)),
  );
});

test("words that are not in the page's language say in which they are", () => {
  const html = write("ar");
  expect(html).toContain('<span lang="en" dir="auto">It rained.</span>');
  expect(html, "the map's title is Arabic").toContain(">خريطة صغيرة</a>");
  expect(write("en")).not.toContain("<span lang");
});

test("words of the records stand as words: no markup, no way out of an attribute", () => {
  const markup = `</h1><script>alert(1)</script>" onload="x`;
  const dataset = changedDataset(({ map, incidents }) => {
    map.chapters[0].title = map.chapters[0].text = map.title = { en: markup };
    incidents.features[0].properties.name = { en: markup };
    for (const incident of incidents.features[0].properties.incidents) incident.title = { en: markup };
  });
  for (const language of languages) {
    const html = write(language, dataset);
    expect(html).not.toContain("<script");
    expect(html).not.toMatch(/" onload="/);
    expect(html.match(/&lt;script&gt;/g)!.length).toBeGreaterThan(4);
  }
});

test("the picture has its size and its words, and the page its policy, escaped", () => {
  const html = write("fr");
  expect(html).toContain(
    '<img src="../../cards/rain.png" width="1200" height="630" alt="The &quot;rain&quot; &amp; the road">',
  );
  expect(html).toContain(`content="default-src 'none'"`);
  expect(html).toContain('<meta name="description" content="It rained.">');
});
