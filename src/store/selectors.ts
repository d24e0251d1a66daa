import type { Narrowing } from "../core/filter";
import { type Bin, binEdges, binStep, histogram } from "../core/histogram";
import { rowsBySpot, type Spot, spotsOf } from "../core/places";
import {
  type Count,
  type FacetCounts,
  facetCounts,
  narrowed,
  rowsInWindow,
  sameVisible,
  type Visible,
} from "../core/visible";
import { createFormats, type Formats } from "../i18n/formats";
import type { State } from "./store";
import { shownWindow } from "./view";

/** Keeps the last answer for as long as its inputs are the same objects and numbers. */
export function remembered<Inputs extends readonly unknown[], Answer>(
  compute: (...inputs: Inputs) => Answer,
) {
  let last: { inputs: Inputs; answer: Answer } | undefined;
  return (...inputs: Inputs): Answer => {
    if (!last || inputs.some((input, index) => !Object.is(input, last!.inputs[index]))) {
      last = { inputs, answer: compute(...inputs) };
    }
    return last.answer;
  };
}

/**
 * The answers that every part of the page shares, so that the map, the list, the counters and the timeline cannot
 * disagree. One set per mounted map.
 */
export interface Selectors {
  /** The filters and what was found. */
  narrowing(state: State): Narrowing;
  /** What the window, the playhead, the filters and the search leave. */
  visible(state: State): Visible;
  /** How many these are; of many events too, which have no rows here. */
  count(state: State): Count;
  facets(state: State): FacetCounts;
  bins(state: State): readonly Bin[];
  spots(state: State): ReadonlyMap<string, Spot>;
  /** Words in the reader's language and the place's clock. */
  formats(state: State): Formats;
  /** Visible rows that have no spot on the map. */
  unplaced(state: State): readonly number[];
}

export function createSelectors(): Selectors {
  // Most moments of a playing map change no row: the same object then spares everything that hangs on it.
  let inWindow: Visible | undefined;
  const rowsNow = remembered((dataset: State["dataset"], from: number, to: number, clock: State["clock"]) => {
    const next = rowsInWindow(dataset, { from, to }, clock);
    inWindow = inWindow && sameVisible(inWindow, next) ? inWindow : next;
    return inWindow;
  });
  const rowsIn = (state: State): Visible => {
    const { from, to } = shownWindow(state);
    return rowsNow(state.dataset, from, to, state.clock);
  };
  const visible = remembered(narrowed);
  const facets = remembered(facetCounts);
  const bins = remembered(
    (dataset: State["dataset"], from: number, to: number, filter: Narrowing, clock: State["clock"]) => {
      const extent = { from, to };
      return histogram(dataset, filter, binEdges(extent, binStep(extent), dataset.config.timeZone), clock);
    },
  );
  const spots = remembered(spotsOf);
  const formats = remembered((config: State["dataset"]["config"], language: State["language"]) =>
    createFormats(config, language),
  );
  const unplaced = remembered(
    (state: State["dataset"], rows: readonly number[], map: ReadonlyMap<string, Spot>) =>
      rowsBySpot(state, rows, map, "none").get("") ?? [],
  );
  const narrowing = remembered(
    (filter: State["filter"], found: State["found"]): Narrowing => (found ? { ...filter, found } : filter),
  );
  const self: Selectors = {
    narrowing: ({ filter, found }) => narrowing(filter, found),
    visible: (state) => visible(state.dataset, rowsIn(state), self.narrowing(state), undefined),
    count: (state) => self.visible(state),
    facets: (state) => facets(state.dataset, rowsIn(state), self.narrowing(state)),
    bins: (state) =>
      bins(state.dataset, state.extent.from, state.extent.to, self.narrowing(state), state.clock),
    spots: ({ dataset }) => spots(dataset.places),
    formats: ({ dataset, language }) => formats(dataset.config, language),
    unplaced: (state) => unplaced(state.dataset, self.visible(state).rows, self.spots(state)),
  };
  return self;
}
