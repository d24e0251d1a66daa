import type { Plugin } from "vite";

/** Parts of the map library that this page does not use: it has its own buttons, marks and credits. */
const unused = /maplibregl-(ctrl|popup|marker|user-location|attrib|crosshair|boxzoom|compact)/;

/** The rules of a style sheet, or of what stands in the braces of an at-rule, each with its own braces. */
function rulesOf(css: string): readonly string[] {
  const rules: string[] = [];
  let depth = 0;
  let start = 0;
  for (let index = 0; index < css.length; index++) {
    if (css[index] === "{") depth++;
    else if (css[index] === "}" && --depth === 0) {
      rules.push(css.slice(start, index + 1).trim());
      start = index + 1;
    }
  }
  return rules;
}

/** A style sheet without the rules for those parts: nine tenths of the map library's. Needs CSS without comments. */
export function withoutUnused(css: string): string {
  return rulesOf(css.replace(/\/\*.*?\*\//gs, ""))
    .flatMap((rule) => {
      const [head = ""] = rule.split("{");
      if (head.includes("keyframes")) return [rule];
      if (!head.startsWith("@")) {
        const used = head.split(",").filter((selector) => !unused.test(selector));
        return used.length === 0 ? [] : [used.join(",") + rule.slice(head.length)];
      }
      const inner = withoutUnused(rule.slice(head.length + 1, -1));
      return inner === "" ? [] : [`${head}{${inner}}`];
    })
    .join("");
}

/** Loads the map library's style sheet without what the page does not use. */
export const mapCss = (): Plugin => ({
  name: "daymark-map-css",
  enforce: "pre",
  transform: (code, id) => (/maplibre-gl\.css$/.test(id) ? withoutUnused(code) : undefined),
});
