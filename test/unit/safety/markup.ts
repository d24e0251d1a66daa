/** An element as a browser would read it, and the names and values of its attributes. */
export interface Element {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
}

const space = /\s/;

/**
 * The elements of a page, read letter by letter as browsers do: whatever follows a "<" that is no element of its own is
 * one all the same, so that nothing that a text smuggles in is overlooked. Content of scripts is passed over.
 */
export function elementsOf(html: string): readonly Element[] {
  const elements: Element[] = [];
  let at = 0;
  while (true) {
    at = html.indexOf("<", at);
    if (at < 0) return elements;
    const start = ++at;
    while (at < html.length && !space.test(html[at]!) && html[at] !== ">") at++;
    const tag = html.slice(start, at).replace(/\/$/, "").toLowerCase();
    const attributes: Record<string, string> = {};
    while (at < html.length && html[at] !== ">") {
      if (space.test(html[at]!) || html[at] === "/") {
        at++;
        continue;
      }
      const nameStart = at;
      while (at < html.length && !/[\s=>/]/.test(html[at]!)) at++;
      const name = html.slice(nameStart, Math.max(at, nameStart + 1)).toLowerCase();
      if (at === nameStart) at++;
      let value = "";
      if (html[at] === "=") {
        const quote = html[++at];
        const end =
          quote === '"' || quote === "'"
            ? html.indexOf(quote, at + 1)
            : at + Math.max(0, html.slice(at).search(/[\s>]/));
        value = quote === '"' || quote === "'" ? html.slice(at + 1, end) : html.slice(at, end);
        at = quote === '"' || quote === "'" ? end + 1 : end;
      }
      attributes[name] = value;
    }
    elements.push({ tag, attributes });
    if (tag === "script") at = html.indexOf("</script", at);
  }
}

/** What a page is made of, without what its words and pictures say: each element with the names of its attributes. */
export const structureOf = (html: string): readonly string[] =>
  elementsOf(html)
    .filter(({ tag }) => !drawn.has(tag.replace("/", "")))
    .map(({ tag, attributes }) => [tag, ...Object.keys(attributes)].join(" "));

/** Elements of pictures: how many there are is for the width of words to say. */
const drawn: ReadonlySet<string> = new Set(
  "svg g path rect circle line polyline polygon text tspan title use defs clippath pattern ellipse".split(
    " ",
  ),
);
