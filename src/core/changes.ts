import type { Figure } from "./figure";
import type { Claim, Dataset, Incident, Place, Source, TollClaim } from "./model";
import type { LocalText } from "./text";

/** What became of a record. What is added or removed is named, not repeated: a removed text is not to be kept in a list. */
export const changeKinds = ["added", "removed", "changed"] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** A value as it is compared: texts stand in it one language at a time. Null where there is none. */
export type ChangedValue = string | boolean | readonly string[] | null;

export interface FieldChange {
  /** As the editors' files name it; a text with its language: "title.ar". */
  readonly field: string;
  readonly old: ChangedValue;
  readonly new: ChangedValue;
}

/** A claim as it stood. A figure is never shown without whose it is, so each state names its claimant. */
export interface StatedClaim {
  readonly claimant: string;
  readonly group: string;
  readonly min: Figure | undefined;
  readonly max: Figure | undefined;
  readonly asOf: string | undefined;
  readonly breakdown?: Readonly<Record<string, Figure>> | undefined;
  readonly sources: readonly string[];
  readonly note?: LocalText | undefined;
}

/** Null where the claim was added or withdrawn. */
export interface ClaimChange {
  readonly old: StatedClaim | null;
  readonly new: StatedClaim | null;
}

export interface RecordChange {
  readonly id: string;
  readonly change: ChangeKind;
  /** Of what is changed only. Both are absent where the desk withholds what stood there. */
  readonly fields?: readonly FieldChange[] | undefined;
  readonly claims?: readonly ClaimChange[] | undefined;
}

export const changedParts = ["incidents", "places", "tolls", "sources"] as const;
export type ChangedPart = (typeof changedParts)[number];

/** What changed from one version of a map's data to a later one. */
export interface Changes extends Readonly<Record<ChangedPart, readonly RecordChange[]>> {
  readonly from: string;
  readonly to: string;
}

/**
 * What changed between two versions of a map. Compares what the files say and not what follows from it, such as the
 * bounds of a time. Incidents are in order of time, all else in order of id, so that the same data give the same answer
 * whatever the order of the files.
 */
export function changesBetween(old: Dataset, now: Dataset): Changes {
  const time = new Map([...old.incidents, ...now.incidents].map((each) => [each.id, each.earliest]));
  const byTime = (a: RecordChange, b: RecordChange) => (time.get(a.id) ?? 0) - (time.get(b.id) ?? 0);
  return {
    from: old.config.dataVersion,
    to: now.config.dataVersion,
    incidents: recordsChanged(
      byId(old.incidents),
      byId(now.incidents),
      incidentFields,
      ({ claims }) => claims,
    )
      .map(withoutDerivedBounds)
      .sort(byTime),
    places: recordsChanged(old.places, now.places, placeFields).map(withShortOutlines),
    tolls: recordsChanged(old.tolls, now.tolls, tollFields, (toll) => [toll]),
    sources: recordsChanged(old.sources, now.sources, sourceFields),
  };
}

export const hasChanges = (changes: Changes): boolean =>
  changedParts.some((part) => changes[part].length > 0);

/** What a later version says otherwise. */
export interface Corrections {
  readonly incidents: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
}

/**
 * The incidents and places of a version that later ones changed or removed. `entries` are in order, the newest first.
 * Undefined where they do not know the version.
 */
export function correctionsSince(
  entries: readonly Pick<Changes, "from" | "to" | "incidents" | "places">[],
  version: string,
): Corrections | undefined {
  const made = entries.findIndex(({ to }) => to === version);
  const last = made >= 0 ? made : entries.findLastIndex(({ from }) => from === version) + 1;
  if (made < 0 && last === 0) return undefined;
  const later = entries.slice(0, last);
  const idsOf = (part: "incidents" | "places") =>
    new Set(
      later.flatMap((entry) => entry[part].flatMap(({ id, change }) => (change === "added" ? [] : [id]))),
    );
  return { incidents: idsOf("incidents"), places: idsOf("places") };
}

/** Whether what is shown of an incident was corrected: the incident itself, or a place that it happened at. */
export const isCorrected = ({ incidents, places }: Corrections, incident: Incident): boolean =>
  incidents.has(incident.id) || [incident.placeId, ...incident.alsoAt].some((id) => places.has(id));

type Fields<T> = (record: T) => Readonly<Record<string, ChangedValue | LocalText | undefined>>;

const incidentFields: Fields<Incident> = (incident) => ({
  place: incident.placeId,
  alsoAt: incident.alsoAt,
  time: incident.time,
  earliest: bound(incident.earliest),
  latest: bound(incident.latest),
  timePrecision: incident.timePrecision,
  partOfDay: incident.partOfDay,
  timeNote: incident.timeNote,
  placePrecision: incident.placePrecision,
  placeNote: incident.placeNote,
  category: incident.category,
  actors: incident.actors,
  title: incident.title,
  summary: incident.summary,
  status: incident.status,
  statusNote: incident.statusNote,
  sources: incident.sources,
  reported: incident.reported,
  sensitive: incident.isSensitive,
});

const placeFields: Fields<Place> = (place) => ({
  role: place.role,
  name: place.name,
  aliases: place.aliases,
  kind: place.kind,
  precision: place.precision,
  geometry: outline(place.geometry),
  shownAt: place.shownAt,
  parent: place.parent,
  route: place.route,
  directed: place.isDirected,
  geometrySource: place.geometrySource,
  note: place.note,
  pcode: place.pcode,
});

const tollFields: Fields<TollClaim> = (toll) => ({
  scope: toll.scope,
  asOfNote: toll.asOfNote,
  series: toll.series,
  derived: toll.isDerived,
});

const sourceFields: Fields<Source> = (source) => ({
  publisher: source.publisher,
  carrier: source.carrier,
  title: source.title,
  url: source.url,
  archiveUrl: source.archiveUrl,
  published: source.published,
  language: source.language,
  note: source.note,
});

const bound = (instant: number): string | undefined =>
  Number.isFinite(instant) ? new Date(instant).toISOString() : undefined;

/** The bounds follow from the time; they are told where they alone were changed. */
function withoutDerivedBounds(record: RecordChange): RecordChange {
  if (!record.fields?.some(({ field }) => field === "time")) return record;
  return {
    ...record,
    fields: record.fields.filter(({ field }) => field !== "earliest" && field !== "latest"),
  };
}

const outline = (geometry: Place["geometry"]): string | undefined =>
  geometry === null ? undefined : `${geometry.type} ${JSON.stringify(geometry.coordinates)}`;

/** Outlines are compared whole and then told in short: "Polygon, 96 points". */
const withShortOutlines = (record: RecordChange): RecordChange =>
  record.fields
    ? {
        ...record,
        fields: record.fields.map((each) =>
          each.field === "geometry"
            ? { field: each.field, old: short(each.old), new: short(each.new) }
            : each,
        ),
      }
    : record;

function short(value: ChangedValue): ChangedValue {
  if (typeof value !== "string" || value.startsWith("Point ")) return value;
  return `${value.slice(0, value.indexOf(" "))}, ${value.match(/\[-?\d/g)?.length ?? 0} points`;
}

const byId = <T extends { readonly id: string }>(records: readonly T[]): ReadonlyMap<string, T> =>
  new Map(records.map((record) => [record.id, record]));

function recordsChanged<T>(
  old: ReadonlyMap<string, T>,
  now: ReadonlyMap<string, T>,
  fieldsOf: Fields<T>,
  claimsOf: (record: T) => readonly (Claim & { readonly breakdown?: StatedClaim["breakdown"] })[] = () => [],
): RecordChange[] {
  const ids = [...new Set([...old.keys(), ...now.keys()])].sort();
  return ids.flatMap((id): RecordChange[] => {
    const [before, after] = [old.get(id), now.get(id)];
    if (before === undefined) return [{ id, change: "added" }];
    if (after === undefined) return [{ id, change: "removed" }];
    const fields = fieldsChanged(fieldsOf(before), fieldsOf(after));
    const claims = claimsChanged(claimsOf(before).map(stated), claimsOf(after).map(stated));
    if (fields.length + claims.length === 0) return [];
    return [{ id, change: "changed", ...(fields.length && { fields }), ...(claims.length && { claims }) }];
  });
}

function fieldsChanged(
  old: ReturnType<Fields<never>>,
  now: ReturnType<Fields<never>>,
): readonly FieldChange[] {
  return Object.keys(now).flatMap((field) => {
    const [before, after] = [byLanguage(field, old[field]), byLanguage(field, now[field])];
    const names = [...new Set([...before.keys(), ...after.keys()])];
    return names.flatMap((name) => {
      const change = { field: name, old: before.get(name) ?? null, new: after.get(name) ?? null };
      return same(change.old, change.new) ? [] : [change];
    });
  });
}

/** A value by the name that it has in a list of changes: a text has one for each language. */
function byLanguage(
  field: string,
  value: ChangedValue | LocalText | undefined,
): ReadonlyMap<string, ChangedValue> {
  if (value === undefined || value === null) return new Map();
  if (typeof value !== "object" || isList(value)) return new Map([[field, value]]);
  return new Map(Object.entries(value).map(([language, text]) => [`${field}.${language}`, text]));
}

const isList = (value: object): value is readonly string[] => Array.isArray(value);

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const stated = (claim: Claim & { readonly breakdown?: StatedClaim["breakdown"] }): StatedClaim => ({
  claimant: claim.claimant,
  group: claim.group,
  min: claim.min,
  max: claim.max,
  asOf: claim.asOf,
  ...(claim.breakdown && { breakdown: claim.breakdown }),
  sources: claim.sources,
  ...(claim.note && { note: claim.note }),
});

/** The same claim in both, as nearly as it can be told: same claimant, group and day; else same claimant and group. */
const likeness: readonly ((claim: StatedClaim) => string)[] = [
  (claim) => JSON.stringify(claim),
  ({ claimant, group, asOf }) => JSON.stringify([claimant, group, asOf]),
  ({ claimant, group }) => JSON.stringify([claimant, group]),
];

function claimsChanged(old: readonly StatedClaim[], now: readonly StatedClaim[]): readonly ClaimChange[] {
  const former = new Map<StatedClaim, StatedClaim>();
  const left = new Set(old);
  for (const keyOf of likeness)
    for (const claim of now) {
      if (former.has(claim)) continue;
      const match = [...left].find((each) => keyOf(each) === keyOf(claim));
      if (!match) continue;
      former.set(claim, match);
      left.delete(match);
    }
  const kept = now.flatMap((claim): ClaimChange[] => {
    const before = former.get(claim) ?? null;
    return before && same(before, claim) ? [] : [{ old: before, new: claim }];
  });
  return [...kept, ...[...left].map((claim): ClaimChange => ({ old: claim, new: null }))];
}
