import fc from "fast-check";
import { expect, test } from "vitest";
import { addressFrom, siteAddressFrom } from "../../../src/site/siteAddress";

test.each([
  ["https://maps.example.org", "https://maps.example.org/"],
  ["https://example.org/maps/coast", "https://example.org/maps/coast/"],
  ["http://[::1]:8080", "http://[::1]:8080/"],
  ["http://localhost:4173/", "http://localhost:4173/"],
])("%s is the site at %s", (given, expected) => {
  expect(siteAddressFrom(given)).toBe(expected);
});

test.each([undefined, "", " "])("%j gives no address, and none is made up", (given) => {
  expect(siteAddressFrom(given)).toBeUndefined();
});

test.each([
  "maps.example.org",
  "ftp://maps.example.org",
  "https://user:secret@maps.example.org",
  "https://maps.example.org/?a=b",
  "https://maps.example.org/#a",
  "https://maps.example.org/?",
  "https://maps.example.org;script-src",
  "https://a.org,b.org",
])("%s is refused, with the text that was given", (given) => {
  expect(() => siteAddressFrom(given)).toThrow(RangeError);
  expect(() => siteAddressFrom(given)).toThrow(given);
});

test("a relative address leads from the page to the same place as the absolute one", () => {
  const folder = fc.constantFrom("", "ar/", "coast/fr/");
  fc.assert(
    fc.property(folder, fc.constantFrom("", "fr/", "data/coast/download/cite.bib"), (page, path) => {
      const site = "https://example.org/maps/";
      const relative = addressFrom(page, path, undefined);
      expect(relative).not.toMatch(/^\/|:/);
      expect(new URL(relative, site + page).href).toBe(addressFrom(page, path, site));
    }),
  );
});
