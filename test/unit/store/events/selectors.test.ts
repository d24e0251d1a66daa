import fc from "fast-check";
import { expect, test } from "vitest";
import { eventBinStep } from "../../../../src/core/events/bins";
import { isInMask } from "../../../../src/core/events/pick";
import { groupIndex } from "../../../../src/core/groups";
import { presence } from "../../../../src/core/window";
import { createEventsPart } from "../../../../src/store/events/createSession";
import { shownMask } from "../../../../src/store/events/selectors";
import { createMounted } from "../../../../src/store/mounted";
import { firstView } from "../../../../src/store/view";
import { day, exampleConfig, hour, march } from "../../examples";
import { eventDataset, fiveEvents, loadedOf, settled, surroundingsOf } from "./made";

const made = fc.array(
  fc.record({
    start: fc.integer({ min: 0, max: 9 * 24 }),
    hours: fc.constantFrom(1, 5, 24, 72),
    category: fc.nat(4),
  }),
  { maxLength: 40 },
);
const kinds = fc.subarray(exampleConfig.categories.map(({ id }) => id));

test("columns, legend and sentence count what the plain look at every event counts", async () => {
  await fc.assert(
    fc.asyncProperty(
      made,
      kinds,
      fc.nat(8),
      fc.integer({ min: 1, max: 5 }),
      async (chosen, shown, first, days) => {
        const events = chosen.map(({ start, hours, category }, index) => ({
          id: `${index}`,
          earliest: march(5) + start * hour,
          latest: march(5) + (start + hours) * hour,
          category,
        }));
        const dataset = eventDataset();
        const { config } = dataset;
        const {
          store,
          actions,
          selectors,
          events: session,
        } = createMounted(dataset, firstView(dataset, "en"), {
          events: (of) =>
            createEventsPart(
              of,
              surroundingsOf(async () => loadedOf(events)),
            ),
        });
        session!.load();
        await settled();
        actions.openWindow({ from: march(5) + first * day, to: march(5) + (first + days) * day });
        actions.setFilter("categories", shown);
        const state = store.getState();
        const isShown = (category: number) =>
          shown.length === 0 || shown.includes(config.categories[category]!.id);
        const naive = (window: { from: number; to: number }, keep: (category: number) => boolean) => {
          const found = events
            .filter(({ category }) => keep(category))
            .map(({ earliest, latest }) => presence(earliest, latest, window));
          return {
            certain: found.filter((each) => each === "certain").length,
            possible: found.filter((each) => each === "possible").length,
          };
        };
        expect(selectors.count(state)).toEqual(naive(state.window, isShown));
        for (const [index, { id }] of config.categories.entries())
          expect(selectors.facets(state).categories.get(id)).toEqual(
            naive(state.window, (category) => category === index),
          );
        for (const bin of selectors.bins(state))
          for (const [group, count] of bin.groups.entries())
            expect(count).toEqual(
              naive(
                bin,
                (category) =>
                  isShown(category) && groupIndex(config, config.categories[category]!.id) === group,
              ),
            );
      },
    ),
    { numRuns: 40 },
  );
});

test("while a playing map adds nothing the same count is given, so that nobody draws it again", async () => {
  const dataset = eventDataset();
  const { store, actions, selectors, events } = createMounted(dataset, firstView(dataset, "en"), {
    events: (of) =>
      createEventsPart(
        of,
        surroundingsOf(async () => loadedOf(fiveEvents)),
      ),
  });
  events!.load();
  await settled();
  actions.seek(march(8, 13));
  const before = selectors.count(store.getState());
  actions.seek(march(8, 14));
  expect(selectors.count(store.getState())).toBe(before);
});

test("the mask holds the categories that are chosen, and all where none is", () => {
  const categories = Array.from({ length: 40 }, (_, index) => ({
    id: `c${index}`,
    label: { en: `C ${index}` },
    group: "killing",
  }));
  const config = { ...exampleConfig, categories };
  const held = (chosen: readonly string[]) => {
    const mask = shownMask(config, chosen);
    return categories.flatMap(({ id }, index) => (isInMask(mask, index) ? id : []));
  };
  expect(held(["c0", "c31", "c32"])).toEqual(["c0", "c31", "c32"]);
  expect(held([])).toHaveLength(40);
});

test("a timeline of any length has some dozens up to some hundreds of columns", () => {
  const widths = { hour, "6 hours": 6 * hour, day, week: 7 * day, month: 30.4 * day, year: 365.25 * day };
  for (const days of [1, 4, 8, 30, 90, 365, 730, 3650, 18_250, 36_500]) {
    const columns = (days * day) / widths[eventBinStep({ from: 0, to: days * day })];
    expect(columns, `${days} days`).toBeGreaterThanOrEqual(20);
    expect(columns, `${days} days`).toBeLessThanOrEqual(300);
  }
});

test("until the file has come nothing is said of how many events there are: none would be a statement", async () => {
  const dataset = eventDataset();
  const {
    store,
    selectors,
    events: session,
  } = createMounted(dataset, firstView(dataset, "en"), {
    events: (of) =>
      createEventsPart(
        of,
        surroundingsOf(async () => loadedOf(fiveEvents)),
      ),
  });
  const said = () => {
    const state = store.getState();
    const { certain, possible } = selectors.count(state);
    const { messages } = selectors.formats(state);
    return [
      messages.certainAndPossible(certain, possible),
      messages.andPossible(certain, possible),
      messages.countSpoken(certain, possible),
    ].join();
  };
  expect(said()).not.toMatch(/\d/);
  session!.load();
  await settled();
  expect(said()).toMatch(/\d/);
});
