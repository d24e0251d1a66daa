import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { parquetWriteBuffer } from "hyparquet-writer";
import { describe, expect, test } from "vitest";
import { createFeatureCutter } from "../../../src/events/jsonValues";
import { loadEvents } from "../../../src/events/load";
import { csvOf, geojsonOf, hostOf, made, map, parquetOf, someMade } from "./files";

const load = (file: string, content: Uint8Array | string) =>
  loadEvents("https://example.org/", { file, counts: undefined, language: "en" }, map, {
    fetch: hostOf(content).fetch,
  });

const refused = { name: "EventsRefused" };
const feature = (properties: string, coordinates = "[35,36]") =>
  `{"type":"Feature","geometry":{"type":"Point","coordinates":${coordinates}},"properties":${properties}}`;
const collection = (...features: string[]) =>
  `{"type":"FeatureCollection","features":[${features.join(",")}]}`;
const ordinary = '{"time":"2025-03-06","category":"clash"}';

describe("GeoJSON", () => {
  test("that is cut off anywhere is refused", async () => {
    const whole = geojsonOf(someMade(3));
    for (const share of [0.01, 0.3, 0.6, 0.99])
      await expect(load("e.geojson", whole.slice(0, Math.floor(share * whole.length)))).rejects.toMatchObject(
        refused,
      );
  });

  test("nested without end is refused, by its depth and not by a stack that overflows", async () => {
    const deep = collection(feature(`{"time":"2025","x":${"[".repeat(1e5)}${"]".repeat(1e5)}}`));
    await expect(load("e.geojson", deep)).rejects.toMatchObject({ problem: { code: "depth" } });
    const line = feature(`{"time":"2025","category":"clash","x":${"[".repeat(1e4)}${"]".repeat(1e4)}}`);
    expect(await load("e.geojsonl", `${line}\n${feature(ordinary)}\n`)).toMatchObject({ rows: 2 });
  });

  test("with a feature of megabytes is refused before it is in memory", async () => {
    const long = collection(feature(`{"time":"2025","title":"${"x".repeat(2e6)}"}`));
    await expect(load("e.geojson", long)).rejects.toMatchObject({ problem: { code: "size", line: 1 } });
  });

  test("with properties named as what every object has harms nothing", async () => {
    const odd = feature(
      '{"__proto__":{"time":"2025"},"constructor":"a","time":"2025-03-06","category":"clash"}',
    );
    const proto = feature('{"__proto__":{"category":"clash","time":"2025-03-06"}}');
    const loaded = await load("e.geojson", collection(odd, proto));
    expect(loaded).toMatchObject({ rows: 2, rejected: 1, problems: [{ code: "missing" }] });
    expect(Object.hasOwn(Object.prototype, "time")).toBe(false);
  });

  test("has no features but those in the outermost list", async () => {
    const inner = `{"a":{"features":[${feature(ordinary)}]},"b":"\\"features\\":[","features":[${feature(ordinary)}]}`;
    expect(await load("e.geojson", inner)).toMatchObject({ rows: 1, rejected: 0 });
    await expect(load("e.geojson", '{"features":["a"]}')).rejects.toMatchObject(refused);
    await expect(load("e.geojson", '{"features":[null]}')).rejects.toMatchObject(refused);
    await expect(load("e.geojson", `[${feature(ordinary)}]`)).rejects.toMatchObject(refused);
  });

  test("that is no point, no number or beyond the Earth is listed", async () => {
    const codes = (
      await load(
        "e.geojson",
        collection(
          feature(ordinary, "[1e999,0]"),
          feature(ordinary, '["35","x"]'),
          feature(ordinary, "[]"),
          feature(ordinary).replace('"Point"', '"Polygon"'),
          feature(ordinary).replace('"Feature"', '"Fature"'),
          '{"type":"Feature","properties":null,"geometry":null}',
          "{}",
        ),
      )
    ).problems.map(({ code, path }) => [code, path]);
    expect(codes).toEqual([
      ["coordinates", "features[0].geometry"],
      ["coordinates", "features[1].geometry"],
      ["coordinates", "features[2].geometry"],
      ["geometry", "features[3].geometry"],
      ["type", "features[4]"],
      ["missing", "features[5]"],
      ["type", "features[6]"],
    ]);
  });
});

test("features are cut as the parser of JSON would, wherever the pieces of a file end", () => {
  const value = fc.jsonValue({ maxDepth: 3 }).map((json) => ({ type: "Feature", json, features: [json] }));
  fc.assert(
    fc.property(fc.array(value, { maxLength: 4 }), fc.integer({ min: 1, max: 40 }), (features, piece) => {
      const bytes = new TextEncoder().encode(JSON.stringify({ a: [1, "[{"], features, b: features }));
      const cutter = createFeatureCutter();
      const texts: string[] = [];
      for (let at = 0; at < bytes.length; at += piece)
        texts.push(...cutter.push(bytes.slice(at, at + piece)).map(({ text }) => text));
      cutter.end();
      expect(texts).toEqual(features.map((each) => JSON.stringify(each)));
    }),
    { numRuns: 60 },
  );
});

describe("CSV", () => {
  test("whose quotation mark is never closed does not take in the file", async () => {
    const open = `id,lat,lon,time,category\na,1,2,2025,"clash\n${"b,1,2,2025,clash\n".repeat(80_000)}`;
    await expect(load("e.csv", open)).rejects.toMatchObject({ problem: { code: "size", line: 2 } });
  });

  test("with too many or too few columns, or with stray quotation marks, is listed by row", async () => {
    const table =
      'lat,lon,time,category\n1,2,2025,clash\n1,2\n1,2,2025,clash,x\n\n1,2,2025,"cl"ash\n1,2,2025,clash\n';
    const { rows, rejected, problems } = await load("e.csv", table);
    expect({ rows, rejected }).toEqual({ rows: 4, rejected: 3 });
    expect(problems.map(({ code, line }) => [code, line])).toEqual([
      ["type", 3],
      ["type", 4],
      ["type", 6],
    ]);
    // What such a mark takes in is said, too.
    expect(problems[2]?.got).toContain("3 lines as one row");
  });

  test("with a title of a million letters keeps the first of them", async () => {
    const long = csvOf([made(0, { title: "ab ".repeat(300_000) })]);
    const { columns, problems } = await load("e.csv", long);
    expect(columns.title.bytes.length).toBeLessThan(510);
    expect(problems.map(({ code }) => code)).toEqual(["length"]);
  });
});

describe("Parquet", () => {
  const whole = parquetOf(someMade(100), 40);
  /** The file with other bytes at an offset, counted from its end if below zero. */
  const altered = (at: number, ...bytes: number[]) => {
    const copy = whole.slice();
    copy.set(bytes, at < 0 ? copy.length + at : at);
    return copy;
  };

  test("that is cut off, empty, or another kind of file is refused", async () => {
    for (const content of [
      whole.slice(0, whole.length - 1),
      whole.slice(0, 1000),
      whole.slice(whole.length - 600),
      new Uint8Array(),
      new Uint8Array(100),
      gzipSync("PAR1".repeat(1000)),
    ])
      await expect(load("e.parquet", content)).rejects.toMatchObject(refused);
  });

  test("whose description claims to be longer than the file is refused", async () => {
    await expect(load("e.parquet", altered(-8, 0xff, 0xff, 0xff, 0x7f))).rejects.toMatchObject(refused);
  });

  test("of which any byte is another is refused or read, and never takes the page with it", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.integer({ min: 0, max: 255 }), async (offset, byte) => {
        const content = altered(offset % whole.length, byte);
        const loaded = await load("e.parquet", content).catch((error: unknown) => error);
        if (loaded instanceof Error) expect(loaded).toMatchObject(refused);
        else expect(loaded).toMatchObject({ rows: 100 });
      }),
      { numRuns: 80 },
    );
  });

  test("of which the description is full of other bytes is refused or read", async () => {
    const footer = new DataView(whole.buffer, whole.byteOffset).getUint32(whole.length - 8, true) + 8;
    const changes = fc.array(fc.tuple(fc.nat({ max: footer - 9 }), fc.integer({ min: 0, max: 255 })), {
      minLength: 1,
      maxLength: 4,
    });
    await fc.assert(
      fc.asyncProperty(changes, async (bytes) => {
        const content = whole.slice();
        for (const [at, byte] of bytes) content[content.length - footer + at] = byte;
        const loaded = await load("e.parquet", content).catch((error: unknown) => error);
        if (loaded instanceof Error) expect(loaded).toMatchObject(refused);
      }),
      { numRuns: 80 },
    );
  });

  test("that claims 2^53 rows, or rows that its groups have not, is refused", async () => {
    const { parquetMetadata } = await import("hyparquet");
    const { openParquetFile } = await import("../../../src/events/parquetFile");
    expect(parquetMetadata(whole).num_rows).toBe(100n);
    // The varint of 100, in zigzag 200, where the number of rows stands before the list of groups.
    const at = whole.findLastIndex((byte, index) => byte === 0xc8 && whole[index + 1] === 0x01);
    const { memoryFile } = await import("../../../src/events/rangeFile");
    const claimed = openParquetFile(memoryFile("e.parquet", altered(at, 0xca)));
    await expect(claimed).rejects.toMatchObject({ problem: { got: expect.stringContaining("101 rows") } });
  });

  test("whose page unpacks to more than its header says is refused", async () => {
    const column = { name: "time", data: Array.from({ length: 1000 }, () => "2025-03-06") };
    const numbers = (name: string) => ({ name, data: new Float64Array(1000).fill(35) });
    const packed = gzipSync(new Uint8Array(2e7));
    const bomb = parquetWriteBuffer({
      columnData: [column, numbers("lat"), numbers("lon")],
      codec: "GZIP",
      // What it packs is twenty megabytes, whatever it is given.
      compressors: { GZIP: () => packed },
    });
    await expect(load("e.parquet", new Uint8Array(bomb))).rejects.toMatchObject(refused);
  });
});
