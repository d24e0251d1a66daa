import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type HeadTag, headText, escapedHtml as html } from "./head";
import { filesBelow, hashFile } from "./siteFiles";

export interface FrozenInput {
  /** A site whose pages and data are written. */
  readonly dist: string;
  /** Absolute, with a slash at its end. */
  readonly siteAddress: string | undefined;
  /** Told of every file that is written, by its path below `dist`. */
  readonly wrote?: ((path: string) => void) | undefined;
}

/** Where frozen versions lie, from the site's root. */
export const frozenFolder = "v/";

/** Where the living site lies, from the root of a frozen version. */
export const livingRoot = "../../";

/**
 * Not part of a version: other versions; what only the living site has, for robots and for readers' copies; and source maps,
 * half of the bytes, without which everything is shown as with them.
 */
const isLivingOnly = (path: string): boolean =>
  /^(v|hosting)\/|^(robots\.txt|sitemap\.xml|service-worker\.js|_headers)$|\.map$/.test(path);

/**
 * Writes a copy of the site into it that stays the same for ever, `v/<hash>/`: the same pages, data and code, for robots not to
 * list. Says in each page of the living site where it is. To be called before what is told of all the site's files.
 *
 * The hash is one of the content, so that the same files are the same version, whenever and wherever they are built. Gives
 * the folder, with a slash at its end.
 */
export function writeFrozen({ dist, siteAddress, wrote }: FrozenInput): string {
  const paths = filesBelow(dist).filter((path) => !isLivingOnly(path));
  const folder = `${frozenFolder}${hashOf(dist, paths)}/`;
  const addresses =
    siteAddress === undefined ? undefined : { living: siteAddress, own: siteAddress + folder };
  for (const path of paths) {
    const [from, to] = [join(dist, path), join(dist, folder, path)];
    mkdirSync(dirname(to), { recursive: true });
    const freeze = frozenAs(path);
    if (freeze) writeFileSync(to, freeze(readFileSync(from, "utf8"), addresses));
    else copyFileSync(from, to);
    wrote?.(folder + path);
    if (isPage(path)) writeFileSync(from, withTags(readFileSync(from, "utf8"), [named("frozen", folder)]));
  }
  return folder;
}

/** Twelve digits: enough for anybody's versions, short enough for an address. */
function hashOf(dist: string, paths: readonly string[]): string {
  const hash = createHash("sha256");
  for (const path of paths) {
    const file = join(dist, path);
    hash.update(`${path}\n${statSync(file).size}\n`);
    hashFile(hash, file);
  }
  return hash.digest("hex").slice(0, 12);
}

/** The addresses of the living site's root and of the version's, where they are known. */
interface Addresses {
  readonly living: string;
  readonly own: string;
}

type Freeze = (text: string, addresses: Addresses | undefined) => string;

const isPage = (path: string): boolean => path.endsWith(".html");

/** How a file changes when it is frozen: few do, since a site names its own files by relative addresses. */
function frozenAs(path: string): Freeze | undefined {
  if (isPage(path)) return frozenPage;
  if (/(^|\/)oembed\.json$/.test(path)) return frozenAnswer;
  if (/\/download\/cite[^/]*$/.test(path)) return frozenCitation;
  return undefined;
}

/** For scripts: relative to the site's root. */
const named = (name: "frozen" | "living", path: string): HeadTag => ({
  tag: "meta",
  attributes: { name: `daymark-${name}`, content: path },
});
const noindex: HeadTag = { tag: "meta", attributes: { name: "robots", content: "noindex" } };

const withTags = (page: string, tags: readonly HeadTag[]): string =>
  page.replace("</head>", () => `${headText(tags)}\n</head>`);

/**
 * A page as it is frozen. Its canonical address stays that of the living page, and so does what it says of other languages
 * to nobody else; its picture, its oEmbed answer and its data are its own.
 */
const frozenPage: Freeze = (page, addresses) => {
  const isHidden = /<meta name="robots"[^>]*noindex/.test(page);
  const tags = [...(isHidden ? [] : [noindex]), named("living", livingRoot)];
  const tagged = withTags(page.replace(/<link rel="alternate" hreflang="[^>]*>\s*/g, ""), tags);
  if (!addresses) return tagged;
  const { living, own } = addresses;
  return tagged
    .replace(
      /<meta property="og:image" [^>]*>|<link rel="alternate" type="application\/json\+oembed" [^>]*>/g,
      (tag) => tag.replace(`"${html(living)}`, () => `"${html(own)}`),
    )
    .replace(/<script type="application\/ld\+json">[^<]*<\/script>/, (script) =>
      script.replaceAll(`"${living}data/`, () => `"${own}data/`),
    );
};

/** The frame and the picture are the version's own; who provides them stays the same. */
const frozenAnswer: Freeze = (text, addresses) => {
  if (!addresses) return text;
  const { living, own } = addresses;
  const answer = JSON.parse(text) as { html: string; thumbnail_url: string };
  const frozen = {
    ...answer,
    html: answer.html.replace(`src="${html(living)}`, () => `src="${html(own)}`),
    thumbnail_url: answer.thumbnail_url.replace(living, () => own),
  };
  return `${JSON.stringify(frozen, null, 1)}\n`;
};

/**
 * Who cites a version that stays the same can say where it stays. The map's address begins a line, or a field in BibTeX,
 * and comes before all others.
 */
const frozenCitation: Freeze = (text, addresses) => {
  if (!addresses) return text;
  const { living, own } = addresses;
  const lines = text.split("\n");
  const at = lines.findIndex((line) => line.replace(/^ *url = \{/, "").startsWith(living));
  return lines.map((line, index) => (index === at ? line.replace(living, () => own) : line)).join("\n");
};
