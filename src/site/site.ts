import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { openArchiveFile } from "../basemap/archiveFile";
import { contextLayer } from "../basemap/context";
import { readGround } from "../basemap/features";
import { archiveTiles } from "../basemap/tiles";
import { versionDate } from "../core/dataVersion";
import type { Dataset } from "../core/model";
import { type Language, languages } from "../core/text";
import { changeLogName, noChangesYet } from "../dataset/changeLog";
import { readFolder } from "../dataset/folder";
import type { Problem } from "../dataset/problem";
import { loadMessages } from "../i18n/messages";
import { windowAddress } from "../store/address";
import { writeCards } from "./cards";
import { chapterPage, chapterPages } from "./chapter-page";
import { contentSecurityPolicy } from "./content-security-policy";
import { eventsDownload, geojsonDownload, writtenDownloads } from "./downloads";
import { embedHead, embedPages } from "./embedPages";
import { writeFrozen } from "./frozen";
import type { HeadTag } from "./head";
import { writeHeaderFiles } from "./headerFiles";
import { type MapEvents, readMapEvents } from "./mapEvents";
import { methodFolder } from "./method-html";
import { type OEmbedInput, oEmbed, oEmbedLink, oEmbedPath } from "./oembed";
import { pageHtml } from "./pages";
import { serviceWorkerPath, writeServiceWorker } from "./serviceWorker";
import { addressFrom, type PageAddress, rootFrom, siteAddressFrom } from "./siteAddress";
import { robotsTxt, type SitemapEntry, sitemapXml } from "./sitemap";
import { socialTags } from "./socialTags";
import { embedFrames, pageFrames, pageStills, type ReadGround } from "./stills";
import { structuredData, structuredDataScript } from "./structuredData";

export interface SiteInput {
  /** The folder that Vite built into. */
  readonly dist: string;
  /** Where the site will be published: an origin, with a folder if it lies in one. Nothing is made up without it. */
  readonly origin?: string | undefined;
  /** Told of every file that is written, by its path below `dist`. */
  readonly wrote?: ((path: string) => void) | undefined;
}

/**
 * Fills a built site: for every map in its data and in every language a page, its chapters and social cards, and what is
 * to be downloaded; then a frozen version of it all, sitemap, service worker, and headers for hosts. Throws where there is no built site.
 */
export async function writeSite({ dist, origin, wrote }: SiteInput): Promise<void> {
  const shell = readShell(dist);
  const siteAddress = siteAddressFrom(origin);
  const firstMap = /data-map="data\/([^"/]+)\/"/.exec(shell)?.[1];
  const write: Write = (path, content) => {
    const file = join(dist, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
    wrote?.(path);
  };
  await Promise.all(languages.map(loadMessages));
  const entries: SitemapEntry[] = [];
  // All are read before any is written: a site is whole or as it was.
  const maps = await Promise.all(mapsIn(dist).map(async (id) => ({ id, ...(await readMap(dist, id)) })));
  for (const { id } of maps) if (id !== firstMap && ownFolders.has(id)) throw new Error(nameTaken(id));
  for (const { id, dataset, events, problems } of maps) {
    const folder = id === firstMap ? "" : `${id}/`;
    entries.push(
      ...(await writeMap({ dist, shell, siteAddress, dataset, events, problems, folder, write, wrote })),
    );
  }
  writeFrozen({ dist, siteAddress, wrote });
  const sitemap = sitemapXml(entries, siteAddress);
  if (sitemap) write("sitemap.xml", sitemap);
  write("robots.txt", robotsTxt(siteAddress));
  writeServiceWorker(dist);
  wrote?.(serviceWorkerPath);
  writeHeaderFiles(dist, policyOf(shell), siteAddress, wrote);
}

/** What the site keeps for itself in its root, where every map but the first has a folder of its own. */
const ownFolders: ReadonlySet<string> = new Set([
  ...languages,
  ...["assets", "basemaps", "cards", "chapters", "data", "embed", "fonts", "hosting", "method", "v"],
]);

const nameTaken = (id: string): string =>
  `data/${id} cannot be published: the site has a folder "${id}" of its own. Rename the map's folder, and its id.`;

type Write = (path: string, content: string | Uint8Array) => void;

interface MapToWrite {
  readonly dist: string;
  readonly shell: string;
  readonly siteAddress: string | undefined;
  readonly dataset: Dataset;
  readonly events: MapEvents | undefined;
  /** What was wrong with its data: its pages say what was left out. */
  readonly problems: readonly Problem[];
  /** Where its pages lie, from the site's root; empty for the first map. */
  readonly folder: string;
  readonly write: Write;
  readonly wrote: SiteInput["wrote"];
}

/** Everything of one map. Gives its pages for the sitemap. */
async function writeMap(map: MapToWrite): Promise<readonly SitemapEntry[]> {
  const { dist, shell, siteAddress, dataset, events, problems, folder, write, wrote } = map;
  const { config } = dataset;
  const ground = groundReader(dist, dataset);
  const pages = languages.map(
    (language): PageAddress => ({ language, path: `${folder}${language === "en" ? "" : `${language}/`}` }),
  );
  const mapAddress = siteAddress && addressFrom("", folder, siteAddress);
  const written = await writtenDownloads(dataset, mapAddress);
  for (const { path, text } of written) write(path, text);
  const changeLog = `data/${config.id}/${changeLogName}`;
  if (!existsSync(join(dist, changeLog))) write(changeLog, noChangesYet);
  const bytesOf = (name: string) => statSync(join(dist, "data", config.id, name)).size;
  const downloads = [
    ...written,
    config.events
      ? eventsDownload(dataset, config.events.file, bytesOf(config.events.file))
      : geojsonDownload(dataset, bytesOf("incidents.geojson")),
  ];
  const cards = await writeCards({
    dataset,
    events: events?.picture,
    readGround: ground,
    folder: dist,
    address: mapAddress,
  });
  for (const { path } of cards) wrote?.(path);
  const cardOf = (language: Language, chapter?: string) =>
    cards.find((card) => card.language === language && card.chapter === chapter)!;
  const method = existsSync(join(dist, folder, methodFolder("en"), "index.html"));
  const writeOEmbed = (
    page: PageAddress,
    { title, view, card }: Pick<OEmbedInput, "title" | "view" | "card">,
  ) => {
    if (siteAddress === undefined) return;
    write(oEmbedPath(page), oEmbed({ title, page, folder, view, card, siteAddress }));
  };

  const styles = (root: string): readonly HeadTag[] =>
    (events ? eventStyles(dist) : []).map((path) => ({
      tag: "link",
      attributes: { rel: "stylesheet", href: `${root}${path}` },
    }));

  for (const page of pages) {
    const { language, path } = page;
    const root = rootFrom(path);
    const data = structuredData({
      dataset,
      page,
      downloads,
      span: events?.picture.counts.span,
      method: method ? `${folder}${methodFolder(language)}` : undefined,
      siteAddress,
    });
    const html = await pageHtml({
      shell,
      dataset,
      events,
      problems,
      language,
      root,
      home: `${root}${folder}` || "./",
      methods: methodsFrom(dist, root, folder),
      stills: await pageStills(dataset, language, ground, pageFrames, events),
      head: [
        ...socialTags({ config, page, pages, image: cardOf(language), siteAddress }),
        ...oEmbedLink(page, config.title, siteAddress),
        ...styles(root),
      ],
      structuredData: structuredDataScript(data),
    });
    write(`${path}index.html`, html);
    writeOEmbed(page, { title: config.title, card: cardOf(language) });
  }
  for (const page of embedPages(folder, pages)) {
    const root = rootFrom(page.path);
    const html = await pageHtml({
      shell,
      dataset,
      events,
      problems,
      language: page.language,
      root,
      home: `${root}${folder}`,
      isEmbed: true,
      methods: methodsFrom(dist, root, folder),
      stills: await pageStills(dataset, page.language, ground, embedFrames, events),
      head: [...embedHead(page, config, siteAddress), ...styles(root)],
    });
    write(`${page.path}index.html`, html);
  }
  const changed = versionDate(config.dataVersion);
  const styleSheet = styleSheetIn(dist);
  const policy = policyOf(shell);
  const chapters = config.chapters.map((chapter) => {
    const same = chapterPages(folder, chapter.id, languages);
    for (const page of same) {
      const image = cardOf(page.language, chapter.id);
      const root = rootFrom(page.path);
      const about = { ...config, title: chapter.title, summary: chapter.text };
      const html = chapterPage({
        dataset,
        events: events?.picture,
        chapter,
        page,
        others: same.filter((each) => each !== page),
        root,
        map: `${root}${pages.find(({ language }) => language === page.language)!.path}`,
        styleSheet,
        picture: image,
        contentSecurityPolicy: policy,
        head: [
          ...socialTags({ config: about, page, pages: same, image, siteAddress }),
          ...oEmbedLink(page, chapter.title, siteAddress),
        ],
      });
      write(`${page.path}index.html`, html);
      const view = windowAddress(chapter.window, config.timeZone);
      writeOEmbed(page, { title: chapter.title, view, card: image });
    }
    return { pages: same, changed };
  });
  return [{ pages, changed }, ...chapters];
}

/** What lays out the page of many events, which Vite named after its content: it comes with the script otherwise. */
const eventStyles = (dist: string): readonly string[] =>
  readdirSync(join(dist, "assets"))
    .filter((name) => /^event.*\.css$/i.test(name))
    .map((name) => `assets/${name}`);

/** The style of pages without script, which Vite named after its content. */
function styleSheetIn(dist: string): string {
  const name = readdirSync(join(dist, "assets")).find((each) => /^method-.*\.css$/.test(each));
  if (!name)
    throw new Error(`${dist}/assets has no style sheet of plain pages. Run "npm run build:site" first.`);
  return `assets/${name}`;
}

/** The policy that Vite wrote into the page. */
const policyOf = (shell: string): string =>
  /http-equiv="content-security-policy" content="([^"]*)"/.exec(shell)?.[1]?.replaceAll("&#39;", "'") ??
  contentSecurityPolicy();

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

async function readMap(dist: string, id: string) {
  const folder = join(dist, "data", id);
  const { dataset, problems } = await readFolder(folder);
  if (!dataset) throw new Error(`${folder} cannot be read. See: npx daymark check ${folder}`);
  const named = dataset.config.id;
  // A map that was made from a copy of another one would show the other's records.
  if (named !== id)
    throw new Error(`${folder}/map.json has the id "${named}". Expected the name of its folder, "${id}".`);
  const events = await readMapEvents(folder, dataset.config);
  // A page without a record says less; a page with wrong numbers says what is not so.
  if (events?.problems.some(({ code }) => code === "counts-differ"))
    throw new Error(
      `${folder}: the counts do not fit the events beside them. See: npx daymark check ${folder}`,
    );
  return { dataset, events, problems: [...problems, ...(events?.problems ?? [])] };
}

function methodsFrom(dist: string, root: string, folder: string): Partial<Record<Language, string>> {
  const found = languages.filter((each) => existsSync(join(dist, folder, methodFolder(each), "index.html")));
  return Object.fromEntries(found.map((each) => [each, `${root}${folder}${methodFolder(each)}`]));
}

function groundReader(dist: string, { config }: Dataset): ReadGround {
  const { basemap, context } = config;
  const tiles = basemap ? archiveTiles(openArchiveFile(join(dist, basemap))) : undefined;
  const own = context ? contextLayer(readFileSync(join(dist, context), "utf8")) : undefined;
  return async (camera, size) => (tiles ? readGround(tiles, own, camera, size) : undefined);
}
