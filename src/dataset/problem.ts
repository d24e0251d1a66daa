import { writtenOut } from "../safety/plainText";
import type { ProblemCode } from "./advice";

export type { ProblemCode };

/** The four files of a map, by what they hold; what others refer to comes first, and so do its problems. */
export const fileNames = {
  map: "map.json",
  sources: "sources.json",
  incidents: "incidents.geojson",
  claims: "claims.json",
} as const;
export type FileRole = keyof typeof fileNames;

export type Severity = "error" | "warning";

const warnings: ReadonlySet<ProblemCode> = new Set([
  "unknown-property",
  "coordinates-doubtful",
  "not-on-map",
  "vague",
  "part-of-day",
  "unused",
  "html",
  "coordinates-fine",
  "unattributed",
  "undated-toll",
  "loaded-word",
  "changes-behind",
  "control",
]);

/** What is wrong with the data, where, and how to mend it. */
export interface Problem {
  /** The file's name, such as "incidents.geojson". */
  readonly file: string;
  /** The way to the value, such as `features[3].properties.incidents[0].time`. Empty for the file as a whole. */
  readonly path: string;
  /** From 1. Line, column and mend are there once the problem was looked into, see `locate`. */
  readonly line?: number;
  /** From 1, in UTF-16 units. */
  readonly column?: number;
  readonly code: ProblemCode;
  /** The value as it stands, shortened. */
  readonly got: string;
  readonly expected: string;
  readonly mend?: string;
  /** What an error concerns is left out of the dataset; a warning leaves nothing out. */
  readonly severity: Severity;
}

/** Notes a problem at a path of one file. What was expected may be a function, which is asked only if it is noted. */
export type Log = (code: ProblemCode, path: string, got: unknown, expected: string | (() => string)) => void;

/**
 * So many errors and so many warnings of a file are told one by one. A file of twenty million bytes may have ten million
 * faults, which nobody reads and no device holds.
 */
export const mostProblems = 1000;

const longestGot = 80;

/** A value in a few words. Lists and objects are named, not shown: they may be as deep as whoever wrote them liked. */
function shown(value: unknown): string {
  if (value === undefined) return "nothing";
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : `a list of ${value.length}`;
  if (typeof value === "object" && value !== null) return "an object";
  const text = String(value);
  const beginning = writtenOut(text.slice(0, longestGot));
  if (beginning.trim() === "") return `"${beginning}"`;
  return text.length > longestGot ? `${beginning}…` : beginning;
}

export function problem(
  file: string,
  code: ProblemCode,
  path: string,
  got: unknown,
  expected: string,
): Problem {
  return { file, path, code, got: shown(got), expected, severity: severityOf(code) };
}

const severityOf = (code: ProblemCode): Severity => (warnings.has(code) ? "warning" : "error");

/** Notes into a list; the last entry of a file with too many problems says that there are more. */
export function logInto(problems: Problem[], file: string): Log {
  const counts = { error: 0, warning: 0 };
  return (code, path, got, expected) => {
    const severity = severityOf(code);
    counts[severity]++;
    if (counts[severity] > mostProblems + 1) return;
    if (counts[severity] > mostProblems) {
      const more = `more than ${mostProblems} ${severity}s`;
      problems.push({
        ...problem(file, "many", "", more, "fewer: those that follow are not listed"),
        severity,
      });
    } else {
      problems.push(problem(file, code, path, got, typeof expected === "string" ? expected : expected()));
    }
  };
}

const plainName = /^[\p{L}_$][\p{L}\p{N}_$]*$/u;

/** The path of a property or list entry. */
export function member(path: string, name: string | number): string {
  if (typeof name === "number") return `${path}[${name}]`;
  if (!plainName.test(name)) return `${path}[${JSON.stringify(name)}]`;
  return path ? `${path}.${name}` : name;
}

/** Whether anything was left out. */
export const hasErrors = (problems: readonly Problem[]): boolean =>
  problems.some(({ severity }) => severity === "error");
