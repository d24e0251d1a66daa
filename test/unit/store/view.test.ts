import fc from "fast-check";
import { expect, test } from "vitest";
import { firstView, inWholeMinutes, reachOf, shownWindow, wholeExtent } from "../../../src/store/view";
import { dataset } from "../arbitraries";
import { datasetOf, hour, incidentOf, march, minute } from "../examples";

test("the first view is the map's window, shown to its end and without a filter", () => {
  const view = firstView(datasetOf({}), "fr");
  expect(view).toMatchObject({
    window: { from: march(6), to: march(9) },
    moment: march(9),
    filter: { categories: [], statuses: [], places: [] },
    camera: undefined,
    language: "fr",
    theme: undefined,
  });
});

test("what is shown runs from the window's beginning, or the trail's, to the playhead", () => {
  const window = { from: march(6), to: march(9) };
  const shown = (moment: number, trail: number | undefined) => shownWindow({ window, moment, trail });
  expect(shown(march(8), undefined)).toEqual({ from: march(6), to: march(8) });
  expect(shown(march(8), 6 * hour)).toEqual({ from: march(7, 18), to: march(8) });
  expect(shown(march(6, 2), 6 * hour)).toEqual({ from: march(6), to: march(6, 2) });
});

test("the whole extent holds every incident, and the reach the whole extent and the map's own stretches", () => {
  fc.assert(
    fc.property(dataset, (dataset) => {
      const whole = wholeExtent(dataset);
      const reach = reachOf(dataset);
      for (const { earliest, latest } of dataset.incidents) {
        expect(whole.from).toBeLessThanOrEqual(earliest);
        expect(whole.to).toBeGreaterThanOrEqual(latest);
      }
      for (const { from, to } of [whole, dataset.config.extent, dataset.config.window]) {
        expect(reach.from).toBeLessThanOrEqual(from);
        expect(reach.to).toBeGreaterThanOrEqual(to);
      }
    }),
  );
});

test("without incidents the whole extent is the one that the map names", () => {
  expect(wholeExtent(datasetOf({}))).toEqual({ from: march(4), to: march(15) });
});

test("the end of the whole extent is that of the incident that may have ended last, not of the last to begin", () => {
  const dataset = datasetOf({
    incidents: [
      incidentOf({ id: "long", earliest: march(5), latest: march(14) }),
      incidentOf({ id: "short", earliest: march(8), latest: march(9) }),
    ],
  });
  expect(wholeExtent(dataset)).toEqual({ from: march(5), to: march(14) });
});

test("the reach takes in the windows of the chapters", () => {
  const window = { from: march(1), to: march(2) };
  const dataset = datasetOf({ config: { chapters: [{ id: "before", title: {}, text: {}, window }] } });
  expect(reachOf(dataset)).toEqual({ from: march(1), to: march(15) });
});

test("whole minutes are taken outward, so that nothing is cut off", () => {
  expect(inWholeMinutes({ from: march(7) + 1, to: march(8) + 1 })).toEqual({
    from: march(7),
    to: march(8) + minute,
  });
  expect(inWholeMinutes({ from: march(7), to: march(8) })).toEqual({ from: march(7), to: march(8) });
});
