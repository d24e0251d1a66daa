import { closeSync, openSync, rmSync, writeSync } from "node:fs";
import { basename, dirname } from "node:path";
import type { RowReaderOptions } from "../../events/rowReader";
import { interruptible } from "../interruption";
import { beginFile, wholeFile } from "../pictureFiles";
import { createProgress } from "../progress";
import type { Terminal } from "../terminal";
import { createCountCells } from "./countCells";
import { countsParquet } from "./countsParquet";
import { createEventsWriter } from "./eventsParquet";
import { type Input, readInput } from "./inputs";
import { beginRejectedFile } from "./rejected";
import { createRuns } from "./runs";
import type { Summary } from "./summary";
import { takeIn } from "./takeIn";
import { type WriteOut, writeInOrder, writePyramid } from "./writeOut";

/** Events that a page keeps in memory. Above it, a file is a pyramid with counts beside it. */
const mostInMemory = 2_000_000;
/** Cells of a counts file, which is fetched whole: about two megabytes. */
const mostCells = 500_000;

export interface ImportOrder {
  readonly inputs: readonly Input[];
  /** Path of the file that is written, which ends in .parquet. */
  readonly out: string;
  readonly reading: RowReaderOptions;
  /** Whether it is to be a pyramid; by the number of events if left out. */
  readonly isPyramid: boolean | undefined;
  readonly isQuiet: boolean;
}

export interface Imported {
  readonly summary: Summary;
  /** Undefined where no event could be read: nothing was written then but the list of rejected rows. */
  readonly file: { readonly path: string; readonly bytes: number; readonly isPyramid: boolean } | undefined;
  readonly counts: CountsFile | undefined;
  /** Undefined where no row was left out or changed. */
  readonly rejectedPath: string | undefined;
}

export interface CountsFile {
  readonly path: string;
  readonly bytes: number;
  readonly cells: number;
  /** Milliseconds. */
  readonly step: number;
}

export const countsPath = (out: string): string => out.replace(/\.parquet$/, ".counts.parquet");
export const rejectedPath = (out: string): string => `${out}.rejected.csv`;

/**
 * Reads files of events and writes them as one, with what belongs beside it. Memory has a bound, whatever their size;
 * the disk needs room for about as much as the files unpacked. A file is whole or as it was before; whatever happens,
 * nothing else stays. Rejects in words.
 */
export function importFiles(order: ImportOrder, terminal: Terminal): Promise<Imported> {
  return interruptible(terminal, async (interruption): Promise<Imported> => {
    const { inputs, out, isQuiet } = order;
    const rejected = await beginRejectedFile(rejectedPath(out), terminal.fileSystem);
    const runs = createRuns(dirname(out), `.${basename(out)}.${process.pid}.runs`);
    try {
      const total = Math.ceil(inputs.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6);
      const reading = createProgress(terminal, { total, unit: "MB", isQuiet });
      let before = 0;
      const sources = inputs.map((input) => ({
        name: input.name,
        rows: readInput(input, order.reading, {
          signal: interruption.signal,
          onBytes(bytes) {
            reading.done(Math.floor((before + bytes) / 1e6));
            if (bytes >= input.bytes) before += input.bytes;
          },
        }),
      }));
      const { summary, categories } = await takeIn(sources, runs, rejected, interruption);
      reading.clear();
      if (summary.events === 0) {
        await rejected.keep();
        return { summary, file: undefined, counts: undefined, rejectedPath: rejectedPath(out) };
      }
      const isPyramid = order.isPyramid ?? summary.events > mostInMemory;
      const counts = isPyramid ? createCountCells(mostCells) : undefined;
      const writing = createProgress(terminal, { total: summary.events, unit: "events", isQuiet });
      const file = await writeEvents(out, terminal, isPyramid, {
        runs,
        categories,
        counts,
        interruption,
        onRows: writing.done,
      });
      writing.clear();
      const countsFile = counts && (await writeCounts(countsPath(out), terminal, counts, categories));
      // Counts of an earlier import would be those of other events.
      if (!countsFile) rmSync(countsPath(out), { force: true });
      await rejected.keep();
      const hasList = summary.rejected + summary.changed > 0;
      return { summary, file, counts: countsFile, rejectedPath: hasList ? rejectedPath(out) : undefined };
    } finally {
      runs.remove();
      await rejected.drop();
    }
  });
}

async function writeEvents(
  out: string,
  { fileSystem }: Terminal,
  isPyramid: boolean,
  work: Omit<WriteOut, "writer">,
) {
  const file = await beginFile(out, fileSystem);
  const opened = openSync(file.temporary, "w");
  let bytes = 0;
  let isOpen = true;
  const close = () => {
    if (isOpen) closeSync(opened);
    isOpen = false;
  };
  try {
    const writer = createEventsWriter(
      (piece) => {
        for (let written = 0; written < piece.length; ) written += writeSync(opened, piece, written);
        bytes += piece.length;
      },
      { hasLevels: isPyramid },
    );
    await (isPyramid ? writePyramid : writeInOrder)({ ...work, writer });
    close();
    await file.keep();
    return { path: out, bytes, isPyramid };
  } finally {
    close();
    await file.drop();
  }
}

async function writeCounts(
  path: string,
  { fileSystem }: Terminal,
  counts: ReturnType<typeof createCountCells>,
  categories: readonly string[],
): Promise<CountsFile> {
  const cells = counts.cells();
  const bytes = countsParquet(cells, counts.step, categories);
  await wholeFile(path, fileSystem, (file) => file.write(bytes));
  return { path, bytes: bytes.length, cells: cells.length, step: counts.step };
}
