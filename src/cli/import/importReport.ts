import { plural, printable } from "../report";
import type { Imported } from "./importFiles";

const count = (value: number): string => value.toLocaleString("en");
const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(bytes < 1e6 ? 2 : 1)} MB`;
const time = (milliseconds: number): string => new Date(milliseconds).toISOString().replace(".000", "");

const names: readonly (readonly [string, number])[] = [
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
];

/** "7 days" */
function stepWords(step: number): string {
  const [name, length] = names.find(([, each]) => step % each === 0) ?? ["millisecond", 1];
  return plural(step / length, name);
}

const most = 12;

/** Names with their numbers, the most frequent first. */
function ranked(counted: ReadonlyMap<string, number>): string {
  const all = [...counted].sort(([, a], [, b]) => b - a);
  const named = all.slice(0, most).map(([name, times]) => `${printable(name)} ${count(times)}`);
  return `${named.join(", ")}${all.length > most ? `, and ${all.length - most} more` : ""}`;
}

/** What was found and written, for a person at a terminal. `missing` is what map.json should say and does not. */
export function asText({ summary, file, counts, rejectedPath }: Imported, missing?: string): string {
  const { span, bounds } = summary;
  const lines: string[] = [];
  if (file && span && bounds)
    lines.push(
      `${file.path}: ${count(summary.events)} events, ${megabytes(file.bytes)}${file.isPyramid ? ", as a pyramid" : ""}`,
      `  from ${time(span.from)} to ${time(span.to)}`,
      `  west ${bounds[0]}, south ${bounds[1]}, east ${bounds[2]}, north ${bounds[3]}`,
      `  categories: ${ranked(summary.categories)}`,
    );
  else lines.push("No event could be read, so none was written.");
  if (counts)
    lines.push(
      `${counts.path}: exact counts for windows in steps of ${stepWords(counts.step)}, ${megabytes(counts.bytes)}`,
    );
  if (rejectedPath !== undefined) {
    const changed = summary.changed > 0 ? `, ${count(summary.changed)} kept but changed` : "";
    lines.push(
      `${rejectedPath}: ${count(summary.rejected)} of ${count(summary.rows)} rows left out${changed}`,
      ...(summary.rejected > 0 ? [`  by reason: ${ranked(summary.reasons)}`] : []),
    );
  }
  if (summary.unknownKinds.size > 0)
    lines.push(
      `map.json has no category for: ${ranked(summary.unknownKinds)}`,
      '  Add categories whose ids are these words, or one with the id "other", and import again.',
    );
  if (missing !== undefined) lines.push(`map.json does not name the file yet. Add to it: ${missing}`);
  return lines.join("\n");
}

/** The same for a machine. */
export function asJson({ summary, file, counts, rejectedPath }: Imported, error?: string): string {
  const { rows, events, rejected, changed, span, bounds, reasons, categories, unknownKinds } = summary;
  return JSON.stringify(
    {
      file: file ?? null,
      counts: counts ?? null,
      rejectedFile: rejectedPath ?? null,
      rows,
      events,
      rejected,
      changed,
      reasons: Object.fromEntries(reasons),
      span: span ? [time(span.from), time(span.to)] : null,
      bounds: bounds ?? null,
      categories: [...categories].map(([id, number]) => ({ id, events: number })),
      unknownCategories: [...unknownKinds].map(([word, number]) => ({ word, rows: number })),
      ...(error === undefined ? {} : { error }),
    },
    null,
    2,
  );
}
