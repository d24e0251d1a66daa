import { type Node, type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";
import { advice } from "./advice";
import type { FileTexts } from "./dataset";
import { isTooDeep } from "./parse";
import { type FileRole, fileNames, member, type Problem, problem } from "./problem";

/**
 * Finds the lines of problems, and what only the text shows: names that occur twice in one object. Loaded when there
 * is a problem to tell of: it brings a JSON parser of its own.
 */

interface Located {
  /** Offset of the value at each path. */
  readonly offsets: ReadonlyMap<string, number>;
  /** Paths at which a name occurs again, with the offset of its later occurrence. */
  readonly repeated: readonly { readonly path: string; readonly offset: number }[];
  readonly firstError: ParseError | undefined;
}

function locateValues(json: string): Located {
  const errors: ParseError[] = [];
  const root = parseTree(json, errors, { disallowComments: true, allowTrailingComma: false });
  const offsets = new Map<string, number>();
  const repeated: { path: string; offset: number }[] = [];
  const visit = (node: Node, path: string): void => {
    offsets.set(path, node.offset);
    if (node.type === "array") {
      for (const [index, child] of (node.children ?? []).entries()) visit(child, member(path, index));
    }
    if (node.type !== "object") return;
    const seen = new Set<string>();
    for (const { children: [key, value] = [] } of node.children ?? []) {
      const name = String(key?.value);
      const at = member(path, name);
      if (key && seen.has(name)) repeated.push({ path: at, offset: key.offset });
      seen.add(name);
      if (value) visit(value, at);
    }
  };
  if (root) visit(root, "");
  return { offsets, repeated, firstError: errors[0] };
}

/** Line and column, from 1, of an offset into the text. */
function lineFinder(text: string): (offset: number) => { line: number; column: number } {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return (offset) => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - starts[low]! + 1 };
  };
}

/** The path of what holds the value at the path. */
const holder = (path: string): string =>
  path.replace(/(?:^|\.)[^.[\]"]+$|\[(?:\d+|"(?:[^"\\]|\\.)*")\]$/, "");

/** The offset of the value, or of the nearest thing around it that is there. */
function offsetOf(offsets: ReadonlyMap<string, number>, path: string): number {
  for (let at = path; ; at = holder(at)) {
    const offset = offsets.get(at);
    if (offset !== undefined) return offset;
    if (at === "" || holder(at) === at) return 0;
  }
}

const inWords = (error: ParseError): string =>
  printParseErrorCode(error.error)
    .replace(/([A-Z])/g, " $1")
    .trim()
    .toLowerCase();

function locateIn(file: string, text: string, problems: readonly Problem[]): readonly Problem[] {
  if (isTooDeep(text)) return problems;
  const { offsets, repeated, firstError } = locateValues(text);
  const find = lineFinder(text);
  const found = problems.map((each) => {
    if (each.code !== "json" || !firstError) return { ...each, ...find(offsetOf(offsets, each.path)) };
    return { ...each, got: inWords(firstError), ...find(firstError.offset) };
  });
  const twice = repeated.map(({ path, offset }) => ({
    ...problem(file, "duplicate-key", path, "the same name again", "every name once in an object"),
    ...find(offset),
  }));
  return [...found, ...twice].sort((a, b) => a.line - b.line || a.column - b.column);
}

/**
 * The problems with line, column and the way to mend them, those of each file in the order of its lines; and besides, the names that occur
 * twice in one object, of which a parsed file holds only the last. Problems of a file without a text stay as they are.
 */
export function locate(problems: readonly Problem[], texts: FileTexts): readonly Problem[] {
  return (Object.keys(fileNames) as FileRole[]).flatMap((role) => {
    const own = problems.filter(({ file }) => file === fileNames[role]);
    const text = texts[role];
    const located = text === undefined ? own : locateIn(fileNames[role], text, own);
    return located.map((each) => ({ ...each, mend: advice[each.code] }));
  });
}
