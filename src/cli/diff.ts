import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type Changes, changedParts, changesBetween, hasChanges, type RecordChange } from "../core/changes";
import { mostListed } from "../core/events/changes";
import type { Dataset } from "../core/model";
import { changeLogName, readChangeLog, withChanges } from "../dataset/changeLog";
import { readFolder } from "../dataset/folder";
import { hasErrors, logInto, type Problem } from "../dataset/problem";
import { createFormats } from "../i18n/formats";
import { loadMessages } from "../i18n/messages";
import { changesText, sumOf } from "./changesReport";
import { diffEvents, hasManyChanges, type ManyChanges } from "./diffEvents";
import { CouldNot, WrongUsage } from "./refusal";
import { wishesOr } from "./wishes";

const help = `daymark diff <old folder> <new folder> [--json] [--write] [--withhold <id>]…

Says what changed from one version of a map's data to a later one: which incidents, places, tolls and sources
were added, removed or changed, and what stood there before. Figures are told as claims, each with its claimant.
Of a map of many events it counts those that were added, removed or changed, by their ids, and tells the first
${mostListed}. Of a file beyond memory it compares only how many there are of each category.

  --json           print the changes as JSON
  --write          add them to ${changeLogName} in the new folder, which is published with the map
  --withhold <id>  in JSON and in ${changeLogName}, say that this record changed and not what stood there:
                   for what must not be read any more. May be given several times

Ends with 0 when it could tell, 1 when the data could not be read or the changes not be written, 2 when it was
called wrongly.
`;

interface Wishes {
  readonly old: string;
  readonly now: string;
  readonly isJson: boolean;
  readonly isWritten: boolean;
  readonly withheld: readonly string[];
}

function readArguments(args: string[]): Wishes | "help" {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      json: { type: "boolean" },
      write: { type: "boolean" },
      withhold: { type: "string", multiple: true },
      help: { type: "boolean", short: "h" },
    },
  });
  if (values.help) return "help";
  const [old, now, ...others] = positionals;
  if (old === undefined || now === undefined || others.length > 0)
    throw new WrongUsage("Name two folders: that of the older version, then that of the newer one.");
  return {
    old,
    now,
    isJson: values.json ?? false,
    isWritten: values.write ?? false,
    withheld: values.withhold ?? [],
  };
}

/** `daymark diff`: prints what changed between two versions of a map's data and gives the exit code. */
export async function run(args: string[]): Promise<number> {
  const wishes = wishesOr(() => readArguments(args), help);
  if (typeof wishes === "number") return wishes;
  try {
    await tell(wishes);
    return 0;
  } catch (error) {
    console.error((error as Error).message);
    return error instanceof WrongUsage ? 2 : 1;
  }
}

async function tell({ old: oldFolder, now: newFolder, isJson, isWritten, withheld }: Wishes): Promise<void> {
  const [old, now] = [await read(oldFolder), await read(newFolder)];
  if (old.dataset.config.id !== now.dataset.config.id)
    throw new CouldNot(
      `These are two maps: "${old.dataset.config.id}" and "${now.dataset.config.id}". Expected two versions of one.`,
    );
  const many = await diffEvents(
    { folder: oldFolder, config: old.dataset.config },
    { folder: newFolder, config: now.dataset.config },
  );
  const records = changesBetween(old.dataset, now.dataset);
  const whole: MapChanges = many ? { ...records, events: many.changes } : records;
  const changes = withholding(whole, withheld);
  if (isJson) console.log(JSON.stringify(changes, null, 2));
  else {
    await loadMessages("en");
    const formats = createFormats(now.dataset.config, "en");
    console.log(changesText({ changes: whole, many, old: old.dataset, now: now.dataset, formats }));
  }
  const all = [old, now, ...(many?.versions ?? [])].filter(({ problems }) => hasErrors(problems));
  const broken = [...new Set(all.map(({ folder }) => folder))];
  if (broken.length > 0) {
    const warning = `Records of ${broken.join(" and ")} have errors and are left out, as if they were not there. See: npx daymark check`;
    if (isWritten) throw new CouldNot(`${warning}\nNothing is written.`);
    console.error(warning);
  }
  if (isWritten) await write(newFolder, changes);
}

interface Version {
  readonly folder: string;
  readonly dataset: Dataset;
  readonly problems: readonly Problem[];
}

async function read(folder: string): Promise<Version> {
  const { dataset, problems } = await readFolder(folder).catch((error: Error) => {
    throw new WrongUsage(
      `${error.message}. Name the folders that hold map.json and the other files of a map.`,
    );
  });
  if (!dataset) throw new CouldNot(`${folder} cannot be read. See: npx daymark check ${folder}`);
  return { folder, dataset, problems };
}

/** What changed in the records of a map, and among its many events where it has them. */
interface MapChanges extends Changes {
  readonly events?: ManyChanges;
}

/** The changes without what stood in some of the records. */
function withholding(changes: MapChanges, ids: readonly string[]): MapChanges {
  const { events } = changes;
  const ofEvents = events?.compared === "ids" ? events.records : [];
  const changed = [...changedParts.flatMap((part) => changes[part]), ...ofEvents].map(({ id }) => id);
  const strange = ids.filter((id) => !changed.includes(id));
  if (strange.length > 0)
    throw new WrongUsage(`--withhold names ${strange.join(", ")}. Expected the ids of records that changed.`);
  const without = (records: readonly RecordChange[]) =>
    records.map((record) => (ids.includes(record.id) ? { id: record.id, change: record.change } : record));
  const parts = changedParts.map((part) => [part, without(changes[part])]);
  return {
    ...changes,
    ...Object.fromEntries(parts),
    ...(events?.compared === "ids" && { events: { ...events, records: without(events.records) } }),
  };
}

async function write(folder: string, changes: MapChanges): Promise<void> {
  if (!hasChanges(changes) && !(changes.events && hasManyChanges(changes.events)))
    throw new CouldNot("No record changed: nothing is written.");
  if (changes.from === changes.to)
    throw new CouldNot(
      `Both versions are ${changes.to}. Raise \`dataVersion\` in ${join(folder, "map.json")} first. Nothing is written.`,
    );
  const file = join(folder, changeLogName);
  const before = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw new CouldNot(`${file} cannot be read: ${error.message}`);
  });
  if (before !== undefined) mustFollow(before, file, changes);
  await writeFile(file, withChanges(before, changes)).catch((error: Error) => {
    throw new CouldNot(`${file} cannot be written: ${error.message}`);
  });
  console.error(`${file}: ${sumOf(changes, changes.events)}`);
}

/** A list with a gap in it would tell readers of an old version that less was corrected than was. */
function mustFollow(before: string, file: string, { from, to }: Changes): void {
  const problems: Problem[] = [];
  const log = readChangeLog(before, logInto(problems, changeLogName));
  const [problem] = problems;
  if (!log || problem)
    throw new CouldNot(
      `${file} cannot be read: ${problem?.path} ${problem?.got}, expected ${problem?.expected}. Nothing is written.`,
    );
  const newest = log[0];
  if (!newest || newest.to === from || (newest.from === from && newest.to === to)) return;
  throw new CouldNot(
    `${file} ends with version ${newest.to}, and the older folder is version ${from}. Compare with the folder of ${newest.to}. Nothing is written.`,
  );
}
