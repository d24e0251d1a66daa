import { describe, expect, test } from "vitest";
import { detailsAt } from "../../../src/core/events/textColumn";
import { type LoadedEvents, loadEvents } from "../../../src/events/load";
import {
  csvOf,
  geojsonOf,
  hostOf,
  type Made,
  made,
  map,
  parquetOf,
  type ServeOptions,
  someMade,
} from "./files";

const load = (file: string, content: Uint8Array | string, options?: ServeOptions) =>
  loadEvents("https://example.org/data/", { file, counts: undefined, language: "en" }, map, {
    fetch: hostOf(content, options).fetch,
  });

/** What was read, as what was written. */
const madeOf = ({ columns }: LoadedEvents): Made[] =>
  Array.from({ length: columns.length }, (_, row) => {
    const { row: _row, category, ...rest } = detailsAt(columns, row);
    return { ...rest, category: map.categories[category]?.id ?? "" };
  });

const codes = ({ problems }: LoadedEvents) => problems.map(({ code, path, line }) => [code, path, line]);

describe("every format gives the same events", () => {
  const events = someMade(700);
  test.each([
    ["events.geojson", geojsonOf(events)],
    ["events.geojsonl", geojsonOf(events, true)],
    ["events.csv", csvOf(events)],
    ["events.csv", `\uFEFF${csvOf(events, ";", "\r\n")}`],
    ["events.csv", csvOf(events, "\t")],
    ["events.parquet", parquetOf(events, 300)],
  ])("%s", async (file, content) => {
    for (const piece of [content.length, 1009]) {
      const loaded = await load(file, content, { piece });
      expect(loaded.problems).toEqual([]);
      expect(madeOf(loaded)).toEqual(events);
      expect(loaded).toMatchObject({ rows: 700, rejected: 0 });
    }
  });

  test("in the order of time, whatever the order of the file", async () => {
    const mixed = [3, 1, 2, 0].map((index) => made(index));
    const sorted = someMade(4);
    expect(madeOf(await load("e.csv", csvOf(mixed)))).toEqual(sorted);
    expect(madeOf(await load("e.parquet", parquetOf(mixed)))).toEqual(sorted);
  });

  test("with a line break, a quotation mark and a delimiter in a field, on the lines where they are", async () => {
    const odd = [made(0, { title: 'a "b",\nc; d' }), made(1, { category: "flood" })];
    const loaded = await load("e.csv", csvOf(odd));
    expect(madeOf(loaded)).toEqual([odd[0]]);
    expect(codes(loaded)).toEqual([["choice", "rows[1].category", 4]]);
  });
});

describe("rows that cannot be shown are listed with their place, and counted", () => {
  const odd = [
    made(0),
    made(1, { longitude: 200 }),
    made(2, { latest: made(2).earliest }),
    made(3, { category: "flood" }),
    made(4, { id: "e0" }),
    made(5, { id: "not an id" }),
    made(6, { url: "javascript:alert(1)" }),
    made(7, { title: "x".repeat(501) }),
  ];
  const rejected = ["coordinates", "time-order", "choice", "id", "duplicate-id"];

  test.each([
    ["e.csv", csvOf(odd)],
    ["e.geojson", geojsonOf(odd)],
    ["e.parquet", parquetOf(odd, 3)],
  ])("%s", async (file, content) => {
    const loaded = await load(file, content);
    expect(loaded).toMatchObject({ rows: 8, rejected: 5 });
    expect(madeOf(loaded).map(({ id }) => id)).toEqual(["e0", "e6", "e7"]);
    expect(loaded.problems.map(({ code }) => code).sort()).toEqual([...rejected, "length", "link"].sort());
    expect(loaded.problems.slice(0, 5).every(({ severity }) => severity === "error")).toBe(true);
    expect(madeOf(loaded)[1]?.url).toBe("");
    expect(madeOf(loaded)[2]?.title).toBe(`${"x".repeat(499)}…`);
  });

  test("the first hundred of them one by one", async () => {
    const none = Array.from({ length: 300 }, (_, index) => made(index, { category: "flood" }));
    for (const [file, content] of [
      ["e.csv", csvOf(none)],
      ["e.parquet", parquetOf(none)],
    ] as const) {
      const loaded = await load(file, content);
      expect(loaded).toMatchObject({ rows: 300, rejected: 300, columns: { length: 0 } });
      expect(loaded.problems).toHaveLength(100);
    }
  });
});

describe("a row without an id", () => {
  test("gets one that lasts, and rows that say the same are still two", async () => {
    const twice = [made(0, { id: "" }), made(0, { id: "" }), made(1, { id: "" })];
    const fromCsv = madeOf(await load("e.csv", csvOf(twice))).map(({ id }) => id);
    const fromParquet = madeOf(await load("e.parquet", parquetOf(twice))).map(({ id }) => id);
    expect(fromParquet).toEqual(fromCsv);
    expect(new Set(fromCsv).size).toBe(3);
    expect(fromCsv[1]).toBe(`${fromCsv[0]}-2`);
  });
});

describe("what can be drawn", () => {
  const drawn = async (events: readonly Made[]) => {
    let drawable: unknown;
    let counted: unknown;
    let texts = -1;
    const loaded = await loadEvents(
      "https://example.org/",
      { file: "e.parquet", counts: undefined, language: "en" },
      map,
      {
        fetch: hostOf(parquetOf(events)).fetch,
        onDrawable(columns, block) {
          drawable = block;
          texts = columns.title.bytes.length;
        },
        onCounted(counts) {
          expect(drawable, "drawn before it is counted").toBeDefined();
          counted = counts;
        },
      },
    );
    return { loaded, drawable, counted, texts };
  };

  test("comes before the texts, and stays the same if no text says otherwise", async () => {
    const { loaded, drawable, counted, texts } = await drawn(someMade(700));
    expect(texts).toBe(0);
    expect(loaded.block).toBe(drawable);
    expect(loaded.block.length).toBe(700);
    expect(loaded.counts).toBe(counted);
    expect(loaded.counts.total).toBe(700);
  });

  test("is another one where an id turns out to be another row's", async () => {
    const { loaded, drawable, counted } = await drawn([made(0), made(1, { id: "e0" })]);
    expect(loaded.block).not.toBe(drawable);
    expect(loaded.block.length).toBe(1);
    expect(counted).toMatchObject({ total: 2 });
    expect(loaded.counts.total).toBe(1);
    expect(loaded.columns.length).toBe(1);
  });
});

describe("loading", () => {
  test("ends with the signal's reason", async () => {
    const controller = new AbortController();
    const loading = loadEvents(
      "https://example.org/",
      { file: "e.csv", counts: undefined, language: "en" },
      map,
      {
        fetch: hostOf(csvOf(someMade(2000)), { piece: 500 }).fetch,
        signal: controller.signal,
        onProgress: () => controller.abort(new Error("enough")),
      },
    );
    await expect(loading).rejects.toThrow("enough");
  });

  test("says how far it is", async () => {
    const told: number[] = [];
    const content = csvOf(someMade(500));
    await loadEvents("https://example.org/", { file: "e.csv", counts: undefined, language: "en" }, map, {
      fetch: hostOf(content).fetch,
      onProgress: ({ bytes, rows }) => told.push(bytes, rows),
    });
    expect(told.slice(-2)).toEqual([new TextEncoder().encode(content).length, 500]);
  });

  test("works from a host that ignores Range requests", async () => {
    const events = someMade(50);
    expect(madeOf(await load("e.parquet", parquetOf(events), { ranges: false }))).toEqual(events);
  });

  test.each([
    ["a page in the place of a file", "e.csv", "<html>", { type: "text/html" }],
    ["a file that is not UTF-8", "e.csv", new Uint8Array([0x69, 0x64, 0x0a, 0xff, 0xfe, 0x0a]), {}],
    ["an empty table", "e.csv", "", {}],
    ["a table without times", "e.csv", "lat,lon\n1,2\n", {}],
  ])("is refused with words for %s", async (_, file, content, options) => {
    await expect(load(file, content, options)).rejects.toMatchObject({
      name: "EventsRefused",
      problem: { file, expected: expect.stringMatching(/\w+/) },
    });
  });
});
