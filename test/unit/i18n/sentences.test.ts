import { expect, test } from "vitest";
import { sentences } from "../../../src/i18n/sentences";

test("each part ends in a stop of its own, and only one", () => {
  expect(sentences(["7 March", "41 incidents.", "Who was there?", "أين؟"])).toBe(
    "7 March. 41 incidents. Who was there? أين؟",
  );
});

test("a stop before the mark that ends a part set apart is a stop", () => {
  expect(sentences(["\u2066Made for tests.\u2069", "\u2066AFP\u2069"])).toBe(
    "\u2066Made for tests.\u2069 \u2066AFP\u2069.",
  );
});

test("what is empty is left out", () => {
  expect(sentences([undefined, "", "One"])).toBe("One.");
  expect(sentences([])).toBe("");
});
