import { beforeAll, expect, test } from "vitest";
import type { CategoryGroup } from "../../../src/core/model";
import { readFolder } from "../../../src/dataset/folder";
import { themes } from "../../../src/theme/theme";
import { type Tokens, tokens } from "../../../src/theme/tokens";
import { blindnesses, contrast, distance, lightOf, seenWith } from "./colour";

let groups: readonly CategoryGroup[] = [];

beforeAll(async () => {
  const { dataset } = await readFolder("data/syria-coast-2025");
  groups = dataset!.config.groups;
});

type Colour = keyof Tokens;

const marks = ["wine", "blue", "violet", "ochre", "teal", "stone"] as const;
const grounds = ["country", "land", "paper", "paperRaised"] as const;

test("the measure of contrast gives the values that WCAG names", () => {
  expect(contrast(lightOf("#000000"), lightOf("#ffffff"))).toBeCloseTo(21, 5);
  expect(contrast(lightOf("#777777"), lightOf("#ffffff"))).toBeCloseTo(4.48, 2);
});

test("without colour-blindness grey stays grey, and with it too", () => {
  for (const blindness of blindnesses) {
    for (const grey of ["#404040", "#808080", "#c0c0c0"].map(lightOf))
      expect(distance(seenWith(blindness, grey), grey)).toBeLessThan(0.5);
  }
});

for (const theme of themes) {
  const light = (name: Colour) => lightOf(tokens[theme][name]);

  test(`${theme}: the colours of the groups stand out from land and paper, 3 to 1 or more, to the colour-blind too`, () => {
    for (const mark of marks) {
      for (const ground of grounds) {
        const [a, b] = [light(mark), light(ground)];
        expect(contrast(a, b), `${mark} on ${ground}`).toBeGreaterThanOrEqual(3);
        for (const blindness of blindnesses) {
          const seen = contrast(seenWith(blindness, a), seenWith(blindness, b));
          expect(seen, `${mark} on ${ground}, ${blindness}`).toBeGreaterThanOrEqual(3);
        }
      }
    }
  });

  test(`${theme}: words can be read on paper, 4.5 to 1 or more; frames of controls, focus and playhead 3 to 1`, () => {
    for (const paper of ["paper", "paperRaised"] as const) {
      for (const ink of ["ink", "inkSoft", "inkFaint"] as const)
        expect(contrast(light(ink), light(paper)), `${ink} on ${paper}`).toBeGreaterThanOrEqual(4.5);
      for (const line of ["control", "focus", "accent"] as const)
        expect(contrast(light(line), light(paper)), `${line} on ${paper}`).toBeGreaterThanOrEqual(3);
    }
  });

  test(`${theme}: no two groups of the first map share both shape and nearly the same colour, however they are seen`, () => {
    for (const [index, one] of groups.entries()) {
      for (const other of groups.slice(index + 1)) {
        const name = `${one.id} and ${other.id}`;
        const [a, b] = [one, other].map(({ colour }) => light(colour as Colour));
        const seen = blindnesses.map((each) => distance(seenWith(each, a!), seenWith(each, b!)));
        const least = Math.min(distance(a!, b!), ...seen);
        expect(one.shape !== other.shape || least > 20, name).toBe(true);
      }
    }
  });
}

test("each group of the first map has a shape of its own, so that no colour is needed", () => {
  expect(groups.length).toBeGreaterThan(4);
  expect(new Set(groups.map(({ shape }) => shape)).size).toBe(groups.length);
});
