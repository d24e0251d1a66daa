import fc from "fast-check";
import { expect, test } from "vitest";
import { clocks, type Dataset, statuses } from "../../../src/core/model";
import { steps } from "../../../src/core/step";
import { languages } from "../../../src/core/text";
import { instantAt } from "../../../src/core/zone";
import { readAddress, windowAddress, writeAddress } from "../../../src/store/address";
import { firstView, listForms, panels, reachOf, type View } from "../../../src/store/view";
import { themes } from "../../../src/theme/theme";
import { dataset } from "../arbitraries";
import { datasetOf, hour, incidentOf, march, townAt } from "../examples";
import { game, tableOf } from "./moves";

const example = datasetOf({
  places: [townAt("jableh", [35.93, 35.36]), townAt("baniyas", [35.95, 35.18])],
  incidents: [
    incidentOf({ id: "first", earliest: march(6, 15), latest: march(7) }),
    incidentOf({ id: "late", earliest: march(20), latest: march(21) }),
  ],
});
const first = firstView(example, "en");
const read = (address: string) => readAddress(address, first, example);
const write = (change: Partial<View>) => writeAddress({ ...first, ...change }, first, example);

const viewOf = (state: View & { dataset: Dataset }): View => ({
  extent: state.extent,
  window: state.window,
  moment: state.moment,
  trail: state.trail,
  filter: state.filter,
  selection: state.selection,
  camera: state.camera,
  language: state.language,
  theme: state.theme,
  clock: state.clock,
  step: state.step,
  speed: state.speed,
  panel: state.panel,
  list: state.list,
});

test("reading what was written gives back every view that a reader can reach", () => {
  fc.assert(
    fc.property(game, ({ dataset, moves }) => {
      const table = tableOf(dataset);
      for (const { make } of moves) make(table);
      const view = viewOf(table.store.getState());
      const address = writeAddress(view, table.first, dataset);
      expect(readAddress(address, table.first, dataset)).toEqual(view);
      expect(readAddress(`#${address}`, table.first, dataset)).toEqual(view);
    }),
    { numRuns: 200 },
  );
});

test("what a reader looks for is in no address", () => {
  const table = tableOf(example);
  const before = table.address();
  table.store.setState({ search: "jableh", found: new Set(["first"]) });
  expect(table.address()).toBe(before);
});

test("the first view has an empty address, and the empty address is the first view", () => {
  expect(write({})).toBe("");
  expect(read("")).toEqual(first);
  expect(read("#")).toEqual(first);
});

test("an address reads like the page: times of the place, ids, nothing in code", () => {
  expect(
    write({
      window: { from: march(6, 12), to: march(8) },
      moment: march(7),
      trail: 6 * hour,
      filter: { categories: ["attack", "clash"], statuses: ["disputed"], places: ["jableh"] },
      selection: { places: ["jableh", "baniyas"], incident: "first" },
      camera: { zoom: 9.5, latitude: 35.36, longitude: 35.93 },
      language: "ar",
      theme: "dark",
      step: "day",
      speed: hour,
      panel: "toll",
      list: "table",
    }),
  ).toBe(
    "from=2025-03-06T12:00&to=2025-03-08T00:00&at=2025-03-07T00:00&trail=6h&kind=attack,clash&status=disputed" +
      "&in=jableh&place=jableh,baniyas&incident=first&map=9.500/35.36000/35.93000&step=day&speed=1h&panel=toll&list=table&lang=ar&theme=dark",
  );
});

test("an hour that the clocks show twice is not lost in an address", () => {
  const paris = datasetOf({
    config: {
      timeZone: "Europe/Paris",
      extent: { from: Date.UTC(2025, 9, 25), to: Date.UTC(2025, 9, 28) },
      window: { from: Date.UTC(2025, 9, 25), to: Date.UTC(2025, 9, 28) },
    },
  });
  const first = firstView(paris, "en");
  const once = instantAt("Europe/Paris", 2025, 10, 26, 2, 30);
  for (const moment of [once, once + hour]) {
    const address = writeAddress({ ...first, moment }, first, paris);
    expect(readAddress(address, first, paris).moment).toBe(moment);
  }
});

test("the address of a window opens that window in the first view, and nothing else", () => {
  const setting = dataset.chain((dataset) => {
    const { from, to } = reachOf(dataset);
    const minutes = fc.integer({ min: 0, max: (to - from) / 60_000 }).map((after) => from + after * 60_000);
    return fc.record({ dataset: fc.constant(dataset), ends: fc.tuple(minutes, minutes) });
  });
  fc.assert(
    fc.property(setting, ({ dataset, ends: [a, b] }) => {
      fc.pre(a !== b);
      const window = { from: Math.min(a, b), to: Math.max(a, b) };
      const first = firstView(dataset, "en");
      const { extent, ...view } = readAddress(windowAddress(window, dataset.config.timeZone), first, dataset);
      const { extent: firstExtent, ...rest } = first;
      expect(view).toEqual({ ...rest, window, moment: window.to });
      expect(extent).toEqual({
        from: Math.min(firstExtent.from, window.from),
        to: Math.max(firstExtent.to, window.to),
      });
    }),
  );
});

test("what is no address of a view gives the first view", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ unit: "binary" })), (text) => {
      expect(read(text)).toEqual(first);
    }),
  );
});

const names = [
  "from",
  "to",
  "at",
  "trail",
  "extent",
  "kind",
  "status",
  "in",
  "place",
  "incident",
  "map",
  "step",
  "speed",
  "panel",
  "list",
  "search",
  "lang",
  "theme",
  "title",
  "text",
  "data",
  "src",
  "url",
];
const almost = fc.constantFrom(
  "2025-02-30",
  "2025-13-01",
  "2025-03-07T25:00",
  "2025-03-07T10:60",
  "2025-03-07",
  "2025-03-08T10:00",
  "2025-03-07T10:00Z",
  "2025-03-07T10:00:00.5Z",
  "Z",
  "0000-00-00",
  "9999-12-31",
  "NaN/NaN/NaN",
  "9/35/36",
  "-1/35/36",
  "99/35/36",
  "9/91/36",
  "9/35/181",
  "1e3/1/1",
  "jableh,",
  ",jableh,jableh,nowhere",
  "toll",
  "table",
  "__proto__",
  "constructor",
  "5h",
  "24h",
  "-6h",
);
/** Known names with values of every kind, given several times. */
const mixed = fc
  .array(fc.tuple(fc.constantFrom(...names), fc.oneof(almost, almost, fc.string())), { maxLength: 12 })
  .map((pairs) => pairs.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("&"));
/** An address that was written, cut or changed in one place. */
const mutated = game.chain(({ dataset, moves }) => {
  const table = tableOf(dataset);
  for (const { make } of moves) make(table);
  const address = writeAddress(table.store.getState(), table.first, dataset);
  return fc
    .record({ at: fc.nat(Math.max(1, address.length)), cut: fc.nat(3), put: fc.string({ maxLength: 2 }) })
    .map(({ at, cut, put }) => ({ dataset, address: address.slice(0, at) + put + address.slice(at + cut) }));
});

/** Every text of a view, at any depth. */
const texts = (value: unknown): string[] =>
  typeof value === "string"
    ? [value]
    : typeof value === "object" && value !== null
      ? Object.values(value).flatMap(texts)
      : [];

/** All that a view can say are the map's own ids and a few words of ours; its times are where the map is. */
function expectSound(view: View, dataset: Dataset) {
  const own = new Set<string>([
    ...dataset.places.keys(),
    ...dataset.incidents.map(({ id }) => id),
    ...dataset.config.categories.map(({ id }) => id),
    ...statuses,
    ...languages,
    ...themes,
    ...steps,
    ...clocks,
    ...panels,
    ...listForms,
  ]);
  expect(texts(view).filter((text) => !own.has(text))).toEqual([]);
  expect(Object.keys(view).toSorted()).toEqual(Object.keys(firstView(dataset, "en")).toSorted());
  const { window, extent, moment } = view;
  const reach = reachOf(dataset);
  expect(window.from).toBeLessThan(window.to);
  expect(extent.from).toBeLessThanOrEqual(window.from);
  expect(extent.to).toBeGreaterThanOrEqual(window.to);
  expect(extent.from).toBeGreaterThanOrEqual(reach.from);
  expect(extent.to).toBeLessThanOrEqual(reach.to);
  expect(moment).toBeGreaterThanOrEqual(window.from);
  expect(moment).toBeLessThanOrEqual(window.to);
  expect(view.camera && !Object.values(view.camera).every(Number.isFinite)).toBeFalsy();
}

test("no address breaks the view or puts a text into it: neither a title nor where data come from", () => {
  fc.assert(
    fc.property(dataset, mixed, (dataset, address) => {
      expectSound(readAddress(address, firstView(dataset, "en"), dataset), dataset);
    }),
  );
  fc.assert(
    fc.property(mixed, (address) => {
      expectSound(read(address), example);
    }),
  );
});

test("an address that was cut or mistyped still gives a sound view", () => {
  fc.assert(
    fc.property(mutated, ({ dataset, address }) => {
      expectSound(readAddress(address, firstView(dataset, "en"), dataset), dataset);
    }),
  );
});

test("ids that the map does not have are left out, the others stay", () => {
  const view = read("kind=attack,no-such&status=claimed,rumoured&in=nowhere,jableh&place=jableh,nowhere");
  expect(view.filter).toEqual({ categories: ["attack"], statuses: ["claimed"], places: ["jableh"] });
  expect(view.selection.places).toEqual(["jableh"]);
  expect(read("incident=no-such").selection.incident).toBeUndefined();
  expect(read("incident=late").selection.incident).toBe("late");
});

test("an incident alone opens the window around its time; one whose window was closed again does not", () => {
  const view = read("incident=late");
  expect(view.window).toEqual({ from: march(6), to: march(21) });
  expect(view.moment).toBe(march(21));
  expect(read("incident=first").window).toEqual(first.window);
  const closed = { selection: { places: [], incident: "late" } };
  expect(read(write(closed)).window).toEqual(first.window);
});

test.each([
  ["an end before its beginning", "from=2025-03-08T00:00&to=2025-03-07T00:00"],
  ["a beginning without an end", "from=2025-03-07T00:00"],
  ["a day that the calendar lacks", "from=2025-02-30&to=2025-03-08"],
  ["a time long before the record", "from=1925-03-07&to=2025-03-08"],
  ["a time long after the record", "from=2025-03-07&to=2099-03-08"],
])("a window with %s is not opened", (_, address) => {
  expect(read(address)).toEqual(first);
});

test("days may be written without a time, and a playhead outside the window stands at its edge", () => {
  expect(read("from=2025-03-07&to=2025-03-08").window).toEqual({ from: march(7), to: march(8) });
  expect(read("from=2025-03-07&to=2025-03-08&at=2025-03-05").moment).toBe(march(7));
  expect(read("from=2025-03-07&to=2025-03-08&at=2025-03-12").moment).toBe(march(8));
});

test("a window outside the timeline takes the timeline along", () => {
  expect(read("from=2025-03-20&to=2025-03-21").extent).toEqual({ from: march(4), to: march(21) });
});

test.each([
  "",
  "9",
  "9/35",
  "9/35/36/1",
  "x/35/36",
  "9/86/36",
  "9/35/-181",
  "19/35/36",
  "-1/35/36",
  "9/35/ ",
])("a camera at %j is left to the data", (text) => {
  expect(read(`map=${text}`).camera).toBeUndefined();
});
