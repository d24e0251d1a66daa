import {
  type ChangedPart,
  type ChangeKind,
  type Changes,
  changedParts,
  changeKinds,
  type RecordChange,
} from "../core/changes";
import { fetchText, type LoadOptions } from "./load";
import { parseJson } from "./parse";
import { type Log, logInto, type Problem } from "./problem";
import { asList, asObject, listOf, own, type Read, record, required } from "./shape";
import { oneOf, text } from "./values";

/** Beside the four files of a map, where its desk keeps one: what changed from version to version. */
export const changeLogName = "CHANGES.json";

/** What one version changed: which records, not what stood in them. */
export type LoggedChanges = Pick<Changes, "from" | "to"> &
  Readonly<Record<ChangedPart, readonly Pick<RecordChange, "id" | "change">[]>>;

/** The newest first. */
export type ChangeLog = readonly LoggedChanges[];

const formatVersion = 1;

const recordChange = (value: unknown, path: string, log: Log) => {
  const object = asObject(value, path, log);
  return object && record(fields, Object.keys(object))(object, path, log);
};
const fields = { id: required(text), change: required(oneOf<ChangeKind>(changeKinds)) };

const entry: Read<LoggedChanges> = (value, path, log) => {
  const object = asObject(value, path, log);
  if (!object) return undefined;
  const versions = record({ from: required(text), to: required(text) }, Object.keys(object))(
    object,
    path,
    log,
  );
  if (!versions) return undefined;
  const partOf = (part: ChangedPart) =>
    own(object, part) === undefined ? [] : listOf(recordChange)(own(object, part), `${path}.${part}`, log);
  const parts = changedParts.map((part) => [part, partOf(part)] as const);
  if (parts.some(([, changes]) => changes === undefined)) return undefined;
  return { ...versions, ...Object.fromEntries(parts) } as unknown as LoggedChanges;
};

/** The list of changes as it is read; undefined, with a note of why, where it is none. */
export function readChangeLog(json: string, log: Log): ChangeLog | undefined {
  const object = asObject(parseJson(json, log), "", log);
  if (!object) return undefined;
  const version = own(object, "formatVersion");
  if (version !== formatVersion) log("version", "formatVersion", version, String(formatVersion));
  const changes = asList(own(object, "changes"), "changes", log);
  return version === formatVersion && changes ? listOf(entry)(changes, "changes", log) : undefined;
}

/** What is wrong with a list of changes for data of this version: that it is none, or that it ends before the version. */
export function changeLogProblems(json: string, dataVersion: string): readonly Problem[] {
  const problems: Problem[] = [];
  const log = logInto(problems, changeLogName);
  const newest = readChangeLog(json, log)?.[0];
  if (newest && newest.to !== dataVersion)
    log("changes-behind", "changes[0].to", newest.to, `the \`dataVersion\` of map.json, ${dataVersion}`);
  return problems;
}

/** The list with one more version in it, in the place of one between the same versions if it is the newest. */
export function withChanges(
  json: string | undefined,
  changes: object & Pick<Changes, "from" | "to">,
): string {
  const before = json === undefined ? [] : (JSON.parse(json.replace(/^\uFEFF/, "")).changes as Changes[]);
  const isAgain = before[0]?.from === changes.from && before[0].to === changes.to;
  const all = [changes, ...(isAgain ? before.slice(1) : before)];
  return `${JSON.stringify({ formatVersion, changes: all }, null, 1)}\n`;
}

/** A list without a change in it: what the site of a map has whose desk keeps none, so that asking for it is no error. */
export const noChangesYet = `${JSON.stringify({ formatVersion, changes: [] })}\n`;

/** Fetches a list of changes. Undefined where there is none that can be read, for whatever reason. */
export async function loadChangeLog(address: string, options?: LoadOptions): Promise<ChangeLog | undefined> {
  try {
    return readChangeLog(await fetchText(address, options ?? {}), () => undefined);
  } catch {
    return undefined;
  }
}
