import fc from "fast-check";
import { expect, test } from "vitest";
import { textWidth } from "../../../src/scene/textWidth";
import { wrapEvenly, wrapText } from "../../../src/scene/wrapText";

const sentence = fc
  .array(fc.string({ minLength: 1, maxLength: 12, unit: fc.constantFrom(..."abilmW.é7ابحس") }), {
    maxLength: 40,
  })
  .map((words) => words.join(" "));

test.each([["wrapText", wrapText] as const, ["wrapEvenly", wrapEvenly] as const])(
  "%s loses no letter, and no line is wider than its box",
  (_, wrap) => {
    fc.assert(
      fc.property(
        sentence,
        fc.integer({ min: 40, max: 600 }),
        fc.constantFrom(400 as const, 600 as const),
        (text, width, weight) => {
          const lines = wrap(text, width, 20, weight);
          expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
          for (const line of lines) expect(textWidth(line, 20, weight)).toBeLessThanOrEqual(width);
        },
      ),
    );
  },
);

test("even lines are not more lines", () => {
  fc.assert(
    fc.property(sentence, fc.integer({ min: 300, max: 600 }), (text, width) => {
      expect(wrapEvenly(text, width, 20)).toHaveLength(wrapText(text, width, 20).length);
    }),
  );
});

test("a no-break space holds", () => {
  expect(wrapText("un deux\u00a0: trois", 60, 16)).toContain("deux\u00a0:");
});

test("a name that is set apart and runs over two lines is set apart in both", () => {
  const text = "المصادر: \u2066Center for Combating Violence\u2069، \u2066AFP\u2069";
  const lines = wrapText(text, 150, 16);
  expect(lines.length).toBeGreaterThan(2);
  for (const line of lines) {
    const marks = [...line.matchAll(/[\u2066-\u2069]/g)].map(([mark]) => (mark === "\u2069" ? -1 : 1));
    const depths = marks.map((_, index) => marks.slice(0, index + 1).reduce((sum, step) => sum + step, 0));
    expect(depths.at(-1) ?? 0).toBe(0);
    expect(Math.min(0, ...depths)).toBe(0);
    // What is read from the left stands between marks in each of the lines.
    if (/[A-Za-z]/.test(line)) expect(line).toMatch(/\u2066[^\u2069]*[A-Za-z]/);
  }
});
