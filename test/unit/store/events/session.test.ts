import { expect, test } from "vitest";
import type { LoadedEvents } from "../../../../src/events/load";
import { EventsRefused } from "../../../../src/events/refusal";
import { readAddress } from "../../../../src/store/address";
import { createEventsPart, type SessionSurroundings } from "../../../../src/store/events/createSession";
import { createMounted } from "../../../../src/store/mounted";
import { firstView } from "../../../../src/store/view";
import { march } from "../../examples";
import { eventDataset, fiveEvents, loadedOf, settled, surroundingsOf } from "./made";

/** A map of five events; `address` is what stands after # when it is opened. */
async function mountedMap(address = "", surroundings: SessionSurroundings = surroundingsOf()) {
  const dataset = eventDataset();
  const first = firstView(dataset, "en");
  const mounted = createMounted(dataset, readAddress(address, first, dataset), {
    first,
    events: (store) => createEventsPart(store, surroundings),
  });
  mounted.events!.load();
  await settled();
  const count = () => mounted.selectors.count(mounted.store.getState());
  return { ...mounted, events: mounted.events!, count };
}

test("the counts are those of the window and the filter by kind, certain and possible", async () => {
  const { actions, count } = await mountedMap();
  expect(count()).toEqual({ certain: 4, possible: 0 });
  actions.openWindow({ from: march(6), to: march(7) });
  expect(count()).toEqual({ certain: 2, possible: 1 });
  actions.toggleFilter("categories", "attack");
  expect(count()).toEqual({ certain: 1, possible: 1 });
});

test("a filter by place leaves out what lies elsewhere, on the map, in the counts and in the list", async () => {
  const { actions, events, count, store } = await mountedMap();
  actions.setFilter("places", ["Jableh"]);
  await settled();
  expect(count()).toEqual({ certain: 2, possible: 0 });
  const [block] = store.getState().events!.blocks;
  const drawn = [...block!.rows].filter((_, at) => block!.style[4 * at + 2] === 0);
  expect(drawn.sort()).toEqual([0, 2, 4]);
  const listing = events.listing(store.getState().window, []);
  expect(listing.length).toBe(2);
  expect((await listing.read(0, 2)).map(({ id }) => id)).toEqual(["a", "c"]);
});

test("a filter makes blocks that share all but their style, so that no more need be uploaded", async () => {
  const { actions, store } = await mountedMap();
  const [before] = store.getState().events!.blocks;
  actions.setFilter("places", ["Tartus"]);
  await settled();
  const [after] = store.getState().events!.blocks;
  expect(after!.style).not.toBe(before!.style);
  expect([after!.position, after!.time, after!.rows]).toEqual([before!.position, before!.time, before!.rows]);
  expect(after!.position).toBe(before!.position);
});

test("search narrows to the events that say the words, and only the last words asked for count", async () => {
  const { actions, count, store } = await mountedMap();
  actions.openWindow({ from: march(6), to: march(14) });
  const [first, last] = [actions.setSearch("harbour"), actions.setSearch("fire")];
  await Promise.all([first, last]);
  expect(store.getState().events!.searched).toBe("fire");
  expect(count()).toEqual({ certain: 2, possible: 0 });
  await actions.setSearch("");
  expect(count()).toEqual({ certain: 5, possible: 0 });
});

test("places are counted in the window without the filter by place, the largest first", async () => {
  const { actions, events, store } = await mountedMap();
  actions.setFilter("places", ["Tartus"]);
  await settled();
  expect(events.places(store.getState().window, [])).toEqual([
    { name: "Jableh", certain: 2, possible: 0 },
    { name: "Latakia, city", certain: 1, possible: 0 },
    { name: "Tartus", certain: 1, possible: 0 },
  ]);
});

test("an address opens an event once its file has come, with the window around it", async () => {
  const { store } = await mountedMap("#incident=e");
  const { events, window, selection } = store.getState();
  expect(events!.opened?.title).toBe("A later fire");
  expect(selection.incident).toBe("e");
  expect(window.to).toBeGreaterThanOrEqual(march(12, 12));
});

test("an event and a place that the file does not have are as if the address did not name them", async () => {
  const { store } = await mountedMap("#incident=nobody&in=Nowhere&in=Latakia%2C+city");
  expect(store.getState().selection.incident).toBeUndefined();
  expect(store.getState().filter.places).toEqual(["Latakia, city"]);
});

test("a place with a comma in its name goes through an address and back", async () => {
  const { actions, address } = await mountedMap();
  actions.setFilter("places", ["Latakia, city", "Jableh"]);
  const { store } = await mountedMap(`#${address()}`);
  expect(store.getState().filter.places).toEqual(["Latakia, city", "Jableh"]);
});

test("the window of an address is kept where an event lies outside of it", async () => {
  const { store } = await mountedMap("#from=2025-03-06T00:00&to=2025-03-07T00:00&incident=d");
  expect(store.getState().window).toEqual({ from: march(6), to: march(7) });
});

test("the next event is the next in time order that the filter leaves, beyond the window too", async () => {
  const { actions, store } = await mountedMap();
  actions.setStep("incident");
  actions.toggleFilter("categories", "killing-of-civilians");
  const opened = async (direction: 1 | -1) => {
    actions.takeStep(direction);
    await settled();
    return store.getState().selection.incident;
  };
  expect(await opened(1)).toBe("a");
  expect(await opened(1)).toBe("e");
  expect(await opened(1)).toBe("e");
  expect(await opened(-1)).toBe("a");
  expect(store.getState().events!.opened?.id).toBe("a");
});

test("the list of a window holds what reaches into it, and knows where each event stands", async () => {
  const { events } = await mountedMap();
  const listing = events.listing({ from: march(7), to: march(9) }, []);
  expect((await listing.read(0, 10)).map(({ id }) => id)).toEqual(["c", "d"]);
  expect(listing.indexOf(3)).toBe(1);
  expect(listing.indexOf(0)).toBe(-1);
  expect(listing.indexAt(march(8))).toBe(1);
});

test("a file that cannot be had is told of in words, and can be asked for again", async () => {
  let isBroken = true;
  const problem = {
    file: "events.csv",
    path: "",
    code: "network",
    got: "nothing",
    expected: "a file",
  } as const;
  const load = async (): Promise<LoadedEvents> => {
    if (isBroken) throw new EventsRefused({ ...problem, severity: "error" });
    return loadedOf(fiveEvents);
  };
  const { events, count, store } = await mountedMap("", surroundingsOf(load));
  expect(store.getState().events).toMatchObject({ status: "failed", problems: [problem] });
  isBroken = false;
  events.load();
  await settled();
  expect(store.getState().events).toMatchObject({ status: "ready", problems: [] });
  expect(count()).toEqual({ certain: 4, possible: 0 });
});

test("who stops the loading is told so, and nothing comes after all", async () => {
  let finish: (loaded: LoadedEvents) => void = () => undefined;
  const load = () => new Promise<LoadedEvents>((done) => (finish = done));
  const { events, store } = await mountedMap("", surroundingsOf(load));
  events.cancel();
  finish(loadedOf(fiveEvents));
  await settled();
  expect(store.getState().events).toMatchObject({ status: "failed", isCancelled: true, blocks: [] });
});

test("what can be drawn is shown before it is counted, and counted before the texts have come", async () => {
  let count: () => void = () => undefined;
  let finish: () => void = () => undefined;
  const loaded = loadedOf(fiveEvents);
  const load: SessionSurroundings["readers"]["load"] = async (_address, _file, _config, options) => {
    options?.onDrawable?.(loaded.columns, loaded.block);
    await new Promise<void>((done) => (count = done));
    options?.onCounted?.(loaded.counts);
    await new Promise<void>((done) => (finish = done));
    return loaded;
  };
  const { store, count: shown } = await mountedMap("", surroundingsOf(load));
  expect(store.getState().events!.blocks).toHaveLength(1);
  expect(store.getState().events!.status).toBe("loading");
  count();
  await settled();
  expect(store.getState().events).toMatchObject({ status: "ready", hasTexts: false });
  expect(shown()).toEqual({ certain: 4, possible: 0 });
  finish();
  await settled();
  expect(store.getState().events!.hasTexts).toBe(true);
});

test("a window can go as far as the events reach", async () => {
  const { actions, store } = await mountedMap(
    "",
    surroundingsOf(async () => loadedOf([...fiveEvents, { id: "f", earliest: march(30) }])),
  );
  actions.openWindow({ from: march(20), to: march(30, 12) });
  expect(store.getState().window.to).toBe(march(30) + 60_000);
});
