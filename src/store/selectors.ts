import { type Bin, binEdges, binStep, histogram } from "../core/histogram";
import { type Spot, spotOf } from "../core/places";
import { type FacetCounts, facetCounts, type Visible, visibleRows } from "../core/visible";
import { createFormats, type Formats } from "../i18n/formats";
import type { State } from "./store";
import { shownWindow } from "./view";

/** Keeps the last answer for as long as its inputs are the same objects and numbers. */
function remembered<Inputs extends readonly unknown[], Answer>(compute: (...inputs: Inputs) => Answer) {
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
  /** What the window, the playhead and the filters leave. */
  visible(state: State): Visible;
  facets(state: State): FacetCounts;
  bins(state: State): readonly Bin[];
  spots(state: State): ReadonlyMap<string, Spot>;
  /** Words in the reader's language and the place's clock. */
  formats(state: State): Formats;
  /** Visible rows that have no spot on the map. */
  unplaced(state: State): readonly number[];
}

export function createSelectors(): Selectors {
  const visible = remembered((dataset: State["dataset"], from: number, to: number, filter: State["filter"]) =>
    visibleRows(dataset, { from, to }, filter),
  );
  const facets = remembered((dataset: State["dataset"], from: number, to: number, filter: State["filter"]) =>
    facetCounts(dataset, { from, to }, filter),
  );
  const bins = remembered((dataset: State["dataset"], from: number, to: number, filter: State["filter"]) => {
    const extent = { from, to };
    return histogram(dataset, filter, binEdges(extent, binStep(extent), dataset.config.timeZone));
  });
  const spots = remembered(
    (places: State["dataset"]["places"]) => new Map([...places.keys()].map((id) => [id, spotOf(places, id)])),
  );
  const formats = remembered((config: State["dataset"]["config"], language: State["language"]) =>
    createFormats(config, language),
  );
  const unplaced = remembered(
    (state: State["dataset"], rows: readonly number[], map: ReadonlyMap<string, Spot>) =>
      rows.filter((row) => map.get(state.incidents[row]!.placeId)?.kind === "none"),
  );
  const self: Selectors = {
    visible(state) {
      const { from, to } = shownWindow(state);
      return visible(state.dataset, from, to, state.filter);
    },
    facets(state) {
      const { from, to } = shownWindow(state);
      return facets(state.dataset, from, to, state.filter);
    },
    bins: ({ dataset, extent, filter }) => bins(dataset, extent.from, extent.to, filter),
    spots: ({ dataset }) => spots(dataset.places),
    formats: ({ dataset, language }) => formats(dataset.config, language),
    unplaced: (state) => unplaced(state.dataset, self.visible(state).rows, self.spots(state)),
  };
  return self;
}
