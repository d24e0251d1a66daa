import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readCharacters, readTables } from "../../../scripts/font-tables.js";
import { pictureFonts } from "../../../scripts/picture-fonts.js";
import { fontFiles } from "../../../src/raster/fontFiles";

const fontFolder = "public/fonts/pictures/";
const arabicFonts = fontFiles.filter((name) => name.includes("arabic"));

test("the committed fonts of pictures are what the script makes, and the licences lie beside them", async () => {
  const made = await pictureFonts();
  expect(made.map(({ name }) => name).toSorted()).toEqual([...fontFiles].toSorted());
  for (const { name, bytes } of made) expect(readFileSync(fontFolder + name).equals(bytes)).toBe(true);
  const licences = readdirSync(fontFolder).filter((name) => name.endsWith(".LICENSE.txt"));
  expect(licences).toEqual(["ibm-plex-sans-arabic.LICENSE.txt", "ibm-plex-sans.LICENSE.txt"]);
});

/** What is drawn without a glyph: narrow spaces, which are made of wide ones, and marks of direction. */
const needsNone = /[\u2009\u200a\u202f\u200e\u200f\u2066-\u2069\n]/;

function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

const lettersIn = (texts: readonly string[]) =>
  [...new Set(texts.join(""))].filter((letter) => !needsNone.test(letter));

const lacking = (letters: readonly string[], font: string): readonly string[] => {
  const known = readCharacters(readTables(readFileSync(fontFolder + font)).get("cmap")!);
  return letters.filter((letter) => !known.has(letter.codePointAt(0)!));
};

test.each(arabicFonts)("%s has a glyph for every letter that the data hold in three languages", (font) => {
  const maps = readdirSync("data", { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && entry.name !== "schemas",
  );
  for (const { name } of maps) {
    const files = readdirSync(`data/${name}`).filter((file) => /\.(geo)?json$/.test(file));
    const texts = files.flatMap((file) => textsIn(JSON.parse(readFileSync(`data/${name}/${file}`, "utf8"))));
    expect(texts.length).toBeGreaterThan(10);
    expect(lacking(lettersIn(texts), font)).toEqual([]);
  }
});

test.each(arabicFonts)("%s has a glyph for every letter of the words on pictures and pages", (font) => {
  const words = readdirSync("src/i18n").map((file) => readFileSync(`src/i18n/${file}`, "utf8"));
  // A key of the keyboard, which no picture names.
  expect(lacking(lettersIn(words), font)).toEqual(["⌘"]);
});
