import { expect, test, vi } from "vitest";
import { type AddressBar, followAddress } from "../../../src/store/remember";
import { datasetOf, march } from "../examples";
import { tableOf } from "./moves";

/** A window's address, history and timers, moved by hand. */
function createBar(hash = "") {
  let now = 0;
  let handles = 0;
  const timers = new Map<number, { readonly due: number; readonly callback: () => void }>();
  const listeners = new Set<() => void>();
  const location = { hash };
  const written: string[] = [];
  const bar: AddressBar = {
    location,
    history: {
      replaceState(_, __, address) {
        written.push(address);
        location.hash = address === "#" ? "" : address;
      },
    },
    setTimeout(callback, milliseconds) {
      handles += 1;
      timers.set(handles, { due: now + milliseconds, callback });
      return handles;
    },
    clearTimeout: (handle) => void timers.delete(handle),
    addEventListener: (_, listener) => void listeners.add(listener),
    removeEventListener: (_, listener) => void listeners.delete(listener),
  };
  return {
    bar,
    written,
    wait(milliseconds: number) {
      now += milliseconds;
      for (const [handle, { due, callback }] of [...timers]) {
        if (due > now) continue;
        timers.delete(handle);
        callback();
      }
    },
    enter(hash: string) {
      location.hash = hash;
      for (const listener of listeners) listener();
    },
    isHeard: () => listeners.size > 0,
  };
}

const dataset = datasetOf({});

function followed(hash = "") {
  const table = tableOf(dataset);
  const window = createBar(hash);
  const end = followAddress(table.store, dataset, table.first, window.bar);
  return { ...table, ...window, end };
}

test("a change is written once the view has been still for 400 milliseconds", () => {
  const { actions, written, wait } = followed();
  actions.openWindow({ from: march(7), to: march(8) });
  wait(399);
  expect(written).toEqual([]);
  wait(1);
  expect(written).toEqual(["#from=2025-03-07T00:00&to=2025-03-08T00:00"]);
  wait(10_000);
  expect(written).toHaveLength(1);
});

test("an address that is entered is shown whole: what was looked for before does not narrow it", () => {
  const { store, enter } = followed();
  store.setState({ search: "jableh", found: new Set() });
  enter("#from=2025-03-07T00:00&to=2025-03-08T00:00");
  expect(store.getState()).toMatchObject({ search: "", found: undefined });
});

test("many quick changes are written once, as the last of them left the view", () => {
  const { actions, written, wait } = followed();
  for (let hours = 0; hours < 24; hours++) {
    actions.seek(march(7, hours));
    wait(100);
  }
  expect(written).toEqual([]);
  wait(400);
  expect(written).toEqual(["#at=2025-03-07T23:00"]);
});

test("an address that was entered but not told of yet is not written over", () => {
  const { actions, bar, store, written, wait, enter } = followed();
  actions.openWindow({ from: march(7), to: march(8) });
  (bar.location as { hash: string }).hash = "#theme=dark";
  wait(400);
  expect(written).toEqual([]);
  enter("#theme=dark");
  expect(store.getState().theme).toBe("dark");
});

test("nothing is written while the map plays, and the end of play is", () => {
  const { actions, player, clock, written, wait } = followed();
  actions.seek(march(6));
  player.play();
  for (let frame = 0; frame < 100; frame++) {
    clock.frame(16);
    wait(16);
  }
  wait(10_000);
  expect(written).toEqual([]);
  player.pause();
  wait(400);
  expect(written).toHaveLength(1);
  expect(written[0]).toMatch(/^#at=2025-03-06T\d\d:\d\d$/);
});

test("what does not show in an address does not write one", () => {
  const { actions, written, wait } = followed();
  actions.point(["jableh"]);
  actions.setBackground("drawn");
  wait(1000);
  expect(written).toEqual([]);
});

test("the way back to the first view empties the address", () => {
  const { actions, written, wait } = followed();
  actions.setTheme("dark");
  wait(400);
  actions.setTheme(undefined);
  wait(400);
  expect(written).toEqual(["#theme=dark", "#"]);
});

test("an address that the reader enters is shown, and play stops", () => {
  const { store, player, enter } = followed();
  player.play();
  enter("#from=2025-03-07T00:00&to=2025-03-08T00:00&lang=ar");
  expect(store.getState()).toMatchObject({
    window: { from: march(7), to: march(8) },
    moment: march(8),
    language: "ar",
    isPlaying: false,
  });
});

test("an address that says nothing shows the first view and is tidied up", () => {
  const { store, actions, enter, wait, written } = followed();
  actions.setStep("day");
  wait(400);
  enter("#nonsense");
  wait(400);
  expect(store.getState().step).toBe("incident");
  expect(written).toEqual(["#step=day", "#"]);
});

/** As on a page whose words of other languages have not been fetched. */
async function followedWithoutWords() {
  vi.resetModules();
  const fresh = await import("../../../src/store/remember");
  const { loadMessages } = await import("../../../src/i18n/messages");
  const table = tableOf(dataset);
  const window = createBar();
  const end = fresh.followAddress(table.store, dataset, table.first, window.bar);
  /** Until the words are there and what waits for them had its turn. */
  const arrival = async () => {
    await loadMessages("ar");
    await Promise.resolve();
  };
  return { ...table, ...window, end, arrival };
}

test("an address in a language whose words are not there is shown when they are", async () => {
  const { store, enter, arrival } = await followedWithoutWords();
  enter("#step=day&lang=ar");
  expect(store.getState().language).toBe("en");
  await arrival();
  expect(store.getState()).toMatchObject({ language: "ar", step: "day" });
});

test("what was due to be written does not overwrite an address whose words are on their way", async () => {
  const { actions, store, enter, wait, written, arrival } = await followedWithoutWords();
  actions.setStep("hour");
  enter("#step=day&lang=ar");
  wait(10_000);
  expect(written).toEqual([]);
  await arrival();
  expect(store.getState()).toMatchObject({ language: "ar", step: "day" });
  actions.setStep("hour");
  wait(10_000);
  expect(written).toEqual(["#step=hour&lang=ar"]);
});

test("words that come late do not bring back an address that the reader has left", async () => {
  const { store, enter, arrival } = await followedWithoutWords();
  enter("#step=day&lang=ar");
  enter("#step=hour");
  await arrival();
  expect(store.getState()).toMatchObject({ language: "en", step: "hour" });
});

test("words that come after the end change nothing", async () => {
  const { store, enter, arrival, end } = await followedWithoutWords();
  enter("#step=day&lang=ar");
  end();
  await arrival();
  expect(store.getState()).toMatchObject({ language: "en", step: "incident" });
});

test("our own writing is not read back", () => {
  const { store, actions, bar, enter, wait } = followed();
  actions.setStep("day");
  wait(400);
  const before = store.getState();
  enter(bar.location.hash);
  expect(store.getState()).toBe(before);
});

test("once ended, it neither writes nor reads, not even what was due", () => {
  const { store, actions, end, enter, wait, written, isHeard } = followed();
  actions.setStep("day");
  end();
  wait(1000);
  actions.setStep("hour");
  wait(1000);
  expect(written).toEqual([]);
  expect(isHeard()).toBe(false);
  enter("#step=day");
  expect(store.getState().step).toBe("hour");
});
