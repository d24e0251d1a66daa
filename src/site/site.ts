import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { FeatureCollection } from "geojson";
import { openArchiveFile } from "../basemap/archiveFile";
import { readGround } from "../basemap/features";
import { archiveTiles } from "../basemap/tiles";
import type { Dataset } from "../core/model";
import { type Language, languages } from "../core/text";
import { readFolder } from "../dataset/folder";
import type { HeadTag } from "./head";
import { methodFolder } from "./method-html";
import { pageHtml } from "./pages";
import { pageStills, type ReadGround } from "./stills";

export interface SiteInput {
  /** The folder that Vite built into. */
  readonly dist: string;
  /** Told of every file that is written, by its path below `dist`. */
  readonly wrote?: ((path: string) => void) | undefined;
}

/** Fills a built site with its pages: for every map in its data, in every language. Throws where there is no built site. */
export async function writeSite({ dist, wrote }: SiteInput): Promise<void> {
  const shell = readShell(dist);
  const firstMap = /data-map="data\/([^"/]+)\/"/.exec(shell)?.[1];
  const write = (path: string, content: string | Uint8Array) => {
    const file = join(dist, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
    wrote?.(path);
  };
  for (const id of mapsIn(dist)) {
    const dataset = await readMap(dist, id);
    const folder = id === firstMap ? "" : `${id}/`;
    for (const language of languages) {
      const page = `${folder}${language === "en" ? "" : `${language}/`}`;
      const root = rootFrom(page);
      const html = await pageHtml({
        shell,
        dataset,
        language,
        root,
        home: `${root}${folder}` || "./",
        methods: methodsFrom(dist, root, folder),
        stills: await pageStills(dataset, language, groundReader(dist, dataset)),
        head: headTags(dataset, language),
      });
      write(`${page}index.html`, html);
    }
  }
}

function readShell(dist: string): string {
  const file = join(dist, "index.html");
  const shell = existsSync(file) ? readFileSync(file, "utf8") : "";
  if (!/<div id="daymark"[^>]*>\s*<\/div>/.test(shell)) {
    const got = shell === "" ? "no index.html" : "a page that is filled already";
    throw new Error(`${dist} has ${got}. Expected what "npm run build:site" makes; run that first.`);
  }
  return shell;
}

/** The maps of a built site by id, in order of name. */
const mapsIn = (dist: string): readonly string[] =>
  readdirSync(join(dist, "data"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(dist, "data", entry.name, "map.json")))
    .map(({ name }) => name)
    .sort();

async function readMap(dist: string, id: string): Promise<Dataset> {
  const folder = join(dist, "data", id);
  const { dataset } = await readFolder(folder);
  if (!dataset) throw new Error(`${folder} cannot be read. See: npx daymark check ${folder}`);
  return dataset;
}

/** From a page to the site's root: "./" or "../" once for each folder. */
const rootFrom = (page: string): string => "../".repeat(page.split("/").length - 1) || "./";

function methodsFrom(dist: string, root: string, folder: string): Partial<Record<Language, string>> {
  const found = languages.filter((each) => existsSync(join(dist, folder, methodFolder(each), "index.html")));
  return Object.fromEntries(found.map((each) => [each, `${root}${folder}${methodFolder(each)}`]));
}

function groundReader(dist: string, { config }: Dataset): ReadGround {
  const { basemap, context } = config;
  const tiles = basemap ? archiveTiles(openArchiveFile(join(dist, basemap))) : undefined;
  const own = context
    ? (JSON.parse(readFileSync(join(dist, context), "utf8")) as FeatureCollection)
    : undefined;
  return async (camera, size) => (tiles ? readGround(tiles, own, camera, size) : undefined);
}

function headTags(_dataset: Dataset, _language: Language): readonly HeadTag[] {
  return [];
}
