import fc from "fast-check";
import { expect, test } from "vitest";
import { csvText, guarded, listCell, unguarded } from "../../../src/site/csv";
import { readCsv } from "./csvReader";

const text = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.string({ unit: fc.constantFrom(..."=+-@'\",;\t\r\n آذارa1 ") }),
);

test("whatever the cells hold, quotes, commas, line breaks, Arabic, the file is read back as it was", () => {
  const table = fc
    .integer({ min: 1, max: 4 })
    .chain((width) => fc.array(fc.array(text, { minLength: width, maxLength: width }), { maxLength: 5 }));
  fc.assert(
    fc.property(table, (rows) => {
      const header = rows[0]?.map((_, index) => `column_${index}`) ?? ["column_0"];
      const read = readCsv(csvText(header, rows));
      expect(read.map((row) => row.map(unguarded))).toEqual([header, ...rows]);
    }),
  );
});

test("no cell of text begins as a formula does, not even behind spaces or quotation marks", () => {
  fc.assert(
    fc.property(text, (cell) => {
      const [, [read = ""] = []] = readCsv(csvText(["text"], [[cell]]));
      expect(read).not.toMatch(/^\s*[=+\-@＝＋－＠]|^[\t\r\n]/);
    }),
  );
});

test.each([
  ["=1+1", "'=1+1"],
  ["+963 1", "'+963 1"],
  ["-5", "'-5"],
  ["@SUM(A1)", "'@SUM(A1)"],
  [" =1+1", "' =1+1"],
  ["\t=1+1", "'\t=1+1"],
  ["\r=1+1", "'\r=1+1"],
  ["＝1+1", "'＝1+1"],
])("%j is written %j, and comes back", (given, expected) => {
  expect(guarded(given)).toBe(expected);
  expect(unguarded(expected)).toBe(given);
});

test.each(["'We waited' - a report", "2025-03-07", "a=b", "آذار", "", "'"])(
  "%j is left as it is",
  (plain) => {
    expect(guarded(plain)).toBe(plain);
    expect(unguarded(plain)).toBe(plain);
  },
);

test("numbers stay numbers, those below zero too, and what is not known is an empty cell", () => {
  expect(csvText(["a", "b", "c"], [[-3.5, 0, undefined]])).toBe("\uFEFFa,b,c\r\n-3.5,0,\r\n");
});

test("a file begins with the mark by which spreadsheets know UTF-8", () => {
  expect([...new TextEncoder().encode(csvText(["a"], []))].slice(0, 3)).toEqual([0xef, 0xbb, 0xbf]);
});

test("a list that begins with a formula is guarded as one cell", () => {
  expect(csvText(["a"], [[listCell(["=1", "b"])]])).toContain("'=1 | b");
});
