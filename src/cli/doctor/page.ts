import type { Answer } from "./visit";

/** What a built page says of itself and of its site. Addresses are absolute. */
export interface PageFacts {
  readonly address: string;
  readonly root: string;
  /** Folder of the map's data. */
  readonly data: string;
  readonly language: string;
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
  readonly fonts: readonly string[];
  readonly languages: readonly string[];
  readonly policy: string | undefined;
  readonly canonical: string | undefined;
  readonly oEmbed: string | undefined;
  /** Folder of the frozen version, from the root. */
  readonly frozen: string | undefined;
  readonly isFrozen: boolean;
  /** Whether its map has a file of many events in place of incidents. */
  readonly hasEvents: boolean;
}

const signs: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };
const unescaped = (text: string): string =>
  text.replace(/&(#39|amp|lt|gt|quot);/g, (_, name) => signs[name]!);

/** The attributes of every element of this name, in a page that Daymark wrote. */
function elementsOf(html: string, tag: string): readonly Readonly<Record<string, string>>[] {
  return [...html.matchAll(new RegExp(`<${tag}\\s([^>]*)>`, "g"))].map(([, inside = ""]) =>
    Object.fromEntries(
      [...inside.matchAll(/([\w:-]+)(?:="([^"]*)")?/g)].map(([, name = "", value = ""]) => [
        name,
        unescaped(value),
      ]),
    ),
  );
}

/** Undefined where it is no page of a map. */
export function pageFacts({ address, text }: Answer): PageFacts | undefined {
  const place = elementsOf(text, "div").find(({ id }) => id === "daymark");
  if (place?.["data-map"] === undefined || place["data-root"] === undefined) return undefined;
  const links = elementsOf(text, "link");
  const metas = elementsOf(text, "meta");
  const whole = (path: string | undefined) =>
    path !== undefined && URL.canParse(path, address) ? [new URL(path, address).href] : [];
  const rel = (name: string) => links.filter((link) => link.rel === name);
  const meta = (name: string) => metas.find((each) => each.name === name)?.content;
  const [root = address] = whole(place["data-root"]);
  const [data = address] = whole(place["data-map"]);
  const [home = root] = whole(place["data-home"]);
  return {
    address,
    root,
    data,
    language: elementsOf(text, "html")[0]?.lang ?? "en",
    scripts: elementsOf(text, "script").flatMap(({ src }) => whole(src)),
    styles: rel("stylesheet").flatMap(({ href }) => whole(href)),
    fonts: rel("preload").flatMap(({ href }) => whole(href)),
    languages: ["", "ar/", "fr/"].map((path) => new URL(path, home).href),
    policy: metas.find((each) => each["http-equiv"]?.toLowerCase() === "content-security-policy")?.content,
    canonical: rel("canonical")[0]?.href,
    oEmbed: links.find(({ type }) => type === "application/json+oembed")?.href,
    frozen: meta("daymark-frozen"),
    hasEvents: place["data-events"] !== undefined,
    isFrozen: meta("daymark-living") !== undefined,
  };
}
