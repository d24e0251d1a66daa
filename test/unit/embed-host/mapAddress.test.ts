import fc from "fast-check";
import { expect, test } from "vitest";
import { mapAddress } from "../../../src/embed/host/mapAddress";

const article = "https://news.example.org/articles/coast.html";

test("an address is read as in any link of the article", () => {
  expect(mapAddress("https://maps.example.org/coast/embed/", article)).toBe(
    "https://maps.example.org/coast/embed/",
  );
  expect(mapAddress("../coast/embed/#at=1", article)).toBe("https://news.example.org/coast/embed/#at=1");
  expect(mapAddress("//maps.example.org/", article)).toBe("https://maps.example.org/");
});

test("a view takes the place of the one that is written, and none is an answer too", () => {
  expect(mapAddress("https://maps.example.org/#at=1", article, "at=2&kind=attack")).toBe(
    "https://maps.example.org/#at=2&kind=attack",
  );
  expect(mapAddress("https://maps.example.org/#at=1", article, "")).toBe("https://maps.example.org/");
});

test("a view cannot lead to another page", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (view) => {
      const address = mapAddress("https://maps.example.org/coast/?id=1#x", article, view);
      expect(address?.replace(/#.*/s, "")).toBe("https://maps.example.org/coast/?id=1");
    }),
  );
});

test("whatever is written, what comes of it is an http or https address or nothing", () => {
  const schemes = fc.constantFrom(
    "javascript:",
    "data:",
    "blob:",
    "file:",
    "about:",
    "vbscript:",
    "ftp:",
    "ws:",
  );
  const space = fc.constantFrom("", " ", "\t", "\n", "\0", "\u00A0");
  const written = fc.oneof(
    fc.tuple(space, schemes, space, fc.string()).map((parts) => parts.join("")),
    fc.string({ unit: "binary" }),
    fc.webUrl(),
    fc.constantFrom(null, "", " ", "http://", "https:", "java\nscript:alert(1)", "JaVaScRiPt:x"),
  );
  fc.assert(
    fc.property(written, (text) => {
      const address = mapAddress(text, article);
      if (address !== undefined) expect(new URL(address).protocol).toMatch(/^https?:$/);
    }),
  );
});

test("nothing written is no address, and not the article's own", () => {
  for (const text of [null, "", " ", "\n"]) expect(mapAddress(text, article)).toBeUndefined();
});
