import { expect, test } from "vitest";
import { languages } from "../../../src/core/text";
import { directionOf, languageNames } from "../../../src/i18n/messages";
import { type MethodText, methodFolder, methodPage, sectionIds } from "../../../src/site/method-html";
import { methodWords } from "../../../src/site/method-words";

const around = {
  mapTitle: "Flood <in> the valley",
  dataFolder: "data/valley/",
  styleSheet: "assets/method.css",
  contentSecurityPolicy: "default-src 'none'",
  languages: ["en", "ar"],
} as const;

const english = `# How it was made

It rained. See [the flood](incident:mill-flood), [the data](incidents.geojson) and [rain](https://example.org/rain).

## How to read times

By the *clock*.

## Who says what?

Nobody.
`;

const page = (markdown: string, language: MethodText["language"] = "en") =>
  methodPage({ language, markdown }, sectionIds(english), around);

const linksIn = (html: string) => [...html.matchAll(/<a href="([^"]*)"/g)].map(([, href]) => href);

test("a page has one title, its sections with ids, and a list of them that leads there", () => {
  const html = page(english);
  expect(html.match(/<h1/g)).toHaveLength(1);
  expect(html).toContain("<title>How it was made · Flood &lt;in&gt; the valley</title>");
  expect(html).toContain('<h2 id="how-to-read-times">How to read times</h2>');
  expect(linksIn(html)).toEqual(expect.arrayContaining(["#how-to-read-times", "#who-says-what"]));
});

test("the English headings name the sections in every language, so that a link into one holds", () => {
  const html = page("# كيف أُعدّت\n\n## الأوقات\n\n## من يقول ماذا؟\n", "ar");
  expect(html).toContain('<html lang="ar" dir="rtl">');
  expect(html).toContain('<h2 id="who-says-what">من يقول ماذا؟</h2>');
});

test("links lead back to the map and its data from the folder in which the page lies", () => {
  expect(linksIn(page(english))).toEqual(
    expect.arrayContaining([
      "../",
      "../method/ar/",
      "../#incident=mill-flood",
      "../data/valley/incidents.geojson",
      "https://example.org/rain",
    ]),
  );
  expect(linksIn(page(english, "ar"))).toEqual(
    expect.arrayContaining([
      "../../ar/",
      "../../method/",
      "../../ar/#incident=mill-flood",
      "../../data/valley/incidents.geojson",
    ]),
  );
});

test("every page lies in a folder of its own", () => {
  expect(["en", "ar", "fr"].map((language) => methodFolder(language as "en"))).toEqual([
    "method/",
    "method/ar/",
    "method/fr/",
  ]);
});

test("a page runs nothing: tags, handlers and addresses of code come out as text or not at all", () => {
  const html = page(
    `${english}\n<script>alert(1)</script>\n\nA <img src=x onerror=alert(1)> b ![p](https://example.org/p.png) [c](javascript:alert(1)) [d](data:text/html,x)\n`,
  );
  expect(html).not.toMatch(/<script|<img|javascript:|data:text/);
  expect(html).toContain("&lt;script&gt;");
  expect(html).not.toMatch(/\sstyle=|\son\w+="/);
  expect(html.indexOf("content-security-policy")).toBeLessThan(html.indexOf("stylesheet"));
});

test("a text without a title, or with two, is refused with the name of its file", () => {
  expect(() => page("## Times\n")).toThrow(/method\.en\.md has 0 titles.*# /);
  expect(() => page("# A\n\n# B\n", "fr")).toThrow(/method\.fr\.md has 2 titles/);
});

test("languages are called, and run, as on the map", () => {
  for (const language of languages) {
    expect(methodWords[language].name).toBe(languageNames[language]);
    expect(methodWords[language].direction).toBe(directionOf(language));
  }
});
