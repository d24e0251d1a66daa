import { describe, expect, test } from "vitest";
import { languages, textIn } from "../../../src/core/text";
import { fontFamily } from "../../../src/picture/fonts";
import { isolated } from "../../../src/scene/isolated";
import { svg, svgText } from "../../../src/scene/svg";
import { textWidth } from "../../../src/scene/textWidth";
import { coast } from "../picture/pictures";
import { drawnBox } from "../raster/drawnBox";

/** Width in the real font, in sizes of the letters. */
function drawnWidth(text: string, language: (typeof languages)[number], weight: 400 | 600): number {
  const letters = { x: 0, y: 100, "font-size": 100, "font-weight": weight };
  const box = drawnBox(
    svgText(
      svg(
        "svg",
        {
          xmlns: "http://www.w3.org/2000/svg",
          width: 9000,
          height: 200,
          "font-family": fontFamily(language),
        },
        svg("text", letters, isolated(text)),
      ),
    ),
  )!;
  return (box.right - box.left) / 100;
}

const names = (language: (typeof languages)[number]) => [
  ...[...coast.places.values()].map(({ name }) => textIn(name, language).text),
  ...coast.incidents.map(({ title }) => textIn(title, language).text),
];

describe.each(languages)("in %s", (language) => {
  test.each([400, 600] as const)("at weight %i a line is about as wide as it is estimated", (weight) => {
    const ratios = names(language).map(
      (name) => drawnWidth(name, language, weight) / textWidth(name, 1, weight),
    );
    const mean = ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length;
    expect(mean).toBeGreaterThan(0.88);
    expect(mean).toBeLessThan(1.03);
    expect(Math.max(...ratios)).toBeLessThan(1.08);
    expect(Math.min(...ratios)).toBeGreaterThan(0.86);
  });
});

test("marks that are not seen take no room", () => {
  expect(textWidth("\u2067بانياس\u2069", 12)).toBe(textWidth("بانياس", 12));
  expect(textWidth("مُقتل", 12)).toBe(textWidth("مقتل", 12));
});
