import type { StoreApi } from "zustand/vanilla";
import type { EventDetails } from "../../core/events/model";
import type { Camera, Size } from "../../core/mercator";
import type { Interval } from "../../core/model";
import type { Count } from "../../core/visible";
import type { EventsState } from "./eventsState";

export type { EventsProgress, EventsState } from "./eventsState";

/** The events of a window in time order, of any number: read where they are looked at. */
export interface EventListing {
  /** How many there are: what certainly and possibly lies in the window. */
  readonly length: number;
  /** Those with from <= index < to. At once where they are in memory. */
  read(from: number, to: number): readonly EventDetails[] | Promise<readonly EventDetails[]>;
  /** The index of a row of the file; -1 where the window or a filter leaves it out, or where that is not known. */
  indexOf(row: number): number;
  /** The index of the first that begins at the moment or later, or `length`. */
  indexAt(moment: number): number;
}

/** How many events of a window are in one place, as the file names it. */
export interface PlaceCount extends Count {
  readonly name: string;
}

/** The many events of one mounted map: what is there of them, and what can be done with them. */
export interface EventsSession {
  readonly store: StoreApi<EventsState>;
  /** Starts to load, again after a failure. */
  load(): void;
  /** Stops loading; what has been drawn stays. */
  cancel(): void;
  /** Narrows to the events that say the words in title, place or source; "" to all. Resolves once it is applied. */
  search(words: string): Promise<void>;
  /** One event by its row in the file. Rejects where it cannot be read. */
  details(row: number): Promise<EventDetails>;
  /** The same at once; undefined where it would have to be read from the file first. */
  known(row: number): EventDetails | undefined;
  /** What addresses call an event. */
  idOf(event: Pick<EventDetails, "row" | "id">): string;
  /** Opens the card of an event, or closes it. */
  open(row: number | undefined): void;
  /** Says which event the pointer or the focus is on. */
  point(row: number | undefined): void;
  /** Says what the map shows, so that a file beyond memory is read in more detail there. */
  look(camera: Camera, size: Size): void;
  /** The events of the window that the categories leave, in time order. Empty list: all categories. */
  listing(window: Interval, categories: readonly string[]): EventListing;
  /**
   * The places with events in the window, those with the most first; the filter by place is not applied. Undefined where
   * that cannot be known.
   */
  places(window: Interval, categories: readonly string[]): readonly PlaceCount[] | undefined;
  /** Whether search and the filter by place can be answered: for every file within memory. */
  readonly isWhole: boolean;
  destroy(): void;
}
