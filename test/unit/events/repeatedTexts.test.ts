import fc from "fast-check";
import { expect, test } from "vitest";
import { textColumnOf } from "../../../src/core/events/textColumn";
import { repeatedTexts } from "../../../src/events/repeatedTexts";

test("rows repeat a text where a set would have it already, but for those that are left out", () => {
  const few = fc.constantFrom("", "a", "b", "ab", "é", "a".repeat(40), "SYR1", "SYR2");
  const row = fc.record({ text: fc.oneof(few, fc.string({ maxLength: 3 })), isLeftOut: fc.boolean() });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 60 }), (rows) => {
      const seen = new Set<string>();
      const expected: number[] = [];
      for (const [index, { text, isLeftOut }] of rows.entries()) {
        if (isLeftOut) continue;
        if (seen.has(text)) expected.push(index);
        seen.add(text);
      }
      const leftOut = Uint8Array.from(rows, ({ isLeftOut }) => Number(isLeftOut));
      expect(repeatedTexts(textColumnOf(rows.map(({ text }) => text)), leftOut)).toEqual(expected);
    }),
  );
});
