import { eventBins, shownCategories } from "../../core/events/bins";
import type { CountIndex } from "../../core/events/model";
import { categoryMask as maskOf } from "../../core/events/pick";
import type { Bin } from "../../core/histogram";
import type { MapConfig } from "../../core/model";
import { type Count, type FacetCounts, none } from "../../core/visible";
import { eventMessages, uncountedMessages } from "../../i18n/eventWords";
import { createFormats } from "../../i18n/formats";
import { remembered, type Selectors } from "../selectors";
import type { State } from "../store";
import { shownWindow } from "../view";

/** The categories that are shown, as the renderer and picking take them. */
export const shownMask = (config: MapConfig, chosen: readonly string[]): Uint32Array => {
  const isShown = shownCategories(config, chosen);
  return maskOf(isShown.length, (category) => isShown[category] === true);
};

const sumOf = (counts: readonly Count[], isShown: readonly boolean[]): Count => {
  let [certain, possible] = [0, 0];
  counts.forEach((count, category) => {
    if (!isShown[category]) return;
    certain += count.certain;
    possible += count.possible;
  });
  return { certain, possible };
};

/** The same answers of many events, from counts that are made once and not from rows. */
export function createEventsSelectors(): Pick<Selectors, "count" | "facets" | "bins" | "formats"> {
  const shown = remembered(shownCategories);
  const inWindow = remembered(
    (counts: CountIndex | undefined, from: number, to: number): readonly Count[] =>
      counts?.countsIn({ from, to }) ?? [],
  );
  const countsNow = (state: State) => {
    const { from, to } = shownWindow(state);
    return inWindow(state.events?.counts, from, to);
  };
  let counted: Count = none;
  const count = remembered((counts: readonly Count[], isShown: readonly boolean[]): Count => {
    const next = sumOf(counts, isShown);
    // Most moments of a playing map add nothing: the same object spares those who wait for another.
    if (next.certain !== counted.certain || next.possible !== counted.possible) counted = next;
    return counted;
  });
  const facets = remembered((counts: readonly Count[], config: MapConfig): FacetCounts => {
    const categories = new Map(
      config.categories.map(({ id }, index): [string, Count] => [id, counts[index] ?? none]),
    );
    return { categories, statuses: new Map(), places: new Map() };
  });
  const bins = remembered(
    (
      counts: CountIndex | undefined,
      from: number,
      to: number,
      config: MapConfig,
      isShown: readonly boolean[],
    ): readonly Bin[] => (counts ? eventBins(counts, { from, to }, config, isShown) : []),
  );
  const formats = remembered((config: MapConfig, language: State["language"]) =>
    createFormats(config, language, eventMessages),
  );
  const uncounted = remembered((config: MapConfig, language: State["language"]) =>
    createFormats(config, language, uncountedMessages),
  );
  const shownIn = ({ dataset, filter }: State) => shown(dataset.config, filter.categories);
  return {
    count: (state) => count(countsNow(state), shownIn(state)),
    facets: (state) => facets(countsNow(state), state.dataset.config),
    bins: (state) =>
      bins(state.events?.counts, state.extent.from, state.extent.to, state.dataset.config, shownIn(state)),
    formats: ({ dataset, language, events }) =>
      (events?.counts ? formats : uncounted)(dataset.config, language),
  };
}
