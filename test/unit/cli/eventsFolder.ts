import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "../../../src/cli/importEvents";
import { csvOf, type Made } from "../events/files";
import { exampleConfig } from "../examples";
import { testTerminal } from "./pictureTerminal";

const small = new URL("../../fixtures/small/map.json", import.meta.url);
const label = (text: string) => ({ en: text, ar: text, fr: text });

/** Writes the folder of a map of many events, with the categories of the example. */
export function putEventsMap(
  folder: string,
  events: readonly Made[],
  { version = "2026-01-01.1" }: { readonly version?: string } = {},
): void {
  mkdirSync(folder, { recursive: true });
  const { categories, groups } = exampleConfig;
  const map = {
    ...JSON.parse(readFileSync(small, "utf8")),
    id: "many",
    dataVersion: version,
    groups: groups.map((each) => ({ ...each, label: label(each.id) })),
    categories: categories.map((each) => ({ ...each, label: label(each.id) })),
    chapters: [],
    events: { file: "events.csv" },
  };
  const write = (name: string, content: unknown) =>
    writeFileSync(
      join(folder, name),
      typeof content === "string" ? content : JSON.stringify(content, null, 1),
    );
  write("map.json", map);
  write("sources.json", { formatVersion: 1, sources: {} });
  write("events.csv", csvOf(events));
}

/** The same as a file beyond memory, with its counts. */
export async function putPyramid(
  folder: string,
  events: readonly Made[],
  options: { readonly version?: string } = {},
): Promise<void> {
  putEventsMap(folder, events, options);
  const terminal = testTerminal();
  const code = await run([join(folder, "events.csv"), "--map", folder, "--pyramid", "--quiet"], terminal);
  if (code !== 0) throw new Error(terminal.told.join("\n"));
  editMap(folder, (map) => ({
    ...map,
    events: { file: "events.parquet", counts: "events.counts.parquet" },
  }));
}

/** Changes a folder's map.json. */
export function editMap(folder: string, edit: (map: Record<string, unknown>) => unknown): void {
  const file = join(folder, "map.json");
  writeFileSync(file, JSON.stringify(edit(JSON.parse(readFileSync(file, "utf8")))));
}
