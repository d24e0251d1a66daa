import type { StoreApi } from "zustand/vanilla";
import type { EventDetails } from "../../core/events/model";
import type { Interval, MapConfig } from "../../core/model";
import type { loadEvents } from "../../events/load";
import type { loadCounts, openParquet } from "../../events/parquet";
import type { EventsState } from "./eventsState";
import type { EventsSession } from "./session";

/** What reads files of events: handed in, since it comes on demand and tests have their own. */
export interface EventReaders {
  readonly load: typeof loadEvents;
  readonly open: typeof openParquet;
  readonly counts: typeof loadCounts;
}

export interface SourceContext {
  readonly store: StoreApi<EventsState>;
  /** Address of the map's folder, with a slash at its end. */
  readonly address: string;
  readonly config: MapConfig;
  readonly readers: EventReaders;
  /** Lets the browser draw and answer before what takes long goes on. */
  readonly pause: () => Promise<void>;
  /** So long as a view must stand before anything is read for it. */
  readonly rest: () => Promise<void>;
}

/** Where the events of a session come from: a file that is read whole, or one beyond memory. */
export interface EventsSource
  extends Pick<EventsSession, "details" | "known" | "listing" | "places" | "look" | "isWhole" | "idOf"> {
  /** Rejects with what the readers reject with. */
  load(signal: AbortSignal): Promise<void>;
  /** Applies words and places; resolves once counts and marks have followed. */
  narrow(words: string, places: readonly string[]): Promise<void>;
  /** Those of the names that places of the file have. */
  knownPlaces(names: readonly string[]): readonly string[];
  /** The event that addresses call so. */
  find(id: string): Promise<EventDetails | undefined>;
  /**
   * The event before or after another in time order; without one, the first that begins at the moment or later, or the
   * last that begins before it. Filters apply.
   */
  next(
    opened: EventDetails | undefined,
    moment: number,
    direction: 1 | -1,
    categories: readonly string[],
  ): Promise<EventDetails | undefined>;
  /** The window that is shown has changed. */
  follow(window: Interval): void;
}
