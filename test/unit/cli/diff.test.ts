import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { atTerminal } from "./atTerminal";

const small = fileURLToPath(new URL("../../fixtures/small", import.meta.url));

let base = "";
let old = "";
let now = "";
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), "daymark-diff-"));
  [old, now] = [join(base, "old"), join(base, "new")];
  for (const folder of [old, now]) cpSync(small, folder, { recursive: true });
});
afterEach(() => {
  rmSync(base, { recursive: true });
  vi.restoreAllMocks();
});

const edit = (folder: string, file: string, from: string, to: string) => {
  const before = readFileSync(join(folder, file), "utf8");
  expect(before).toContain(from);
  writeFileSync(join(folder, file), before.replace(from, to));
};
const version = (folder: string) =>
  JSON.parse(readFileSync(join(folder, "map.json"), "utf8")).dataVersion as string;
const raise = (folder: string, to: string) => edit(folder, "map.json", `"${version(folder)}"`, `"${to}"`);
const logOf = (folder: string) => JSON.parse(readFileSync(join(folder, "CHANGES.json"), "utf8"));

const correct = () => {
  raise(now, "2026-02-02.1");
  edit(now, "incidents.geojson", "The mill was flooded", "The yard of the mill was flooded");
  edit(now, "incidents.geojson", '"min": 3', '"max": 3');
};

test("for people: which record, its name, what stood there, what stands there, each figure with its claimant", async () => {
  correct();
  const { code, out, err } = await atTerminal("diff", old, now);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out.split("\n")).toEqual([
    "small: 2026-01-01.1 → 2026-02-02.1",
    "",
    "~ incident mill-flood  The yard of the mill was flooded",
    '    title.en: "The mill was flooded" → "The yard of the mill was flooded"',
    "    claim: The miller, at least 3 sacks, as of 2025-03-07, [gazette-1] → The miller, nearly 3 sacks, as of 2025-03-07, [gazette-1]",
    "",
    "1 incident changed",
  ]);
});

test("for programs: the same as JSON", async () => {
  correct();
  const { code, out } = await atTerminal("diff", "--json", old, now);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    from: "2026-01-01.1",
    to: "2026-02-02.1",
    incidents: [
      {
        id: "mill-flood",
        change: "changed",
        fields: [{ field: "title.en", old: "The mill was flooded", new: "The yard of the mill was flooded" }],
        claims: [{ old: { claimant: "The miller", min: 3 }, new: { claimant: "The miller", max: 3 } }],
      },
    ],
  });
});

test("written, it is the newest of the folder's list, and check has nothing to say", async () => {
  correct();
  const { code, err } = await atTerminal("diff", old, now, "--write");
  expect([code, err]).toEqual([0, `${join(now, "CHANGES.json")}: 1 incident changed`]);
  expect(logOf(now).changes.map(({ to }: { to: string }) => to)).toEqual(["2026-02-02.1"]);
  expect((await atTerminal("check", "--strict", now)).code).toBe(0);
  expect(existsSync(join(old, "CHANGES.json"))).toBe(false);
});

test("check warns where the version was raised and the list was not continued, and not where no list is kept", async () => {
  correct();
  expect((await atTerminal("check", "--strict", now)).code).toBe(0);
  await atTerminal("diff", old, now, "--write");
  raise(now, "2026-03-03.1");
  const { code, out } = await atTerminal("check", now);
  expect(code).toBe(0);
  expect(out).toContain(`${join(now, "CHANGES.json")}  warning  changes-behind`);
  expect(out).toContain("daymark diff");
});

test("what is withheld is said to have changed; what stood there is neither written nor printed as JSON", async () => {
  correct();
  await atTerminal("diff", old, now, "--write", "--withhold", "mill-flood");
  expect(logOf(now).changes[0].incidents).toEqual([{ id: "mill-flood", change: "changed" }]);
  const { out } = await atTerminal("diff", old, now, "--json", "--withhold", "mill-flood");
  expect(out).not.toContain("flooded");
  expect(await atTerminal("diff", old, now, "--withhold", "mill-flod")).toMatchObject({
    code: 2,
    err: expect.stringContaining("mill-flod"),
  });
});

test("a record that was removed leaves nothing but its id in the list", async () => {
  raise(now, "2026-02-02.1");
  const file = join(now, "incidents.geojson");
  const collection = JSON.parse(readFileSync(file, "utf8"));
  collection.features.pop();
  writeFileSync(file, JSON.stringify(collection));
  await atTerminal("diff", old, now, "--write");
  expect(logOf(now).changes[0].incidents).toEqual([{ id: "flat-1", change: "removed" }]);
  expect(readFileSync(join(now, "CHANGES.json"), "utf8")).not.toMatch(/weir/i);
});

test("nothing is written where the version was not raised, where nothing changed, where the list has a gap or is none", async () => {
  edit(now, "incidents.geojson", "The mill was flooded", "The yard was flooded");
  expect(await atTerminal("diff", old, now, "--write")).toMatchObject({
    code: 1,
    err: expect.stringContaining("dataVersion"),
  });
  expect((await atTerminal("diff", old, old, "--write")).code).toBe(1);
  raise(now, "3");
  const list = JSON.stringify({ formatVersion: 1, changes: [{ from: "1", to: "2" }] });
  for (const before of [list, "{"]) {
    writeFileSync(join(now, "CHANGES.json"), before);
    const { code, err } = await atTerminal("diff", old, now, "--write");
    expect([code, err]).toEqual([1, expect.stringContaining("Nothing is written")]);
    expect(readFileSync(join(now, "CHANGES.json"), "utf8")).toBe(before);
  }
});

test("records with errors are told as such, and then nothing is written: they would count as removed", async () => {
  correct();
  edit(now, "incidents.geojson", '"2025-03-07"', '"2025-13-07"');
  expect(await atTerminal("diff", old, now)).toMatchObject({
    code: 0,
    err: expect.stringContaining("have errors"),
  });
  expect(await atTerminal("diff", old, now, "--write")).toMatchObject({ code: 1 });
  expect(existsSync(join(now, "CHANGES.json"))).toBe(false);
});

test("two maps, a folder that is none, one folder, an unknown option", async () => {
  edit(now, "map.json", '"small"', '"large"');
  expect(await atTerminal("diff", old, now)).toMatchObject({
    code: 1,
    err: expect.stringContaining("large"),
  });
  for (const args of [[old], [old, now, now], [old, join(base, "nowhere")], [old, now, "--jason"]])
    expect([args, (await atTerminal("diff", ...args)).code]).toEqual([args, 2]);
  expect(await atTerminal("diff", "--help")).toMatchObject({
    code: 0,
    out: expect.stringContaining("daymark diff"),
  });
});

test("a text from the data cannot steer the terminal", async () => {
  edit(now, "incidents.geojson", "The mill was flooded", "\\u001b[2J\\u202eflood");
  const { out } = await atTerminal("diff", old, now);
  expect(out).toMatch(/~ incident mill-flood {2}.*flood/);
  for (const sign of ["\u001b", "\u202e"]) expect(out).not.toContain(sign);
});
