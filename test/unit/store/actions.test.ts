import fc from "fast-check";
import { expect, test } from "vitest";
import { passes } from "../../../src/core/filter";
import type { Incident, Interval } from "../../../src/core/model";
import { presence } from "../../../src/core/window";
import { shownWindow, wholeExtent } from "../../../src/store/view";
import { dataset, filterIn } from "../arbitraries";
import { datasetOf, day, hour, incidentOf, march } from "../examples";
import { game, type Table, tableOf } from "./moves";

const lies = (inner: Interval, outer: Interval) => inner.from >= outer.from && inner.to <= outer.to;

/** How an incident is shown now. */
const shown = ({ store }: Table, { earliest, latest }: Incident) =>
  presence(earliest, latest, shownWindow(store.getState()));

test("whatever a reader does, window, playhead and timeline agree, and what is selected exists", () => {
  fc.assert(
    fc.property(game, ({ dataset, moves }) => {
      const table = tableOf(dataset);
      for (const { make } of moves) {
        make(table);
        const { window, moment, extent, selection, camera } = table.store.getState();
        expect(window.from).toBeLessThan(window.to);
        expect(moment).toBeGreaterThanOrEqual(window.from);
        expect(moment).toBeLessThanOrEqual(window.to);
        expect(lies(window, extent)).toBe(true);
        expect(selection.places.every((id) => dataset.places.has(id))).toBe(true);
        expect([undefined, ...dataset.incidents.map(({ id }) => id)]).toContain(selection.incident);
        if (camera) expect(Object.values(camera).every(Number.isFinite)).toBe(true);
      }
    }),
    { numRuns: 200 },
  );
});

test("stepping through incidents shows each that passes the filter once, as certain", () => {
  const setting = dataset.chain((dataset) =>
    fc.record({ dataset: fc.constant(dataset), filter: filterIn(dataset) }),
  );
  fc.assert(
    fc.property(setting, ({ dataset, filter }) => {
      const table = tableOf(dataset);
      table.store.setState({ filter });
      table.actions.openWindow(wholeExtent(dataset));
      const passing = dataset.incidents.filter((incident) => passes(dataset, incident, filter));
      const visited: (string | undefined)[] = [];
      for (const _ of passing) {
        table.actions.takeStep(1);
        const { incident: id } = table.store.getState().selection;
        const incident = dataset.incidents.find((each) => each.id === id);
        if (incident) expect(shown(table, incident)).toBe("certain");
        visited.push(id);
      }
      expect(visited).toEqual(passing.map(({ id }) => id));
      table.actions.takeStep(1);
      expect(table.store.getState().selection.incident).toBe(passing.at(-1)?.id);
    }),
  );
});

test("an incident that is asked for is shown, and as certain unless the trail is shorter than its time", () => {
  fc.assert(
    fc.property(game, fc.nat(23), ({ dataset, moves }, index) => {
      const incident = dataset.incidents[index % Math.max(1, dataset.incidents.length)];
      if (!incident) return;
      const table = tableOf(dataset);
      for (const { make } of moves) make(table);
      table.actions.showIncident(incident.id);
      const { trail, selection } = table.store.getState();
      expect(selection).toEqual({ places: [], incident: incident.id });
      const fits = trail === undefined || incident.latest - incident.earliest <= trail;
      expect(shown(table, incident)).toBe(fits ? "certain" : "possible");
    }),
  );
});

const week = datasetOf({
  incidents: [
    incidentOf({ id: "first", earliest: march(6, 15), latest: march(7) }),
    incidentOf({ id: "second", earliest: march(7, 6), latest: march(7, 7) }),
    incidentOf({ id: "third", earliest: march(12), latest: march(13) }),
  ],
});

test("a window that is opened is shown to its end", () => {
  const { actions, store } = tableOf(week);
  actions.seek(march(6, 12));
  actions.openWindow({ from: march(7), to: march(8) });
  expect(store.getState()).toMatchObject({ window: { from: march(7), to: march(8) }, moment: march(8) });
});

test("a window ends where the record of the map ends", () => {
  const { actions, store } = tableOf(week);
  actions.openWindow({ from: march(14), to: march(30) });
  expect(store.getState().window).toEqual({ from: march(14), to: march(15) });
  actions.openWindow({ from: march(20), to: march(21) });
  expect(store.getState().window).toEqual({ from: march(14), to: march(15) });
});

test("handles stop an hour before one another", () => {
  const { actions, store } = tableOf(week);
  actions.setWindowFrom(march(12));
  expect(store.getState().window).toEqual({ from: march(9) - hour, to: march(9) });
  actions.openWindow({ from: march(6), to: march(9) });
  actions.setWindowTo(march(5));
  expect(store.getState().window).toEqual({ from: march(6), to: march(6) + hour });
});

test("a playhead at the end of the window goes with it; any other stays where it is", () => {
  const { actions, store } = tableOf(week);
  actions.setWindowTo(march(10));
  expect(store.getState().moment).toBe(march(10));
  actions.seek(march(7));
  actions.setWindowTo(march(11));
  expect(store.getState().moment).toBe(march(7));
  actions.setWindowFrom(march(8));
  expect(store.getState().moment).toBe(march(8));
});

test("a window that is moved keeps its length and takes the playhead along, up to the edge of the timeline", () => {
  const { actions, store } = tableOf(week);
  actions.seek(march(7));
  actions.moveWindow(day);
  expect(store.getState()).toMatchObject({ window: { from: march(7), to: march(10) }, moment: march(8) });
  actions.moveWindow(100 * day);
  expect(store.getState()).toMatchObject({ window: { from: march(12), to: march(15) }, moment: march(13) });
});

test("a step by a day goes to the next midnight, widens the window at its end, and stops where the record does", () => {
  const { actions, store } = tableOf(week);
  actions.setStep("day");
  actions.seek(march(7, 10));
  actions.takeStep(1);
  expect(store.getState().moment).toBe(march(8));
  actions.takeStep(1);
  actions.takeStep(1);
  expect(store.getState()).toMatchObject({ window: { from: march(6), to: march(10) }, moment: march(10) });
  for (let step = 0; step < 20; step++) actions.takeStep(1);
  expect(store.getState()).toMatchObject({ window: { from: march(6), to: march(15) }, moment: march(15) });
});

test("a step that would leave the record ends at its edge", () => {
  const { actions, store } = tableOf(
    datasetOf({
      config: { extent: { from: march(6, 10, 30), to: march(9, 10, 30) }, window: week.config.window },
    }),
  );
  actions.setStep("day");
  actions.takeStep(1);
  actions.takeStep(1);
  expect(store.getState().moment).toBe(march(9, 10, 30));
});

test("steps back before the window open the stretch before it, down to where the record begins", () => {
  const { actions, store } = tableOf(week);
  actions.setStep("day");
  actions.seek(march(7));
  actions.takeStep(-1);
  expect(store.getState()).toMatchObject({ window: { from: march(4), to: march(6) }, moment: march(6) });
  for (let step = 0; step < 20; step++) actions.takeStep(-1);
  expect(store.getState().moment).toBe(march(4));
  expect(store.getState().window.from).toBe(march(4));
});

test("a step forward from an edge and a step back come home", () => {
  const { actions, store } = tableOf(week);
  for (const step of ["hour", "day"] as const) {
    actions.setStep(step);
    actions.openWindow({ from: march(6), to: march(9) });
    actions.seek(march(7));
    actions.takeStep(1);
    actions.takeStep(-1);
    expect(store.getState().moment).toBe(march(7));
  }
});

test("a step to an incident goes on from the one that is open, else from the playhead", () => {
  const { actions, store } = tableOf(week);
  const open = () => store.getState().selection.incident;
  actions.seek(march(7));
  actions.takeStep(1);
  expect(open()).toBe("second");
  actions.takeStep(1);
  expect(open()).toBe("third");
  actions.takeStep(-1);
  expect(open()).toBe("second");
  actions.closeCard();
  actions.seek(march(7));
  actions.takeStep(-1);
  expect(open()).toBe("first");
});

test("a step ends play", () => {
  const { actions, store, player } = tableOf(week);
  for (const step of ["hour", "day", "incident"] as const) {
    player.play();
    actions.setStep(step);
    actions.takeStep(1);
    expect(store.getState().isPlaying).toBe(false);
  }
});

test("the timeline follows a window that leaves it and keeps its length", () => {
  const late = datasetOf({
    incidents: [...week.incidents, incidentOf({ id: "late", earliest: march(40), latest: march(41) })],
  });
  const { actions, store } = tableOf(late);
  actions.openWindow({ from: march(38), to: march(39) });
  expect(store.getState().extent).toEqual({ from: march(28), to: march(39) });
});

test("a timeline that no longer holds the window moves the window into it", () => {
  const { actions, store } = tableOf(week);
  actions.setExtent({ from: march(10), to: march(14) });
  expect(store.getState()).toMatchObject({
    extent: { from: march(10), to: march(14) },
    window: { from: march(10), to: march(13) },
    moment: march(13),
  });
});

test("the details of an incident open in the card that is open, and close again", () => {
  const { actions, store } = tableOf(week);
  actions.openPlaces(["jableh"]);
  actions.toggleIncident("first");
  expect(store.getState().selection).toEqual({ places: ["jableh"], incident: "first" });
  actions.toggleIncident("first");
  expect(store.getState().selection).toEqual({ places: ["jableh"], incident: undefined });
  actions.showIncident("second");
  expect(store.getState().selection).toEqual({ places: [], incident: "second" });
  actions.closeCard();
  expect(store.getState().selection).toEqual({ places: [], incident: undefined });
});

test("an incident that does not exist changes nothing", () => {
  const { actions, store } = tableOf(week);
  const before = store.getState();
  actions.showIncident("no such incident");
  expect(store.getState()).toBe(before);
});

test("the language changes once its words are there", async () => {
  const { actions, store } = tableOf(week);
  await actions.setLanguage("ar");
  expect(store.getState().language).toBe("ar");
});

test("filters add up, can be taken back one by one, and all at once", () => {
  const { actions, store } = tableOf(week);
  actions.toggleFilter("statuses", "claimed");
  actions.toggleFilter("statuses", "verified");
  actions.toggleFilter("statuses", "claimed");
  actions.setFilter("categories", ["attack"]);
  expect(store.getState().filter).toEqual({ categories: ["attack"], statuses: ["verified"], places: [] });
  actions.clearFilters();
  expect(store.getState().filter).toEqual({ categories: [], statuses: [], places: [] });
});

const twoDays = datasetOf({
  incidents: [
    incidentOf({ id: "attack-6", earliest: march(6, 15), latest: march(7), title: { en: "First day" } }),
    incidentOf({ id: "attack-7", earliest: march(7, 6), latest: march(7, 7), title: { en: "Second day" } }),
    incidentOf({ id: "attack-8", earliest: march(8, 6), latest: march(8, 7), title: { en: "Third day" } }),
  ],
});

test("a search narrows to what says its words, on top of the filters, until it is cleared", async () => {
  const { actions, store, selectors } = tableOf(twoDays);
  const rows = () => selectors.visible(store.getState()).rows;
  await actions.setSearch("second");
  expect(rows()).toEqual([1]);
  await actions.setSearch("day");
  expect(rows()).toEqual([0, 1, 2]);
  actions.setFilter("statuses", ["verified"]);
  expect(rows()).toEqual([]);
  actions.clearFilters();
  await actions.setSearch("zeppelin");
  expect(rows()).toEqual([]);
  await actions.setSearch("");
  expect(rows()).toEqual([0, 1, 2]);
  expect(store.getState()).toMatchObject({ search: "", found: undefined });
});

test("the last words count, however quickly they are typed", async () => {
  const { actions, store } = tableOf(twoDays);
  await Promise.all(["s", "se", "third", ""].map(actions.setSearch));
  expect(store.getState().found).toBeUndefined();
  await Promise.all(["", "second", "third"].map(actions.setSearch));
  expect([...(store.getState().found ?? [])]).toEqual(["attack-8"]);
});

test("stepping through incidents passes over what was not found", async () => {
  const { actions, store } = tableOf(twoDays);
  await actions.setSearch("third");
  actions.takeStep(1);
  expect(store.getState().selection.incident).toBe("attack-8");
});

test("a place on the map is travelled to where there is a background, and jumped to where there is none", () => {
  const { actions, store } = tableOf(week);
  const camera = { longitude: 36, latitude: 35, zoom: 9 };
  actions.lookAt(camera);
  expect(store.getState()).toMatchObject({ camera, flight: undefined });
  actions.moveCamera(undefined);
  actions.setBackground("drawn");
  actions.lookAt(camera);
  expect(store.getState()).toMatchObject({ camera: undefined, flight: camera });
  actions.moveCamera(undefined);
  expect(store.getState()).toMatchObject({ camera: undefined, flight: undefined });
});

test("a chapter opens its window whole, on the timeline that the map begins with", () => {
  const chapter = (id: string, window: Interval) => ({ id, title: { en: id }, text: { en: id }, window });
  const within = chapter("within", { from: march(7), to: march(8) });
  const after = chapter("after", { from: march(20), to: march(22) });
  const dataset = datasetOf({
    incidents: [incidentOf({ id: "one", earliest: march(6), latest: march(7) })],
    config: { chapters: [within, after] },
  });
  const { extent } = dataset.config;
  const table = tableOf(dataset);
  table.actions.setExtent({ from: march(6), to: march(7) });
  table.actions.seek(march(6, 12));
  table.actions.openChapter("within");
  expect(table.store.getState()).toMatchObject({ window: within.window, moment: march(8), extent });

  table.actions.openChapter("after");
  const moved = table.store.getState();
  expect(moved).toMatchObject({ window: after.window, moment: march(22) });
  expect(lies(after.window, moved.extent), "the timeline goes along").toBe(true);
  table.actions.openChapter("within");
  expect(table.store.getState().extent, "and comes back").toEqual(extent);

  const before = table.store.getState();
  table.actions.openChapter("constructor");
  expect(table.store.getState()).toBe(before);
});
