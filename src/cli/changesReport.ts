import {
  type ChangedPart,
  type ChangedValue,
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
import { plural, printable } from "./report";

export interface ChangesToTell {
  readonly changes: Changes;
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

/** "1 incident added, 2 changed; 1 source added". "nothing" where nothing changed. */
export function sumOf(changes: Changes): string {
  const parts = changedParts.flatMap((part) => {
    const counts = (["added", "removed", "changed"] as const).flatMap((kind) => {
      const count = changes[part].filter(({ change }) => change === kind).length;
      return count > 0 ? [{ kind, count }] : [];
    });
    const [first, ...rest] = counts;
    if (!first) return [];
    return [
      [
        `${plural(first.count, oneOf[part])} ${first.kind}`,
        ...rest.map(({ kind, count }) => `${count} ${kind}`),
      ].join(", "),
    ];
  });
  return parts.join("; ") || "nothing";
}

/** What changed, for a person at a terminal: record by record, what stood there and what stands there now. */
export function changesText({ changes, old, now, formats }: ChangesToTell): string {
  const head = `${now.config.id}: ${changes.from} → ${changes.to}`;
  if (!hasChanges(changes)) return `${head}\n\nNothing changed in the records.`;
  const records = changedParts.flatMap((part) =>
    changes[part].map((record) => {
      const name = printable(nameOf(part, record.id, now) ?? nameOf(part, record.id, old) ?? "");
      const first = `${signs[record.change]} ${oneOf[part]} ${printable(record.id)}${name && `  ${name}`}`;
      return [first, ...linesOf(record, formats).map((line) => `    ${line}`)].join("\n");
    }),
  );
  return [head, ...records, sumOf(changes)].join("\n\n");
}

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
