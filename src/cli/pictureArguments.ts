import { type ParseArgsConfig, parseArgs } from "node:util";
import type { Size } from "../core/mercator";
import { type Language, languages } from "../core/text";
import { suggestion } from "../dataset/nearest";
import { pictureLimits, pictureSizes, sizeProblem } from "../picture/sizes";
import { type Theme, themes } from "../theme/theme";
import { chosen, refused, WrongUsage } from "./refusal";

/** Options by name, as Node reads them. */
export type Options = NonNullable<ParseArgsConfig["options"]>;

/** What every command that makes pictures takes. */
const options = {
  map: { type: "string" },
  site: { type: "string" },
  at: { type: "string" },
  from: { type: "string" },
  to: { type: "string" },
  trail: { type: "string" },
  clock: { type: "string" },
  chapter: { type: "string" },
  chapters: { type: "boolean" },
  incident: { type: "string" },
  url: { type: "string" },
  size: { type: "string", multiple: true },
  format: { type: "string", multiple: true },
  lang: { type: "string", multiple: true },
  theme: { type: "string", multiple: true },
  type: { type: "string", multiple: true },
  "no-headline": { type: "boolean" },
  address: { type: "string" },
  out: { type: "string" },
  json: { type: "boolean" },
  quiet: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const satisfies Options;

export const helpOfOptions = `What it shows
  --map <id>           a folder below data/, or the path of a map's folder
  --site <folder>      a built site to read the map from (default: the current folder's data/ and public/)
  --from <time>        the window; a time is the place's: 2025-03-08T12:00, or 2025-03-08 for its first moment
  --to <time>
  --at <time>          the moment within the window (default: its end, which shows all of it); not of a film
  --trail 6h|24h       only so long before the moment
  --clock <clock>      happened or known: when it happened, or when it was known
  --chapter <id>       a chapter, with its text
  --chapters           a picture of every chapter
  --incident <id>      an incident that is told beside the map, with its claims; of a still only
  --url <address>      a view, as the page's own address has it; other options win over it

What it looks like
  --size <size>        1200x675, in pixels; several by commas
  --format <name>      ${Object.entries(pictureSizes)
    .map(([name, { width, height }]) => `${name} (${width}x${height})`)
    .join(", ")
    .replace(/^(.{60,90}?,) /, "$1\n                       ")}
  --lang <language>    ${languages.join(", ")}; several by commas
  --theme <theme>      ${themes.join(", ")}; several by commas
  --no-headline        without title and text; what the picture must say of itself stays

Where it goes
  --out <path>         a file, by whose ending its type is known, or a folder
  --type <type>        the type of files in a folder; several by commas
  --address <address>  where the site is published; it stands on the picture (default: SITE_ORIGIN)
  --json               a report of what was written, with hashes, on the standard output
  --quiet              no progress, no list of files
  --help

Ends with 0 when all is written, 1 when something could not be, 2 when it was called wrongly, 130 when it was stopped.
A file is whole or not there; what was finished before an error stays.`;

type Values<Taken extends Options> = {
  readonly [Name in keyof Taken]?:
    | (Taken[Name]["type"] extends "boolean"
        ? boolean
        : Taken[Name] extends { readonly multiple: true }
          ? string[]
          : string)
    | undefined;
};

/** Arguments as they were given, option by option. */
export type Given<Own extends Options = Record<never, never>> = Values<typeof options> & Values<Own>;

/** Reads the arguments of a command, which may take options of its own. Throws WrongUsage for what it does not take. */
export function readArguments<Own extends Options>(args: string[], own: Own): Given<Own> {
  try {
    return parseArgs({ args, options: { ...options, ...own } }).values as Given<Own>;
  } catch (error) {
    // Node adds advice on how to write what nobody meant.
    const message = (error as Error).message.replace(/\. To specify .*$/s, "").replace(/\.$/, "");
    const unknown = /^Unknown option '--([^']+)'/.exec(message)?.[1];
    const near = unknown ? suggestion(unknown, Object.keys({ ...options, ...own })) : "";
    throw new WrongUsage(`${message}${near}.`);
  }
}

/** The words of an option that may be given more than once or with commas; each once. */
const words = (given: readonly string[] | undefined): readonly string[] => [
  ...new Set((given ?? []).flatMap((text) => text.split(",")).map((word) => word.trim())),
];

/** What all pictures of one run have in common, but for what they show. */
export interface Looks {
  /** None if not given: the address that was given, or English, decides. */
  readonly languages: readonly Language[];
  readonly themes: readonly Theme[];
  readonly sizes: readonly Size[];
}

/** Reads languages, themes and sizes. `scale` is how many pixels of the file there are to one of the picture. */
export function readLooks(given: Given, scale = 1, usual: Size = pictureSizes.wide): Looks {
  return {
    languages: words(given.lang).map((word) => chosen("--lang", word, languages)),
    themes: words(given.theme).map((word) => chosen("--theme", word, themes)),
    sizes: readSizes(given, scale, usual),
  };
}

function readSizes({ size, format }: Given, scale: number, usual: Size): readonly Size[] {
  const names = Object.keys(pictureSizes) as (keyof typeof pictureSizes)[];
  const typed = words(size).map(readSize);
  const named = words(format).map((word) => pictureSizes[chosen("--format", word, names)]);
  const all = [...typed, ...named];
  const sizes = all.length > 0 ? all : [usual];
  for (const each of sizes) {
    const problem = sizeProblem(each, scale);
    if (problem) throw refused("--size", problem.got, problem.expected);
  }
  return sizes.filter(
    ({ width, height }, index) =>
      sizes.findIndex((other) => other.width === width && other.height === height) === index,
  );
}

function readSize(text: string): Size {
  const match = /^(\d{1,6})x(\d{1,6})$/.exec(text);
  if (match) return { width: Number(match[1]), height: Number(match[2]) };
  const { least, most } = pictureLimits;
  throw refused("--size", text, `width x height in pixels, such as 1200x675, each from ${least} to ${most}`);
}

/** The types of file that are asked for by name; the first there is if none is. */
export function readTypes<Type extends string>(given: Given, types: readonly Type[]): readonly Type[] {
  const asked = words(given.type).map((word) => chosen("--type", word, types));
  return asked.length > 0 ? asked : types.slice(0, 1);
}
