import type { Language } from "../core/text";
import { directionOf } from "../i18n/messages";
import { frameRights } from "./frameRights";
import { elementPath, embedFolder, loaderPath, pageFolder } from "./sitePaths";

/** "frame": an iframe alone. "loader": a frame, or a still that becomes one, and a small script. "element": a web component. */
export const ways = ["frame", "loader", "element"] as const;
export type Way = (typeof ways)[number];

/** When the map loads: with the article, when the reader comes near it, when the reader asks for it. */
export const starts = ["now", "view", "click"] as const;
export type Start = (typeof starts)[number];

/** A map in an article. */
export interface Embed {
  readonly way: Way;
  /** Absolute address of the site's root, or of a frozen version of it, with a slash at its end. */
  readonly site: string;
  /** Where the map's English page lies, from there: empty for the first map, else with a slash at its end. */
  readonly folder: string;
  readonly language: Language;
  /** What follows `#` in the address of map and page; empty for the first view. */
  readonly view: string;
  /** Says what the frame holds to readers who cannot see it. */
  readonly title: string;
  readonly start: Start;
  /** CSS pixels. A frame alone keeps this height; the scripts change it to what the page says. */
  readonly height: number;
  /** A picture to stand where the map comes, and in its place where no script runs. */
  readonly still?: Still | undefined;
}

export interface Still {
  /** From the site's root. */
  readonly path: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** What it shows. */
  readonly alt: string;
}

/** The size that a frame has where nobody says another one, in CSS pixels. */
export const embedSize = { width: 640, height: 720 } as const;

/**
 * The HTML that puts a map into an article, to be pasted as it is: an element on a line, since some systems make a break
 * of each, and without style, since others allow none. Throws a RangeError where an address would leave the site, or is none.
 */
export function embedCode(embed: Embed): string {
  const { way, site, start } = embed;
  const loader = () => script(site, loaderPath, "async");
  switch (way) {
    case "frame":
      return [frameCode(embed), paragraph(embed)].join("\n");
    case "loader":
      return start === "now" || !embed.still
        ? [frameCode(embed, true), paragraph(embed), loader()].join("\n")
        : [still(embed, embed.still), loader()].join("\n");
    case "element":
      return [element(embed), script(site, elementPath, "module")].join("\n");
  }
}

const paragraph = (embed: Embed): string => `<p>${link(embed)}</p>`;

type Where = Pick<Embed, "site" | "folder" | "language" | "view">;

/** The address of the page for frames at the view that is asked for. */
export const embedAddress = ({ site, folder, language, view }: Where): string =>
  addressIn(site, embedFolder(folder, language), view);

/** The address of the whole page at the same view. */
export const pageAddress = ({ site, folder, language, view }: Where): string =>
  addressIn(site, pageFolder(folder, language), view);

/** The frame alone: all that is left of the code where others make a page of it. */
export function frameCode(embed: Omit<Embed, "way">, isKept = false): string {
  return written("iframe", {
    src: embedAddress(embed),
    title: embed.title,
    lang: embed.language,
    width: "100%",
    height: String(embed.height),
    frameborder: "0",
    loading: embed.start === "now" ? "eager" : "lazy",
    ...frameRights,
    "data-daymark": isKept ? "" : undefined,
  });
}

/**
 * The frame for systems that ask a page how it is embedded, behind a quoted link to the page. By the quotation WordPress knows
 * that the frame will tell how tall it is, listens, and takes the quotation away once the map is there.
 */
export const quotedFrameCode = (embed: Omit<Embed, "way">): string =>
  written("blockquote", {}, link(embed)) + frameCode(embed);

/** For readers whose page shows no frames: feeds, paper, some apps. */
const link = (embed: Omit<Embed, "way">, content = escaped(embed.title)): string =>
  written("a", { href: pageAddress(embed), ...languageOf(embed) }, content);

/** The picture in a link to the whole page, which the loader turns into the map. */
function still(embed: Embed, picture: Still): string {
  const attributes = {
    class: "daymark-embed",
    href: pageAddress(embed),
    ...languageOf(embed),
    "data-src": embedAddress(embed),
    "data-title": embed.title,
    "data-start": embed.start === "view" ? "view" : undefined,
    "data-height": String(embed.height),
  };
  return written("a", attributes, image(embed, picture));
}

const image = ({ site }: Embed, { path, width, height, alt }: Still): string =>
  written("img", {
    src: addressIn(site, path),
    alt,
    width: String(width),
    height: String(height),
    loading: "lazy",
  });

function element(embed: Embed): string {
  const { title, height, start } = embed;
  const attributes = { src: embedAddress(embed), title, lang: embed.language, height: String(height), start };
  return written("daymark-map", attributes, link(embed, embed.still && image(embed, embed.still)));
}

const script = (site: string, path: string, kind: "async" | "module"): string =>
  written("script", {
    ...(kind === "async" ? { async: "" } : { type: "module" }),
    src: addressIn(site, path),
  });

/** An article may be in another language than the map. */
const languageOf = ({ language }: Omit<Embed, "way">) => ({
  lang: language,
  dir: directionOf(language),
  hreflang: language,
});

/** Absolute, at a view if one is given, and never outside the site. */
function addressIn(site: string, path: string, view = ""): string {
  const isRoot = /^https?:/.test(site) && site.endsWith("/") && URL.canParse(site);
  const address = isRoot && URL.canParse(path, site) ? new URL(path, site) : undefined;
  if (!address?.href.startsWith(new URL(site).href))
    throw new RangeError(
      `Got "${path}" at "${site}". Expected a path below an http(s) address that ends with "/".`,
    );
  address.hash = view;
  return address.href;
}

/** What has no value stands as its name alone; what is undefined is left out. */
function written(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  content?: string,
): string {
  const parts = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : value === "" && key !== "alt" ? ` ${key}` : ` ${key}="${escaped(value)}"`,
  );
  return `<${name}${parts.join("")}>${name === "img" ? "" : `${content ?? ""}</${name}>`}`;
}

const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/**
 * A text for HTML, between tags and within quotation marks. Line breaks, and marks that turn the direction of what is
 * written, are named by their numbers: no editor can change the first, and no code looks like another by the second.
 */
const escaped = (text: string): string =>
  text
    .replace(/[&<>"]/g, (letter) => escapes[letter]!)
    .replaceAll("\0", "\uFFFD")
    .replace(
      /[\t\n\f\r\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/g,
      (letter) => `&#${letter.codePointAt(0)};`,
    );
