import { existsSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { isTimeZone } from "../core/zone";
import { advice } from "../dataset/advice";
import { layoutNames } from "../events/layouts";
import { EventsRefused } from "../events/refusal";
import { type Imported, importFiles } from "./import/importFiles";
import { eventsName, findMap, type ImportMap, missingInMap } from "./import/importMap";
import { asJson, asText } from "./import/importReport";
import { findInput } from "./import/inputs";
import { starterClaims, starterMap, starterSources } from "./import/starterMap";
import { Stopped, stopped } from "./interruption";
import { makeFolder } from "./pictureFiles";
import { chosen, refused, WrongUsage } from "./refusal";
import { ownTerminal, type Terminal } from "./terminal";

const help = `daymark import <file…> --map <id> | --out <file>.parquet [--init] …

Makes one file of many events that a page can show, of tables and lists as people have them: CSV, TSV, GeoJSON, one
feature a line, each also with .gz, and Parquet. Knows the columns of ACLED, of UCDP and its own, else looks for
coordinates and times by their usual names. Files may be larger than memory.

  daymark import acled.csv --map data/my-map --init     a new map of the events
  daymark import 2024.csv 2025.csv.gz --map my-map      the events of a map that is there
  daymark import fires.geojsonl --out fires.parquet     only the file

  --map <id>           a folder below data/, or the path of a map's folder: the events take their categories from its map.json
  --init               makes the map's folder: map.json with the categories, span and bounds of the events
  --out <path>         where the file goes (default: the map's folder)
  --layout <name>      ${layoutNames.join(", ")} (default: what the columns say)
  --time-zone <zone>   whose days are meant by a date alone, such as Asia/Damascus (default: the map's, or UTC)
  --language <tag>     the language of titles and places, for --init (default: en)
  --pyramid            for a page that fetches what it shows, with exact counts beside it (default: above 2,000,000 events)
  --json               a report on the standard output
  --quiet              no progress, no report
  --help

Each row that is left out, and each that is changed, is listed with the reason in <file>.rejected.csv beside the file.
Ends with 0 when the file is written, 1 when it could not be, 2 when it was called wrongly, 130 when it was stopped.
A file is whole or not there.`;

const options = {
  map: { type: "string" },
  init: { type: "boolean" },
  out: { type: "string" },
  layout: { type: "string" },
  "time-zone": { type: "string" },
  language: { type: "string" },
  pyramid: { type: "boolean" },
  json: { type: "boolean" },
  quiet: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

interface Wishes {
  readonly files: readonly string[];
  readonly map: ImportMap | undefined;
  readonly out: string;
  readonly layout: (typeof layoutNames)[number] | undefined;
  readonly timeZone: string;
  readonly language: string;
  readonly isPyramid: boolean | undefined;
  readonly isJson: boolean;
  readonly isQuiet: boolean;
}

/** What is asked for. Throws WrongUsage. */
function readWishes(args: string[]): Wishes | "help" {
  const { values, positionals: files } = parsed(args);
  if (values.help) return "help";
  if (files.length === 0) throw new WrongUsage("Name a file to import, such as events.csv.");
  if (values.map === undefined && values.out === undefined)
    throw new WrongUsage("Say where it goes: --map names a map, --out a file.");
  if (values.init && values.map === undefined)
    throw new WrongUsage("--init makes a map: name its folder with --map.");
  const map = values.map === undefined ? undefined : findMap(values.map, values.init ?? false);
  const out = values.out ?? join(map?.folder ?? ".", eventsName(map?.config));
  if (!out.endsWith(".parquet")) throw refused("--out", out, "a file whose name ends in .parquet");
  if (map && values.init && dirname(out) !== dirname(join(map.folder, "map.json")))
    throw refused("--out", out, `a file in ${map.folder}, where --init makes the map`);
  const timeZone = values["time-zone"] ?? map?.config?.timeZone ?? "UTC";
  if (!isTimeZone(timeZone))
    throw refused("--time-zone", timeZone, "the IANA name of a time zone, such as Asia/Damascus");
  return {
    files,
    map,
    out,
    layout: values.layout === undefined ? undefined : chosen("--layout", values.layout, layoutNames),
    timeZone,
    language: values.language ?? "en",
    isPyramid: values.pyramid,
    isJson: values.json ?? false,
    isQuiet: Boolean(values.quiet || values.json),
  };
}

function parsed(args: string[]) {
  try {
    return parseArgs({ args, allowPositionals: true, options });
  } catch (error) {
    throw new WrongUsage((error as Error).message);
  }
}

/** `daymark import`: writes a file of events and gives the exit code. */
export async function run(args: string[], terminal: Terminal = ownTerminal()): Promise<number> {
  try {
    const wishes = readWishes(args);
    if (wishes === "help") {
      terminal.print(help);
      return 0;
    }
    return await importWished(wishes, terminal);
  } catch (error) {
    const message = wordsOf(error);
    terminal.tell(message);
    if (args.includes("--json")) terminal.print(JSON.stringify({ error: message }, null, 2));
    if (error instanceof Stopped) return stopped;
    if (!(error instanceof WrongUsage)) return 1;
    terminal.tell("See: npx daymark import --help");
    return 2;
  }
}

async function importWished(wishes: Wishes, terminal: Terminal): Promise<number> {
  const { files, map, out, layout, timeZone, isPyramid, isQuiet, isJson } = wishes;
  const inputs = await Promise.all(files.map(findInput));
  const isNew = map !== undefined && map.config === undefined;
  const madeFolder = isNew && (await makeFolder(map.folder, terminal.fileSystem));
  const categories = map?.config?.categories.map(({ id }) => id);
  let imported: Imported | undefined;
  try {
    imported = await importFiles(
      {
        inputs,
        out,
        isPyramid,
        isQuiet,
        reading: { timeZone, ...(layout && { layout }), ...(categories && { categories }) },
      },
      terminal,
    );
    if (isNew && imported.file) writeStarter(map.folder, imported, wishes);
  } finally {
    // With a list of rejected rows in it, it is not empty and stays.
    if (madeFolder && !imported?.file) await terminal.fileSystem.rmdir(map.folder).catch(() => undefined);
  }
  const names = { file: basename(out), counts: imported.counts && basename(imported.counts.path) };
  const missing =
    map?.config && imported.file && dirname(out) === dirname(join(map.folder, "map.json"))
      ? missingInMap(map.config, names)
      : undefined;
  if (isJson) terminal.print(asJson(imported));
  else if (!isQuiet || !imported.file) terminal.print(asText(imported, missing));
  if (isNew && imported.file && !isQuiet) terminal.print(nextSteps(map.folder));
  return imported.file ? 0 : 1;
}

function writeStarter(folder: string, { summary, file, counts }: Imported, wishes: Wishes): void {
  const write = (name: string, content: unknown) => {
    const path = join(folder, name);
    if (!existsSync(path)) writeFileSync(path, `${JSON.stringify(content, null, 1)}\n`);
  };
  write("sources.json", starterSources);
  write("claims.json", starterClaims);
  write(
    "map.json",
    starterMap({
      id: basename(folder),
      summary,
      language: wishes.language,
      timeZone: wishes.timeZone,
      file: basename(file?.path ?? wishes.out),
      counts: counts && basename(counts.path),
      dataVersion: "1",
    }),
  );
}

const nextSteps = (folder: string): string => `${join(folder, "map.json")}: a map to begin with. Next:
  write its title, summary, licence and the names of its categories
  npx daymark basemap --region ${folder}
  npx daymark check ${folder}`;

function wordsOf(error: unknown): string {
  if (!(error instanceof EventsRefused)) return (error as Error).message;
  const { file, line, path, got, expected, code } = error.problem;
  const where = [file, line === undefined ? "" : `line ${line}`, path].filter(Boolean).join(", ");
  return `${where}: got ${got}, expected ${expected}. ${advice[code]} Nothing was written.`;
}
