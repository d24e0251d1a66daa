import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { asyncBufferFromFile, parquetMetadata, parquetMetadataAsync, parquetReadObjects } from "hyparquet";
import { parquetWriteBuffer } from "hyparquet-writer";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { run } from "../../../../src/cli/importEvents";
import { readDataset } from "../../../../src/dataset/dataset";
import { stepKey, totalKey } from "../../../../src/events/fileLayout";
import { csvOf, someMade } from "../../events/files";
import { testTerminal } from "../pictureTerminal";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "daymark-import-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string) => join(folder, name);
const write = (name: string, content: string | Uint8Array) => {
  writeFileSync(at(name), content);
  return at(name);
};

const header = "id,earliest,latest,longitude,latitude,category,place,source,title,url";
const line = (
  id: string,
  day: number,
  more: Partial<Record<"category" | "latitude" | "title", string>> = {},
) =>
  `${id},2020-01-${String(day).padStart(2, "0")}T10:00:00Z,2020-01-${String(day).padStart(2, "0")}T11:00:00Z,36.5,${more.latitude ?? "35.1"},${more.category ?? "storm"},Banyas,A source,${more.title ?? ""},`;
const table = (...lines: string[]) => `${[header, ...lines].join("\n")}\n`;

async function imported(...args: string[]) {
  const terminal = testTerminal();
  const code = await run(args, terminal);
  return { code, terminal, printed: terminal.printed.join("\n"), told: terminal.told.join("\n") };
}

async function rowsIn(name: string) {
  const file = await asyncBufferFromFile(at(name));
  const metadata = await parquetMetadataAsync(file);
  return { metadata, rows: (await parquetReadObjects({ file, metadata })) as Record<string, unknown>[] };
}

describe("a Parquet file of others", () => {
  const events = someMade(50);
  const columns = (["id", "category", "place", "source", "title", "url"] as const).map((name) => ({
    name,
    data: events.map((event) => event[name]),
    type: "STRING" as const,
  }));
  const iso = (name: "earliest" | "latest") => ({
    name,
    data: events.map((event) => new Date(event[name]).toISOString()),
    type: "STRING" as const,
  });
  const degrees = (name: "longitude" | "latitude") => ({
    name,
    data: events.map((event) => event[name]),
    type: "DOUBLE" as const,
  });
  const notes = {
    name: "notes",
    data: events.map(({ id }) => `Long notes of ${id}`),
    type: "STRING" as const,
  };
  const file = (rowGroupSize: number) =>
    new Uint8Array(
      parquetWriteBuffer({
        columnData: [
          notes,
          ...columns,
          iso("earliest"),
          iso("latest"),
          degrees("longitude"),
          degrees("latitude"),
        ],
        rowGroupSize,
      }),
    );
  const resultOf = async (name: string, content: string | Uint8Array) => {
    const { code } = await imported(write(name, content), "--out", at("out.parquet"), "--quiet");
    expect(code).toBe(0);
    return readFileSync(at("out.parquet"));
  };

  test("gives what the same table as CSV gives, however its rows are grouped", async () => {
    const expected = await resultOf("events.csv", csvOf(events));
    for (const rows of [1, 7, 50])
      expect(Buffer.compare(await resultOf("events.parquet", file(rows)), expected)).toBe(0);
  });

  test("is not unpacked where no event needs it, such as in long notes", async () => {
    const bytes = file(50);
    const chunk = parquetMetadata(bytes.slice().buffer).row_groups[0]!.columns[0]!.meta_data!;
    bytes.fill(0xff, Number(chunk.data_page_offset), Number(chunk.data_page_offset) + 20);
    expect(
      Buffer.compare(await resultOf("events.parquet", bytes), await resultOf("events.csv", csvOf(events))),
    ).toBe(0);
  });
});

describe("a table of events", () => {
  test("becomes a Parquet file in the order of time, with points that its metadata name", async () => {
    const csv = write(
      "events.csv",
      table(line("c", 9), line("a", 2, { title: "Wind and rain" }), line("b", 5)),
    );
    const { code, printed } = await imported(csv, "--out", at("events.parquet"));
    expect(code).toBe(0);
    expect(printed).toContain("3 events");
    const { rows, metadata } = await rowsIn("events.parquet");
    expect(rows.map(({ id }) => id)).toEqual(["a", "b", "c"]);
    expect(rows[0]).toMatchObject({
      earliest: new Date("2020-01-02T10:00:00Z"),
      latest: new Date("2020-01-02T11:00:00Z"),
      geometry: { x: 36.5, y: 35.1 },
      category: "storm",
      place: "Banyas",
    });
    const geo = JSON.parse(metadata.key_value_metadata!.find(({ key }) => key === "geo")!.value!);
    expect(geo.columns.geometry).toMatchObject({ encoding: "point", bbox: [36.5, 35.1, 36.5, 35.1] });
    const [group] = metadata.row_groups;
    const x = group!.columns.find(({ meta_data }) => meta_data!.path_in_schema.join(".") === "geometry.x");
    expect(x!.meta_data!.statistics).toMatchObject({ min_value: 36.5, max_value: 36.5 });
  });

  test("gives the same bytes as its zipped form, as features one a line, and as its own result", async () => {
    const events = [line("a", 2), line("b", 5)];
    write("events.csv", table(...events));
    write("zipped.csv.gz", gzipSync(table(...events)));
    const features = events.map((each) => {
      const [id, earliest, latest, longitude, latitude, category, place, source] = each.split(",");
      return JSON.stringify({
        type: "Feature",
        id,
        geometry: { type: "Point", coordinates: [Number(longitude), Number(latitude)] },
        properties: { earliest, latest, category, place, source },
      });
    });
    write("lines.geojsonl", features.join("\n"));
    write("all.geojson", `{"type":"FeatureCollection","features":[${features}]}`);
    const bytesOf = async (name: string) => {
      const { code } = await imported(at(name), "--out", at("out.parquet"), "--quiet");
      expect(code).toBe(0);
      return readFileSync(at("out.parquet"));
    };
    const bytes = await bytesOf("events.csv");
    write("events.parquet", bytes);
    for (const name of ["zipped.csv.gz", "lines.geojsonl", "all.geojson", "events.parquet"])
      expect((await bytesOf(name)).equals(bytes), name).toBe(true);
  });

  test("may be several files, whose ids are compared", async () => {
    const first = write("first.csv", table(line("a", 2), line("b", 5)));
    const second = write("second.csv", table(line("c", 1), line("a", 7)));
    const { printed } = await imported(first, second, "--out", at("out.parquet"));
    expect((await rowsIn("out.parquet")).rows.map(({ id }) => id)).toEqual(["c", "a", "b"]);
    expect(printed).toContain("1 of 4 rows left out");
    expect(readFileSync(at("out.parquet.rejected.csv"), "utf8")).toContain(
      "second.csv,3,left out,id,duplicate-id,a,",
    );
  });

  test("whose rows cannot all be read lists each that is left out, and nothing in it is a formula", async () => {
    const csv = write(
      "events.csv",
      table(line("a", 2), line("b", 3, { latitude: "=1+2" }), line("c", 4, { latitude: "135.1" })),
    );
    const { code } = await imported(csv, "--out", at("out.parquet"));
    expect(code).toBe(0);
    const [head, ...list] = readFileSync(at("out.parquet.rejected.csv"), "utf8").trim().split("\n");
    expect(head).toBe("file,line,row,column,code,got,expected,to mend");
    expect(list).toHaveLength(2);
    expect(list[0]).toMatch(/^events\.csv,3,left out,longitude,coordinates,/);
    expect(list.join("\n")).not.toMatch(/(^|,|")=/m);
  });

  test("without a row that can be read writes nothing but the list, and ends with 1", async () => {
    write("out.parquet", "of an earlier import");
    const csv = write("events.csv", table(line("a", 2, { latitude: "north" })));
    const { code, printed } = await imported(csv, "--out", at("out.parquet"));
    expect(code).toBe(1);
    expect(printed).toContain("No event could be read");
    expect(readFileSync(at("out.parquet"), "utf8")).toBe("of an earlier import");
    expect(existsSync(at("out.parquet.rejected.csv"))).toBe(true);
  });

  test("that is mended leaves no list of what was wrong before", async () => {
    const csv = write("events.csv", table(line("a", 2), line("a", 2)));
    await imported(csv, "--out", at("out.parquet"));
    expect(existsSync(at("out.parquet.rejected.csv"))).toBe(true);
    write("events.csv", table(line("a", 2)));
    await imported(csv, "--out", at("out.parquet"));
    expect(existsSync(at("out.parquet.rejected.csv"))).toBe(false);
  });
});

describe("a pyramid", () => {
  const many = Array.from({ length: 700 }, (_, index) => line(`e${index}`, 1 + (index % 28)));

  test("has each event once, in levels, and counts beside it that add up to all", async () => {
    const csv = write("events.csv", table(...many));
    const { code } = await imported(csv, "--out", at("out.parquet"), "--pyramid", "--quiet");
    expect(code).toBe(0);
    const { rows } = await rowsIn("out.parquet");
    expect(new Set(rows.map(({ id }) => id)).size).toBe(700);
    const levels = rows.map(({ level }) => level as number);
    expect(levels).toEqual(levels.toSorted((a, b) => a - b));
    expect(new Set(levels).size).toBe(5);
    const counts = await rowsIn("out.counts.parquet");
    expect(counts.rows.reduce((sum, { events }) => sum + (events as number), 0)).toBe(700);
    const said = Object.fromEntries(
      counts.metadata.key_value_metadata!.map(({ key, value }) => [key, value]),
    );
    expect(said).toMatchObject({ [stepKey]: "60000", [totalKey]: "700" });
  });

  test("is the same whatever the order of the rows, but for events of one time", async () => {
    write("events.csv", table(...many));
    write("reversed.csv", table(...many.toReversed()));
    const levelsOf = async (name: string) => {
      await imported(at(name), "--out", at("out.parquet"), "--pyramid", "--quiet");
      return new Map((await rowsIn("out.parquet")).rows.map(({ id, level }) => [id, level]));
    };
    expect(new Map([...(await levelsOf("reversed.csv"))].toReversed())).toEqual(
      new Map([...(await levelsOf("events.csv"))].toReversed()),
    );
  });

  test("no longer made leaves no counts of other events behind", async () => {
    const csv = write("events.csv", table(...many));
    await imported(csv, "--out", at("out.parquet"), "--pyramid", "--quiet");
    await imported(csv, "--out", at("out.parquet"), "--quiet");
    expect(readdirSync(folder).sort()).toEqual(["events.csv", "out.parquet"]);
  });
});

describe("a map", () => {
  test("is begun with --init: one that can be read, with the categories, span and bounds of the events", async () => {
    const csv = write("events.csv", table(line("a", 2), line("b", 5, { category: "Calm sea" })));
    const { code } = await imported(csv, "--map", at("my-map"), "--init", "--time-zone", "Asia/Damascus");
    expect(code).toBe(0);
    const text = (name: string) => readFileSync(join(folder, "my-map", name), "utf8");
    const { dataset, problems } = readDataset({
      map: text("map.json"),
      sources: text("sources.json"),
      claims: text("claims.json"),
      incidents: undefined,
    });
    expect(problems).toEqual([]);
    expect(dataset!.config).toMatchObject({
      id: "my-map",
      timeZone: "Asia/Damascus",
      events: { file: "events.parquet", language: "en" },
      extent: { from: Date.UTC(2020, 0, 2), to: Date.UTC(2020, 0, 6) },
    });
    expect(dataset!.config.categories.map(({ id }) => id).sort()).toEqual(["calm-sea", "storm"]);
    for (const language of ["en", "ar", "fr"] as const)
      expect(dataset!.config.title[language]).toContain("my-map");
  });

  test("that is there is not made anew", async () => {
    mkdirSync(at("my-map"));
    write("my-map/map.json", "{}");
    const csv = write("events.csv", table(line("a", 2)));
    const { code, told } = await imported(csv, "--map", at("my-map"), "--init");
    expect(code).toBe(2);
    expect(told).toContain("is there already");
    expect(readdirSync(at("my-map"))).toEqual(["map.json"]);
  });

  test("gives the events its categories: what it lacks is said, and what to write into it", async () => {
    const csv = write("events.csv", table(line("a", 2)));
    await imported(csv, "--map", at("my-map"), "--init");
    const path = join(folder, "my-map", "map.json");
    const { events: _, ...config } = JSON.parse(readFileSync(path, "utf8"));
    writeFileSync(path, JSON.stringify(config));
    write(
      "events.csv",
      table(line("a", 2), line("b", 3, { category: "fog" }), line("c", 3, { category: "fog" })),
    );
    const { code, printed } = await imported(csv, "--map", at("my-map"));
    expect(code).toBe(0);
    expect(printed).toContain("map.json has no category for: fog 2");
    expect(printed).toContain('"events": {"file":"events.parquet","language":"en"}');
  });
});

describe("an import that does not come to its end", () => {
  test("when it is stopped leaves all as it was", async () => {
    const csv = write(
      "events.csv",
      table(...Array.from({ length: 5000 }, (_, index) => line(`e${index}`, 2))),
    );
    write("out.parquet", "of an earlier import");
    const before = readdirSync(folder).sort();
    const terminal = testTerminal();
    const running = run([csv, "--out", at("out.parquet")], terminal);
    while (!terminal.isListening) await new Promise(setImmediate);
    terminal.interrupt();
    expect(await running).toBe(130);
    expect(readdirSync(folder).sort()).toEqual(before);
    expect(readFileSync(at("out.parquet"), "utf8")).toBe("of an earlier import");
    expect(terminal.isListening).toBe(false);
  });

  test("when a file breaks off says where, what to do, and leaves nothing", async () => {
    const json = write("events.geojson", '{"type":"FeatureCollection","features":[');
    const { code, told } = await imported(json, "--out", at("out.parquet"));
    expect(code).toBe(1);
    expect(told).toContain("events.geojson");
    expect(told).toContain("Nothing was written.");
    expect(readdirSync(folder)).toEqual(["events.geojson"]);
  });

  test("when the zipped file is damaged says so", async () => {
    const whole = gzipSync(table(line("a", 2)));
    const gz = write("events.csv.gz", whole.subarray(0, whole.length - 12));
    const { code, told } = await imported(gz, "--out", at("out.parquet"));
    expect(code).toBe(1);
    expect(told).toContain("cannot be unpacked");
    expect(readdirSync(folder)).toEqual(["events.csv.gz"]);
  });

  test.each([
    [[], "Name a file"],
    [["events.csv"], "Say where it goes"],
    [["events.xlsx", "--out", "out.parquet"], "format cannot be told"],
    [["missing.csv", "--out", "out.parquet"], "There is no file"],
    [["events.csv", "--out", "out.csv"], "ends in .parquet"],
    [["events.csv", "--out", "out.parquet", "--layout", "aclet"], "acled"],
    [["events.csv", "--out", "out.parquet", "--time-zone", "Damascus"], "time zone"],
    [["events.csv", "--out", "out.parquet", "--faster"], "--faster"],
  ])("when it is called wrongly, %j, says what was expected", async (args, expected) => {
    const { code, told } = await imported(...args);
    expect(code).toBe(2);
    expect(told).toContain(expected);
  });
});
