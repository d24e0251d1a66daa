import { gzipSync } from "node:zlib";
import type { SchemaElement } from "hyparquet";
import { type ColumnSource, parquetWriteBuffer } from "hyparquet-writer";
import { describe, expect, test } from "vitest";
import { loadEvents } from "../../../src/events/load";
import { loadCounts, openParquet } from "../../../src/events/parquet";
import { march } from "../examples";
import { hostOf, made, map, parquetOf, someMade } from "./files";

const load = (content: ArrayBuffer) =>
  loadEvents("https://example.org/", { file: "e.parquet", counts: undefined, language: "en" }, map, {
    fetch: hostOf(new Uint8Array(content)).fetch,
  });

const category = { name: "category", data: ["clash", "attack", "clash"] };
const degrees = [
  { name: "lon", data: new Float64Array([35.5, 36, 36.5]) },
  { name: "lat", data: new Float64Array([34.5, 35, 35.5]) },
];
const instants = [march(6), march(7), march(8)];
const timestamps = { name: "time", data: instants.map((at) => new Date(at)), type: "TIMESTAMP" } as const;

function wkb(x: number, y: number, isLittle = true, kind = 1): Uint8Array {
  const hasSystem = (kind & 0x20000000) !== 0;
  const view = new DataView(new ArrayBuffer(hasSystem ? 25 : 21));
  view.setUint8(0, isLittle ? 1 : 0);
  view.setUint32(1, kind, isLittle);
  view.setFloat64(hasSystem ? 9 : 5, x, isLittle);
  view.setFloat64(hasSystem ? 17 : 13, y, isLittle);
  return new Uint8Array(view.buffer);
}

describe("points", () => {
  const positions = async (columnData: ColumnSource[], options = {}) => {
    const { columns, problems } = await load(
      parquetWriteBuffer({ columnData: [timestamps, category, ...columnData], ...options }),
    );
    expect(problems).toEqual([]);
    return Array.from({ length: columns.length }, (_, row) => [
      columns.longitude[row],
      columns.latitude[row],
    ]);
  };
  const expected = [
    [35.5, 34.5],
    [36, 35],
    [36.5, 35.5],
  ];

  test("are read from degrees, and from whole millionths of them", async () => {
    expect(await positions(degrees)).toEqual(expected);
    const e6 = degrees.map(({ name, data }) => ({
      name: `${name}_e6`,
      data: Int32Array.from(data, (each) => each * 1e6),
    }));
    expect(await positions(e6)).toEqual(expected);
  });

  test("are read from well-known binary of either byte order, and of extended kinds", async () => {
    const data = [wkb(35.5, 34.5), wkb(36, 35, false), wkb(36.5, 35.5, true, 0x20000001)];
    const value = JSON.stringify({
      version: "1.1.0",
      primary_column: "place_geom",
      columns: { place_geom: { encoding: "WKB" } },
    });
    const options = { kvMetadata: [{ key: "geo", value }] };
    expect(await positions([{ name: "place_geom", data, type: "BYTE_ARRAY" }], options)).toEqual(expected);
    expect(await positions([{ name: "geometry", data, type: "BYTE_ARRAY" }])).toEqual(expected);
  });

  test("are read from structures whose members may be missing, as databases write them", async () => {
    const optional = { repetition_type: "OPTIONAL" } as const;
    const points = [
      { name: "time", data: instants.map(BigInt) },
      category,
      { name: "geometry", data: [35.5, 36, 36.5].map((x) => ({ x, y: x - 1 })) },
    ];
    const content = parquetWriteBuffer({
      columnData: points,
      schema: [
        { name: "root", num_children: 3 },
        { name: "time", type: "INT64", converted_type: "TIMESTAMP_MILLIS", ...optional },
        { name: "category", type: "BYTE_ARRAY", converted_type: "UTF8", ...optional },
        { name: "geometry", num_children: 2, ...optional },
        { name: "x", type: "DOUBLE", ...optional },
        { name: "y", type: "DOUBLE", ...optional },
      ],
      kvMetadata: [
        {
          key: "geo",
          value: JSON.stringify({
            version: "1.1.0",
            primary_column: "geometry",
            columns: { geometry: { encoding: "point", geometry_types: ["Point"] } },
          }),
        },
      ],
    });
    const { columns, rejected } = await load(content);
    expect(rejected).toBe(0);
    expect([...columns.longitude]).toEqual([35.5, 36, 36.5]);
    expect([...columns.latitude]).toEqual([34.5, 35, 35.5]);
  });

  test("that are none are listed", async () => {
    const data = [wkb(35, 34), wkb(35, 34, true, 3), new Uint8Array(3)];
    const columnData = [timestamps, category, { name: "geometry", data, type: "BYTE_ARRAY" } as const];
    const { rejected, problems } = await load(parquetWriteBuffer({ columnData }));
    expect(rejected).toBe(2);
    expect(problems.map(({ code, path }) => [code, path])).toEqual([
      ["coordinates", "rows[1].geometry"],
      ["coordinates", "rows[2].geometry"],
    ]);
  });
});

describe("times", () => {
  const spans = async (columnData: ColumnSource[], schema?: SchemaElement[]) => {
    const { columns } = await load(
      parquetWriteBuffer({ columnData: [...columnData, category, ...degrees], ...(schema && { schema }) }),
    );
    return Array.from({ length: columns.length }, (_, row) => [columns.earliest[row], columns.latest[row]]);
  };
  const stored = (name: string, given: Partial<SchemaElement>): SchemaElement[] => [
    { name: "root", num_children: 4 },
    { name, type: "INT64", repetition_type: "REQUIRED", ...given },
    { name: "category", type: "BYTE_ARRAY", converted_type: "UTF8", repetition_type: "OPTIONAL" },
    { name: "lon", type: "DOUBLE", repetition_type: "OPTIONAL" },
    { name: "lat", type: "DOUBLE", repetition_type: "OPTIONAL" },
  ];
  const moments = instants.map((at) => [at, at + 1]);

  test.each([
    ["MILLIS", 1n],
    ["MICROS", 1000n],
    ["NANOS", 1000000n],
  ] as const)("are read from timestamps of %s", async (unit, times) => {
    const data = BigInt64Array.from(instants, (at) => BigInt(at) * times + (times - 1n));
    const schema = stored("time", { logical_type: { type: "TIMESTAMP", isAdjustedToUTC: true, unit } });
    expect(await spans([{ name: "time", data }], schema)).toEqual(moments);
  });

  test("without a zone are refused, with what to write in its place", async () => {
    const data = BigInt64Array.from(instants, BigInt);
    const schema = stored("time", {
      logical_type: { type: "TIMESTAMP", isAdjustedToUTC: false, unit: "MILLIS" },
    });
    await expect(spans([{ name: "time", data }], schema)).rejects.toMatchObject({
      problem: { code: "time-offset", path: "time" },
    });
  });

  test("that are dates are the map's days, the last one taken in", async () => {
    const days = Int32Array.from([6, 7, 8], (day) => Date.UTC(2025, 2, day) / 86_400_000);
    const date = (name: string): SchemaElement => ({
      name,
      type: "INT32",
      converted_type: "DATE",
      repetition_type: "REQUIRED",
    });
    const [root, , ...rest] = stored("start", {});
    const schema = [{ ...(root as SchemaElement), num_children: 5 }, date("start"), date("end"), ...rest];
    const columnData = [
      { name: "start", data: days },
      { name: "end", data: days.map((day) => day + 1) },
    ];
    expect(await spans(columnData, schema)).toEqual([6, 7, 8].map((day) => [march(day), march(day + 2)]));
  });

  test("that are texts or bare milliseconds are read as those of a table", async () => {
    expect(await spans([{ name: "time", data: instants.map((at) => new Date(at).toISOString()) }])).toEqual(
      moments,
    );
    expect(await spans([{ name: "time", data: Float64Array.from(instants) }])).toEqual(moments);
  });
});

test("pages packed with gzip are read", async () => {
  const columnData = [timestamps, category, ...degrees];
  const content = parquetWriteBuffer({
    columnData,
    codec: "GZIP",
    compressors: { GZIP: (bytes) => gzipSync(bytes) },
  });
  expect((await load(content)).columns.length).toBe(3);
});

describe("a file that stays where it is", () => {
  const count = 3000;
  const levels = someMade(count).map((_, index) => (index < 200 ? 0 : index < 1000 ? 1 : 2));
  const events = someMade(count).map((event, index) => ({
    ...event,
    title: `Title ${index}`,
  }));
  const content = parquetOf(events, 200, levels);
  const open = async () => {
    const host = hostOf(content);
    const archive = await openParquet("https://example.org/e.parquet", map, { fetch: host.fetch });
    return { host, archive };
  };

  test("says of each row group where and when its rows are", async () => {
    const { archive } = await open();
    expect(archive).toMatchObject({ rows: count, highestLevel: 2 });
    for (const { first, rows, span, bounds, level } of archive.rowGroups) {
      const mine = events.slice(first, first + rows);
      expect(level).toBe(levels[first]);
      expect(span?.from).toBeLessThanOrEqual(Math.min(...mine.map(({ earliest }) => earliest)));
      expect(span?.to).toBeGreaterThanOrEqual(Math.max(...mine.map(({ latest }) => latest)));
      const [xs, ys] = [mine.map(({ longitude }) => longitude), mine.map(({ latitude }) => latitude)];
      expect(bounds).toEqual([Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]);
    }
  });

  test("gives what is drawn of a row group in one request, and no more of the file", async () => {
    const { archive, host } = await open();
    const group = archive.rowGroups[7];
    if (!group) throw new Error("no group");
    const before = host.asked.length;
    const { columns, fileRows, block } = await archive.read(group);
    expect(host.asked.length - before).toBe(1);
    const [from = 0, to = 0] = (host.asked.at(-1) ?? "").match(/\d+/g)?.map(Number) ?? [];
    expect(to - from).toBeLessThan(content.length / archive.rowGroups.length);
    const mine = events.slice(group.first, group.first + group.rows);
    expect([...columns.earliest]).toEqual(mine.map(({ earliest }) => earliest));
    expect([...fileRows]).toEqual(mine.map((_, index) => group.first + index));
    expect(block.length).toBe(group.rows);
    expect(await archive.traffic()).toMatchObject({ requests: host.asked.length });
  });

  test("tells all of a row by the pages that hold it, and of its neighbours without another request", async () => {
    // Titles that hardly pack, so that those of a row group are worth reading in parts.
    const told = events.map((event, index) => ({
      ...event,
      title: Array.from({ length: 12 }, (_, part) =>
        Math.imul(index * 12 + part + 1, 0x9e3779b1).toString(36),
      ).join(""),
    }));
    const host = hostOf(parquetOf(told, 1500));
    const archive = await openParquet("https://example.org/e.parquet", map, { fetch: host.fetch });
    for (const row of [0, 199, 200, 1234, 1499, 1500, count - 1]) {
      const { category: index, row: own, ...rest } = await archive.details(row);
      expect(own).toBe(row);
      expect({ ...rest, category: map.categories[index]?.id }).toEqual(told[row]);
    }
    const before = host.asked.length;
    await archive.details(1235);
    expect(host.asked.length).toBe(before);
    await expect(archive.details(count)).rejects.toMatchObject({ name: "EventsRefused" });
  });

  test("says where its host sent all of it, and is read all the same", async () => {
    expect((await open()).archive.hasRanges).toBe(true);
    const { fetch } = hostOf(content, { ranges: false });
    const archive = await openParquet("https://example.org/e.parquet", map, { fetch });
    expect(archive.hasRanges).toBe(false);
    expect(await archive.details(1234)).toMatchObject({ id: events[1234]?.id });
  });

  test("stops with the signal's reason", async () => {
    const { archive } = await open();
    const [group] = archive.rowGroups;
    if (!group) throw new Error("no group");
    await expect(archive.read(group, AbortSignal.abort(new Error("moved on")))).rejects.toThrow("moved on");
  });

  test("lists the rows of a row group that cannot be shown", async () => {
    const odd = [made(0), made(1, { category: "flood" }), made(2)];
    const archive = await openParquet("https://example.org/e.parquet", map, {
      fetch: hostOf(parquetOf(odd)).fetch,
    });
    const part = await archive.read(archive.rowGroups[0] as (typeof archive.rowGroups)[number]);
    expect(part).toMatchObject({ rejected: 1, problems: [{ path: "rows[1].category" }] });
    expect([...part.fileRows]).toEqual([0, 2]);
  });
});

describe("a counts file", () => {
  const hour = 3_600_000;
  const write = (events: number[], kvMetadata: { key: string; value: string }[]) =>
    hostOf(
      new Uint8Array(
        parquetWriteBuffer({
          columnData: [
            {
              name: "earliest",
              data: events.map((_, index) => new Date(march(6) + index * hour)),
              type: "TIMESTAMP",
            },
            {
              name: "latest",
              data: events.map((_, index) => new Date(march(6) + (index + 1) * hour)),
              type: "TIMESTAMP",
            },
            { name: "category", data: events.map((_, index) => (index % 2 === 0 ? "clash" : "attack")) },
            { name: "events", data: Int32Array.from(events) },
          ],
          kvMetadata,
        }),
      ),
    ).fetch;
  const step = { key: "daymark:step", value: "hour" };
  const counts = (fetch: typeof globalThis.fetch) =>
    loadCounts("https://example.org/c.parquet", map, { fetch });

  test("counts the events of each category in any window of its steps", async () => {
    const read = await counts(write([5, 7, 11], [step, { key: "daymark:total", value: "23" }]));
    expect(read).toMatchObject({ total: 23, step: "hour" });
    const window = { from: march(6), to: march(6) + 2 * hour };
    const by = Object.fromEntries(
      read.index.countsIn(window).map(({ certain }, index) => [map.categories[index]?.id, certain]),
    );
    expect(by).toMatchObject({ clash: 5, attack: 7 });
  });

  test("is refused where its rows are not as many as it says, or no step is said", async () => {
    await expect(counts(write([5], [step, { key: "daymark:total", value: "6" }]))).rejects.toMatchObject({
      name: "EventsRefused",
    });
    await expect(counts(write([5], []))).rejects.toMatchObject({ name: "EventsRefused" });
    await expect(counts(write([-5], [step]))).rejects.toMatchObject({ name: "EventsRefused" });
  });
});
