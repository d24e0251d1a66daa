import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { compressedTypes, contentTypes, type HeaderRule, headerRules, type Where } from "./headers";
import { filesBelow } from "./siteFiles";

/** A file for one kind of host. */
export interface HeaderFile {
  /** From the site's root. */
  readonly path: string;
  readonly text: string;
}

export interface HeaderFilesInput {
  readonly rules: readonly HeaderRule[];
  /** The path that the site lies at on its host, with slashes at both ends: "/" or "/maps/". */
  readonly base: string;
  /** The folders right under the site's root that hold pages, without slashes: "ar", "chapters". */
  readonly pageFolders: readonly string[];
}

const valuesFor = (rules: readonly HeaderRule[], where: Where): readonly HeaderRule[] =>
  rules.filter((rule) => rule.where === where);

const advice = (sign: string): string =>
  [
    "Headers for a Daymark site, made by its build. docs/publishing.md says what each is for.",
    "To let only some sites show the map in a frame, add to the Content-Security-Policy of pages:",
    "  ; frame-ancestors https://news.example.org",
    "Without it every site may. Send no X-Frame-Options: it forbids all frames.",
  ]
    .map((line) => `${sign} ${line}`)
    .join("\n");

/**
 * `_headers`, as Netlify, Cloudflare Pages and some others read it from the folder that is published. Rules that match one
 * path are joined there, so none names a header that another one has set; what they send for files without a rule of
 * Cache-Control, asks anew each time.
 */
function headersFile({ rules, base, pageFolders }: HeaderFilesInput): string {
  const block = (path: string, of: readonly HeaderRule[]) =>
    [`${base}${path}`, ...of.map(({ name, value }) => `  ${name}: ${value}`)].join("\n");
  const inEach = (path: string) => [path, `v/:version/${path}`];
  const pages = ["", "index.html", ...pageFolders.map((folder) => `${folder}/*`)].flatMap(inEach);
  return `${[
    advice("#"),
    block("*", valuesFor(rules, "everything")),
    ...inEach("assets/*").map((path) => block(path, valuesFor(rules, "assets"))),
    ...inEach("assets/studio/pictureWorker*").map((path) => block(path, valuesFor(rules, "picture worker"))),
    ...pages.map((path) => block(path, valuesFor(rules, "pages"))),
    ...inEach("basemaps/*").map((path) => block(path, [typeRule("pmtiles")])),
  ].join("\n\n")}\n`;
}

const typeRule = (extension: string): HeaderRule => ({
  where: "everything",
  name: "Content-Type",
  value: contentTypes[extension]!,
});

/** What a rule is for, as a regular expression on the path of a request: the site may lie in any folder. */
const patterns: Readonly<Record<Where, string>> = {
  everything: "",
  pages: String.raw`(/|\.html)$`,
  assets: "/assets/",
  others: "",
  "picture worker": "/assets/studio/pictureWorker",
};

/** `vercel.json`, which lies in the project's folder, beside the one that is published. */
function vercelFile({ rules, base }: HeaderFilesInput): string {
  const sources: readonly (readonly [string, readonly HeaderRule[]])[] = [
    [`${base}(.*)`, valuesFor(rules, "everything")],
    [`${base}(.*/)?assets/(.*)`, valuesFor(rules, "assets")],
    [`${base}(.*/)?assets/studio/pictureWorker(.*)`, valuesFor(rules, "picture worker")],
    [`${base}(.*/)?`, valuesFor(rules, "pages")],
    [`${base}(.*)\\.html`, valuesFor(rules, "pages")],
    [`${base}(.*)\\.pmtiles`, [typeRule("pmtiles")]],
  ];
  const headers = sources.map(([source, of]) => ({
    source,
    headers: of.map(({ name, value }) => ({ key: name, value })),
  }));
  // A page that is served without the slash at its end would look for its files one folder too high.
  return `${JSON.stringify({ trailingSlash: true, headers }, null, 2)}\n`;
}

const headerNames = (rules: readonly HeaderRule[]): readonly string[] => [
  ...new Set(rules.map(({ name }) => name)),
];

/** The value of a header by kinds of file: what holds for all others first, then what differs. */
function cases(rules: readonly HeaderRule[], name: string) {
  const own = rules.filter((rule) => rule.name === name);
  const general = own.find(({ where }) => where === "everything" || where === "others")?.value;
  return { general, special: own.filter(({ where }) => patterns[where] !== "") };
}

const nginxText = (text: string): string => `"${text.replaceAll('"', '\\"').replaceAll("$", "")}"`;

/** For nginx: a file for /etc/nginx/conf.d/. Maps stand outside of servers there, and an empty header is not sent. */
function nginxFile({ rules }: HeaderFilesInput): string {
  const variable = (name: string) => `$daymark_${name.toLowerCase().replaceAll("-", "_")}`;
  const maps = headerNames(rules).map((name) => {
    const { general = "", special } = cases(rules, name);
    const lines = special.map(({ where, value }) => `  "~${patterns[where]}" ${nginxText(value)};`);
    return [`map $uri ${variable(name)} {`, `  default ${nginxText(general)};`, ...lines, "}"].join("\n");
  });
  const own = ["bib", "csv", "geojson", "geojsonl", "md", "parquet", "pmtiles"];
  const types = own.map((end) => `    ${contentTypes[end]!.replace(/;.*/, "")} ${end};`);
  const sent = headerNames(rules).map((name) => `  add_header ${name} ${variable(name)} always;`);
  return `${[
    advice("#"),
    "# Change server_name and root, and add your certificate.",
    "",
    maps.join("\n\n"),
    "",
    "server {",
    "  listen 80;",
    "  server_name maps.example.org;",
    "  root /srv/daymark;",
    "  index index.html;",
    "",
    "  include /etc/nginx/mime.types;",
    "  types {",
    ...types,
    "  }",
    "  default_type application/octet-stream;",
    "  charset utf-8;",
    `  charset_types ${compressedTypes.filter((type) => !/html|wasm|font|svg/.test(type)).join(" ")} application/javascript;`,
    "",
    "  gzip on;",
    "  gzip_vary on;",
    `  gzip_types ${compressedTypes.filter((type) => type !== "text/html").join(" ")} application/javascript;`,
    "",
    ...sent,
    "}",
  ].join("\n")}\n`;
}

/** For Apache: to be put as `.htaccess` into the folder that the site lies in. */
function apacheFile({ rules }: HeaderFilesInput): string {
  const sets = headerNames(rules).flatMap((name) => {
    const { general, special } = cases(rules, name);
    return [
      ...(general === undefined ? [] : [`  Header set ${name} "${general}"`]),
      ...special.map(
        ({ where, value }) =>
          `  Header set ${name} "${value}" "expr=%{REQUEST_URI} =~ m#${patterns[where]}#"`,
      ),
    ];
  });
  const types = Object.entries(contentTypes).map(
    ([end, type]) => `AddType "${type.replace(/;\s*charset=.*/, "")}" .${end}`,
  );
  const texts = Object.entries(contentTypes).flatMap(([end, type]) =>
    type.includes("charset") ? `.${end}` : [],
  );
  return `${[
    advice("#"),
    "# Needs AllowOverride FileInfo Indexes, mod_headers, and mod_deflate for compression.",
    "DirectoryIndex index.html",
    "",
    ...types,
    `AddCharset utf-8 ${texts.join(" ")} .html .css .svg`,
    "",
    "<IfModule mod_headers.c>",
    ...sets,
    "</IfModule>",
    "",
    "<IfModule mod_deflate.c>",
    `  AddOutputFilterByType DEFLATE ${compressedTypes.join(" ")}`,
    "</IfModule>",
  ].join("\n")}\n`;
}

const caddyText = (text: string): string => `"${text.replaceAll('"', '\\"')}"`;

/** For Caddy: a site of a Caddyfile. Rules for one header hold for different files each, since their order is Caddy's own. */
function caddyFile({ rules }: HeaderFilesInput): string {
  const matcher = (where: Where) => where.replaceAll(" ", "_");
  const special: readonly Where[] = ["pages", "assets", "picture worker"];
  const matchers = special.map((where) => `  @${matcher(where)} path_regexp ${patterns[where]}`);
  const sent = rules.map(({ where, name, value }) => {
    const of = where === "everything" ? "" : `@${matcher(where)} `;
    return `  header ${of}${name} ${caddyText(value)}`;
  });
  const types = Object.entries(contentTypes).flatMap(([end, type]) => [
    `  @${end} path *.${end}`,
    `  header @${end} Content-Type ${caddyText(type)}`,
  ]);
  return `${[
    advice("#"),
    "# Change the name and the folder.",
    "maps.example.org {",
    "  root * /srv/daymark",
    "  file_server",
    "  encode gzip {",
    "    match {",
    ...compressedTypes.map((type) => `      header Content-Type ${type}*`),
    "    }",
    "  }",
    "",
    ...matchers,
    `  @others not path_regexp ${patterns.assets}`,
    ...sent,
    "",
    ...types,
    "}",
  ].join("\n")}\n`;
}

/** The table as files, each for one kind of host. */
export const headerFiles = (input: HeaderFilesInput): readonly HeaderFile[] => [
  { path: "_headers", text: headersFile(input) },
  { path: "hosting/vercel.json", text: vercelFile(input) },
  { path: "hosting/nginx.conf", text: nginxFile(input) },
  { path: "hosting/apache.htaccess", text: apacheFile(input) },
  { path: "hosting/Caddyfile", text: caddyFile(input) },
];

/** Writes them into a built site, whose pages carry this policy. To be called when its pages are written. */
export function writeHeaderFiles(
  dist: string,
  pagePolicy: string,
  siteAddress: string | undefined,
  wrote?: (path: string) => void,
): void {
  const folders = filesBelow(dist).flatMap((path) => /^([^/]+)\/(?:.*\/)?[^/]+\.html$/.exec(path)?.[1] ?? []);
  const input: HeaderFilesInput = {
    rules: headerRules(pagePolicy, siteAddress),
    base: siteAddress === undefined ? "/" : new URL(siteAddress).pathname,
    pageFolders: [...new Set(folders)].filter((folder) => folder !== "v"),
  };
  for (const { path, text } of headerFiles(input)) {
    mkdirSync(dirname(join(dist, path)), { recursive: true });
    writeFileSync(join(dist, path), text);
    wrote?.(path);
  }
}
