import { Marked, type Tokens } from "marked";
import type { Language } from "../core/text.ts";
import { escapedHtml as escaped } from "./head.ts";
import { methodWords } from "./method-words.ts";
import { rootFrom } from "./siteAddress.ts";

/** A method text as it lies in a map's folder: `method.en.md` and so on. */
export interface MethodText {
  readonly language: Language;
  readonly markdown: string;
}

/** What a page needs to know of the site around it. */
export interface Surroundings {
  /** The map's title in the language of the page. */
  readonly mapTitle: string;
  /** Folder of the map's data, from the site's root: "data/my-map/". What the text links to lies there. */
  readonly dataFolder: string;
  /** Address of the style sheet, from the site's root. */
  readonly styleSheet: string;
  readonly contentSecurityPolicy: string;
  /** Languages that have a text, this one among them. */
  readonly languages: readonly Language[];
}

/** Folder of a page, from the site's root. The map links to it by the same rule. */
export const methodFolder = (language: Language): string =>
  language === "en" ? "method/" : `method/${language}/`;

const headingsIn = (markdown: string): readonly Tokens.Heading[] =>
  new Marked().lexer(markdown).filter((token): token is Tokens.Heading => token.type === "heading");

/** The first paragraph without its marks, cut at a word: what search engines show under the title. */
function descriptionOf(markdown: string): string {
  const paragraph = new Marked().lexer(markdown).find((token) => token.type === "paragraph") as
    | Tokens.Paragraph
    | undefined;
  const plain = (paragraph?.text ?? "")
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/[*_`]/g, "")
    .replace(/\s+/g, " ");
  return plain.length > 200 ? `${plain.slice(0, 200).replace(/\s\S*$/, "")} …` : plain;
}

/**
 * Ids of the sections of a text, from its headings of the second level: letters and digits, hyphens for the rest. Those
 * of the English text serve all languages, so that a link into a section holds when the language is changed.
 */
export const sectionIds = (markdown: string): readonly string[] =>
  headingsIn(markdown)
    .filter(({ depth }) => depth === 2)
    .map(({ text }) =>
      text
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, "-")
        .replace(/^-|-$/g, ""),
    );

/** The map's own page in a language. */
const mapAddress = (root: string, language: Language) => `${root}${language === "en" ? "" : `${language}/`}`;

/** The address on the page of what a text links to; undefined for one that leads neither to the web nor to the map. */
function addressOf(href: string, { dataFolder }: Surroundings, language: Language): string | undefined {
  const root = rootFrom(methodFolder(language));
  const incident = /^incident:([\w.-]+)$/.exec(href)?.[1];
  if (incident) return `${mapAddress(root, language)}#incident=${incident}`;
  if (/^https?:\/\//.test(href) || href.startsWith("#")) return href;
  return /^[a-z]+:/i.test(href) ? undefined : `${root}${dataFolder}${href}`;
}

function render({ markdown, language }: MethodText, ids: readonly string[], around: Surroundings) {
  let section = 0;
  const marked = new Marked({
    renderer: {
      heading({ tokens, depth }) {
        const id = depth === 2 ? ` id="${ids[section++] ?? `section-${section}`}"` : "";
        return `<h${depth}${id}>${this.parser.parseInline(tokens)}</h${depth}>\n`;
      },
      link({ href, tokens }) {
        const inside = this.parser.parseInline(tokens);
        const address = addressOf(href, around, language);
        return address === undefined ? inside : `<a href="${escaped(address)}">${inside}</a>`;
      },
      // Plain text, as in the records: tags are shown as they are written, pictures by their words.
      html: ({ text }) => escaped(text),
      image: ({ text }) => escaped(text),
    },
  });
  return marked.parse(markdown, { async: false });
}

/**
 * The page on how a map was made: a whole HTML document in the language of the text, without script. `ids` are those of
 * the sections, see `sectionIds`. Throws an Error where the text has no title or more than one.
 */
export function methodPage(text: MethodText, ids: readonly string[], around: Surroundings): string {
  const { language } = text;
  const words = methodWords[language];
  const root = rootFrom(methodFolder(language));
  const headings = headingsIn(text.markdown);
  const titles = headings.filter(({ depth }) => depth === 1).map((each) => escaped(each.text));
  if (titles.length !== 1) {
    throw new Error(
      `method.${language}.md has ${titles.length} titles. Expected one: a line that begins with "# ".`,
    );
  }
  const [title] = titles;
  const sections = headings.filter(({ depth }) => depth === 2).map((each) => escaped(each.text));
  const contents = sections.map((section, index) => `<li><a href="#${ids[index]}">${section}</a></li>`);
  const html = render(text, ids, around);
  const afterTitle = html.indexOf("</h1>\n") + "</h1>\n".length;
  const others = around.languages
    .filter((each) => each !== language)
    .map(
      (each) =>
        `<a href="${root}${methodFolder(each)}" lang="${each}" dir="${methodWords[each].direction}" hreflang="${each}">${methodWords[each].name}</a>`,
    );
  const back = mapAddress(root, language);
  const mapTitle = escaped(around.mapTitle);
  return `<!doctype html>
<html lang="${language}" dir="${words.direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${escaped(around.contentSecurityPolicy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="description" content="${escaped(descriptionOf(text.markdown) || around.mapTitle)}">
<title>${title} · ${mapTitle}</title>
<link rel="icon" href="${root}icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${root}${escaped(around.styleSheet)}">
</head>
<body>
<header>
<p><a href="${back}">${words.backToMap}</a></p>
<nav aria-label="${words.languages}">${others.join(" ")}</nav>
</header>
<main>
<p class="map-title">${mapTitle}</p>
${html.slice(0, afterTitle)}<nav class="contents" aria-labelledby="contents">
<p id="contents">${words.contents}</p>
<ol>${contents.join("")}</ol>
</nav>
${html.slice(afterTitle)}</main>
<footer><p><a href="${back}">${words.backToMap}</a></p></footer>
</body>
</html>
`;
}
