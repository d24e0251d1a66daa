import fc from "fast-check";
import { expect, test } from "vitest";
import { isIdBytes, tidyBytes, webAddressBytes } from "../../../src/events/textBytes";
import { isId, isWebAddress, shortened, tidied } from "../../../src/events/texts";
import { harmless } from "../../../src/safety/plainText";

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** Texts near what is treated apart: controls, marks of direction, dashes that share their first bytes, letters of four bytes. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "a",
        " ",
        "\n",
        "\u0000",
        "\u007f",
        "\u0085",
        "\u00a0",
        "é",
        "ب",
        "–",
        "“",
        "\u202e",
        "\u2067",
        "\u2069",
        "\ufeff",
        "😀",
        "-",
        "/",
        ":",
      ),
      fc.string({ unit: "grapheme", maxLength: 2 }),
    ),
    { maxLength: 12 },
  )
  .map((letters) => letters.join(""));

test("a text is tidied as every text of a record is", () => {
  const any = fc.oneof(text, fc.string({ unit: "binary" }));
  fc.assert(
    fc.property(any, (words) => {
      expect(tidied(words)).toBe(harmless(words).trim());
    }),
  );
});

test("texts in bytes are tidied and cut as texts are", () => {
  fc.assert(
    fc.property(text, fc.integer({ min: 2, max: 14 }), (words, most) => {
      const { bytes, isCut } = tidyBytes(encoder.encode(words), most);
      // What bytes cannot hold, halves of letters, is another letter in them already.
      const tidy = tidied(decoder.decode(encoder.encode(words)));
      expect(decoder.decode(bytes)).toBe(shortened(tidy, most));
      expect(isCut).toBe(tidy.length > most);
    }),
    { numRuns: 1000 },
  );
});

test("ids and addresses in bytes are judged as texts are", () => {
  const address = fc
    .tuple(
      fc.constantFrom("https://", "http://", "HTTPS://", "javascript:", "ftp://", "https:/", ""),
      fc.constantFrom("example.org", "a@b.c", "", "exa mple", "[::1]", "x:80", "مثال.org"),
      text,
    )
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(fc.oneof(address, text, fc.stringMatching(/^[\w.:-]{0,101}$/)), (words) => {
      const bytes = encoder.encode(words);
      const read = decoder.decode(bytes);
      expect(isIdBytes(bytes)).toBe(isId(read));
      expect(webAddressBytes(bytes).length > 0).toBe(isWebAddress(tidied(read)));
    }),
    { numRuns: 1000 },
  );
});
