import fc from "fast-check";
import { expect, test } from "vitest";
import { type Figure, figureOf } from "../../../src/core/figure";
import type { Claim } from "../../../src/core/model";
import { spreads } from "../../../src/core/spread";

const claimOf = (fields: Partial<Claim> = {}): Claim => ({
  claimant: "SOHR",
  group: "civilians",
  min: undefined,
  max: undefined,
  asOf: undefined,
  asOfSpan: undefined,
  sources: ["source"],
  note: undefined,
  ...fields,
});

const figure = fc.option(fc.integer({ min: 0, max: 2000 }).map(figureOf), { nil: undefined });

const claims = fc.array(
  fc
    .record({
      claimant: fc.constantFrom("SOHR", "SNHR", "Reuters inquiry"),
      group: fc.constantFrom("civilians", "total", "security forces"),
      min: figure,
      max: figure,
    })
    .map(claimOf),
  { maxLength: 10 },
);

const figuresOf = (claims: readonly Claim[]): readonly Figure[] =>
  claims.flatMap(({ min, max }) => [min, max].filter((figure) => figure !== undefined));

test("low and high are each a figure that somebody stated of that group, never a sum", () => {
  fc.assert(
    fc.property(claims, (claims) => {
      for (const { group, low, high } of spreads(claims)) {
        const stated = figuresOf(claims.filter((claim) => claim.group === group));
        if (stated.length === 0) {
          expect([low, high]).toEqual([undefined, undefined]);
          continue;
        }
        expect(stated).toContain(low);
        expect(stated).toContain(high);
        expect(stated.filter((each) => each < low! || each > high!)).toEqual([]);
      }
    }),
  );
});

test("every claim is in the spread of its own group, and in no other", () => {
  fc.assert(
    fc.property(claims, (claims) => {
      const found = spreads(claims);
      expect(found.flatMap((spread) => spread.claims)).toHaveLength(claims.length);
      for (const { group, claims: own } of found)
        expect(own).toEqual(claims.filter((claim) => claim.group === group));
    }),
  );
});

test("groups come in the order in which they are first named", () => {
  const groups = ["total", "civilians", "total", "security forces", "civilians"];
  expect(spreads(groups.map((group) => claimOf({ group }))).map(({ group }) => group)).toEqual([
    "total",
    "civilians",
    "security forces",
  ]);
});

test("figures are compared as numbers: 9 is lower than 24, and 157 is the highest", () => {
  const [spread] = spreads([157, 9, 24].map((count) => claimOf({ min: figureOf(count) })));
  expect([spread?.low, spread?.high]).toEqual([figureOf(9), figureOf(157)]);
});

test("a claim without a figure widens nothing", () => {
  const [spread] = spreads([claimOf(), claimOf({ min: figureOf(30), max: figureOf(40) })]);
  expect([spread?.low, spread?.high]).toEqual([figureOf(30), figureOf(40)]);
  expect(spread?.claims).toHaveLength(2);
});

test("no claims, no spreads", () => {
  expect(spreads([])).toEqual([]);
});
