import type { ChangeKind, FieldChange, RecordChange } from "../changes";
import type { CountIndex, EventColumns } from "./model";
import { codedAt, textAt } from "./textColumn";
import { createTextIndex, isSameText } from "./textIndex";

/** What changed of one event, and in which row of either version it stands. */
export interface EventChange extends RecordChange {
  readonly oldRow: number | undefined;
  readonly newRow: number | undefined;
}

/** What changed among many events. */
export interface EventChanges extends Readonly<Record<ChangeKind, number>> {
  /** Those that are told one by one: changed before removed before added, each in order of time. */
  readonly records: readonly EventChange[];
}

export interface EventsVersion {
  readonly columns: EventColumns;
  /** Ids of categories, by the index that the columns have for them. */
  readonly categories: readonly string[];
}

/** So many are told one by one: nobody reads more, and no list should be larger than the map. */
export const mostListed = 1000;

/**
 * What changed between two versions of many events, by their ids. Every number is exact; records are the first `most`.
 * Beside the columns it takes up to 17 bytes for each event of the older version.
 */
export function eventChangesBetween(old: EventsVersion, now: EventsVersion, most = mostListed): EventChanges {
  const index = createTextIndex(old.columns.id);
  const isSame = createComparison(old, now);
  const isKept = new Uint8Array(old.columns.length);
  const listed: Record<ChangeKind, EventChange[]> = { changed: [], removed: [], added: [] };
  const counts: Record<ChangeKind, number> = { changed: 0, removed: 0, added: 0 };
  const note = (change: ChangeKind, make: () => EventChange) => {
    if (counts[change]++ < most) listed[change].push(make());
  };

  for (let row = 0; row < now.columns.length; row++) {
    const before = index.rowLike(now.columns.id, row);
    const id = () => textAt(now.columns.id, row);
    if (before === undefined) {
      note("added", () => ({ id: id(), change: "added", oldRow: undefined, newRow: row }));
      continue;
    }
    isKept[before] = 1;
    if (!isSame(before, row))
      note("changed", () => ({
        id: id(),
        change: "changed",
        fields: fieldsChanged(old, before, now, row),
        oldRow: before,
        newRow: row,
      }));
  }
  for (let row = 0; row < old.columns.length; row++)
    if (isKept[row] === 0)
      note("removed", () => ({
        id: textAt(old.columns.id, row),
        change: "removed",
        oldRow: row,
        newRow: undefined,
      }));
  return { ...counts, records: [...listed.changed, ...listed.removed, ...listed.added].slice(0, most) };
}

/** Whether two rows say the same, without a string of either. */
function createComparison(old: EventsVersion, now: EventsVersion) {
  const [a, b] = [old.columns, now.columns];
  const category = now.categories.map((id) => old.categories.indexOf(id));
  const place = codesIn(a.place.values, b.place.values);
  const source = codesIn(a.source.values, b.source.values);
  return (before: number, after: number): boolean =>
    a.earliest[before] === b.earliest[after] &&
    a.latest[before] === b.latest[after] &&
    a.longitude[before] === b.longitude[after] &&
    a.latitude[before] === b.latitude[after] &&
    a.category[before] === category[b.category[after]!] &&
    a.place.codes[before] === place[b.place.codes[after]!] &&
    a.source.codes[before] === source[b.source.codes[after]!] &&
    isSameText(a.title, before, b.title, after) &&
    isSameText(a.url, before, b.url, after);
}

/** For each of the new values the code that it had; -1 for one that was not there. */
function codesIn(old: readonly string[], now: readonly string[]): Int32Array {
  const codeOf = new Map(old.map((value, code) => [value, code]));
  return Int32Array.from(now, (value) => codeOf.get(value) ?? -1);
}

type Said = Readonly<Record<string, string | undefined>>;

function said({ columns, categories }: EventsVersion, row: number): Said {
  return {
    earliest: new Date(columns.earliest[row]!).toISOString(),
    latest: new Date(columns.latest[row]!).toISOString(),
    longitude: String(columns.longitude[row]),
    latitude: String(columns.latitude[row]),
    category: categories[columns.category[row]!],
    place: codedAt(columns.place, row) || undefined,
    title: textAt(columns.title, row) || undefined,
    source: codedAt(columns.source, row) || undefined,
    url: textAt(columns.url, row) || undefined,
  };
}

function fieldsChanged(old: EventsVersion, before: number, now: EventsVersion, after: number): FieldChange[] {
  const [was, is] = [said(old, before), said(now, after)];
  return Object.keys(is).flatMap((field) =>
    was[field] === is[field] ? [] : [{ field, old: was[field] ?? null, new: is[field] ?? null }],
  );
}

/** How many events there are of each category that has any, by its id. */
export function eventsByCategory(
  counts: CountIndex,
  categories: readonly string[],
): ReadonlyMap<string, number> {
  const { span } = counts;
  if (!span) return new Map();
  const all = counts
    .countsIn(span)
    .map(({ certain, possible }, index) => [categories[index]!, certain + possible] as const);
  return new Map(all.filter(([, count]) => count > 0));
}
