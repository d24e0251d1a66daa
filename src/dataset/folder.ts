import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { type FileTexts, type Reading, readDataset } from "./dataset";
import { harmIn } from "./harm/harm";
import { locate } from "./locate";
import { type FileRole, fileNames, type Problem, problem } from "./problem";

async function readText(folder: string, role: FileRole, problems: Problem[]): Promise<string | undefined> {
  const name = fileNames[role];
  const path = join(folder, name);
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    const got = error.code === "ENOENT" ? "no such file" : error.message;
    problems.push(problem(name, "file", "", got, `a file at ${path}`));
    return undefined;
  });
  if (!bytes) return undefined;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    problems.push(problem(name, "encoding", "", "bytes that are not UTF-8", "a file in UTF-8"));
    return undefined;
  }
}

/** A map of many events needs no incidents and no claims. */
const withoutDispensable = (problems: readonly Problem[], { dataset }: Reading): readonly Problem[] =>
  problems.filter(
    ({ code, file }) =>
      !(
        dataset?.config.events &&
        code === "file" &&
        (file === fileNames.incidents || file === fileNames.claims)
      ),
  );

/**
 * Reads a map from its folder on disk. Problems have their lines; names that occur twice in an object and what may do
 * harm are among them. Rejects when the folder is none.
 */
export async function readFolder(folder: string): Promise<Reading> {
  const isFolder = await stat(folder).then(
    (entry) => entry.isDirectory(),
    () => false,
  );
  if (!isFolder) throw new Error(`${folder} is not a folder`);
  const problems: Problem[] = [];
  const [map, incidents, sources, claims] = await Promise.all(
    (["map", "incidents", "sources", "claims"] as const).map((role) => readText(folder, role, problems)),
  );
  const texts: FileTexts = { map, incidents, sources, claims };
  const reading = readDataset(texts);
  return {
    dataset: reading.dataset,
    problems: locate(
      [...withoutDispensable(problems, reading), ...reading.problems, ...harmIn(texts)],
      texts,
    ),
  };
}
