import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { join, resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import { pathToFileURL } from "node:url";
import type { ChangeKind, RecordChange } from "../core/changes";
import { type EventChanges, eventChangesBetween, eventsByCategory } from "../core/events/changes";
import { createCountIndex } from "../core/events/counts";
import type { CountIndex, EventColumns } from "../core/events/model";
import { textAt } from "../core/events/textColumn";
import type { MapConfig } from "../core/model";
import type { Problem } from "../dataset/problem";
import { drawnColumns, eventColumns } from "../events/eventColumns";
import { loadEvents } from "../events/load";
import { loadCounts } from "../events/parquet";
import { EventsRefused } from "../events/refusal";
import { fileFetch, onThisMachine } from "../site/fileFetch";
import { CouldNot } from "./refusal";

/** How many there were and are. */
export interface OldAndNew {
  readonly old: number;
  readonly new: number;
}

interface EventTotals {
  readonly total: OldAndNew;
  /** By the id of each category that has any in either. */
  readonly categories: Readonly<Record<string, OldAndNew>>;
}

interface ComparedByIds extends EventTotals, Readonly<Record<ChangeKind, number>> {
  readonly compared: "ids";
  /** The first of them; the numbers are of all. */
  readonly records: readonly RecordChange[];
}

interface ComparedByCounts extends EventTotals {
  readonly compared: "counts";
  /** Whether the files of events are the same, byte for byte. */
  readonly isSameFile: boolean;
}

/**
 * What changed among the many events of a map. Of a file beyond memory only how many there are of each category is
 * compared, and whether the file is the same.
 */
export type ManyChanges = ComparedByIds | ComparedByCounts;

export const hasManyChanges = (changes: ManyChanges): boolean =>
  changes.compared === "ids"
    ? changes.added + changes.removed + changes.changed > 0
    : !changes.isSameFile || Object.values(changes.categories).some((count) => count.old !== count.new);

/** The same with the names that events have, by id. */
export interface ManyChangesToTell {
  readonly changes: ManyChanges;
  readonly names: ReadonlyMap<string, string>;
  /** What was wrong in either file. */
  readonly versions: readonly { readonly folder: string; readonly problems: readonly Problem[] }[];
}

export interface MapFolder {
  readonly folder: string;
  readonly config: MapConfig;
}

interface Version {
  readonly folder: string;
  readonly categories: readonly string[];
  readonly counts: CountIndex;
  /** Undefined of a file beyond memory. */
  readonly columns: EventColumns | undefined;
  readonly problems: readonly Problem[];
  /** The path of the file of events. */
  readonly file: string | undefined;
}

/** Compares the events of two versions of a map; undefined where neither has a file of many events. */
export async function diffEvents(old: MapFolder, now: MapFolder): Promise<ManyChangesToTell | undefined> {
  if (!old.config.events && !now.config.events) return undefined;
  const [before, after] = [await readVersion(old), await readVersion(now)];
  const totals = totalsOf(before, after);
  const versions = [before, after].map(({ folder, problems }) => ({ folder, problems }));
  if (!before.columns || !after.columns) {
    const isSameFile = await areSameFiles(before.file, after.file);
    return { changes: { compared: "counts", isSameFile, ...totals }, names: new Map(), versions };
  }
  const [was, is] = [
    { columns: before.columns, categories: before.categories },
    { columns: after.columns, categories: after.categories },
  ];
  const found = eventChangesBetween(was, is);
  const { added, removed, changed } = found;
  const records = found.records.map(({ oldRow: _, newRow: __, ...record }): RecordChange => record);
  return {
    changes: { compared: "ids", ...totals, added, removed, changed, records },
    names: namesOf(found, was.columns, is.columns),
    versions,
  };
}

async function readVersion({ folder, config }: MapFolder): Promise<Version> {
  const categories = config.categories.map(({ id }) => id);
  const { events } = config;
  if (!events) return { folder, categories, counts: noEvents, columns: none, problems: [], file: undefined };
  const address = `${pathToFileURL(resolve(folder)).href}/`;
  const options = { fetch: fileFetch };
  const file = join(folder, events.file);
  try {
    if (events.counts !== undefined) {
      const { index } = await loadCounts(address + events.counts, config, options);
      return { folder, categories, counts: index, columns: undefined, problems: [], file };
    }
    const { columns, counts, problems } = await loadEvents(address, events, config, options);
    return { folder, categories, counts, columns, problems, file };
  } catch (refused) {
    const error = onThisMachine(refused);
    if (!(error instanceof EventsRefused)) throw error;
    const { got, expected, file: name } = error.problem;
    throw new CouldNot(
      `${join(folder, name)} cannot be read: got ${got}, expected ${expected}. See: npx daymark check ${folder}`,
    );
  }
}

function totalsOf(old: Version, now: Version): EventTotals {
  const [before, after] = [old, now].map(({ counts, categories }) => eventsByCategory(counts, categories));
  const ids = [...new Set([...now.categories, ...old.categories])];
  const counted = ids
    .map((id) => [id, { old: before!.get(id) ?? 0, new: after!.get(id) ?? 0 }] as const)
    .filter(([, count]) => count.old + count.new > 0);
  return { total: { old: old.counts.total, new: now.counts.total }, categories: Object.fromEntries(counted) };
}

function namesOf(
  { records }: EventChanges,
  old: EventColumns,
  now: EventColumns,
): ReadonlyMap<string, string> {
  const name = ({ oldRow, newRow }: EventChanges["records"][number]) =>
    newRow !== undefined ? textAt(now.title, newRow) : oldRow === undefined ? "" : textAt(old.title, oldRow);
  return new Map(records.map((record) => [record.id, name(record)]));
}

async function areSameFiles(old: string | undefined, now: string | undefined): Promise<boolean> {
  if (old === undefined || now === undefined) return false;
  const [before, after] = [await digest(old), await digest(now)];
  return before === after;
}

async function digest(file: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(file), hash).catch((error: Error) => {
    throw new CouldNot(`${file} cannot be read: ${error.message}`);
  });
  return hash.digest("hex");
}

/** A version of a map from before it had many events. */
const none: EventColumns = eventColumns(drawnColumns(0));
const noEvents: CountIndex = createCountIndex(none, 0);
