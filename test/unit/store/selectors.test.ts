import fc from "fast-check";
import { expect, test } from "vitest";
import { visibleRows } from "../../../src/core/visible";
import { areaMarks } from "../../../src/scene/areas";
import { placeMarks } from "../../../src/scene/placeMarks";
import { routeMarks } from "../../../src/scene/routes";
import { shownWindow } from "../../../src/store/view";
import { datasetOf, incidentOf, march } from "../examples";
import { game, tableOf } from "./moves";

test("map, list and filters count the same, whatever the reader did", () => {
  const zoom = fc.double({ min: 3, max: 14, noNaN: true });
  fc.assert(
    fc.property(game, zoom, ({ dataset, moves }, zoom) => {
      const { selectors, store, ...table } = tableOf(dataset);
      for (const { make } of moves) make({ selectors, store, ...table });
      const state = store.getState();
      const visible = selectors.visible(state);
      const spots = selectors.spots(state);

      const onMap = [
        ...placeMarks(dataset, visible, spots, zoom),
        ...areaMarks(dataset, visible, spots),
        ...routeMarks(dataset, visible, spots, zoom),
      ];
      const rows = [...onMap.flatMap((mark) => mark.rows), ...selectors.unplaced(state)];
      expect(rows.toSorted((a, b) => a - b)).toEqual(visible.rows);

      const chosen = state.filter.statuses;
      const counts = [...selectors.facets(state).statuses].filter(
        ([status]) => chosen.length === 0 || (chosen as readonly string[]).includes(status),
      );
      const sum = (part: "certain" | "possible") => counts.reduce((sum, [, count]) => sum + count[part], 0);
      expect(sum("certain")).toBe(visible.certain);
      expect(sum("possible")).toBe(visible.possible);
    }),
  );
});

test("what is visible is what the shown window, the filter and the search leave", () => {
  fc.assert(
    fc.property(game, ({ dataset, moves }) => {
      const table = tableOf(dataset);
      for (const { make } of moves) {
        make(table);
        const state = table.store.getState();
        expect(table.selectors.visible(state)).toEqual(
          visibleRows(dataset, shownWindow(state), { ...state.filter, found: state.found }),
        );
      }
    }),
  );
});

const week = datasetOf({
  incidents: [
    incidentOf({ id: "first", earliest: march(6, 15), latest: march(7) }),
    incidentOf({ id: "second", earliest: march(7, 6), latest: march(7, 7) }),
  ],
});

test("the same state is answered with the same objects", () => {
  const { selectors, store } = tableOf(week);
  const answers = () => Object.values(selectors).map((select) => select(store.getState()));
  const before = answers();
  for (const [index, answer] of answers().entries()) expect(answer).toBe(before[index]);
});

test("a change that an answer does not depend on leaves its object as it was", () => {
  const { selectors, store, actions } = tableOf(week);
  const of = (name: keyof typeof selectors) => selectors[name](store.getState());
  const before = { visible: of("visible"), facets: of("facets"), bins: of("bins"), formats: of("formats") };
  actions.point(["jableh"]);
  actions.moveCamera({ longitude: 36, latitude: 35, zoom: 9 });
  expect(of("visible")).toBe(before.visible);
  expect(of("facets")).toBe(before.facets);
  actions.seek(march(7));
  expect(of("bins")).toBe(before.bins);
  expect(of("formats")).toBe(before.formats);
});

test("map, counters and timeline hold what was found, and nothing else", () => {
  const { selectors, store } = tableOf(week);
  store.setState({ search: "second", found: new Set(["second"]) });
  const state = store.getState();
  expect(selectors.visible(state).rows).toEqual([1]);
  expect(selectors.facets(state).categories.get("attack")).toEqual({ certain: 1, possible: 0 });
  const inBins = selectors.bins(state).flatMap(({ groups }) => groups.map(({ certain }) => certain));
  expect(inBins.reduce((sum, count) => sum + count, 0)).toBe(1);
});

test("a playhead that moves past nothing leaves what is visible as it was", () => {
  const { selectors, store, actions } = tableOf(week);
  actions.seek(march(7, 8));
  const before = selectors.visible(store.getState());
  actions.seek(march(7, 9));
  expect(selectors.visible(store.getState())).toBe(before);
  actions.seek(march(7, 6));
  expect(selectors.visible(store.getState())).not.toBe(before);
});

test("two maps on a page do not share their answers", () => {
  const [one, other] = [tableOf(week), tableOf(week)];
  one.actions.seek(march(7));
  const rows = ({ selectors, store }: typeof one) => selectors.visible(store.getState()).rows;
  expect([rows(one), rows(other), rows(one)]).toEqual([[0], [0, 1], [0]]);
});
