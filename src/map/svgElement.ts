import type { SvgNode } from "../scene/svg";

const namespace = "http://www.w3.org/2000/svg";

/** A picture as live elements. Attributes are set one by one and text stays text, as the page's policy wants it. */
export function svgElement({ tag, attributes, children }: SvgNode): SVGElement {
  const element = document.createElementNS(namespace, tag);
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined) element.setAttribute(name, String(value));
  element.append(...children.map((child) => (typeof child === "string" ? child : svgElement(child))));
  return element;
}
