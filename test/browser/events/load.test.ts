import { parquetWriteBuffer } from "hyparquet-writer";
import { expect, test } from "vitest";
import { textAt } from "../../../src/core/events/textColumn";
import { loadEvents } from "../../../src/events/load";
import { openParquet } from "../../../src/events/parquet";
import { exampleConfig } from "../../unit/examples";

const times = Array.from({ length: 20_000 }, (_, index) => Date.UTC(2025, 2, 6) + index * 1000);
const iso = times.map((at) => new Date(at).toISOString());
const title = (index: number) => `بلاغ ${index}`;

const table = (): string =>
  ["time,lat,lon,category,title", ...iso.map((time, index) => `${time},35,36,clash,${title(index)}`)].join(
    "\n",
  );

const parquet = (): ArrayBuffer =>
  parquetWriteBuffer({
    columnData: [
      { name: "time", data: times.map((at) => new Date(at)), type: "TIMESTAMP" },
      { name: "lat", data: new Float64Array(times.length).fill(35) },
      { name: "lon", data: new Float64Array(times.length).fill(36) },
      { name: "category", data: times.map(() => "clash") },
      { name: "title", data: times.map((_, index) => title(index)) },
    ],
    rowGroupSize: 5000,
  });

/** An address of a file in memory; what stands behind the # is its name and is not asked for. */
const addressOf = (content: string | ArrayBuffer): string => `${URL.createObjectURL(new Blob([content]))}#`;

test.each([
  ["events.csv", table],
  ["events.parquet", parquet],
])("%s is read in a worker, with progress, while the page goes on", async (file, content) => {
  const scripts = () => performance.getEntriesByType("resource").map(({ name }) => name);
  let told = 0;
  const { columns, block, problems } = await loadEvents(
    addressOf(content()),
    { file, counts: undefined, language: "ar" },
    exampleConfig,
    { onProgress: () => told++ },
  );
  expect(problems).toEqual([]);
  expect([...columns.earliest]).toEqual(times);
  expect(textAt(columns.title, 12_345)).toBe(title(12_345));
  expect(block?.length).toBe(times.length);
  expect(told).toBeGreaterThan(0);
  expect(scripts().some((name) => name.includes("eventsWorker"))).toBe(true);
});

test("a file that stays where it is gives row groups and rows through its worker", async () => {
  const archive = await openParquet(`${addressOf(parquet())}events.parquet`, exampleConfig);
  const [, group] = archive.rowGroups;
  if (!group) throw new Error("no row group");
  const { columns, fileRows } = await archive.read(group);
  expect(columns.earliest[0]).toBe(times[5000]);
  expect(fileRows[0]).toBe(5000);
  expect(await archive.details(5001)).toMatchObject({ title: title(5001), earliest: times[5001] });
  archive.close();
});
