import { type Problem, type ProblemCode, problem, type Severity } from "../dataset/problem";

/** So many are told one by one: those of a million rows nobody reads, and each is a message to the page. */
export const mostProblems = 100;

export interface EventProblem {
  readonly code: ProblemCode;
  /** The way to the value, such as `features[3].properties.time` or `rows[3].time`. */
  readonly path: string;
  /** From 1. */
  readonly line: number | undefined;
  readonly got: unknown;
  readonly expected: string;
}

/** What is wrong with the rows of one file: the first hundred, rejected rows before notes, and how many there are. */
export interface ProblemList {
  /** A row that is left out. */
  reject(found: EventProblem): void;
  /** Something about a row that stays. */
  note(found: EventProblem): void;
  readonly rejected: number;
  readonly problems: readonly Problem[];
}

export function createProblemList(file: string): ProblemList {
  const kept: Record<Severity, Problem[]> = { error: [], warning: [] };
  let rejected = 0;
  const keep = ({ code, path, line, got, expected }: EventProblem, severity: Severity) => {
    if (kept[severity].length >= mostProblems) return;
    const made = { ...problem(file, code, path, got, expected), severity };
    kept[severity].push(line === undefined ? made : { ...made, line });
  };
  return {
    reject(found) {
      rejected++;
      keep(found, "error");
    },
    note: (found) => keep(found, "warning"),
    get rejected() {
      return rejected;
    },
    get problems() {
      return [...kept.error, ...kept.warning].slice(0, mostProblems);
    },
  };
}
