import { rmdir } from "node:fs/promises";
import type { Size } from "../core/mercator";
import { hasErrors } from "../dataset/problem";
import type { PictureOrder } from "../picture/order";
import { type Interruption, interruptible, Stopped, stopped } from "./interruption";
import { type Given, type Options, readArguments } from "./pictureArguments";
import { makeFolder, wholeFile } from "./pictureFiles";
import type { PictureJob, PictureTools } from "./pictureJob";
import { type PictureMap, readPictureMap } from "./pictureMap";
import { readOrders } from "./pictureOrders";
import { lineOf, type Report, type WrittenFile, writtenFile } from "./pictureReport";
import { pathsIn, readTarget, type Target } from "./pictureTarget";
import { createProgress } from "./progress";
import { WrongUsage } from "./refusal";
import type { Terminal } from "./terminal";

/** A command that makes pictures: what it takes besides what all of them take, and what it makes of it. */
export interface PictureCommand<Own extends Options, Type extends string> {
  readonly name: string;
  readonly help: string;
  readonly options: Own;
  /** Endings of the files that it can write, the usual one first. */
  readonly types: readonly Type[];
  /** What the steps of its work are called. */
  readonly unit: string;
  /** Whether its pictures can tell an incident beside the map. */
  readonly tellsIncident: boolean;
  /** The size of a picture for which none is asked; wide if left out. */
  readonly size?: Size;
  /** Pixels of the file to one of the picture. */
  readonly scale?: (given: Given<Own>, types: readonly Type[]) => number;
  /** Reads the command's own options. Throws WrongUsage; CouldNot where something is missing that it needs. */
  readonly jobs: (
    given: Given<Own>,
    orders: readonly PictureOrder[],
    types: readonly Type[],
    terminal: Terminal,
  ) => readonly PictureJob[] | Promise<readonly PictureJob[]>;
}

/** Runs a command that makes pictures and gives the exit code. */
export async function runPictures<Own extends Options, Type extends string>(
  command: PictureCommand<Own, Type>,
  args: string[],
  terminal: Terminal,
): Promise<number> {
  const files: WrittenFile[] = [];
  let dataVersion: string | undefined;
  const report = (error?: string) => {
    const said: Report = { files, dataVersion, error };
    if (args.includes("--json")) terminal.print(JSON.stringify(said, null, 2));
  };
  try {
    const given = readArguments(args, command.options);
    if (given.help) {
      terminal.print(command.help);
      return 0;
    }
    await interruptible(terminal, async (interruption) => {
      const target = readTarget(given, command.types);
      const scale = command.scale?.(given, target.types) ?? 1;
      const map = await readPictureMap(given.map, given.site);
      dataVersion = map.dataset.config.dataVersion;
      const orders = await readOrders(given, map, {
        ...command,
        scale,
        origin: terminal.env.SITE_ORIGIN,
      });
      const jobs = await command.jobs(given, orders, target.types, terminal);
      const paths = pathsIn(target, jobs);
      tellWhatLacks(map, orders, terminal);
      const isQuiet = Boolean(given.json || given.quiet);
      await writeAll({
        jobs,
        paths,
        target,
        map,
        interruption,
        terminal,
        isQuiet,
        unit: command.unit,
        files,
      });
    });
    report();
    return 0;
  } catch (error) {
    const { message } = error as Error;
    terminal.tell(message);
    report(message);
    if (error instanceof Stopped) return stopped;
    if (!(error instanceof WrongUsage)) return 1;
    terminal.tell(`See: npx daymark ${command.name} --help`);
    return 2;
  }
}

/** What a picture would have, were it known. */
function tellWhatLacks(
  { folder, problems }: PictureMap,
  [order]: readonly PictureOrder[],
  terminal: Terminal,
) {
  if (order?.address === undefined)
    terminal.tell("No address stands on the picture: none is known. Name it with --address or SITE_ORIGIN.");
  if (hasErrors(problems))
    terminal.tell(`Some records cannot be read and are in no picture. See: npx daymark check ${folder}`);
}

interface Work {
  readonly jobs: readonly PictureJob[];
  readonly paths: readonly string[];
  readonly target: Target<string>;
  readonly map: PictureMap;
  readonly interruption: Interruption;
  readonly terminal: Terminal;
  readonly isQuiet: boolean;
  readonly unit: string;
  /** What is finished is put here, for a report even where the rest fails. */
  readonly files: WrittenFile[];
}

async function writeAll({ jobs, paths, target, map, interruption, terminal, isQuiet, unit, files }: Work) {
  const { fileSystem } = terminal;
  const isNew = target.isFolder && (await makeFolder(target.path, fileSystem));
  const total = jobs.reduce((sum, { steps }) => sum + steps, 0);
  const progress = createProgress(terminal, { total, unit, isQuiet });
  let done = 0;
  const tools: PictureTools = {
    drawing: async () => (await import("../site/drawing")).nodeDrawing(),
    ground: map.ground,
    interruption,
    step: () => progress.done(++done),
  };
  const finished = (file: WrittenFile) => {
    files.push(file);
    progress.clear();
    if (!isQuiet) terminal.print(lineOf(file));
  };
  try {
    for (const [index, job] of jobs.entries()) {
      const path = paths[index]!;
      await interruption.check();
      finished(
        await wholeFile(path, fileSystem, async (file) => {
          await job.fill(file, tools);
          await interruption.check();
          return writtenFile(job, path, file.temporary);
        }),
      );
      if (job.beside) finished(await writeBeside(job, job.beside, path, terminal));
    }
  } finally {
    progress.clear();
    if (isNew && files.length === 0) await rmdir(target.path).catch(() => undefined);
  }
}

function writeBeside(
  job: PictureJob,
  { type, text }: NonNullable<PictureJob["beside"]>,
  path: string,
  { fileSystem }: Terminal,
): Promise<WrittenFile> {
  const beside = `${path.slice(0, -job.type.length)}${type}`;
  return wholeFile(beside, fileSystem, async (file) => {
    await file.write(new TextEncoder().encode(text));
    return writtenFile(job, beside, file.temporary, "captions");
  });
}
