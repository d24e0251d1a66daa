import { pathToFileURL } from "node:url";
import { encodeEvents } from "../core/events/encode";
import type { EventBlock, EventColumns } from "../core/events/model";
import type { MapConfig } from "../core/model";
import type { Problem } from "../dataset/problem";
import { loadEvents } from "../events/load";
import { loadCounts, openParquet } from "../events/parquet";
import { type PictureEvents, pictureEvents } from "../picture/pictureEvents";
import type { GivenEvents } from "../store/events/givenEvents";
import { fileFetch } from "./fileFetch";

/** The many events of a map, read from its folder. */
export interface MapEvents {
  /** Without a filter by place: `pictureEvents` makes others from the columns. */
  readonly picture: PictureEvents;
  /** Undefined where the file is beyond memory. */
  readonly columns: EventColumns | undefined;
  /** The first hundred of what is wrong in the file. */
  readonly problems: readonly Problem[];
  /** Rows of the file, and how many of them are left out. */
  readonly rows: number;
  readonly rejected: number;
}

/**
 * Reads the events of a map; undefined for a map without. Of a file beyond memory it reads every row's place and time,
 * 20 bytes of memory each, and no texts. Rejects with `EventsRefused`.
 */
export async function readMapEvents(folder: string, config: MapConfig): Promise<MapEvents | undefined> {
  const { events } = config;
  if (!events) return undefined;
  const address = `${pathToFileURL(folder).href.replace(/\/$/, "")}/`;
  if (events.counts !== undefined) return readLarge(address, events.file, events.counts, config);
  const { columns, problems, rows, rejected } = await loadEvents(address, events, config, {
    fetch: fileFetch,
  });
  return { picture: pictureEvents(columns, config), columns, problems, rows, rejected };
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
  for (const group of archive.rowGroups) {
    const { columns } = await archive.read(group);
    blocks.push(encodeEvents(columns, config));
  }
  const shown = blocks.reduce((sum, { length }) => sum + length, 0);
  return {
    picture: { blocks, counts: counts.index, columns: undefined, isThinned: false },
    columns: undefined,
    problems: [],
    rows: archive.rows,
    rejected: archive.rows - shown,
  };
}

/** The same for the store of a page that is written out. */
export const givenBy = ({ picture, ...events }: MapEvents): GivenEvents => ({
  ...events,
  counts: picture.counts,
});
