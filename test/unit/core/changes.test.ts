import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type Changes,
  changesBetween,
  correctionsSince,
  hasChanges,
  isCorrected,
} from "../../../src/core/changes";
import type { Files } from "../dataset/small-map";
import { changedDataset, smallDataset } from "../site/smallDataset";

const small = smallDataset();
const version = small.config.dataVersion;
const after = (change: (files: Files) => void) => changesBetween(small, changedDataset(change));
const mill = ({ incidents }: Files) => incidents.features[0].properties;
const flood = (files: Files) => mill(files).incidents[0];

test("the same data have no changes, whatever the order of the files", () => {
  const changes = after(({ incidents, sources }) => {
    incidents.features.reverse();
    sources.sources = Object.fromEntries(Object.entries(sources.sources).reverse());
  });
  expect(hasChanges(changes)).toBe(false);
  expect(changes).toEqual({ from: version, to: version, incidents: [], places: [], tolls: [], sources: [] });
});

test("a correction is told field by field, old and new, a text in the language that was corrected", () => {
  const changes = after((files) => {
    files.map.dataVersion = "2";
    Object.assign(flood(files), {
      status: "disputed",
      statusNote: { en: "Corrected." },
      sources: ["gazette-1"],
    });
    flood(files).title.fr = "Le moulin";
  });
  expect([changes.from, changes.to]).toEqual([version, "2"]);
  expect(changes.incidents).toEqual([
    {
      id: "mill-flood",
      change: "changed",
      fields: [
        { field: "title.fr", old: null, new: "Le moulin" },
        { field: "status", old: "corroborated", new: "disputed" },
        { field: "statusNote.en", old: null, new: "Corrected." },
        { field: "sources", old: ["gazette-1", "courier-1"], new: ["gazette-1"] },
      ],
    },
  ]);
});

test("a time is told as the desk wrote it; its bounds only where they alone were changed", () => {
  const timed = after((files) => {
    flood(files).time = "2025-03-08";
  });
  expect(timed.incidents[0]!.fields).toEqual([{ field: "time", old: "2025-03-07", new: "2025-03-08" }]);
  const narrowed = after((files) => {
    mill(files).incidents[1].latest = "2025-03-06T19:00:00+03:00";
  });
  expect(narrowed.incidents[0]!.fields).toEqual([
    { field: "latest", old: "2025-03-06T17:00:00.000Z", new: "2025-03-06T16:00:00.000Z" },
  ]);
});

test("what is removed or added is named and not repeated", () => {
  const changes = after((files) => {
    mill(files).incidents[1].id = "mill-shut";
  });
  expect(changes.incidents).toEqual([
    { id: "mill-closed", change: "removed" },
    { id: "mill-shut", change: "added" },
  ]);
  expect(JSON.stringify(changes)).not.toContain("road");
});

test("figures are told as claims: each state with its claimant, and never a sum or a difference", () => {
  const changes = after((files) => {
    flood(files).claims = [
      { claimant: "The miller", group: "sacks", min: 5, asOf: "2025-03-07", sources: ["gazette-1"] },
      { claimant: "The council", group: "sacks", max: 9, asOf: "2025-03-08", sources: ["gazette-1"] },
    ];
  });
  const [{ claims = [], fields } = {}] = changes.incidents as readonly Partial<
    (typeof changes.incidents)[0]
  >[];
  expect(fields).toBeUndefined();
  expect(claims).toEqual([
    {
      old: expect.objectContaining({ claimant: "The miller", min: 3 }),
      new: expect.objectContaining({ claimant: "The miller", min: 5 }),
    },
    { old: null, new: expect.objectContaining({ claimant: "The council", max: 9 }) },
  ]);
});

test("a claimant's newer count beside an older one is an addition, not a correction of it", () => {
  const changes = after((files) => {
    flood(files).claims.unshift({ ...flood(files).claims[0], min: 8, asOf: "2025-03-09" });
  });
  expect(changes.incidents[0]!.claims).toEqual([
    { old: null, new: expect.objectContaining({ min: 8, asOf: "2025-03-09" }) },
  ]);
});

test("a toll, a source and a place are told by their ids; an outline in short", () => {
  const changes = after((files) => {
    files.claims.claims.houses.max = 12;
    files.sources.sources["gazette-1"].title = "Another title";
    files.incidents.features[0].geometry.coordinates = [31.51, 61.25];
    files.incidents.features[1].geometry.coordinates[0][1] = [32, 61.5];
  });
  expect(changes.tolls[0]).toMatchObject({ id: "houses", claims: [{ old: { max: 9 }, new: { max: 12 } }] });
  expect(changes.sources.map(({ id, fields }) => [id, fields?.map(({ field }) => field)])).toEqual([
    ["gazette-1", ["title"]],
  ]);
  expect(changes.places).toEqual([
    {
      id: "mill",
      change: "changed",
      fields: [{ field: "geometry", old: "Point [31.5,61.25]", new: "Point [31.51,61.25]" }],
    },
    {
      id: "valley",
      change: "changed",
      fields: [{ field: "geometry", old: "Polygon, 4 points", new: "Polygon, 4 points" }],
    },
  ]);
});

test("going back is the way there, turned round", () => {
  const now = changedDataset((files) => {
    flood(files).title.en = "Water";
    flood(files).claims = [];
    mill(files).incidents[1].id = "mill-shut";
  });
  const [there, back] = [changesBetween(small, now), changesBetween(now, small)];
  const turned = back.incidents.map((each) => ({
    ...each,
    change: each.change === "added" ? "removed" : each.change === "removed" ? "added" : "changed",
    ...(each.fields && {
      fields: each.fields.map((field) => ({ ...field, old: field.new, new: field.old })),
    }),
    ...(each.claims && { claims: each.claims.map((claim) => ({ old: claim.new, new: claim.old })) }),
  }));
  expect(turned.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(
    there.incidents.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  );
});

const entry = (from: string, to: string, parts: Partial<Changes> = {}): Changes => ({
  from,
  to,
  incidents: [],
  places: [],
  tolls: [],
  sources: [],
  ...parts,
});

test("corrections are what versions after one's own changed or removed; what was added is none", () => {
  const entries = [
    entry("3", "4", { incidents: [{ id: "mill-flood", change: "removed" }] }),
    entry("2", "3", {
      incidents: [{ id: "new", change: "added" }],
      places: [{ id: "ford", change: "changed" }],
    }),
    entry("1", "2", { incidents: [{ id: "mill-closed", change: "changed" }] }),
  ];
  const ids = (version: string) => {
    const found = correctionsSince(entries, version);
    return found && [[...found.incidents].sort(), [...found.places].sort()];
  };
  expect(ids("4")).toEqual([[], []]);
  expect(ids("3")).toEqual([["mill-flood"], []]);
  expect(ids("2")).toEqual([["mill-flood"], ["ford"]]);
  expect(ids("1")).toEqual([["mill-closed", "mill-flood"], ["ford"]]);
  expect(ids("0"), "a version that nobody knows").toBeUndefined();
  expect(correctionsSince([], "1")).toBeUndefined();
});

test("the later of two versions never has more corrections before it than the earlier one", () => {
  const id = fc.constantFrom("a", "b", "c");
  const change = fc.constantFrom("added", "removed", "changed");
  const lists = fc.array(fc.array(fc.record({ id, change })), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(lists, (parts) => {
      const entries = parts.map((incidents, index) =>
        entry(String(parts.length - index - 1), String(parts.length - index), {
          incidents,
        } as Partial<Changes>),
      );
      let before = new Set<string>();
      for (let version = parts.length; version >= 0; version--) {
        const { incidents } = correctionsSince(entries, String(version))!;
        expect([...before].filter((each) => !incidents.has(each))).toEqual([]);
        before = incidents as Set<string>;
      }
    }),
  );
});

test("an incident is corrected where it is, and where a place that it happened at is", () => {
  const corrections = { incidents: new Set(["flat-1"]), places: new Set(["ford"]) };
  expect(small.incidents.filter((each) => isCorrected(corrections, each)).map(({ id }) => id)).toEqual([
    "mill-closed",
    "flat-1",
  ]);
});
