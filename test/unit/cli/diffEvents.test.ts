import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { made, someMade } from "../events/files";
import { atTerminal } from "./atTerminal";
import { editMap, putEventsMap, putPyramid } from "./eventsFolder";

let base = "";
let old = "";
let now = "";
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), "daymark-diff-events-"));
  [old, now] = [join(base, "old"), join(base, "new")];
});
afterEach(() => {
  rmSync(base, { recursive: true });
  vi.restoreAllMocks();
});

const diff = (...args: string[]) => atTerminal("diff", old, now, ...args);

const newer = { version: "2026-02-02.1" };

test("of many events it says which came, went and changed, what stood there, and how many there are of each category", async () => {
  putEventsMap(old, someMade(5));
  putEventsMap(
    now,
    [made(0), made(1, { title: "Corrected", latitude: 35.25 }), made(2), made(3), made(7)],
    newer,
  );
  const { code, out, err } = await diff();
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out.split("\n")).toEqual([
    "many: 2026-01-01.1 → 2026-02-02.1",
    "",
    "~ event e1  Corrected",
    '    latitude: "35.99" → "35.25"',
    '    title: "Event “1” – بلاغ" → "Corrected"',
    "",
    "- event e4  Event “4” – بلاغ",
    "",
    "+ event e7  Event “7” – بلاغ",
    "",
    "events: 5 → 5",
    "    attack: 2 → 3",
    "    clash: 3 → 2",
    "",
    "1 event added, 1 removed, 1 changed",
  ]);
});

test("as JSON, and in the published list, the same; an event that is withheld says only that it changed", async () => {
  putEventsMap(old, someMade(4));
  putEventsMap(now, [made(0), made(1), made(2, { place: "Tartus" })], newer);
  const { out } = await diff("--json");
  const events = {
    compared: "ids",
    total: { old: 4, new: 3 },
    categories: { attack: { old: 2, new: 1 }, clash: { old: 2, new: 2 } },
    added: 0,
    removed: 1,
    changed: 1,
    records: [
      { id: "e2", change: "changed", fields: [{ field: "place", old: null, new: "Tartus" }] },
      { id: "e3", change: "removed" },
    ],
  };
  expect(JSON.parse(out).events).toEqual(events);
  const { code, err } = await diff("--write", "--withhold", "e2");
  expect([code, err]).toEqual([0, `${join(now, "CHANGES.json")}: 1 event removed, 1 changed`]);
  const log = readFileSync(join(now, "CHANGES.json"), "utf8");
  expect(log).not.toContain("Tartus");
  expect(JSON.parse(log).changes[0].events).toMatchObject({ changed: 1, records: [{ id: "e2" }, {}] });
  expect((await diff("--withhold", "e0")).code).toBe(2);
});

test("the same events in another file, order or order of categories are no change", async () => {
  putEventsMap(old, someMade(30));
  putEventsMap(now, someMade(30).toReversed(), newer);
  editMap(now, (map) => ({ ...map, categories: (map.categories as unknown[]).toReversed() }));
  const { code, out } = await diff();
  expect([code, out]).toEqual([
    0,
    "many: 2026-01-01.1 → 2026-02-02.1\n\nNothing changed in the records and events.",
  ]);
  expect((await diff("--write")).code).toBe(1);
});

test("a map that had no file of many events is told by all that came", async () => {
  putEventsMap(old, []);
  editMap(old, ({ events: _, ...map }) => map);
  writeFileSync(
    join(old, "incidents.geojson"),
    '{"type":"FeatureCollection","formatVersion":1,"features":[]}',
  );
  writeFileSync(join(old, "claims.json"), '{"formatVersion":1,"claims":{}}');
  putEventsMap(now, someMade(3), newer);
  expect((await diff()).out).toContain(
    "\n\nevents: 0 → 3\n    attack: 0 → 1\n    clash: 0 → 2\n\n3 events added",
  );
});

test("rows that are left out are told, and then nothing is written: they would count as removed", async () => {
  putEventsMap(old, someMade(3));
  putEventsMap(now, [made(0), made(1, { latitude: 95 }), made(2)], newer);
  const told = await diff();
  expect([told.code, told.err]).toEqual([0, expect.stringContaining(`${now} have errors`)]);
  expect(told.out).toContain("- event e1");
  expect(await diff("--write")).toMatchObject({
    code: 1,
    err: expect.stringContaining("Nothing is written"),
  });
});

test("a file of events that cannot be read stops it, with the file, what was got and where to look", async () => {
  putEventsMap(old, someMade(3));
  putEventsMap(now, someMade(3), newer);
  rmSync(join(now, "events.csv"));
  const { code, err } = await diff();
  expect(code).toBe(1);
  expect(err).toContain(`${join(now, "events.csv")} cannot be read`);
  expect(err).toContain(`daymark check ${now}`);
});

test("files beyond memory are compared by their counts, and it says that this is all that is known", async () => {
  await putPyramid(old, someMade(40));
  await putPyramid(now, [...someMade(38), made(90)], newer);
  const { code, out } = await diff();
  expect(code).toBe(0);
  expect(out.split("\n\n").slice(1)).toEqual([
    "events: 40 → 39\n    attack: 20 → 19",
    expect.stringContaining("Which of them were added, removed or changed is not known"),
    "40 events → 39, compared by counts",
  ]);
  expect(JSON.parse((await diff("--json")).out).events).toEqual({
    compared: "counts",
    isSameFile: false,
    total: { old: 40, new: 39 },
    categories: { attack: { old: 20, new: 19 }, clash: { old: 20, new: 20 } },
  });
});

test("files beyond memory with the same counts are no change only if they are the same, byte for byte", async () => {
  await putPyramid(old, someMade(40));
  await putPyramid(now, someMade(40), newer);
  expect((await diff()).out).toContain("Nothing changed");
  await putPyramid(now, [...someMade(39), made(39, { title: "Another" })], newer);
  expect((await diff()).out).toContain("40 events → 40, compared by counts");
});
