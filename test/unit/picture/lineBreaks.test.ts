import { expect, test } from "vitest";
import { capitalised, creditBreaks, sourceBreaks, stretchBreaks } from "../../../src/picture/lineBreaks";
import { wrapText } from "../../../src/scene/wrapText";

test("a stretch of time breaks after its dash, and anywhere where its halves are too long", () => {
  const text = "6 March, 00:00 – 8 March, 12:00";
  expect(
    wrapText(stretchBreaks(text, 180, 20), 180, 20, 600).map((line) => line.replaceAll("\u00a0", " ")),
  ).toEqual(["6 March, 00:00 –", "8 March, 12:00"]);
  expect(stretchBreaks(text, 60, 20)).toBe(text);
});

test("a credit's sign stays with its name, and no line begins with a dot", () => {
  const credit = "Map: © OpenStreetMap contributors · GeoNames · GSHHG · Natural Earth.";
  for (let width = 240; width < 600; width += 20) {
    const lines = wrapText(creditBreaks(credit), width, 12);
    expect(lines.join(" ").replaceAll("\u00a0", " ")).toBe(credit);
    for (const line of lines) expect(line).not.toMatch(/^[·\s]|©$|^Earth|^contributors/);
  }
});

test("how many sources are left out is not torn apart", () => {
  expect(sourceBreaks("Sources: AFP, Reuters and 83 more")).toMatch(/Reuters and\u00a083\u00a0more$/);
  expect(sourceBreaks("Sources: AFP")).toBe("Sources: AFP");
});

test("a line of its own begins with a capital letter, in scripts that have them", () => {
  expect(capitalised("vendredi 7 mars", "fr")).toBe("Vendredi 7 mars");
  expect(capitalised("éditeur", "fr")).toBe("Éditeur");
  expect(capitalised("الجمعة", "ar")).toBe("الجمعة");
});
