import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { made, parquetOf, someMade } from "../events/files";
import { atTerminal } from "./atTerminal";
import { editMap, putEventsMap, putPyramid } from "./eventsFolder";

let base = "";
let folder = "";
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), "daymark-check-events-"));
  folder = join(base, "many");
});
afterEach(() => {
  rmSync(base, { recursive: true });
  vi.restoreAllMocks();
});

async function checked() {
  const { code, out } = await atTerminal("check", folder, "--json");
  const { out: text } = await atTerminal("check", folder);
  const { counts, problems } = JSON.parse(out);
  return { code, counts, problems, text };
}
const at = (name: string) => join(folder, name);

test("each row that is left out is told with its line, what was got, what was expected and how to mend it", async () => {
  putEventsMap(folder, [made(0), made(1, { latitude: 95 }), made(2, { category: "flood" })]);
  const { code, counts, problems, text } = await checked();
  expect([code, counts]).toEqual([1, { events: 1, rejected: 2, sources: 0 }]);
  expect(problems).toMatchObject([
    { file: "events.csv", line: 3, path: "rows[1].longitude", code: "coordinates-swapped" },
    { file: "events.csv", line: 4, path: "rows[2].category", code: "choice", got: "flood" },
  ]);
  for (const { expected, mend } of problems) {
    expect(text).toContain(`expected  ${expected}`);
    expect(text).toContain(`to mend   ${mend}`);
  }
  expect(text).toContain("events.csv:3  ");
  expect(text).toContain("1 event, 2 rows left out, 0 sources; 2 errors");
});

test("of thousands of faults a hundred are told, and that there are more", async () => {
  putEventsMap(
    folder,
    someMade(400).map((each) => ({ ...each, category: "flood" })),
  );
  const { counts, problems } = await checked();
  expect(counts.rejected).toBe(400);
  expect(problems).toHaveLength(101);
  expect(problems.at(-1)).toMatchObject({ code: "many", severity: "error" });
});

test("a file that is not there, is empty, is cut short or is none is told by its name and path, never as no events", async () => {
  await putPyramid(folder, someMade(40));
  const [events, counts] = [at("events.parquet"), at("events.counts.parquet")];
  const [whole, cells] = [readFileSync(events), readFileSync(counts)];
  const half = (bytes: Buffer) => bytes.subarray(0, bytes.length / 2);
  const cases: readonly (readonly [file: string, content: Uint8Array | undefined, got: string])[] = [
    [events, undefined, "no such file"],
    [events, new Uint8Array(), "0 bytes"],
    [events, half(whole), "no mark of Parquet at its end"],
    [events, cells, "the columns earliest, latest, category, events"],
    [counts, undefined, "no such file"],
    [counts, half(cells), "no mark of Parquet at its end"],
    [counts, whole, "earliest, latest, geometry.x"],
  ];
  for (const [file, content, got] of cases) {
    writeFileSync(events, whole);
    writeFileSync(counts, cells);
    if (content) writeFileSync(file, content);
    else rmSync(file);
    const { code, counts: read, problems, text } = await checked();
    expect([code, read.events, problems.length], got).toEqual([1, null, 1]);
    expect(text).toContain(file);
    expect(problems[0].got).toContain(got);
    if (!content) expect(problems[0].expected).toBe(`a file at ${file}`);
    expect(text).toContain("no event could be read, 0 sources; 1 error");
  }
});

test("counts that fit the events beside them are well, in a file beyond memory", async () => {
  await putPyramid(folder, someMade(200));
  expect(await checked()).toMatchObject({ code: 0, counts: { events: 200, rejected: 0 }, problems: [] });
});

test("counts of other events are found, also where their sum is the same", async () => {
  const older = join(base, "older");
  const events = someMade(40);
  const moved = events.map((each, index) =>
    index === 7 ? { ...each, earliest: each.earliest + 3_600_000, latest: each.latest + 3_600_000 } : each,
  );
  for (const [others, total] of [
    [events.slice(1), 39],
    [moved, 40],
    [events.with(3, { ...events[3]!, category: "clash" }), 40],
  ] as const) {
    await putPyramid(folder, events);
    await putPyramid(older, others);
    copyFileSync(join(older, "events.counts.parquet"), at("events.counts.parquet"));
    const { code, problems } = await checked();
    expect(code).toBe(1);
    expect(problems[0]).toMatchObject({
      file: "events.counts.parquet",
      code: "counts-differ",
      got: expect.stringContaining(`${total} events`),
      expected: "what events.parquet holds: 40 events",
      mend: expect.stringContaining("daymark import"),
    });
    expect(problems[1].got).toMatch(/^\d+ of (clash|attack), 2025-03-0\dT/);
  }
});

test("ids and texts are looked at in a file beyond memory, too, though no page reads them all", async () => {
  await putPyramid(folder, someMade(6));
  const odd = [
    made(0),
    made(1, { id: "e0" }),
    made(2, { id: "not an id" }),
    made(3, { url: "javascript:alert(1)" }),
    made(4, { title: "x".repeat(501) }),
    made(5),
  ];
  writeFileSync(at("events.parquet"), parquetOf(odd, 2));
  const { code, problems } = await checked();
  expect(code).toBe(1);
  expect(problems.map(({ code, path }: { code: string; path: string }) => `${code} ${path}`)).toEqual([
    "duplicate-id rows[1].id",
    "id rows[2].id",
    "link rows[3].url",
    "length rows[4].title",
  ]);
});

test("a map whose events have errors only in the description of it is told of that", async () => {
  putEventsMap(folder, someMade(3));
  editMap(folder, (map) => ({ ...map, events: { file: "../events.csv" } }));
  const { code, problems } = await checked();
  expect(code).toBe(1);
  expect(problems[0]).toMatchObject({ file: "map.json", path: "events.file", code: "path" });
});
