import fc from "fast-check";
import { expect, test } from "vitest";
import { harmless, writtenOut } from "../../../src/safety/plainText";

const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc
    .array(
      fc.constantFrom(
        "a",
        "ب",
        " ",
        "\u202e",
        "\u2066",
        "\u2067",
        "\u2069",
        "\u200f",
        "\u0000",
        "\ud800",
        "\n",
      ),
    )
    .map((letters) => letters.join("")),
);

test("what is left of a text opens and closes its own isolates, and is left as it is a second time", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const clean = harmless(text);
      expect(harmless(clean)).toBe(clean);
      let open = 0;
      for (const letter of clean) {
        if (/[\u2066-\u2068]/.test(letter)) open++;
        if (letter === "\u2069") expect(--open).toBeGreaterThanOrEqual(0);
        expect(letter).not.toMatch(/[\u202a-\u202e\ufffe\uffff\p{Cs}]/u);
      }
      expect(open).toBe(0);
    }),
  );
});

test("nothing that can be read is lost: letters, marks and spaces stay, in their order", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const readable = (each: string) => each.replace(/[^\p{L}\p{M}\p{N}\p{P}\p{S}\p{Zs}\t\n\r]/gu, "");
      expect(readable(harmless(text))).toBe(readable(text));
    }),
  );
});

test("written out, such characters are told by their codes, and others stay", () => {
  expect(writtenOut("a\u202eb\u0000c\ud800d\u2069 é ب\n")).toBe("a\\u202eb\\u0000c\\ud800d\\u2069 é ب\n");
});
