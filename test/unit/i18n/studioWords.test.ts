import { expect, test } from "vitest";
import { languages } from "../../../src/core/text";
import { studioWords } from "../../../src/i18n/studioWords";

test("in every language a size is in kilobytes below a megabyte and in megabytes from there", () => {
  for (const language of languages) {
    const size = (bytes: number) => studioWords[language].size(bytes, String);
    expect(size(1)).toMatch(/^1\u00A0/);
    expect(size(999_499).split("\u00A0")).toEqual(["999", size(1000).split("\u00A0")[1]]);
    expect(size(999_500)).toMatch(/^1\u00A0/);
    expect(size(999_500).split("\u00A0")[1]).not.toBe(size(1000).split("\u00A0")[1]);
    expect(size(2_460_000)).toMatch(/^2\.5\u00A0/);
  }
});

test("a file's name runs from left to right in every sentence", () => {
  for (const language of languages) {
    const { saved, made } = studioWords[language];
    for (const said of [saved("a-1.png", "1"), made("a-1.png", "1")])
      expect(said).toContain("\u2066a-1.png\u2069");
  }
});
