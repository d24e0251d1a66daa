import { createCountIndex } from "../core/events/counts";
import { encodeEvents } from "../core/events/encode";
import type { CountIndex, EventBlock, EventColumns } from "../core/events/model";
import type { MapConfig } from "../core/model";

/** The many events of a map, as its pictures need them. A filter by place is in blocks and counts already. */
export interface PictureEvents {
  readonly blocks: readonly EventBlock[];
  /** Of every event, whether the blocks hold it or not. */
  readonly counts: CountIndex;
  /** Whether the blocks hold some of the events only, as those of a file beyond memory from afar. */
  readonly isThinned: boolean;
  /** Undefined where the file is beyond memory: the picture then names the map's sources and not those of its events. */
  readonly columns: EventColumns | undefined;
}

/** The events of a file that is within memory; `places` are names as the file has them, empty for all. */
export function pictureEvents(
  columns: EventColumns,
  config: MapConfig,
  places: readonly string[] = [],
): PictureEvents {
  const { codes, values } = columns.place;
  const isChosen = values.map((name) => places.length === 0 || places.includes(name));
  const leftOut =
    places.length === 0
      ? undefined
      : Uint8Array.from({ length: columns.length }, (_, row) => (isChosen[codes[row]!] ? 0 : 1));
  return {
    columns,
    isThinned: false,
    blocks: [encodeEvents(columns, config, { leftOut })],
    counts: createCountIndex(columns, config.categories.length, leftOut && ((row) => leftOut[row] === 0)),
  };
}
