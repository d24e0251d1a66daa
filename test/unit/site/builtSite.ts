import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative, sep } from "node:path";
import { contentSecurityPolicy } from "../../../src/site/content-security-policy";
import { type Files, smallFiles } from "../dataset/small-map";

/** The page as Vite writes it: no content yet, everything named from the site's root. */
const shell = `<!doctype html>
<html lang="en" dir="ltr">
  <head>
    <meta http-equiv="content-security-policy" content="${contentSecurityPolicy().replaceAll("'", "&#39;")}">
    <meta charset="utf-8" />
    <title>Daymark</title>
    <link rel="icon" href="./icon.svg" type="image/svg+xml" />
    <script type="module" crossorigin src="./assets/index-1.js"></script>
    <link rel="modulepreload" crossorigin href="./assets/text-1.js">
    <link rel="stylesheet" crossorigin href="./assets/index-1.css">
    <link rel="help" hreflang="en" href="./method/">
    <link rel="help" hreflang="fr" href="./method/fr/">
  </head>
  <body>
    <div id="daymark" data-map="data/small/"></div>
  </body>
</html>
`;

const fonts = ["", "-arabic"].flatMap((script) =>
  ["400", "600"].map((weight) => `fonts/ibm-plex-sans${script}-${weight}.woff2`),
);

const put = (folder: string, path: string, text: string) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};

/** Puts a map's files into a built site: the small one after it was changed, without a basemap unless one is named. */
export function putMap(dist: string, id: string, change: (files: Files) => void = () => undefined): void {
  const files = smallFiles();
  files.map.id = id;
  delete files.map.basemap;
  change(files);
  for (const [role, name] of Object.entries(names))
    put(dist, `data/${id}/${name}`, JSON.stringify(files[role as keyof Files]));
}

const names = {
  map: "map.json",
  incidents: "incidents.geojson",
  sources: "sources.json",
  claims: "claims.json",
};

/** A site as Vite leaves it, with the small map in it, in a folder of its own. Whoever asks for it removes it. */
export function builtSite(): string {
  const dist = mkdtempSync(join(tmpdir(), "daymark-site-"));
  put(dist, "index.html", shell);
  const empty = [
    "icon.svg",
    "assets/index-1.js",
    "assets/text-1.js",
    "assets/index-1.css",
    "assets/method-1.css",
  ];
  for (const path of [...empty, ...fonts, "method/index.html", "method/fr/index.html"]) put(dist, path, "");
  putMap(dist, "small");
  return dist;
}

/** Every file of a folder by its path with forward slashes, in order of path. */
export const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();

/** An element of a page as it is written: its name and its attributes. */
export interface Written {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
}

const unescaped = (text: string) =>
  text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");

/** A page of a site. */
export class Page {
  readonly html: string;
  readonly elements: readonly Written[];

  constructor(
    dist: string,
    /** From the site's root: "ar/index.html". */
    readonly path: string,
  ) {
    this.html = readFileSync(join(dist, path), "utf8");
    const inScripts = /<script[^>]*>[\s\S]*?<\/script>/g;
    const markup = this.html.replace(inScripts, (script) => script.slice(0, script.indexOf(">") + 1));
    this.elements = [...markup.matchAll(/<([a-z][\w-]*)((?:\s+[\w:.-]+(?:="[^"]*")?)*)\s*\/?>/gi)].map(
      ([, tag = "", rest = ""]) => ({
        tag: tag.toLowerCase(),
        attributes: Object.fromEntries(
          [...rest.matchAll(/([\w:.-]+)(?:="([^"]*)")?/g)].map(([, name = "", value = ""]) => [
            name,
            unescaped(value),
          ]),
        ),
      }),
    );
  }

  /** Every element with these attributes. */
  all(tag: string, attributes: Record<string, string> = {}): readonly Written[] {
    return this.elements.filter(
      (each) =>
        each.tag === tag &&
        Object.entries(attributes).every(([name, value]) => each.attributes[name] === value),
    );
  }

  /** The values of an attribute, wherever it stands. */
  valuesOf(name: string): readonly string[] {
    return this.elements.flatMap(({ attributes }) => attributes[name] ?? []);
  }

  /** What an address on the page leads to, as a path from the site's root; undefined for another site. */
  target(address: string): { path: string; fragment: string } | undefined {
    const { origin, pathname, hash } = new URL(address, `https://own.invalid/${this.path}`);
    if (origin !== "https://own.invalid") return undefined;
    const path = decodeURIComponent(pathname.slice(1));
    return {
      path: path === "" || path.endsWith("/") ? `${path}index.html` : path,
      fragment: decodeURIComponent(hash.slice(1)),
    };
  }
}
