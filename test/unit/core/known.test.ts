import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { boundsBy, claimKnown, firstPublished, knownBy, knownOf, spanBy } from "../../../src/core/known";
import type { Claim, Dataset, Interval, Source } from "../../../src/core/model";
import { rowsInWindow } from "../../../src/core/visible";
import { readFolder } from "../../../src/dataset/folder";
import { intervalFrom } from "../arbitraries";
import { datasetOf, day, hour, incidentOf, march, minute } from "../examples";

const sourceOf = (id: string, publishedSpan: Interval | undefined): Source => ({
  id,
  publisher: id,
  carrier: undefined,
  title: id,
  url: undefined,
  archiveUrl: undefined,
  published: undefined,
  publishedSpan,
  language: "en",
  note: undefined,
});

const sourcesOf = (spans: readonly (Interval | undefined)[]) =>
  new Map(spans.map((span, index) => [`source-${index}`, sourceOf(`source-${index}`, span)]));

const dayOf = (dayOfMonth: number): Interval => ({ from: march(dayOfMonth), to: march(dayOfMonth + 1) });

const start = march(4);
const span = intervalFrom(start);
const spans = fc.array(fc.option(span, { nil: undefined, freq: 3 }), { maxLength: 5 });
const instant = fc.integer({ min: -2 * 24, max: 18 * 24 }).map((hours) => start + hours * hour);

test("an incident with its own first report is known by it, whatever its sources, and nothing is taken", () => {
  fc.assert(
    fc.property(span, spans, instant, (reported, published, earliest) => {
      const sources = sourcesOf(published);
      expect(knownOf({ earliest, sources: [...sources.keys()] }, reported, sources)).toEqual({
        ...reported,
        isTaken: false,
      });
    }),
  );
});

test("without a first report of its own it is known by its earliest dated source, and says that this was taken", () => {
  const sources = sourcesOf([dayOf(12), undefined, dayOf(8), dayOf(9)]);
  const incident = { earliest: march(7), sources: [...sources.keys()] };
  expect(knownOf(incident, undefined, sources)).toEqual({ ...dayOf(8), isTaken: true });
});

test("sources that the incident does not name say nothing about it", () => {
  const sources = sourcesOf([dayOf(8), dayOf(12)]);
  expect(knownOf({ earliest: march(7), sources: ["source-1"] }, undefined, sources)).toEqual({
    ...dayOf(12),
    isTaken: true,
  });
});

test("what was printed on the day itself was not known before it can have happened", () => {
  const sources = sourcesOf([dayOf(7)]);
  expect(knownOf({ earliest: march(7, 15), sources: ["source-0"] }, undefined, sources)).toEqual({
    from: march(7, 15),
    to: march(8),
    isTaken: true,
  });
});

test("without a dated source it may have become known at any time since, and is possible in every later window", () => {
  fc.assert(
    fc.property(instant, fc.integer({ min: 1, max: 40 * 24 }), (earliest, hours) => {
      const sources = sourcesOf([undefined, undefined]);
      const known = knownOf({ earliest, sources: ["source-0", "source-1", "gone"] }, undefined, sources);
      expect(known).toEqual({ from: earliest, to: Number.POSITIVE_INFINITY, isTaken: true });
      const dataset = datasetOf({
        incidents: [incidentOf({ id: "undated", earliest, latest: earliest + hour, known })],
      });
      const later = { from: earliest + hours * hour, to: earliest + (hours + 5) * hour };
      const before = { from: earliest - hours * hour, to: earliest };
      expect([...rowsInWindow(dataset, later, "known").possibleRows]).toEqual([0]);
      expect(rowsInWindow(dataset, before, "known").rows).toEqual([]);
    }),
  );
});

test("what was printed before it can have happened does not report it: it may have become known at any time since", () => {
  const sources = sourcesOf([dayOf(6)]);
  const incident = { earliest: march(7), sources: ["source-0"] };
  expect(knownOf(incident, undefined, sources)).toEqual({
    from: march(7),
    to: Number.POSITIVE_INFINITY,
    isTaken: true,
  });
  expect(knownOf(incident, dayOf(6), sources), "unless the record says so itself").toMatchObject(dayOf(6));
});

test("nothing taken from sources was known before its earliest dated source can have been published", () => {
  fc.assert(
    fc.property(spans, instant, (published, earliest) => {
      const sources = sourcesOf(published);
      const known = knownOf({ earliest, sources: [...sources.keys()] }, undefined, sources);
      const dated = published.filter((each) => each !== undefined);
      const soonest = Math.min(...dated.map(({ from }) => from));
      expect(known.isTaken).toBe(true);
      expect(known.from).toBeLessThan(known.to);
      // Certainly known from `to` on; without a date that is never.
      if (dated.length > 0) expect(known.to).toBeGreaterThan(soonest);
      if (Number.isFinite(known.to)) expect(known.from).toBeGreaterThanOrEqual(soonest);
      else expect(known.from, "a report from before the event reports something else").toBe(earliest);
    }),
  );
});

test("the first publication lies between the earliest begin and the earliest end of all", () => {
  const sources = sourcesOf([{ from: march(1), to: march(32) }, dayOf(8), undefined]);
  expect(firstPublished([...sources.keys()], sources)).toEqual({ from: march(1), to: march(9) });
  expect(firstPublished(["source-2", "gone"], sources)).toBeUndefined();
});

test("a count is known when its claimant stated it, else when it was first printed", () => {
  const sources = sourcesOf([dayOf(12)]);
  const claim = { asOfSpan: dayOf(8), sources: ["source-0"] } as unknown as Claim;
  expect(claimKnown(claim, sources)).toEqual(dayOf(8));
  expect(claimKnown({ ...claim, asOfSpan: undefined }, sources)).toEqual(dayOf(12));
  expect(claimKnown({ ...claim, asOfSpan: undefined, sources: [] }, sources)).toBeUndefined();
});

test("by a moment something is known for certain, perhaps, or not yet", () => {
  expect(knownBy(dayOf(8), march(8))).toBe("out");
  expect(knownBy(dayOf(8), march(8) + minute)).toBe("possible");
  expect(knownBy(dayOf(8), march(9))).toBe("certain");
  expect(knownBy(undefined, march(1))).toBe("possible");
});

test("each clock has its own bounds", () => {
  const known = { from: march(9), to: Number.POSITIVE_INFINITY, isTaken: true };
  const incident = incidentOf({ id: "one", earliest: march(7), latest: march(8), known });
  const { columns } = datasetOf({ incidents: [incident] });
  expect(boundsBy(columns, "happened")).toEqual({ from: columns.earliest, to: columns.latest });
  expect(boundsBy(columns, "known")).toEqual({ from: columns.knownFrom, to: columns.knownTo });
  expect([columns.knownFrom[0], columns.knownTo[0]]).toEqual([march(9), Number.POSITIVE_INFINITY]);
  expect(spanBy(incident, "happened")).toEqual(dayOf(7));
  expect(spanBy(incident, "known"), "a window has two ends").toEqual({
    from: march(9),
    to: march(9) + minute,
  });
  expect(spanBy({ ...incident, known: { ...dayOf(9), isTaken: false } }, "known")).toMatchObject(dayOf(9));
});

let coast: Dataset;
beforeAll(async () => {
  const { dataset } = await readFolder("data/syria-coast-2025");
  if (!dataset) throw new Error("data/syria-coast-2025 cannot be read.");
  coast = dataset;
});

test("set to 9 March, Mukhtariya has the counts stated by then, and two came later", () => {
  const { claims } = coast.incidents.find(({ id }) => id === "b01-mukhtariya")!;
  const of = (wanted: ReturnType<typeof knownBy>) =>
    claims
      .filter((claim) => knownBy(claimKnown(claim, coast.sources), march(9)) === wanted)
      .map(({ claimant }) => claimant);
  expect(of("certain")).toEqual([
    "two Alawite activists",
    "Al Mayadeen correspondent",
    "SOHR",
    "SOHR",
    "Alawite community centre, via Al-Manar",
  ]);
  expect(of("possible"), "stated without a date and printed without one").toEqual(["SCAVH"]);
  expect(of("out")).toEqual(["The Cradle", "Reuters inquiry"]);
});

test("on the committed map every incident has a first report, in time or at any time", () => {
  const open = coast.incidents.filter(({ known }) => !Number.isFinite(known.to));
  for (const { id, known, sources, earliest } of coast.incidents) {
    expect(known.from, id).toBeLessThan(known.to);
    if (known.isTaken) expect(known.from, id).toBeGreaterThanOrEqual(Math.min(earliest, known.to - day));
    const published = firstPublished(sources, coast.sources);
    if (known.isTaken && published && published.to > earliest) expect(known.to, id).toBe(published.to);
  }
  for (const { id, sources, earliest } of open) {
    const published = firstPublished(sources, coast.sources);
    expect(!published || published.to <= earliest, id).toBe(true);
  }
});
