import { createStore, type StoreApi } from "zustand/vanilla";
import type { Camera } from "../core/mercator";
import type { Dataset } from "../core/model";
import type { EventsState } from "./events/eventsState";
import type { View } from "./view";

export interface State extends View {
  readonly dataset: Dataset;
  readonly isPlaying: boolean;
  /** The words that the reader looks for. Never in an address: nobody may put words into a map. */
  readonly search: string;
  /** Ids of the incidents that say them; undefined while nothing is looked for. */
  readonly found: ReadonlySet<string> | undefined;
  /** What the background map is doing: the marks work in every case. "plain" is the SVG picture in the map's place. */
  readonly background: "waiting" | "drawn" | "plain" | "unavailable";
  /** Whether pieces of the land could not be had in what is shown. */
  readonly isLandMissing: boolean;
  /** Where the map was last asked to go; the background takes it there. */
  readonly flight: Camera | undefined;
  /** The place or incident that the pointer or the focus is on. */
  readonly pointed: { readonly placeIds: readonly string[] } | undefined;
  /** What is there of the many events of a map that has them; undefined on every other map. */
  readonly events?: EventsState | undefined;
}

/** No words: everything is shown that time and filters leave. */
export const noSearch: Pick<State, "search" | "found"> = { search: "", found: undefined };

/** The state of one mounted map. */
export type MapStore = StoreApi<State>;

export function createMapStore(dataset: Dataset, view: View): MapStore {
  return createStore<State>()(() => ({
    ...view,
    dataset,
    isPlaying: false,
    ...noSearch,
    background: "waiting",
    isLandMissing: false,
    flight: undefined,
    pointed: undefined,
  }));
}
