import fc from "fast-check";
import { expect, test } from "vitest";
import { passes } from "../../../src/core/filter";
import type { Dataset } from "../../../src/core/model";
import { areaMarks } from "../../../src/scene/areas";
import { placeMarks } from "../../../src/scene/placeMarks";
import { routeMarks } from "../../../src/scene/routes";
import { readAddress, writeAddress } from "../../../src/store/address";
import type { State } from "../../../src/store/store";
import { shownWindow } from "../../../src/store/view";
import { datasetOf, hour, incidentOf, march } from "../examples";
import { reportedDataset } from "../firstReports";
import { move, tableOf } from "./moves";

const game = reportedDataset.chain((dataset) =>
  fc.record({ dataset: fc.constant(dataset), moves: fc.array(move(dataset), { maxLength: 12 }) }),
);

/** Every incident, asked one by one whether it is certainly, perhaps or not in what is shown. */
function plainScan(dataset: Dataset, state: State) {
  const shown = shownWindow(state);
  const rows: number[] = [];
  const possible: number[] = [];
  dataset.incidents.forEach((incident, row) => {
    const { from, to } =
      state.clock === "known" ? incident.known : { from: incident.earliest, to: incident.latest };
    const isOut = to <= shown.from || from >= shown.to;
    if (isOut || !passes(dataset, incident, { ...state.filter, found: state.found })) return;
    rows.push(row);
    if (from < shown.from || to > shown.to) possible.push(row);
  });
  return { rows, possible };
}

test("by either clock, what is shown is what the plain look at every incident finds, whatever the reader did", () => {
  fc.assert(
    fc.property(game, ({ dataset, moves }) => {
      const table = tableOf(dataset);
      for (const { make } of moves) {
        make(table);
        for (const clock of ["known", "happened", table.store.getState().clock] as const) {
          const state = { ...table.store.getState(), clock };
          const { rows, possible } = plainScan(dataset, state);
          const visible = table.selectors.visible(state);
          expect(visible.rows).toEqual(rows);
          expect([...visible.possibleRows].toSorted((a, b) => a - b)).toEqual(possible);
          expect([visible.certain, visible.possible]).toEqual([
            rows.length - possible.length,
            possible.length,
          ]);
        }
      }
    }),
  );
});

test("by the clock of what was known, map, tray, list and filters hold the same", () => {
  const zoom = fc.double({ min: 3, max: 14, noNaN: true });
  fc.assert(
    fc.property(game, zoom, ({ dataset, moves }, zoom) => {
      const table = tableOf(dataset);
      for (const { make } of moves) make(table);
      table.actions.setClock("known");
      const state = table.store.getState();
      const visible = table.selectors.visible(state);
      const spots = table.selectors.spots(state);
      const onMap = [
        ...placeMarks(dataset, visible, spots, zoom),
        ...areaMarks(dataset, visible, spots),
        ...routeMarks(dataset, visible, spots, zoom),
      ];
      const rows = [...onMap.flatMap((mark) => mark.rows), ...table.selectors.unplaced(state)];
      expect(rows.toSorted((a, b) => a - b)).toEqual(visible.rows);
      for (const facet of ["categories", "statuses"] as const) {
        const chosen: readonly string[] = state.filter[facet];
        const counts = [...table.selectors.facets(state)[facet]]
          .filter(([id]) => chosen.length === 0 || chosen.includes(id))
          .map(([, count]) => count);
        for (const part of ["certain", "possible"] as const)
          expect(counts.reduce((sum, count) => sum + count[part], 0)).toBe(visible[part]);
      }
    }),
  );
});

test("the address carries the clock, and only where it is not the map's first one", () => {
  fc.assert(
    fc.property(game, ({ dataset, moves }) => {
      const table = tableOf(dataset);
      for (const { make } of moves) make(table);
      const state = table.store.getState();
      const address = writeAddress(state, table.first, dataset);
      expect(new URLSearchParams(address).get("clock")).toBe(state.clock === "known" ? "known" : null);
      const read = readAddress(address, table.first, dataset);
      expect([read.clock, read.window, read.moment]).toEqual([state.clock, state.window, state.moment]);
      const there = tableOf(dataset);
      // No address holds what was looked for.
      there.store.setState({ ...read, found: state.found });
      expect(there.selectors.visible(there.store.getState())).toEqual(table.selectors.visible(state));
    }),
    { numRuns: 200 },
  );
});

test("a clock that does not exist is as if none were asked for", () => {
  const { first, dataset } = tableOf(datasetOf({}));
  expect(readAddress("clock=broken", first, dataset).clock).toBe("happened");
});

test("switching to the other clock and back restores what was shown, and moves neither window nor playhead", () => {
  fc.assert(
    fc.property(game, ({ dataset, moves }) => {
      const table = tableOf(dataset);
      for (const { make } of moves) make(table);
      table.actions.setClock("happened");
      const before = table.store.getState();
      const visible = table.selectors.visible(before);
      table.actions.setClock("known");
      const between = table.store.getState();
      expect([between.window, between.moment, between.extent]).toEqual([
        before.window,
        before.moment,
        before.extent,
      ]);
      table.actions.setClock("happened");
      expect(table.store.getState()).toEqual(before);
      expect(table.selectors.visible(table.store.getState())).toEqual(visible);
    }),
  );
});

test("what happened in the window and was reported after it is shown by the one clock and not by the other", () => {
  const table = tableOf(
    datasetOf({
      incidents: [
        incidentOf({
          id: "reported late",
          earliest: march(7),
          latest: march(7) + hour,
          known: { from: march(12), to: march(13), isTaken: true },
        }),
      ],
    }),
  );
  const rows = () => table.selectors.visible(table.store.getState()).rows;
  expect(rows()).toEqual([0]);
  table.actions.setClock("known");
  expect(rows()).toEqual([]);
  table.actions.openWindow({ from: march(11), to: march(14) });
  expect(rows()).toEqual([0]);
  table.actions.setClock("happened");
  expect(rows()).toEqual([]);
});
