import fc from "fast-check";
import { expect, test } from "vitest";
import { noFilter } from "../../../src/core/filter";
import { createFormats } from "../../../src/i18n/formats";
import { type TimelinePictureInput, timelinePicture } from "../../../src/picture/timelinePicture";
import { timelineBars } from "../../../src/scene/bars";
import { filePaint, pagePaint, type SvgNode, svgText } from "../../../src/scene/svg";
import { textWidth } from "../../../src/scene/textWidth";
import { createTimescale } from "../../../src/scene/timescale";
import { march } from "../examples";
import { coast, nodesOf, plainWords } from "./pictures";

const strip = (changes: Partial<TimelinePictureInput> = {}): SvgNode => {
  const { extent, window } = coast.config;
  return timelinePicture({
    dataset: coast,
    clock: "happened",
    extent,
    window,
    width: 1200,
    height: 182,
    direction: "ltr",
    formats: createFormats(coast.config, "en"),
    paint: filePaint("light"),
    isFluid: false,
    ...changes,
  });
};

/** Where things stand along the axis and how long they are, in order. */
const lengths = (node: SvgNode): readonly (string | number)[] =>
  ["rect", "line", "text", "circle"].flatMap((tag) =>
    nodesOf(node, tag)
      // What has no place along the axis is part of a pattern.
      .filter(({ attributes: { x, x1, cx } }) => [x, x1, cx].some((each) => each !== undefined))
      .flatMap(({ attributes: { x, x1, x2, cx, width } }) =>
        [x, x1, x2, cx, width].flatMap((value) => value ?? []),
      ),
  );

const share = (length: string | number): number => {
  expect(length).toMatch(/^-?\d+(\.\d+)?%$/);
  return Number.parseFloat(String(length)) / 100;
};

test("the same view gives the same strip, byte for byte", () => {
  expect(svgText(strip())).toBe(svgText(strip()));
});

test("a fluid strip at the width of its layout is the strip in pixels, bars or columns", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 280, max: 2000 }),
      fc.constantFrom(96, 116, 182, 240),
      fc.constantFrom("ltr" as const, "rtl" as const),
      fc.constantFrom(undefined, march(8)),
      (width, height, direction, moment) => {
        const input = { width, height, direction, moment };
        const fixed = lengths(strip(input));
        const fluid = lengths(strip({ ...input, isFluid: true }));
        expect(fluid).toHaveLength(fixed.length);
        for (const [index, length] of fluid.entries())
          expect(Math.abs(share(length) * width - Number(fixed[index]))).toBeLessThan(0.02);
      },
    ),
    { numRuns: 40 },
  );
});

test("a fluid strip has no box of its own that could be stretched out of shape", () => {
  const { attributes } = strip({ isFluid: true, paint: pagePaint });
  expect(attributes.viewBox).toBeUndefined();
  expect(attributes.width).toBe("100%");
});

test("there is a bar for each incident that the live timeline has one for", () => {
  const { extent } = coast.config;
  const bars = timelineBars(coast, noFilter, createTimescale(extent, 1200, "ltr"), 182 - 22 - 4)!;
  const node = strip();
  const nights = 12;
  const ground = 1;
  expect(nodesOf(node, "rect")).toHaveLength(bars.length + nights + ground);
});

test("right to left, everything stands mirrored", () => {
  const middle = (node: SvgNode) =>
    nodesOf(node, "rect").map(({ attributes: { x, width } }) => Number(x) + Number(width) / 2);
  const [left, right] = [middle(strip()), middle(strip({ direction: "rtl" }))];
  const mirrored = right.map((at) => 1200 - at);
  expect(left.toSorted((a, b) => a - b).map(Math.round)).toEqual(
    mirrored.toSorted((a, b) => a - b).map(Math.round),
  );
});

test("names of days and months never run into each other", () => {
  const { extent } = coast.config;
  fc.assert(
    fc.property(
      fc.integer({ min: 280, max: 1600 }),
      fc.integer({ min: 2, max: 500 }),
      fc.constantFrom("en" as const, "fr" as const, "ar" as const),
      (width, days, language) => {
        const node = strip({
          width,
          direction: language === "ar" ? "rtl" : "ltr",
          formats: createFormats(coast.config, language),
          extent: { from: extent.from, to: extent.from + days * 86_400_000 },
        });
        const names = nodesOf(node, "text").filter((text) => /\p{L}/u.test(plainWords(text)));
        const along = (text: SvgNode) =>
          language === "ar" ? width - Number(text.attributes.x) : Number(text.attributes.x);
        const inOrder = names.toSorted((a, b) => along(a) - along(b));
        for (const [index, next] of inOrder.slice(1).entries()) {
          const widths = [inOrder[index]!, next].map((text) => textWidth(plainWords(text), 12));
          const isCentred = nodesOf(node, "g").some(
            (group) => group.children.includes(next) && group.attributes["text-anchor"] === "middle",
          );
          const room = isCentred ? (widths[0]! + widths[1]!) / 2 : widths[0]!;
          expect(along(next) - along(inOrder[index]!)).toBeGreaterThanOrEqual(room);
        }
      },
    ),
    { numRuns: 60 },
  );
});

test("with a playhead the strip has its rail and the grips of the window", () => {
  const [without, withOne] = [strip(), strip({ moment: march(8) })];
  expect(nodesOf(without, "circle")).toHaveLength(0);
  expect(nodesOf(withOne, "circle")).toHaveLength(1);
  expect(Number(nodesOf(withOne, "circle")[0]!.attributes.cx)).toBeCloseTo((4 / 11) * 1200, 1);
});
