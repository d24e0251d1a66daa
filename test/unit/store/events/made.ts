import { createCountIndex } from "../../../../src/core/events/counts";
import { encodeEvents } from "../../../../src/core/events/encode";
import type { EventColumns } from "../../../../src/core/events/model";
import { codedColumnOf, textColumnOf } from "../../../../src/core/events/textColumn";
import type { Dataset } from "../../../../src/core/model";
import type { LoadedEvents } from "../../../../src/events/load";
import type { SessionSurroundings } from "../../../../src/store/events/createSession";
import { datasetOf, exampleConfig, march } from "../../examples";

export interface MadeEvent {
  readonly id: string;
  readonly earliest: number;
  readonly latest?: number;
  /** Index into the categories of the example. */
  readonly category?: number;
  readonly title?: string;
  readonly place?: string;
}

/** Columns as a reader makes them, in the order of `earliest`. */
export function columnsOf(events: readonly MadeEvent[]): EventColumns {
  const rows = events.toSorted((a, b) => a.earliest - b.earliest);
  return {
    length: rows.length,
    longitude: Float64Array.from(rows, (_, row) => 35 + row / 100),
    latitude: Float64Array.from(rows, () => 35),
    earliest: Float64Array.from(rows, ({ earliest }) => earliest),
    latest: Float64Array.from(rows, ({ earliest, latest = earliest + 1000 }) => latest),
    category: Uint8Array.from(rows, ({ category = 0 }) => category),
    id: textColumnOf(rows.map(({ id }) => id)),
    title: textColumnOf(rows.map(({ id, title = `Event ${id}` }) => title)),
    place: codedColumnOf(rows.map(({ place = "Jableh" }) => place)),
    source: codedColumnOf(rows.map(() => "A catalogue")),
    url: textColumnOf(rows.map(() => "")),
  };
}

/** Five events: two on 6 March, one that may be of the 6th or the 7th, one on the 8th, one after the first window. */
export const fiveEvents: readonly MadeEvent[] = [
  { id: "a", earliest: march(6, 10), category: 0, place: "Jableh" },
  { id: "b", earliest: march(6, 18), category: 2, place: "Latakia, city", title: "Fire at the harbour" },
  { id: "c", earliest: march(6, 20), latest: march(7, 20), category: 2, place: "Jableh" },
  { id: "d", earliest: march(8, 12), category: 4, place: "Tartus" },
  { id: "e", earliest: march(12, 12), category: 0, place: "Jableh", title: "A later fire" },
];

export const eventDataset = (): Dataset =>
  datasetOf({
    config: { ...exampleConfig, events: { file: "events.csv", counts: undefined, language: "en" } },
  });

export function loadedOf(events: readonly MadeEvent[]): LoadedEvents {
  const columns = columnsOf(events);
  return {
    columns,
    block: encodeEvents(columns, exampleConfig),
    counts: createCountIndex(columns, exampleConfig.categories.length),
    problems: [],
    rows: events.length,
    rejected: 0,
  };
}

const refuse = () => Promise.reject(new Error("not asked for in this test"));

/** Surroundings in which nothing waits and the file holds the events. */
export const surroundingsOf = (
  load: SessionSurroundings["readers"]["load"] = async () => loadedOf(fiveEvents),
): SessionSurroundings => ({
  address: "https://example.org/data/example/",
  readers: { load, open: refuse, counts: refuse },
  pause: async () => undefined,
  rest: async () => undefined,
});

/** Until what has been asked for has come, where nothing waits for time. */
export const settled = () => new Promise<void>((done) => setTimeout(done, 0));
