import { crc32 } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { encodePng } from "../../../src/raster/png";
import { readPng } from "./pngReader";
import { facts } from "./sample";

const anyPixels = fc
  .tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }))
  .chain(([width, height]) =>
    fc
      .uint8Array({ minLength: 3 * width * height, maxLength: 3 * width * height })
      .map((colours) => ({ width, height, colours })),
  )
  .map(({ width, height, colours }) => {
    const rgba = new Uint8Array(4 * width * height).fill(255);
    for (let pixel = 0; pixel < width * height; pixel++)
      rgba.set(colours.subarray(3 * pixel, 3 * pixel + 3), 4 * pixel);
    return { width, height, rgba };
  });

test("another reader finds in the file the pixels that were written", () => {
  fc.assert(
    fc.property(anyPixels, ({ width, height, rgba }) => {
      const png = readPng(encodePng({ width, height, rgba }));
      expect([png.width, png.height, png.rows.length]).toEqual([width, height, height * (3 * width + 1)]);
      for (let pixel = 0; pixel < width * height; pixel++) {
        const at = pixel * 3 + Math.floor(pixel / width) + 1;
        expect([...png.rows.subarray(at, at + 3)]).toEqual([...rgba.subarray(4 * pixel, 4 * pixel + 3)]);
      }
    }),
    { numRuns: 30 },
  );
});

const dot = { width: 1, height: 1, rgba: Uint8Array.of(1, 2, 3, 255) };

test("every part of the file has its right checksum, and what the file says stands before the pixels", () => {
  const { chunks } = readPng(encodePng(dot, facts));
  for (const { type, data, checksum } of chunks)
    expect(checksum).toBe(crc32(Buffer.concat([Buffer.from(type, "latin1"), data])));
  const types = chunks.map(({ type }) => type);
  expect(types[0]).toBe("IHDR");
  expect(types.at(-1)).toBe("IEND");
  expect(types.lastIndexOf("iTXt")).toBeLessThan(types.indexOf("IDAT"));
});

test("title, caption, rights and address are there for programs that read no XMP, in their language", () => {
  const { texts } = readPng(encodePng(dot, facts));
  expect(texts.slice(0, -1)).toEqual([
    { keyword: "Title", language: "ar", text: facts.title },
    { keyword: "Description", language: "ar", text: facts.description },
    { keyword: "Copyright", language: "ar", text: facts.rights },
    { keyword: "Source", language: "", text: facts.address },
    { keyword: "Software", language: "", text: "Daymark" },
  ]);
  expect(texts.at(-1)).toMatchObject({ keyword: "XML:com.adobe.xmp", language: "" });
});

test("without facts the file says nothing of itself", () => {
  expect(readPng(encodePng(dot)).texts).toEqual([]);
});

test("a picture of twice the pixels is as large on paper", () => {
  const [once, twice] = [dot, { ...dot, scale: 2 }].map(
    (pixels) => readPng(encodePng(pixels)).pixelsPerMetre,
  );
  expect(once).toBe(3780);
  expect(twice).toBe(7559);
});
