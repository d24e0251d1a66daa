import type { CountIndex, EventBlock, EventColumns, EventDetails } from "../../core/events/model";
import type { Problem } from "../../dataset/problem";
import type { CountStep } from "../../events/fileLayout";

/** How much of the file has come. */
export interface EventsProgress {
  readonly bytes: number;
  /** Undefined where the host does not say. */
  readonly totalBytes: number | undefined;
  readonly rows: number;
}

/**
 * What is there of a map's many events, as plain data. Search and the filter by place are applied to the counts and to
 * the style of the blocks; the filter by category is not, since every answer is given by category.
 */
export interface EventsState {
  readonly status: "loading" | "ready" | "failed";
  /** Whether the reader has stopped the loading. */
  readonly isCancelled: boolean;
  readonly progress: EventsProgress;
  /** What is wrong with the file; of rejected rows the first hundred. */
  readonly problems: readonly Problem[];
  /** How many rows of the file are not shown, and of how many. */
  readonly rejected: number;
  readonly fileRows: number;
  /**
   * What is drawn. Blocks that a filter changes are new objects which share `position` and `time` with those before and
   * have another `style`: only what is another array need be uploaded. `rows` are row numbers of the whole file.
   */
  readonly blocks: readonly EventBlock[];
  /** Of every row that search and places leave; undefined until it is known. */
  readonly counts: CountIndex | undefined;
  /** From the first earliest to the last latest of all rows, whatever is left out. */
  readonly span: CountIndex["span"];
  /** Every row, where the file is within memory. Their texts may come a moment later: see `hasTexts`. */
  readonly columns: EventColumns | undefined;
  readonly hasTexts: boolean;
  /** Of files beyond memory: windows whose ends lie on these steps, in UTC, are counted exactly. */
  readonly step: CountStep | undefined;
  /** The words that are looked for in what is shown; others may have been asked for since. */
  readonly searched: string;
  /** 1 for each row of the columns that search and places leave out; undefined where they leave out none. */
  readonly leftOut: Uint8Array | undefined;
  /** Whether the map draws some of the events only, as those of a file beyond memory from afar. Numbers are of all. */
  readonly isThinned: boolean;
  /** The event whose card is open, once its details have come. */
  readonly opened: EventDetails | undefined;
  /** The event that pointer or focus is on, in the list or on the map. */
  readonly pointed: EventDetails | undefined;
}

export const noEvents: EventsState = {
  status: "loading",
  isCancelled: false,
  progress: { bytes: 0, totalBytes: undefined, rows: 0 },
  problems: [],
  rejected: 0,
  fileRows: 0,
  blocks: [],
  counts: undefined,
  span: undefined,
  columns: undefined,
  hasTexts: false,
  step: undefined,
  searched: "",
  leftOut: undefined,
  isThinned: false,
  opened: undefined,
  pointed: undefined,
};
