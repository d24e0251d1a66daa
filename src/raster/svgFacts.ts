import type { PictureFacts } from "../core/pictureFacts";
import { xmlText } from "./xmlText";
import { xmpMetadata } from "./xmp";

/** The picture's own tag, and the title and description that it may already begin with. */
const beginning =
  /^([^<]*(?:<\?[^>]*>[^<]*)?)<svg((?:[^>"']|"[^"]*"|'[^']*')*)>(?:\s*<(title|desc)>[^<]*<\/\3>)*/;

/**
 * A picture as the text of an SVG file that says what it shows: title, alternative text, and the same metadata as in a PNG
 * file. Throws where the text does not begin with an `<svg>` that holds something.
 */
export function svgWithFacts(svg: string, facts: PictureFacts): string {
  const [found, before = "", attributes = ""] = beginning.exec(svg) ?? [];
  if (found === undefined || attributes.endsWith("/"))
    throw new Error(`Got "${svg.slice(0, 40)}". Expected an SVG picture.`);
  const own = attributes.replace(/\s(?:xml:)?lang="[^"]*"|\srole="[^"]*"/g, "");
  const said = [
    `<title>${xmlText(facts.title)}</title>`,
    `<desc>${xmlText(facts.alt)}</desc>`,
    `<metadata>${xmpMetadata(facts)}</metadata>`,
  ];
  return `${before}<svg${own} xml:lang="${facts.language}" role="img">${said.join("")}${svg.slice(found.length)}`;
}
