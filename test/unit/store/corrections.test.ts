import { expect, test } from "vitest";
import { withChanges } from "../../../src/dataset/changeLog";
import { loadCorrections } from "../../../src/store/corrections";

const config = { id: "small", dataVersion: "2" };
const living = "https://maps.example.org/coast/";
const json = withChanges(withChanges(undefined, entry("1", "2", "before")), entry("2", "3", "after"));

function entry(from: string, to: string, id: string) {
  return { from, to, incidents: [{ id, change: "changed" }] };
}

/** A host that has one file. */
const host =
  (address: string, text: string): typeof fetch =>
  async (asked) =>
    String(asked) === address ? new Response(text) : new Response("", { status: 404 });

const log = `${living}data/small/CHANGES.json`;

test("corrections are asked of the living site's list of the same map, and are those after the page's own version", async () => {
  const corrections = await loadCorrections(config, living, { fetch: host(log, json) });
  expect([...corrections!.incidents]).toEqual(["after"]);
  expect([
    ...(await loadCorrections({ ...config, dataVersion: "3" }, living, { fetch: host(log, json) }))!
      .incidents,
  ]).toEqual([]);
});

test("a living site that is gone, another map's list, one that does not know the version: nothing is known", async () => {
  for (const [fetch, version] of [
    [host("https://elsewhere.example.org/", json), "2"],
    [host(log, "{"), "2"],
    [host(log, json), "0"],
  ] as const)
    expect(await loadCorrections({ ...config, dataVersion: version }, living, { fetch })).toBeUndefined();
});
