import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A Markdown file of the project. */
export interface Document {
  /** From the project's folder. */
  readonly path: string;
  readonly text: string;
}

const inFolder = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".md"))
    .map((path) => join(folder, path));

const open = (path: string): Document => ({ path, text: readFileSync(path, "utf8") });

/** What readers, editors and developers are sent to. */
export const documents: readonly Document[] = [
  "README.md",
  "ARCHITECTURE.md",
  "CONTRIBUTING.md",
  "CHANGELOG.md",
  ...inFolder("docs"),
  ...inFolder("data"),
].map(open);

/** The text of one document, by its path from the project's folder. */
export const documentText = (path: string): string => open(path).text;

/** The text under a heading, down to the next heading of any level. Throws where there is none. */
export function section(text: string, heading: string): string {
  const [, body] = text.split(new RegExp(`^#+ ${heading}$`, "m"));
  if (body === undefined) throw new Error(`There is no heading "${heading}".`);
  return body.split(/^#+ /m)[0] ?? "";
}

/** What stands in code marks in the cells of each row of the tables of a text: row by row, cell by cell. */
export const codeInTables = (text: string): readonly (readonly (readonly string[])[])[] =>
  text
    .split("\n")
    .filter((line) => line.startsWith("| `"))
    .map((line) =>
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, code = ""]) => code)),
    );
