import { join } from "node:path";
import type { Reading } from "../dataset/dataset";
import type { Problem } from "../dataset/problem";

export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

/** What was read of a map, of its file of many events too where it has one. */
export interface CheckedReading extends Reading {
  readonly events?: { readonly rows: number; readonly rejected: number };
}

type Counts = EventCounts | IncidentCounts;

interface EventCounts {
  /** Null where the file of events could not be read. */
  readonly events: number | null;
  readonly rejected: number | null;
  readonly sources: number;
}

interface IncidentCounts {
  readonly events?: never;
  readonly incidents: number;
  readonly places: number;
  readonly routes: number;
  readonly sources: number;
  readonly claims: number;
}

/** What was read, counted. Undefined when nothing could be. */
function countsOf({ dataset, events }: CheckedReading): Counts | undefined {
  if (!dataset) return undefined;
  const sources = dataset.sources.size;
  if (events) return { events: events.rows - events.rejected, rejected: events.rejected, sources };
  if (dataset.config.events) return { events: null, rejected: null, sources };
  const places = [...dataset.places.values()];
  return {
    incidents: dataset.incidents.length,
    places: places.filter(({ role }) => role === "place").length,
    routes: places.filter(({ role }) => role === "route").length,
    sources,
    claims: dataset.tolls.size,
  };
}

function countProblems(problems: readonly Problem[]): string {
  if (problems.length === 0) return "no problems";
  const errors = problems.filter(({ severity }) => severity === "error").length;
  const warnings = problems.length - errors;
  return [errors > 0 && plural(errors, "error"), warnings > 0 && plural(warnings, "warning")]
    .filter(Boolean)
    .join(", ");
}

/** "94 incidents, 51 places, 5 routes, 188 sources, 81 claims; no problems" */
export function summaryOf(reading: CheckedReading): string {
  const counts = countsOf(reading);
  return `${counts ? readWords(counts) : "The map could not be read"}; ${countProblems(reading.problems)}`;
}

function readWords(counts: Counts): string {
  if (counts.events !== undefined)
    return [
      counts.events === null ? "no event could be read" : plural(counts.events, "event"),
      ...(counts.rejected ? [`${plural(counts.rejected, "row")} left out`] : []),
      plural(counts.sources, "source"),
    ].join(", ");
  return [
    plural(counts.incidents, "incident"),
    plural(counts.places, "place"),
    ...(counts.routes > 0 ? [plural(counts.routes, "route")] : []),
    plural(counts.sources, "source"),
    plural(counts.claims, "claim"),
  ].join(", ");
}

type Paint = (text: string) => string;
const plain: Paint = (text) => text;
const paintWith =
  (code: number): Paint =>
  (text) =>
    `\u001b[${code}m${text}\u001b[0m`;

const controls = /\p{Cc}|\p{Cf}/gu;

/** A text from the data as a terminal may show it: it must not steer the terminal. */
export const printable = (text: string): string =>
  text.replace(controls, (letter) => `\\u${letter.codePointAt(0)!.toString(16).padStart(4, "0")}`);

function problemText(problem: Problem, folder: string, isColoured: boolean): string {
  const [bold, faint] = isColoured ? [paintWith(1), paintWith(2)] : [plain, plain];
  const severity = isColoured ? paintWith(problem.severity === "error" ? 31 : 33) : plain;
  // A row of a table has a line and no column.
  const at = [problem.line, problem.column]
    .flatMap((each) => (each === undefined ? [] : `:${each}`))
    .join("");
  const lines = [
    `${bold(`${join(folder, problem.file)}${at}`)}  ${severity(problem.severity)}  ${faint(problem.code)}`,
    ...(problem.path ? [`  ${printable(problem.path)}`] : []),
    `  got       ${printable(problem.got)}`,
    `  expected  ${printable(problem.expected)}`,
    ...(problem.mend ? [`  to mend   ${problem.mend}`] : []),
  ];
  return lines.join("\n");
}

/** The report for a person at a terminal: every problem, file by file, then a line that sums up. */
export function asText(reading: CheckedReading, folder: string, isColoured: boolean): string {
  const problems = reading.problems.map((problem) => problemText(problem, folder, isColoured));
  return [...problems, summaryOf(reading)].join("\n\n");
}

/** The report for a machine: `{ isValid, counts, problems }`; `counts` is null when nothing could be read. */
export function asJson(reading: CheckedReading): string {
  const isValid = reading.problems.every(({ severity }) => severity !== "error");
  return JSON.stringify({ isValid, counts: countsOf(reading) ?? null, problems: reading.problems }, null, 2);
}
