import fc from "fast-check";
import { expect, test } from "vitest";
import { figureOf } from "../../../src/core/figure";
import type { Claim, Source } from "../../../src/core/model";
import { citedSources, disagreements, earliestDated, publishersOf } from "../../../src/core/provenance";

const day = 86_400_000;

const source = (id: string, publisher: string, from?: number, to = (from ?? 0) + day): Source => ({
  id,
  publisher,
  carrier: undefined,
  title: id,
  url: undefined,
  archiveUrl: undefined,
  published: from === undefined ? undefined : "2025-03-07",
  publishedSpan: from === undefined ? undefined : { from, to },
  language: "en",
  note: undefined,
});

const table = (...sources: readonly Source[]) => new Map(sources.map((each) => [each.id, each]));

const claim = (
  claimant: string,
  group: string,
  min?: number,
  max?: number,
  sources: string[] = [],
): Claim => ({
  claimant,
  group,
  min: min === undefined ? undefined : figureOf(min),
  max: max === undefined ? undefined : figureOf(max),
  asOf: undefined,
  asOfSpan: undefined,
  sources,
  note: undefined,
});

test("sources stand in order of date; one that names only its month comes after its days, undated ones last", () => {
  const sources = table(
    source("undated", "A"),
    source("month", "B", 0, 31 * day),
    source("later", "C", 9 * day),
    source("first", "D", 6 * day),
  );
  const cited = citedSources({ sources: ["undated", "month", "later", "first"], claims: [] }, sources);
  expect(cited.map(({ id }) => id)).toEqual(["first", "later", "month", "undated"]);
});

test("the sources of figures are cited too, each source once, and an unknown id is passed over", () => {
  const sources = table(source("a", "A", 0), source("b", "B", day));
  const incident = { sources: ["a", "gone"], claims: [claim("X", "civilians", 1, 1, ["b", "a"])] };
  expect(citedSources(incident, sources).map(({ id }) => id)).toEqual(["a", "b"]);
});

test("the order of the record does not change the order of the sources", () => {
  const spans = fc.option(fc.record({ from: fc.nat(20), length: fc.integer({ min: 1, max: 5 }) }), {
    nil: undefined,
  });
  fc.assert(
    fc.property(fc.array(spans, { maxLength: 8 }), (list) => {
      const all = list.map((span, index) =>
        source(`s${index}`, "A", span?.from, span && span.from + span.length),
      );
      const ids = all.map(({ id }) => id);
      const ends = (order: readonly string[]) =>
        citedSources({ sources: order, claims: [] }, table(...all)).map(
          ({ publishedSpan }) => publishedSpan?.to,
        );
      expect(ends(ids.toReversed())).toEqual(ends(ids));
      const dated = ends(ids).filter((to) => to !== undefined);
      expect(dated).toEqual(dated.toSorted((a, b) => a - b));
    }),
  );
});

test("a house is one publisher, whichever agency or edition stands in brackets behind its name", () => {
  const sources = [
    source("a", "LBCI (AFP)"),
    source("b", "LBCI (Reuters)"),
    source("c", "LBCI"),
    source("d", "AP"),
  ];
  expect(publishersOf(sources)).toEqual(["LBCI", "AP"]);
});

test("the earliest dated source is one of the incident's own, not one of its figures", () => {
  const sources = table(source("own", "A", 3 * day), source("undated", "B"), source("figure", "C", 0));
  const incident = { sources: ["undated", "own"], claims: [claim("X", "civilians", 1, 1, ["figure"])] };
  expect(earliestDated(incident, sources)?.id).toBe("own");
  expect(earliestDated({ sources: ["undated"] }, sources)).toBeUndefined();
});

test("claimants who differ on a group are a range from the lowest to the highest, open where a figure is open", () => {
  const claims = [
    claim("A", "civilians", 11, 11),
    claim("B", "civilians", 28),
    claim("C", "civilians", undefined, 9),
    claim("D", "fighters", 3, 3),
  ];
  expect(disagreements(claims)).toEqual([
    {
      group: "civilians",
      low: 9,
      high: 28,
      isOpenBelow: true,
      isOpenAbove: true,
      claimants: ["A", "B", "C"],
    },
  ]);
});

test("one claimant's counts of several days are no disagreement, and neither is agreement", () => {
  expect(disagreements([claim("A", "civilians", 4, 4), claim("A", "civilians", 9, 9)])).toEqual([]);
  expect(disagreements([claim("A", "civilians", 4, 4), claim("B", "civilians", 4, 4)])).toEqual([]);
  expect(disagreements([claim("A", "civilians", 4, 4), claim("B", "civilians")])).toEqual([]);
});

test("a range holds only figures that somebody gave: nothing is added or averaged", () => {
  const figures = fc.array(fc.tuple(fc.constantFrom("A", "B", "C"), fc.nat(500)), { maxLength: 8 });
  fc.assert(
    fc.property(figures, (given) => {
      const claims = given.map(([claimant, count]) => claim(claimant, "civilians", count, count));
      const said: unknown[] = given.map(([, count]) => count);
      for (const { low, high } of disagreements(claims)) {
        expect(said).toContain(low);
        expect(said).toContain(high);
      }
    }),
  );
});
