// @ts-check

/** @typedef {"html" | "css" | "script" | "later script" | "map library" | "worker" | "font" | "map data" | "data" | "other"} Kind */

/** What the bytes of a view are counted by. @type {readonly Kind[]} */
export const kinds = [
  "html",
  "css",
  "script",
  "later script",
  "map library",
  "worker",
  "font",
  "map data",
  "data",
  "other",
];

/**
 * What the first view may weigh, compressed. @type {readonly { name: string, kinds: readonly Kind[], most: number }[]}
 */
export const budgets = [
  { name: "HTML and CSS", kinds: ["html", "css"], most: 60_000 },
  { name: "script until timeline, list and filters work", kinds: ["script"], most: 45_000 },
  { name: "fonts", kinds: ["font"], most: 65_000 },
  { name: "map data", kinds: ["map data"], most: 130_000 },
  { name: "everything", kinds, most: 720_000 },
];

/**
 * What an answer of the server was for, by its path, its type and what the browser wanted it for.
 *
 * @param {import("./serve.js").Exchange} exchange
 * @param {ReadonlySet<string>} named Paths of the scripts that the page itself names; the others come later.
 * @returns {Kind}
 */
export function kindOf({ path, type, destination }, named) {
  if (/\.pmtiles$/.test(path)) return "map data";
  if (/^\/data\//.test(path) || /json/.test(type)) return "data";
  if (/^text\/html/.test(type)) return "html";
  if (/^text\/css/.test(type)) return "css";
  if (/^font\//.test(type)) return "font";
  if (!/javascript/.test(type)) return "other";
  if (/worker/.test(destination) || /worker/.test(path)) return "worker";
  // Named by the build, from the package that it holds.
  if (/maplibre/.test(path)) return "map library";
  return named.has(path) ? "script" : "later script";
}

/** Paths of the scripts that a page names in its HTML. @returns {ReadonlySet<string>} */
export const scriptsNamed = (/** @type {string} */ html) =>
  new Set([...html.matchAll(/(?:src|href)="\.?(\/[^"]+\.js)"/g)].map(([, path = ""]) => path));

/** The middle one of some numbers, the upper of the middle two; undefined if any of them is missing. */
export function median(/** @type {readonly (number | undefined)[]} */ numbers) {
  const known = numbers.filter((number) => number !== undefined).sort((a, b) => a - b);
  return known.length === numbers.length ? known[Math.floor(known.length / 2)] : undefined;
}

/** A line of a Markdown table. */
export const row = (/** @type {readonly string[]} */ cells) => `| ${cells.join(" | ")} |`;

/**
 * A text with what stands between the markers `<!-- name -->` and `<!-- /name -->` replaced. Throws if they are missing.
 *
 * @param {string} text
 * @param {string} name
 * @param {string} content
 */
export function replaceBetween(text, name, content) {
  const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const from = text.indexOf(begin);
  const to = text.indexOf(end, from);
  if (from === -1 || to === -1)
    throw new Error(`Got a text without ${begin} … ${end}; expected both markers in it.`);
  return `${text.slice(0, from + begin.length)}\n${content}\n${text.slice(to)}`;
}
