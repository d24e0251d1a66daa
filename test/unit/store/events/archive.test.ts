import fc from "fast-check";
import { expect, test } from "vitest";
import { createCountIndex } from "../../../../src/core/events/counts";
import { encodeEvents } from "../../../../src/core/events/encode";
import type { EventColumns } from "../../../../src/core/events/model";
import { detailsAt } from "../../../../src/core/events/textColumn";
import type { Dataset, Interval } from "../../../../src/core/model";
import { presence } from "../../../../src/core/window";
import type { EventPart, EventRowGroup, EventsArchive } from "../../../../src/events/parquet";
import { readAddress } from "../../../../src/store/address";
import { createArchiveSource } from "../../../../src/store/events/archiveSource";
import { createEventsPart } from "../../../../src/store/events/createSession";
import { rowsOf } from "../../../../src/store/events/slices";
import { createMounted } from "../../../../src/store/mounted";
import { firstView } from "../../../../src/store/view";
import { day, exampleConfig, hour } from "../../examples";
import { columnsOf, eventDataset, type MadeEvent, settled, surroundingsOf } from "./made";

const groupRows = 7;

/** A file of two levels, every third event on the first, in row groups of seven rows. */
function archiveOf(events: readonly MadeEvent[]) {
  const levels = [0, 1].map((level) =>
    columnsOf(events.filter((_, index) => (index % 3 === 0) === (level === 0))),
  );
  const reads: number[] = [];
  const groups: { readonly group: EventRowGroup; readonly columns: EventColumns }[] = [];
  let first = 0;
  for (const [level, columns] of levels.entries()) {
    for (let from = 0; from < columns.length; from += groupRows) {
      const rows = rowsOf(columns, from, Math.min(columns.length, from + groupRows));
      const span = { from: Math.min(...rows.earliest), to: Math.max(...rows.latest) };
      const index = groups.length;
      groups.push({
        group: { index, first, rows: rows.length, span, bounds: undefined, level, bytes: 100 },
        columns: rows,
      });
      first += rows.length;
    }
  }
  const archive: EventsArchive = {
    rowGroups: groups.map(({ group }) => group),
    rows: first,
    highestLevel: 1,
    async read(group): Promise<EventPart> {
      reads.push(group.index);
      const { columns } = groups[group.index]!;
      const fileRows = Uint32Array.from({ length: columns.length }, (_, row) => group.first + row);
      const block = encodeEvents(columns, exampleConfig);
      return { group, columns, block, fileRows, problems: [], rejected: 0 };
    },
    async times({ index }) {
      const { earliest, latest, category } = groups[index]!.columns;
      return { earliest, latest, category };
    },
    async details(row) {
      const found = groups.find(({ group }) => row >= group.first && row < group.first + group.rows)!;
      return { ...detailsAt(found.columns, row - found.group.first), row };
    },
    traffic: async () => ({ bytes: 0, requests: 0 }),
    close: () => undefined,
  };
  return { archive, reads };
}

/** Bounds rounded outward to whole days, as an import writes them. */
function countsOf(events: readonly MadeEvent[]) {
  const { length, earliest, latest, category } = columnsOf(events);
  const rows = {
    length,
    earliest: earliest.map((time) => Math.floor(time / day) * day),
    latest: latest.map((time) => Math.ceil(time / day) * day),
    category,
  };
  const weight = Float64Array.from({ length }, () => 1);
  const index = createCountIndex(rows, exampleConfig.categories.length);
  return { index, rows: { ...rows, weight, total: length }, total: length, step: "day" as const };
}

const large = (): Dataset => {
  const dataset = eventDataset();
  const events = { file: "events.parquet", counts: "events.counts.parquet", language: "en" };
  return { ...dataset, config: { ...dataset.config, timeZone: "UTC", events } };
};

async function mountedArchive(events: readonly MadeEvent[], address = "") {
  const { archive, reads } = archiveOf(events);
  const dataset = large();
  const first = firstView(dataset, "en");
  const mounted = createMounted(dataset, readAddress(address, first, dataset), {
    first,
    events: (store) =>
      createEventsPart(store, {
        ...surroundingsOf(),
        readers: {
          ...surroundingsOf().readers,
          open: async () => archive,
          counts: async () => countsOf(events) as never,
        },
        createArchive: createArchiveSource,
      }),
  });
  mounted.events!.load();
  await settled();
  return { ...mounted, events: mounted.events!, reads };
}

const at = (dayOfMonth: number, hours = 0) => Date.UTC(2025, 2, dayOfMonth, hours);

const choices = fc.array(
  fc.record({
    start: fc.integer({ min: 0, max: 10 * 24 }),
    hours: fc.constantFrom(1, 1, 1, 24, 60),
    category: fc.nat(2),
  }),
  { minLength: 1, maxLength: 60 },
);
const windows = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 6 }))
  .map(([from, days]): Interval => ({ from: at(from), to: at(from + days) }));

test("the pages of a list hold what a plain look at every event finds, in time order, each once", async () => {
  await fc.assert(
    fc.asyncProperty(choices, windows, fc.integer({ min: 1, max: 9 }), async (chosen, window, page) => {
      const events = chosen.map(({ start, hours, category }, index) => ({
        id: `e${index}`,
        earliest: at(2) + start * hour,
        latest: at(2) + (start + hours) * hour,
        category,
      }));
      const { events: session } = await mountedArchive(events);
      const listing = session.listing(window, ["attack", "clash", "killing-of-civilians"]);
      const listed: { earliest: number; id: string }[] = [];
      for (let from = 0; from < listing.length; from += page)
        listed.push(...(await listing.read(from, Math.min(listing.length, from + page))));
      const shown = [0, 2];
      // Counts know of whole days only, and so does the window.
      const expected = events.filter(
        ({ earliest, latest, category }) =>
          presence(earliest, latest, window) !== "out" && shown.includes(category),
      );
      expect(listed.map(({ id }) => id).toSorted()).toEqual(expected.map(({ id }) => id).toSorted());
      expect(listed.map(({ earliest }) => earliest)).toEqual(
        expected.map(({ earliest }) => earliest).toSorted((a, b) => a - b),
      );
    }),
    { numRuns: 60 },
  );
});

const hourly: readonly MadeEvent[] = Array.from({ length: 60 }, (_, index) => ({
  id: `h${index}`,
  earliest: at(6) + index * hour,
}));

test("numbers are of all events, whatever part of them has been read", async () => {
  const { selectors, store } = await mountedArchive(hourly);
  expect(selectors.count(store.getState())).toEqual({ certain: 60, possible: 0 });
});

test("what is drawn knows its rows in the file", async () => {
  const { store, events } = await mountedArchive(hourly);
  const rows = store.getState().events!.blocks.flatMap((block) => [...block.rows]);
  expect(rows.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 60 }, (_, row) => row));
  expect((await events.details(rows[0]!)).id).toMatch(/^h\d+$/);
});

test("row groups that lie outside the window are not read, and none is read twice", async () => {
  const { reads, actions } = await mountedArchive(
    [...hourly, ...hourly.map(({ id, earliest }) => ({ id: `later-${id}`, earliest: earliest + 20 * day }))],
    "#from=2025-03-06T00:00&to=2025-03-09T00:00",
  );
  const before = reads.length;
  expect(before).toBeLessThan(18);
  actions.openWindow({ from: at(6), to: at(8) });
  await settled();
  expect(reads).toHaveLength(before);
  expect(new Set(reads).size).toBe(reads.length);
});

test("a map that is moved on asks for what it shows once it rests, and not for what it passed", async () => {
  const { events, reads, actions } = await mountedArchive(
    [...hourly, ...hourly.map(({ id, earliest }) => ({ id: `later-${id}`, earliest: earliest + 20 * day }))],
    "#from=2025-03-06T00:00&to=2025-03-09T00:00",
  );
  const before = reads.length;
  actions.openWindow({ from: at(20), to: at(22) });
  actions.openWindow({ from: at(26), to: at(28) });
  actions.openWindow({ from: at(6), to: at(8) });
  await settled();
  expect(reads).toHaveLength(before);
  expect(events.store.getState().status).toBe("ready");
});

test("a window lies on the steps that the counts know", async () => {
  const { actions, store } = await mountedArchive(hourly);
  actions.openWindow({ from: at(6, 5), to: at(7, 7) });
  expect(store.getState().window).toEqual({ from: at(6), to: at(8) });
  expect(store.getState().moment).toBe(at(8));
});

test("an event's address leads to its row, and to nothing where another event has that row now", async () => {
  const { events } = await mountedArchive(hourly);
  const details = await events.details(5);
  const address = `#incident=${events.idOf(details)}`;
  const { store } = await mountedArchive(hourly, address);
  expect(store.getState().events!.opened).toEqual(details);
  const { store: other } = await mountedArchive(
    hourly.map(({ id, earliest }) => ({ id: `new-${id}`, earliest })),
    address,
  );
  expect(other.getState().selection.incident).toBeUndefined();
});

test("stepping from event to event goes through all of them in order, forward and back", async () => {
  const { actions, store } = await mountedArchive(hourly);
  actions.setStep("incident");
  const step = async (direction: 1 | -1) => {
    actions.takeStep(direction);
    await settled();
    return store.getState().events!.opened!.id;
  };
  const forward: string[] = [];
  for (let index = 0; index < 30; index++) forward.push(await step(1));
  expect(forward).toEqual(Array.from({ length: 30 }, (_, index) => `h${index}`));
  expect(await step(-1)).toBe("h28");
  expect(await step(-1)).toBe("h27");
});
