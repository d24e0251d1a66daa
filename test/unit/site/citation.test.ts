import fc from "fast-check";
import { expect, test } from "vitest";
import { versionDate } from "../../../src/core/dataVersion";
import { languages } from "../../../src/core/text";
import { citationText } from "../../../src/i18n/citation";
import { citationBibtex, citationFile, escapedLatex } from "../../../src/site/citation";
import { datasetOf } from "../examples";
import { smallDataset } from "./smallDataset";

const address = "https://maps.example.org/coast/";

test("a citation says title, version, licence and, on a line of its own, the address", () => {
  expect(citationText(smallDataset(), "en", address)).toBe(
    `A small map. Data version 2026-01-01.1. Licence: CC BY 4.0.\n${address}`,
  );
});

test("without an address none is made up", () => {
  for (const language of languages) expect(citationText(smallDataset(), language)).not.toMatch(/http/);
  expect(citationBibtex(smallDataset())).not.toMatch(/url =/);
});

test("in Arabic a mark keeps the digits of the version in their order, which a hyphen would turn round", () => {
  expect(citationText(smallDataset(), "ar", address)).toMatch(/[\u200E\u2066\u2068]2026-01-01\.1/);
});

test("the file adds the address of the licence and the credits", () => {
  expect(citationFile(smallDataset(), "en")).toMatch(
    /CC BY 4\.0\.\n\nhttps:\/\/creativecommons\.org\/licenses\/by\/4\.0\/\n\nNobody\n$/,
  );
});

test("the BibTeX entry is keyed and dated by the data, not by the clock", () => {
  expect(citationBibtex(smallDataset(), address)).toBe(`@misc{small-2026-01-01.1,
  title = {{A small map}},
  year = {2026},
  date = {2026-01-01},
  version = {2026-01-01.1},
  note = {Data set. Data version 2026-01-01.1. Licence: CC BY 4.0, https://creativecommons.org/licenses/by/4.0/},
  url = {https://maps.example.org/coast/}
}
`);
});

test("a version that is no date leaves the entry undated", () => {
  expect(versionDate("2026-11-23.1")).toBe("2026-11-23");
  for (const version of ["1", "v2026-11-23", "2026-13-01", "2026-11-231"])
    expect(versionDate(version)).toBeUndefined();
  expect(citationBibtex(datasetOf({}))).not.toMatch(/year|date =/);
});

/** Braces as BibTeX counts them: with no regard to a backslash before them. */
function depths(text: string): number[] {
  let depth = 0;
  return [...text].map((letter) => {
    depth += letter === "{" ? 1 : letter === "}" ? -1 : 0;
    return depth;
  });
}

test("whatever a title or an address holds, it stays within its field of the entry", () => {
  const text = fc.string({
    unit: fc.oneof(fc.constantFrom(..."\\{}$&#_%~^\n@,"), fc.string({ maxLength: 1 })),
  });
  fc.assert(
    fc.property(text, text, fc.webUrl({ withQueryParameters: true }), (title, version, url) => {
      const config = { title: { en: title || "x" }, dataVersion: version };
      const entry = citationBibtex(datasetOf({ config }), `${url}{${version}}`);
      const depth = depths(entry.trimEnd());
      expect(Math.min(...depth.slice(0, -1).slice(entry.indexOf("{")))).toBeGreaterThan(0);
      expect(depth.at(-1)).toBe(0);
    }),
  );
});

test("signs that LaTeX takes for commands are set as themselves", () => {
  expect(escapedLatex("50 % of #1 & _a_ {b} $c ~d ^e \\f")).toBe(
    "50 \\% of \\#1 \\& \\_a\\_ \\textbraceleft{}b\\textbraceright{} \\$c \\textasciitilde{}d \\textasciicircum{}e \\textbackslash{}f",
  );
  expect(escapedLatex("آذار, Jablé")).toBe("آذار, Jablé");
});
