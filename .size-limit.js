import { readFileSync } from "node:fs";

// What a reader loads before the map, held to docs/benchmarks.md by `npm run size`. Brotli, as most hosts send it.
const named = (page, pattern) =>
  [...readFileSync(`dist/${page}index.html`, "utf8").matchAll(pattern)].map(([, path]) => path);
const pages = ["", "ar/", "fr/"];

export default [
  ...pages.map((page) => ({
    name: `page /${page}: HTML with still and list, and CSS`,
    path: [
      `dist/${page}index.html`,
      ...named(page, /rel="stylesheet"[^>]*href="[./]*([^"]+\.css)"/g).map((path) => `dist/${path}`),
    ],
    limit: "60 kB",
  })),
  ...pages.map((page) => ({
    name: `embed page /embed/${page}: HTML with stills and short list, and CSS`,
    path: [
      `dist/embed/${page}index.html`,
      ...named(`embed/${page}`, /rel="stylesheet"[^>]*href="[./]*([^"]+\.css)"/g).map(
        (path) => `dist/${path}`,
      ),
    ],
    limit: "30 kB",
  })),
  { name: "loader for articles", path: "dist/embed/loader.js", limit: "2 kB" },
  { name: "web component", path: "dist/embed/daymark-map.js", limit: "5 kB" },
  {
    name: "script until timeline, list and filters work",
    path: named("", /(?:src|href)="\.\/(assets\/[^"]+\.js)"/g).map((path) => `dist/${path}`),
    limit: "45 kB",
  },
  ...pages.map((page) => ({
    name: `fonts of the first view, /${page}`,
    path: named(page, /href="[./]*(fonts\/[^"]+\.woff2)"/g).map((path) => `dist/${path}`),
    brotli: false,
    gzip: false,
    limit: "65 kB",
  })),
];
