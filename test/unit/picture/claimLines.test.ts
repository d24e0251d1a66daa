import fc from "fast-check";
import { expect, test } from "vitest";
import { figureOf } from "../../../src/core/figure";
import { type Claim, clocks, type Source } from "../../../src/core/model";
import { languages } from "../../../src/core/text";
import { claimDate, figureWords } from "../../../src/i18n/claimWords";
import { createFormats } from "../../../src/i18n/formats";
import { claimLines } from "../../../src/picture/claimLines";
import { day, exampleConfig, march } from "../examples";
import { coast } from "./pictures";

const english = createFormats(exampleConfig, "en");

const claimOf = (fields: Partial<Claim> = {}): Claim => ({
  claimant: "SOHR",
  group: "civilians",
  min: figureOf(16),
  max: undefined,
  asOf: "2025-03-07",
  asOfSpan: { from: march(7), to: march(8) },
  sources: [],
  note: undefined,
  ...fields,
});

const lines = (claims: readonly Claim[], sources: ReadonlyMap<string, Source> = new Map()) =>
  claimLines(claims, sources, "happened", march(9), english).lines;

test("a claim is its claimant, its date and its figure, with what the figure covers", () => {
  expect(lines([claimOf()])).toEqual(["SOHR, as of 7 March 2025: at least 16 civilians"]);
  expect(lines([claimOf({ note: { en: "covers two towns" } })])).toEqual([
    "SOHR, as of 7 March 2025: at least 16 civilians (covers two towns)",
  ]);
});

test("a claim without a figure is what its note says, or says that it has none", () => {
  expect(lines([claimOf({ min: undefined, note: { en: "several dead" } })])).toEqual([
    "SOHR, as of 7 March 2025: several dead",
  ]);
  expect(lines([claimOf({ min: undefined })])).toEqual(["SOHR, as of 7 March 2025: no figure civilians"]);
});

test("a claim that its claimant did not date has the date of its first source, or says that it has none", () => {
  const source: Source = {
    id: "s",
    publisher: "LBCI",
    carrier: undefined,
    title: "",
    url: undefined,
    archiveUrl: undefined,
    published: "2025-03-08",
    publishedSpan: { from: march(8), to: march(8) + day },
    language: "en",
    note: undefined,
  };
  const undated = { asOf: undefined, asOfSpan: undefined };
  expect(lines([claimOf({ ...undated, sources: ["s"] })], new Map([["s", source]]))).toEqual([
    "SOHR, published 8 March 2025: at least 16 civilians",
  ]);
  expect(lines([claimOf(undated)])).toEqual(["SOHR, undated: at least 16 civilians"]);
});

test("by the clock of what was known, claims that came later are counted and not shown", () => {
  const later = claimOf({
    claimant: "OHCHR",
    asOf: "2025-03-11",
    asOfSpan: { from: march(11), to: march(12) },
  });
  const shown = claimLines([claimOf(), later], new Map(), "known", march(9), english);
  expect(shown).toEqual({ lines: ["SOHR, as of 7 March 2025: at least 16 civilians"], later: 1 });
});

test("in Arabic the group stands after its figure in brackets, with what the figure covers", () => {
  const arabic = createFormats(exampleConfig, "ar");
  const claims = [claimOf({ note: { ar: "يشمل بلدتين" } })];
  expect(claimLines(claims, new Map(), "happened", march(9), arabic).lines).toEqual([
    "\u2066SOHR\u2069، حتى 7 آذار 2025: 16 على الأقل (مدنيون؛ يشمل بلدتين)",
  ]);
});

test("every line of the first map holds its claimant, its date and its own figures, one line for each claim", () => {
  const claimed = coast.incidents.filter(({ claims }) => claims.length > 0);
  expect(claimed.length).toBeGreaterThan(20);
  for (const language of languages) {
    const formats = createFormats(coast.config, language);
    for (const { claims } of claimed) {
      const { lines } = claimLines(claims, coast.sources, "happened", march(9), formats);
      expect(lines.length).toBe(claims.length);
      for (const [index, { claimant, asOf, min, max }] of claims.entries()) {
        expect(lines[index]).toContain(formats.term(claimant));
        if (asOf !== undefined) expect(lines[index]).toContain(claimDate(asOf, formats));
        for (const figure of [min, max])
          if (figure !== undefined) expect(lines[index]).toContain(figureWords(figure, formats));
      }
    }
  }
});

test("shown and later are always all claims, and no line holds a figure that its claimant did not state", () => {
  const claims = coast.incidents.flatMap((incident) => incident.claims);
  const formats = createFormats(coast.config, "en");
  fc.assert(
    fc.property(fc.subarray([...claims]), fc.constantFrom(...clocks), fc.nat(20), (some, clock, days) => {
      const { lines, later } = claimLines(some, coast.sources, clock, march(1) + days * day, formats);
      expect(lines.length + later).toBe(some.length);
      const own = new Set(
        some.flatMap((claim) => claimLines([claim], coast.sources, "happened", 0, formats).lines),
      );
      for (const line of lines) expect(own).toContain(line);
    }),
    { numRuns: 50 },
  );
});
