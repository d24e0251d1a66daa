import type { Dataset } from "../core/model";
import type { Language } from "../core/text";
import { type Actions, createActions, type EventActions } from "./actions";
import { writeAddress } from "./address";
import type { EventsSession } from "./events/session";
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
  /** Of maps that show the many events of a file of their own. */
  readonly events?: EventsSession | undefined;
  /**
   * What follows # in the address of what is shown now: the address bar itself lags behind, and rests while playing. With
   * a language, what follows # on the page of that language, which shows the same in it.
   */
  readonly address: (page?: Language) => string;
}

export interface Surroundings {
  readonly clock?: Clock;
  /** True when the reader asked their device for less motion. */
  readonly prefersSteps?: () => boolean;
  /** The view that an address without anything after # shows; the view at the start, if left out. */
  readonly first?: View;
  /** The records in every language that there is, for whoever looks for words; those that are shown, if left out. */
  readonly allRecords?: () => Promise<readonly Dataset[]>;
  /** Of a map that shows many events: what makes its session and answers in its own way. */
  readonly events?: ((store: MapStore) => EventsPart) | undefined;
}

/** What a map of many events has in the place of what works on incidents. */
export interface EventsPart {
  readonly session: EventsSession;
  readonly actions: EventActions;
  readonly selectors: Partial<Selectors>;
}

export function createMounted(
  dataset: Dataset,
  view: View,
  { clock, prefersSteps, first = view, allRecords, events }: Surroundings = {},
): Mounted {
  const store = createMapStore(dataset, view);
  const part = events?.(store);
  return {
    store,
    actions: createActions(store, allRecords, part?.actions),
    selectors: { ...createSelectors(), ...part?.selectors },
    player: createPlayer(store, clock, prefersSteps),
    events: part?.session,
    address(page) {
      const state = store.getState();
      if (page === undefined) return writeAddress(state, first, dataset);
      return writeAddress({ ...state, language: page }, { ...first, language: page }, dataset);
    },
  };
}
