import { boundsIn, type Size } from "../core/mercator";
import { type Bounds, clocks, type Dataset, statuses } from "../core/model";
import { isLanguage, type Language, languages } from "../core/text";
import { suggestion } from "../dataset/nearest";
import { readAddress } from "../store/address";
import { firstView, type View } from "../store/view";
import { themes } from "../theme/theme";
import type { PictureMap } from "./pictureMap";
import { readMoment } from "./placeMoment";
import { chosen, refused } from "./refusal";

export const trails = ["6h", "24h"] as const;

/** What an address copied from the page says. */
export interface AddressedView {
  readonly view: View;
  /** The language that the address names, by its folder or for itself. */
  readonly language: Language | undefined;
  /** Id of the chapter whose page it is. */
  readonly chapter: string | undefined;
  /** The root of the site that the page lies in; undefined for one on this machine. */
  readonly site: string | undefined;
}

/** The frame that an address' camera is taken for: the map of a page 1280 pixels wide. */
const deskFrame: Size = { width: 900, height: 456 };

/**
 * Reads an address copied from the page, or what of it follows the `#`. A page shows what it can of a bad address; a
 * picture that shows another moment than the one that was asked for would be published: here it throws WrongUsage.
 */
export function readPageAddress(
  text: string,
  { dataset, path }: Pick<PictureMap, "dataset" | "path">,
): AddressedView {
  const address = URL.canParse(text) ? new URL(text) : undefined;
  if (!(address ? /^(https?|file):$/.test(address.protocol) : /^#?[a-z]+=/.test(text)))
    throw refused(
      "--url",
      text,
      "an address copied from the page, such as https://maps.example.org/#at=2025-03-08T12:00",
    );
  const fragment = (address?.hash ?? text).replace(/^#/, "");
  checkFragment(new URLSearchParams(fragment), dataset);
  const page = address && pageOf(address.pathname, path);
  const asked = new URLSearchParams(fragment).get("lang");
  const language = [asked, page?.language].find(isLanguage);
  return {
    view: readAddress(fragment, firstView(dataset, language ?? "en"), dataset),
    language,
    chapter: page?.chapter,
    site: address && page && isPublic(address) ? `${address.origin}${page.root}` : undefined,
  };
}

const isPublic = ({ protocol, hostname }: URL): boolean =>
  protocol !== "file:" && !/^(localhost|127\..*|\[::1\]|.*\.local)$/.test(hostname);

/** What the folders of a page say: those of the map, the language and the chapter come last, in this order. */
function pageOf(path: string, mapPath: string) {
  const folders = path.split("/").slice(1, -1);
  const chapter = folders.at(-2) === "chapters" ? folders.splice(-2)[1] : undefined;
  const last = folders.at(-1);
  const language = isLanguage(last) ? last : undefined;
  if (language) folders.pop();
  if (`${folders.at(-1)}/` === mapPath) folders.pop();
  return { root: ["", ...folders, ""].join("/"), language, chapter };
}

function checkFragment(given: URLSearchParams, dataset: Dataset): void {
  const { config, places, incidents } = dataset;
  const each = (name: string, choices: Iterable<string>) => {
    const known = new Set(choices);
    for (const word of (given.get(name) ?? "").split(",").filter(Boolean))
      if (!known.has(word))
        throw refused(`"${name}" in the address`, word, `what this map has${suggestion(word, known)}`);
  };
  for (const name of ["from", "to", "at"]) {
    const text = given.get(name);
    if (text !== null) readMoment(`"${name}" in the address`, text, dataset);
  }
  const oneOf = { clock: clocks, trail: trails, lang: languages, theme: themes };
  for (const [name, choices] of Object.entries(oneOf)) {
    const word = given.get(name);
    if (word !== null) chosen<string>(`"${name}" in the address`, word, choices);
  }
  each(
    "incident",
    incidents.map(({ id }) => id),
  );
  each(
    "kind",
    config.categories.map(({ id }) => id),
  );
  each("status", statuses);
  each("in", places.keys());
}

/** What the map of a view shows; undefined where the reader has not moved it. */
export const boundsOfView = ({ camera }: View): Bounds | undefined => camera && boundsIn(camera, deskFrame);
