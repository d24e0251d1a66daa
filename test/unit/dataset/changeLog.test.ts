import fc from "fast-check";
import { expect, test } from "vitest";
import type { Changes } from "../../../src/core/changes";
import {
  changeLogProblems,
  loadChangeLog,
  noChangesYet,
  readChangeLog,
  withChanges,
} from "../../../src/dataset/changeLog";
import { logInto, type Problem } from "../../../src/dataset/problem";

const changes = (from: string, to: string): Changes => ({
  from,
  to,
  incidents: [{ id: "flood", change: "changed", fields: [{ field: "title.en", old: "A", new: "B" }] }],
  places: [],
  tolls: [],
  sources: [{ id: "gazette", change: "added" }],
});

const reading = (json: string) => {
  const problems: Problem[] = [];
  return { log: readChangeLog(json, logInto(problems, "CHANGES.json")), problems };
};

test("what was written is read: the newest first, which records and not what stood in them", () => {
  const json = withChanges(withChanges(undefined, changes("1", "2")), changes("2", "3"));
  expect(reading(json)).toEqual({
    log: [
      ["2", "3"],
      ["1", "2"],
    ].map(([from, to]) => ({
      from,
      to,
      incidents: [{ id: "flood", change: "changed" }],
      places: [],
      tolls: [],
      sources: [{ id: "gazette", change: "added" }],
    })),
    problems: [],
  });
  expect(JSON.parse(json).changes[1]).toEqual(changes("1", "2"));
});

test("writing the same version again takes the place of it", () => {
  const once = withChanges(withChanges(undefined, changes("1", "2")), changes("2", "3"));
  expect(withChanges(once, changes("2", "3"))).toBe(once);
});

test("a list without a change is one", () => {
  expect(reading(noChangesYet)).toEqual({ log: [], problems: [] });
  expect(changeLogProblems(noChangesYet, "1")).toEqual([]);
});

test("a list that ends before the version of the data is a warning; one that ends with it is none", () => {
  const json = withChanges(undefined, changes("1", "2"));
  expect(changeLogProblems(json, "2")).toEqual([]);
  expect(changeLogProblems(json, "3")).toMatchObject([
    {
      file: "CHANGES.json",
      code: "changes-behind",
      severity: "warning",
      got: "2",
      expected: expect.stringContaining("3"),
    },
  ]);
});

test("what is no list of changes is told with the place of the fault", () => {
  const entry = (change: object) => JSON.stringify({ formatVersion: 1, changes: [change] });
  const faults: readonly (readonly [string, string, string])[] = [
    ["{", "json", ""],
    ["[]", "type", ""],
    [`{"formatVersion":2,"changes":[]}`, "version", "formatVersion"],
    [`{"formatVersion":1,"changes":{}}`, "type", "changes"],
    [entry({ from: "1" }), "missing", "changes[0].to"],
    [entry({ from: "1", to: "2", incidents: "all" }), "type", "changes[0].incidents"],
    [
      entry({ from: "1", to: "2", incidents: [{ id: "a", change: "gone" }] }),
      "choice",
      "changes[0].incidents[0].change",
    ],
  ];
  for (const [json, code, path] of faults)
    expect(reading(json).problems[0], json).toMatchObject({ code, path, severity: "error" });
});

test("no text of any kind makes the reader throw", () => {
  const json = fc.oneof(
    fc.json(),
    fc.string(),
    fc
      .json()
      .map((each) => `{"formatVersion":1,"changes":[${each},{"from":"1","to":"2","incidents":[${each}]}]}`),
    fc.constant("[".repeat(200_000)),
  );
  fc.assert(fc.property(json, (text) => void reading(text)));
});

test("a list that cannot be had, whatever the reason, is as if there were none", async () => {
  const answers: readonly (() => Promise<Response>)[] = [
    () => Promise.reject(new TypeError("Failed to fetch")),
    async () => new Response("gone", { status: 404 }),
    async () => new Response("<!doctype html>", { headers: { "content-type": "text/html" } }),
    async () => new Response("{"),
    async () => new Response("x".repeat(2000)),
  ];
  for (const fetch of answers)
    expect(await loadChangeLog("CHANGES.json", { fetch, mostBytes: 1000 })).toBeUndefined();
  const good = async () => new Response(withChanges(undefined, changes("1", "2")));
  expect(await loadChangeLog("CHANGES.json", { fetch: good })).toHaveLength(1);
});
