import type { Theme } from "../theme/theme";
import { type Tokens, tokens as tokensOf } from "../theme/tokens";

/** A piece of an SVG picture as plain data, so that the same picture becomes a file, a page or live elements. */
export interface SvgNode {
  readonly tag: string;
  /** By attribute name as SVG writes it; undefined ones are left out. */
  readonly attributes: Readonly<Record<string, string | number | undefined>>;
  readonly children: readonly (SvgNode | string)[];
}

/** A node; children that are `undefined` or `false` are left out. */
export const svg = (
  tag: string,
  attributes: SvgNode["attributes"] = {},
  ...children: readonly (SvgNode | string | undefined | false)[]
): SvgNode => ({
  tag,
  attributes,
  children: children.filter((child): child is SvgNode | string => child !== undefined && child !== false),
});

/** The CSS colour that a token has in a picture. */
export type Paint = (token: keyof Tokens) => string;

/** For a picture within a page: the page's own custom properties, so that the picture follows its theme. */
export const pagePaint: Paint = (token) =>
  `var(--${token.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)})`;

/** For a picture in a file: the colours themselves. */
export const filePaint =
  (theme: Theme): Paint =>
  (token) =>
    tokensOf[theme][token];

const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (letter) => escapes[letter]!);

/** The picture as SVG text, without line breaks; attributes in the order given. */
export function svgText({ tag, attributes, children }: SvgNode): string {
  const given = Object.entries(attributes).filter(([, value]) => value !== undefined);
  const written = given.map(([name, value]) => ` ${name}="${escaped(String(value))}"`).join("");
  if (children.length === 0) return `<${tag}${written}/>`;
  const inner = children
    .map((child) => (typeof child === "string" ? escaped(child) : svgText(child)))
    .join("");
  return `<${tag}${written}>${inner}</${tag}>`;
}
