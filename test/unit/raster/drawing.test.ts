import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { openDrawing } from "../../../src/raster/drawing";
import { encodePng } from "../../../src/raster/png";
import { nodeDrawing } from "../../../src/site/drawing";
import { drawnBox } from "./drawnBox";
import { drawnInNewProcess } from "./newProcess";
import { facts, sample } from "./sample";

const drawing = await nodeDrawing();

const sized = (width: number, height: number, inner = "") =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${inner}</svg>`;

/** All that goes into a file: changes with the drawing library, the fonts, the packing or the sample, and never else. */
const sampleHash = "d1c0e6ae22de69e2d5cf082b1bdb09fbbdc738843f2f3bb0d1d14c79e15b785c";

test("the same picture is the same file on every machine: the bytes are those that were committed", () => {
  const png = encodePng(drawing.pixels(sample, 2), facts);
  expect(createHash("sha256").update(png).digest("hex")).toBe(sampleHash);
});

test("two new processes in other places and languages write the same bytes", async () => {
  const hashes = await Promise.all([
    drawnInNewProcess({ TZ: "Asia/Damascus", LANG: "ar_SY.UTF-8" }),
    drawnInNewProcess({ TZ: "America/Anchorage", LANG: "C" }),
  ]);
  expect(hashes).toEqual([sampleHash, sampleHash]);
});

test("a picture is as large as it says, times the pixels asked for, and opaque even where it has holes", () => {
  for (const scale of [1, 2, 3]) {
    const { width, height, rgba, ...pixels } = drawing.pixels(sized(50, 20), scale);
    expect([width, height, pixels.scale]).toEqual([50 * scale, 20 * scale, scale]);
    expect(new Set(rgba)).toEqual(new Set([255]));
  }
});

test("Arabic letters, Latin ones and digits are all drawn, in both weights and either family", () => {
  for (const weight of [400, 600])
    for (const family of ["IBM Plex Sans", "IBM Plex Sans Arabic"])
      for (const text of ["ابجد", "abcd", "1234", "Čšž", "Їжак"]) {
        const words = `<text y="30" font-size="20" font-weight="${weight}" font-family="${family}">${text}</text>`;
        const { left, right } = drawnBox(sized(200, 60, words))!;
        expect(right - left).toBeGreaterThan(20);
      }
});

test("letters that join are joined: a word is narrower than the same letters kept from joining", () => {
  const width = (text: string) => {
    const words = `<text y="30" font-size="20" font-family="IBM Plex Sans Arabic">${text}</text>`;
    const { left, right } = drawnBox(sized(400, 60, words))!;
    return right - left;
  };
  expect(width("ببببب")).toBeLessThan(0.8 * width("ب\u200cب\u200cب\u200cب\u200cب"));
});

test("narrow spaces take room, marks of direction none, though the fonts have neither", () => {
  const right = (text: string) =>
    drawnBox(sized(400, 60, `<text y="30" font-size="20">${text}</text>`))!.right;
  expect(right("a\u202fb")).toBeGreaterThan(right("ab"));
  expect(right("a\u202fb")).toBeLessThan(right("a b"));
  expect(right("\u2067a\u2069\u200fb")).toBe(right("ab"));
});

test.each(["", "hello", "<svg", '<svg xmlns="http://www.w3.org/2000/svg" width="0" height="3"/>'])(
  'what is no picture is refused with the reason: "%s"',
  (text) => {
    expect(() => drawing.pixels(text)).toThrow(/Expected SVG\. ./);
    expect(() => drawing.outlined(text)).toThrow(/Expected SVG\. ./);
  },
);

test("a picture that memory does not suffice for is refused, and the next one is drawn", () => {
  expect(() => drawing.pixels(sized(10, 10), 10_000)).toThrow(/10x10 at 10000x.* memory/);
  expect(drawing.pixels(sized(10, 10)).width).toBe(10);
});

test("opened again it is the same library with the fonts that were given", async () => {
  const bare = await openDrawing({ wasm: new Uint8Array(), fonts: [] });
  const words = sized(100, 40, '<text y="30" font-size="20">abcd</text>');
  expect(bare.pixels(words)).toEqual(bare.pixels(sized(100, 40)));
  expect(drawing.pixels(words)).not.toEqual(bare.pixels(words));
});
