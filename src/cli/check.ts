import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { advice } from "../dataset/advice";
import { changeLogName, changeLogProblems } from "../dataset/changeLog";
import type { Reading } from "../dataset/dataset";
import { readFolder } from "../dataset/folder";
import { hasErrors, type Problem, problem } from "../dataset/problem";
import { mostProblems } from "../events/problemList";
import { EventsRefused } from "../events/refusal";
import { readMapEvents } from "../site/mapEvents";
import { checkTexts } from "./checkTexts";
import { asJson, asText, type CheckedReading } from "./report";
import { wishesOr } from "./wishes";

const help = `daymark check <folder> [--strict] [--json]

Reads the four files of a map, and its file of many events where it has one, and says what is wrong with them, where,
and how to mend it. Of a file beyond memory it reads every row, and holds the counts beside it against them.

  --strict   let warnings fail, too
  --json     print what was found as JSON

Ends with 0 when all is well, 1 when the data have errors, 2 when it was called wrongly.
`;

interface Wishes {
  readonly folder: string;
  readonly isStrict: boolean;
  readonly isJson: boolean;
}

function readArguments(args: string[]): Wishes | "help" {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      strict: { type: "boolean" },
      json: { type: "boolean" },
      help: { type: "boolean", short: "h" },
    },
  });
  if (values.help) return "help";
  const [folder, ...others] = positionals;
  if (folder === undefined || others.length > 0)
    throw new Error("Name one folder, such as data/syria-coast-2025.");
  return { folder, isStrict: values.strict ?? false, isJson: values.json ?? false };
}

/** The same with the events of a map that has many, and what is wrong with their file. */
async function readWithEvents(folder: string): Promise<CheckedReading> {
  const reading = await readWithChanges(folder);
  const config = reading.dataset?.config;
  if (!config?.events) return reading;
  const mended = (problems: readonly Problem[]) =>
    problems.map((each) => ({ ...each, mend: advice[each.code] }));
  try {
    const events = await readMapEvents(resolve(folder), config);
    if (!events) return reading;
    const { rows, rejected } = events;
    const texts = events.columns ? [] : (await checkTexts(folder, config.events.file)).problems;
    const problems = mended([
      ...withEnd(events.problems, config.events.file),
      ...withEnd(texts, config.events.file),
    ]);
    return { ...reading, problems: [...reading.problems, ...problems], events: { rows, rejected } };
  } catch (error) {
    if (!(error instanceof EventsRefused)) throw error;
    return { ...reading, problems: [...reading.problems, ...mended([error.problem])] };
  }
}

/** Says that a list of what is wrong in a file of events ends before all is told. */
function withEnd(problems: readonly Problem[], file: string): readonly Problem[] {
  if (problems.filter((each) => each.file === file).length < mostProblems) return problems;
  const more = problem(
    file,
    "many",
    "",
    `${mostProblems} or more`,
    "fewer: those that follow are not listed",
  );
  // The list has all errors before the first warning.
  return [...problems, { ...more, severity: problems.at(-1)!.severity }];
}

/** The reading of a folder, with what is wrong with its list of changes where it has one. */
async function readWithChanges(folder: string): Promise<Reading> {
  const reading = await readFolder(folder);
  const json = await readFile(join(folder, changeLogName), "utf8").catch(() => undefined);
  if (json === undefined || !reading.dataset) return reading;
  const problems = changeLogProblems(json, reading.dataset.config.dataVersion);
  return {
    ...reading,
    problems: [...reading.problems, ...problems.map((each) => ({ ...each, mend: advice[each.code] }))],
  };
}

const isColoured = (): boolean => Boolean(process.stdout.isTTY) && !process.env.NO_COLOR;

/** `daymark check`: prints what is wrong with a map's data and gives the exit code. */
export async function run(args: string[]): Promise<number> {
  const wishes = wishesOr(() => readArguments(args), help);
  if (typeof wishes === "number") return wishes;
  let reading: CheckedReading;
  try {
    reading = await readWithEvents(wishes.folder);
  } catch (error) {
    console.error(
      `${(error as Error).message}. Name the folder that holds map.json and the other files of a map.`,
    );
    return 2;
  }
  console.log(wishes.isJson ? asJson(reading) : asText(reading, wishes.folder, isColoured()));
  const isWell = wishes.isStrict ? reading.problems.length === 0 : !hasErrors(reading.problems);
  return isWell ? 0 : 1;
}
