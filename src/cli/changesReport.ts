import {
  type ChangedPart,
  type ChangedValue,
  type ChangeKind,
  type Changes,
  type ClaimChange,
  changedParts,
  hasChanges,
  type RecordChange,
  type StatedClaim,
} from "../core/changes";
import type { Dataset } from "../core/model";
import { textIn } from "../core/text";
import { groupWords, quantityWords } from "../i18n/claimWords";
import type { Formats } from "../i18n/formats";
import { hasManyChanges, type ManyChanges, type ManyChangesToTell } from "./diffEvents";
import { plural, printable } from "./report";

export interface ChangesToTell {
  readonly changes: Changes;
  /** Of a map of many events. */
  readonly many?: ManyChangesToTell | undefined;
  readonly old: Dataset;
  readonly now: Dataset;
  /** In English, whose words must be loaded. */
  readonly formats: Formats;
}

const signs = { added: "+", removed: "-", changed: "~" } as const;
const oneOf: Readonly<Record<ChangedPart, string>> = {
  incidents: "incident",
  places: "place",
  tolls: "toll",
  sources: "source",
};

/** "1 incident added, 2 changed; 1 source added; 3 events removed". "nothing" where nothing changed. */
export function sumOf(changes: Changes, events?: ManyChanges): string {
  const parts = changedParts.flatMap((part) =>
    sumOfOne(oneOf[part], (kind) => changes[part].filter(({ change }) => change === kind).length),
  );
  return [...parts, ...(events ? sumOfMany(events) : [])].join("; ") || "nothing";
}

function sumOfOne(name: string, countOf: (kind: ChangeKind) => number): readonly string[] {
  const counts = (["added", "removed", "changed"] as const)
    .map((kind) => ({ kind, count: countOf(kind) }))
    .filter(({ count }) => count > 0);
  const [first, ...rest] = counts;
  if (!first) return [];
  return [
    [`${plural(first.count, name)} ${first.kind}`, ...rest.map(({ kind, count }) => `${count} ${kind}`)].join(
      ", ",
    ),
  ];
}

function sumOfMany(events: ManyChanges): readonly string[] {
  if (events.compared === "ids") return sumOfOne("event", (kind) => events[kind]);
  if (!hasManyChanges(events)) return [];
  return [`${plural(events.total.old, "event")} → ${events.total.new}, compared by counts`];
}

/** What changed, for a person at a terminal: record by record, what stood there and what stands there now. */
export function changesText({ changes, many, old, now, formats }: ChangesToTell): string {
  const head = `${now.config.id}: ${changes.from} → ${changes.to}`;
  const events = many && hasManyChanges(many.changes) ? manyText(many, formats) : [];
  if (!hasChanges(changes) && events.length === 0) {
    const nothing = many ? "Nothing changed in the records and events." : "Nothing changed in the records.";
    return `${head}\n\n${nothing}`;
  }
  const records = changedParts.flatMap((part) =>
    changes[part].map((record) =>
      recordText(
        oneOf[part],
        record,
        nameOf(part, record.id, now) ?? nameOf(part, record.id, old) ?? "",
        formats,
      ),
    ),
  );
  return [head, ...records, ...events, sumOf(changes, many?.changes)].join("\n\n");
}

function recordText(kind: string, record: RecordChange, name: string, formats: Formats): string {
  const first = `${signs[record.change]} ${kind} ${printable(record.id)}${name && `  ${printable(name)}`}`;
  return [first, ...linesOf(record, formats).map((line) => `    ${line}`)].join("\n");
}

/** Events one by one, then how many there are of each category that has more or fewer than before. */
function manyText({ changes, names }: ManyChangesToTell, formats: Formats): readonly string[] {
  const counts = Object.entries(changes.categories)
    .filter(([, count]) => count.old !== count.new)
    .map(([id, count]) => `    ${printable(id)}: ${count.old} → ${count.new}`);
  const total = [`events: ${changes.total.old} → ${changes.total.new}`, ...counts].join("\n");
  if (changes.compared === "counts") return [total, byCountsOnly];
  const told = changes.records.map((record) =>
    recordText("event", record, names.get(record.id) ?? "", formats),
  );
  const left = changes.added + changes.removed + changes.changed - told.length;
  return [...told, ...(left > 0 ? [`… and ${plural(left, "event")} more`] : []), total];
}

const byCountsOnly =
  "The events are beyond memory: compared are their numbers by category. Which of them were added, removed or changed is not known; as many may have come as gone.";

function nameOf(part: ChangedPart, id: string, dataset: Dataset): string | undefined {
  if (part === "sources") return dataset.sources.get(id)?.title;
  if (part === "tolls") return dataset.tolls.get(id)?.claimant;
  const text =
    part === "places"
      ? dataset.places.get(id)?.name
      : dataset.incidents.find((each) => each.id === id)?.title;
  return text && textIn(text, "en").text;
}

const linesOf = ({ fields = [], claims = [] }: RecordChange, formats: Formats): readonly string[] => [
  ...fields.map((each) => `${each.field}: ${valueText(each.old)} → ${valueText(each.new)}`),
  ...claims.map((claim) => claimLine(claim, formats)),
];

function valueText(value: ChangedValue): string {
  if (value === null) return "nothing";
  if (typeof value === "boolean") return value ? "yes" : "no";
  return typeof value === "string" ? `"${printable(value)}"` : `[${value.map(printable).join(", ")}]`;
}

/** "claim: SOHR, at least 38 civilians, as of 2025-03-07 → nothing" */
const claimLine = ({ old, new: now }: ClaimChange, formats: Formats): string =>
  `claim: ${statedText(old, formats)} → ${statedText(now, formats)}`;

function statedText(claim: StatedClaim | null, formats: Formats): string {
  if (!claim) return "nothing";
  const areas = Object.entries(claim.breakdown ?? {}).map(
    ([area, figure]) => `${area}: ${quantityWords({ min: figure, max: figure }, formats)}`,
  );
  const note = claim.note && textIn(claim.note, "en").text;
  return printable(
    [
      claim.claimant,
      `${quantityWords(claim, formats)} ${groupWords(claim.group, formats)}`,
      ...(claim.asOf ? [`as of ${claim.asOf}`] : []),
      ...(areas.length > 0 ? [`(${areas.join("; ")})`] : []),
      ...(note ? [`"${note}"`] : []),
      `[${claim.sources.join(", ")}]`,
    ].join(", "),
  );
}
