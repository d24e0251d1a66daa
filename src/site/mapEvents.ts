import { pathToFileURL } from "node:url";
import type { EventBlock, EventColumns, EventDetails } from "../core/events/model";
import type { MapConfig } from "../core/model";
import type { Problem } from "../dataset/problem";
import type { CountStep } from "../events/fileLayout";
import { loadEvents } from "../events/load";
import { loadCounts, openParquet } from "../events/parquet";
import { mostProblems } from "../events/problemList";
import type { PictureEvents } from "../picture/pictureEvents";
import { onStep } from "../store/events/countStep";
import type { GivenEvents } from "../store/events/givenEvents";
import { createCountsCheck } from "./countsCheck";
import { fileFetch, onThisMachine } from "./fileFetch";
import { createFirstRows } from "./firstRows";

/** Events that a page lists without its script. */
const mostFirst = 100;

/** The many events of a map, read from its folder. */
export interface MapEvents {
  /** Without a filter by place: `pictureEvents` makes others from the columns. */
  readonly picture: PictureEvents;
  /** Undefined where the file is beyond memory. */
  readonly columns: EventColumns | undefined;
  /** Of a file beyond memory: what its counts are exact for, and the first hundred events of the map's first window. */
  readonly step?: CountStep | undefined;
  readonly first?: readonly EventDetails[] | undefined;
  /** The first hundred of what is wrong in the file, and where the counts beside it do not fit it. */
  readonly problems: readonly Problem[];
  /** Rows of the file, and how many of them are left out. */
  readonly rows: number;
  readonly rejected: number;
}

/**
 * Reads the events of a map; undefined for a map without. Of a file beyond memory it reads every row's place and time,
 * 20 bytes of memory each, and the texts of the first hundred of its first window. Rejects with `EventsRefused`.
 */
export async function readMapEvents(folder: string, config: MapConfig): Promise<MapEvents | undefined> {
  const { events } = config;
  if (!events) return undefined;
  const address = `${pathToFileURL(folder).href.replace(/\/$/, "")}/`;
  const { file, counts } = events;
  try {
    return await (counts === undefined
      ? readWhole(address, config)
      : readLarge(address, file, counts, config));
  } catch (error) {
    throw onThisMachine(error);
  }
}

async function readWhole(address: string, config: MapConfig): Promise<MapEvents> {
  const options = { fetch: fileFetch };
  const { columns, block, counts, ...told } = await loadEvents(address, config.events!, config, options);
  return { picture: { blocks: [block], counts, columns, isThinned: false }, columns, ...told };
}

async function readLarge(
  address: string,
  file: string,
  countsFile: string,
  config: MapConfig,
): Promise<MapEvents> {
  const options = { fetch: fileFetch };
  const [archive, counts] = await Promise.all([
    openParquet(address + file, config, options),
    loadCounts(address + countsFile, config, options),
  ]);
  const blocks: EventBlock[] = [];
  const problems: Problem[] = [];
  const categories = config.categories.map(({ id }) => id);
  const check = createCountsCheck(countsFile, file, counts, categories);
  const { step } = counts;
  const { from, to } = config.window;
  const firstRows = createFirstRows({ from: onStep(from, step, -1), to: onStep(to, step, 1) }, mostFirst);
  for (const group of archive.rowGroups) {
    const part = await archive.read(group);
    blocks.push(part.block);
    check.add(part.columns);
    firstRows.add(part.columns, part.fileRows);
    problems.push(...part.problems.slice(0, mostProblems - problems.length));
  }
  const first: EventDetails[] = [];
  for (const row of firstRows.rows()) first.push(await archive.details(row));
  archive.close();
  const shown = blocks.reduce((sum, { length }) => sum + length, 0);
  return {
    picture: { blocks, counts: counts.index, columns: undefined, isThinned: false },
    columns: undefined,
    step,
    first,
    problems: [...check.problems(), ...problems],
    rows: archive.rows,
    rejected: archive.rows - shown,
  };
}

/** The same for the store of a page that is written out. */
export const givenBy = ({ picture, ...events }: MapEvents): GivenEvents => ({
  ...events,
  counts: picture.counts,
});
