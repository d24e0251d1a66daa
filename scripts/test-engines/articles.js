// @ts-check
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sandboxes } from "./matrix.js";

/**
 * @typedef {import("./matrix.js").Sandbox} Sandbox
 * @typedef {{ id: string, name: string, hasOwnSandbox?: boolean, start?: string, announcesHeight?: boolean,
 *   markup: (site: string, attributes: string) => string }} Way
 *   A way to put the map into an article. `hasOwnSandbox`: the way sets the frame's sandbox itself. `start` is what the
 *   reader clicks before there is a frame. `announcesHeight`: the frame's height follows its content.
 */

const title = "Map: violence on the Syrian coast, March 2025";

/** @type {readonly Way[]} */
export const ways = [
  {
    id: "page",
    name: "iframe of the page",
    markup: (site, attributes) =>
      `<iframe src="${site}" title="${title}"${attributes} height="900"></iframe>`,
  },
  {
    id: "embed",
    name: "iframe of the embed page",
    markup: (site, attributes) =>
      `<iframe src="${site}embed/" title="${title}"${attributes} height="760"></iframe>`,
  },
  {
    id: "loader",
    name: "iframe of the embed page, and the loader",
    announcesHeight: true,
    markup: (site, attributes) =>
      `<iframe data-daymark src="${site}embed/" title="${title}"${attributes} height="400"></iframe>
      <script async src="${site}embed/loader.js"></script>`,
  },
  {
    id: "link",
    name: "a link with a still, and the loader",
    hasOwnSandbox: true,
    announcesHeight: true,
    start: "a.daymark-embed",
    markup: (site) =>
      `<a class="daymark-embed" href="${site}embed/"><img src="${site}cards/syria-coast-2025/en/default.png" alt="${title}" width="1200" height="630"></a>
      <script async src="${site}embed/loader.js"></script>`,
  },
  {
    id: "element",
    name: "daymark-map",
    hasOwnSandbox: true,
    announcesHeight: true,
    markup: (site) =>
      `<script type="module" src="${site}embed/daymark-map.js"></script>
      <daymark-map src="${site}embed/" title="${title}" height="400" start="now"><a href="${site}">${title}</a></daymark-map>`,
  },
];

/** The sandboxes that a way is tried in. @type {(way: Way) => readonly Sandbox[]} */
export const sandboxesOf = ({ hasOwnSandbox }) =>
  hasOwnSandbox ? sandboxes.filter(({ attribute }) => attribute === undefined) : sandboxes;

/** @type {(way: Way, sandbox: Sandbox) => string} */
export const fileOf = (way, sandbox) => `${way.id}-${sandbox.name.replace(/\W+/g, "-")}.html`;

/**
 * Writes an article for each way and sandbox. What the frame sends to the article is kept in `heard`.
 *
 * @param {string} folder
 * @param {string} site The site's address, with a slash at its end.
 */
export function writeArticles(folder, site) {
  mkdirSync(folder, { recursive: true });
  for (const way of ways)
    for (const sandbox of sandboxesOf(way)) {
      const attribute = sandbox.attribute ? ` sandbox="${sandbox.attribute}"` : "";
      writeFileSync(join(folder, fileOf(way, sandbox)), article(way.markup(site, attribute)));
    }
}

const article = (/** @type {string} */ embed) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>A newsroom's article</title>
    <link rel="icon" href="data:,">
    <style>iframe, img, daymark-map { display: block; width: 100%; border: 0 } img { height: auto }</style>
    <script>
      var heard = [];
      addEventListener("message", function (event) {
        heard.push(event.data);
      });
    </script>
  </head>
  <body>
    <p>The article, before the map.</p>
    ${embed}
    <p>The article, after the map.</p>
  </body>
</html>
`;
