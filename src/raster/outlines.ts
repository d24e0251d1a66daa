/** A root's or a layer's tag, and the attributes by which drawing programs know layers. */
const tags = /<(svg|g)((?:[^>"']|"[^"]*"|'[^']*')*)>/g;
const layerAttributes = /\s(?:xmlns:)?inkscape(?::[\w-]+)?="[^"]*"/g;
const idAttribute = /\sid="([^"]*)"/;

/**
 * The library's SVG of a picture, smaller by half and with the names of the layers that `picture` has: the library knows
 * ids alone. Places along a path are to a thousandth of a pixel.
 */
export function tidied(outlined: string, picture: string): string {
  const lost = new Map<string, string>();
  for (const [, tag = "", attributes = ""] of picture.matchAll(tags)) {
    const found = attributes.match(layerAttributes)?.join("");
    const key = keyOf(tag, attributes);
    if (found && key !== undefined && !lost.has(key)) lost.set(key, found);
  }
  return outlined
    .replace(/>\s+</g, "><")
    .trim()
    .replace(/ d="([^"]*)"/g, (_, path: string) => ` d="${shortPath(path)}"`)
    .replace(tags, (whole, tag: string, attributes: string) => {
      const own = lost.get(keyOf(tag, attributes) ?? "");
      return own ? `<${tag}${attributes}${own}>` : whole;
    });
}

/** The root has no id of its own. */
const keyOf = (tag: string, attributes: string): string | undefined =>
  tag === "svg" ? "svg" : idAttribute.exec(attributes)?.[1];

const shortPath = (path: string): string =>
  path
    .replace(/-?\d+\.\d+/g, (number) => String(Math.round(Number(number) * 1000) / 1000 + 0))
    .replace(/ ?([A-Z]) ?/g, "$1");
