import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { type Region, regionDrawer } from "../../../src/raster/compose";
import { nodeDrawing } from "../../../src/site/drawing";

const drawing = await nodeDrawing();

const size = { width: 240, height: 150 };

/** A part of a picture that stands alone. */
const part = (box: Omit<Region, "svg">, words: string, paint = "#f6f4ee"): Region => ({
  ...box,
  svg: [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${box.width}" height="${box.height}" viewBox="0 0 ${box.width} ${box.height}">`,
    `<rect width="${box.width}" height="${box.height}" fill="${paint}"/>`,
    `<circle cx="${box.width}" cy="9.3" r="17.7" opacity="0.4"/>`,
    `<text x="3.3" y="24" font-size="17">${words}</text></svg>`,
  ].join(""),
});

const head = (words: string) => part({ x: 0, y: 0, width: 240, height: 37 }, words);
const map = (words: string) => part({ x: 0, y: 37, width: 173, height: 113 }, words, "#cfe0e8");
const side = (words: string) => part({ x: 173, y: 37, width: 67, height: 113 }, words, "#ffe");

/** The same picture as one text. */
const whole = (regions: readonly Region[]): string =>
  [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}">`,
    ...regions.map(
      ({ x, y, svg }) => `<g>${svg.replace(' xmlns="http://www.w3.org/2000/svg"', ` x="${x}" y="${y}"`)}</g>`,
    ),
    "</svg>",
  ].join("");

const anyWords = fc.constantFrom("6 آذار", "41 incidents", "Čšž", "");
const anyRegions = fc
  .tuple(anyWords, anyWords, anyWords)
  .map(([first, second, third]) => [head(first), map(second), side(third)]);

test("picture after picture, the pixels are those of the whole picture drawn at once", () => {
  fc.assert(
    fc.property(
      fc.array(anyRegions, { minLength: 1, maxLength: 5 }),
      fc.constantFrom(1, 2),
      (pictures, scale) => {
        const drawer = regionDrawer(drawing, size, scale);
        for (const regions of pictures) {
          const { pixels } = drawer.draw(regions);
          const expected = drawing.pixels(whole(regions), scale);
          expect({ ...pixels, rgba: 0 }).toEqual({ ...expected, rgba: 0 });
          expect(Buffer.compare(pixels.rgba, expected.rgba)).toBe(0);
        }
      },
    ),
    { numRuns: 10 },
  );
});

test("only what changed is drawn, and nothing where nothing did", () => {
  const drawn = vi.fn(drawing.pixels);
  const drawer = regionDrawer({ ...drawing, pixels: drawn }, size);
  expect(drawer.draw([head("a"), map("b"), side("c")]).hasChanged).toBe(true);
  expect(drawer.draw([head("a"), map("b"), side("c")]).hasChanged).toBe(false);
  expect(drawn).toHaveBeenCalledTimes(1);
  expect(drawer.draw([head("a"), map("b"), side("d")]).hasChanged).toBe(true);
  expect(drawn).toHaveBeenCalledTimes(2);
  expect(drawn.mock.lastCall![0]).not.toContain("#cfe0e8");
});

test("where the regions are others than before, nothing of those stays", () => {
  const drawer = regionDrawer(drawing, size);
  drawer.draw([head("a"), map("b"), side("c")]);
  const { pixels, hasChanged } = drawer.draw([head("a")]);
  expect(hasChanged).toBe(true);
  expect(Buffer.compare(pixels.rgba, drawing.pixels(whole([head("a")])).rgba)).toBe(0);
});

test.each([
  ["that leaves the picture", { ...side("a"), width: 68 }, 1],
  ["between pixels", { ...side("a"), x: 10.5 }, 1],
  ["between pixels of the file", head("a"), 1.5],
  ["that is no picture", { ...head("a"), svg: "<g/>" }, 1],
])("a region %s is refused", (_, region, scale) => {
  expect(() => regionDrawer(drawing, size, scale).draw([region])).toThrow(
    "Expected an <svg> in whole pixels",
  );
});
