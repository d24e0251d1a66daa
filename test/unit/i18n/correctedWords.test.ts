import { expect, test } from "vitest";
import { languages } from "../../../src/core/text";
import { correctedWords } from "../../../src/i18n/correctedWords";

test("in every language it is said how many incidents were corrected, and where to see them now", () => {
  for (const language of languages) {
    const { since, seeNow } = correctedWords[language];
    for (const count of [3, 11, 100]) expect(since(count)).toContain(String(count));
    expect(seeNow).not.toBe("");
  }
  expect(correctedWords.en.since(1)).toBe("Corrected since: 1 of the incidents shown here.");
  expect(correctedWords.ar.since(1)).toContain("حادثة واحدة");
  expect(correctedWords.ar.since(2)).toContain("حادثتان");
});
