import { expect, test } from "vitest";
import type { LoadedEvents } from "../../../src/events/load";
import { createEventsPart } from "../../../src/store/events/createSession";
import { createMounted } from "../../../src/store/mounted";
import { firstView } from "../../../src/store/view";
import { eventsThere } from "../../../src/studio/eventsThere";
import { datasetOf } from "../examples";
import { eventDataset, fiveEvents, loadedOf, surroundingsOf } from "../store/events/made";

const mountedWith = (load: () => Promise<LoadedEvents>) => {
  const dataset = eventDataset();
  return createMounted(dataset, firstView(dataset, "en"), {
    events: (store) => createEventsPart(store, surroundingsOf(load)),
  });
};

test("a picture waits until the events have come, with their sources", async () => {
  let arrive = (_: LoadedEvents): void => undefined;
  const mounted = mountedWith(() => new Promise((resolve) => (arrive = resolve)));
  mounted.events?.load();
  const there = eventsThere(mounted).then(() => mounted.store.getState().events);
  arrive(loadedOf(fiveEvents));
  const events = await there;
  expect(events?.counts).toBeDefined();
  expect(events?.columns?.source.values).toContain("A catalogue");
});

test("no picture is made of events that could not be read", async () => {
  const mounted = mountedWith(() => Promise.reject(new Error("away")));
  mounted.events?.load();
  await expect(eventsThere(mounted)).rejects.toThrow(/not there/);
});

test("maps of incidents wait for nothing", async () => {
  const dataset = datasetOf({});
  await eventsThere(createMounted(dataset, firstView(dataset, "en")));
});
