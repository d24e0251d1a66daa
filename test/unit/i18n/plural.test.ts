import { expect, test } from "vitest";
import { plural } from "../../../src/i18n/plural";

test("each number takes the form of its language's rule", () => {
  const forms = { zero: "z", one: "o", two: "t", few: "f", many: "m", other: "r" };
  expect([0, 1, 2, 3, 11, 100].map(plural("ar", forms)).join("")).toBe("zotfmr");
  expect([0, 1, 2, 3, 11, 100].map(plural("en", forms)).join("")).toBe("rorrrr");
  expect([0, 1, 2, 3, 11, 100].map(plural("fr", forms)).join("")).toBe("oorrrr");
});

test("a form that is not given is replaced by the one that always is", () => {
  expect(plural("ar", { one: "واحدة", other: "# أخرى" })(2)).toBe("2 أخرى");
});

test("the number stands where the sign is, and not where there is none", () => {
  const count = plural("en", { one: "a single one", other: "# of them" });
  expect(count(1)).toBe("a single one");
  expect(count(1426)).toBe("1426 of them");
});
