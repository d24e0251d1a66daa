import type { Dataset } from "../core/model";
import { type Actions, createActions } from "./actions";
import { type Clock, createPlayer, type Player } from "./player";
import { createSelectors, type Selectors } from "./selectors";
import { createMapStore, type MapStore } from "./store";
import type { View } from "./view";

/** One map on a page: its state, what can be done to it and the answers that all its parts share. */
export interface Mounted {
  readonly store: MapStore;
  readonly actions: Actions;
  readonly selectors: Selectors;
  readonly player: Player;
}

export interface Surroundings {
  readonly clock?: Clock;
  /** True when the reader asked their device for less motion. */
  readonly prefersSteps?: () => boolean;
}

export function createMounted(
  dataset: Dataset,
  view: View,
  { clock, prefersSteps }: Surroundings = {},
): Mounted {
  const store = createMapStore(dataset, view);
  return {
    store,
    actions: createActions(store),
    selectors: createSelectors(),
    player: createPlayer(store, clock, prefersSteps),
  };
}
