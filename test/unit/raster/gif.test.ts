import fc from "fast-check";
import { decode, decodeFrames } from "modern-gif";
import { expect, test } from "vitest";
import type { PictureFacts } from "../../../src/core/pictureFacts";
import { createGif, type GifOptions } from "../../../src/raster/gif";
import { gifPalette } from "../../../src/raster/gifPalette";
import type { Pixels } from "../../../src/raster/pixels";

/** A frame whose colours are those of a row after another, as 0xRRGGBB. */
function frameOf(width: number, height: number, colours: readonly number[]): Pixels {
  const rgba = Uint8Array.from(
    colours.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255, 255]),
  );
  return { width, height, rgba };
}

interface Timed {
  readonly pixels: Pixels;
  readonly seconds: number;
}

const flat = (colour: number, width = 4, height = 3): Pixels =>
  frameOf(width, height, new Array<number>(width * height).fill(colour));

function gifOf(frames: readonly Timed[], options: Partial<GifOptions> = {}): Uint8Array<ArrayBuffer> {
  const { width, height } = frames[0]!.pixels;
  const palette = gifPalette(frames.map(({ pixels }) => pixels));
  const gif = createGif({ width, height, palette, ...options });
  for (const { pixels, seconds } of frames) gif.add(pixels, seconds);
  return gif.finish();
}

/** What is on the screen frame by frame, as another library reads it. */
const shown = (bytes: Uint8Array<ArrayBuffer>) => decodeFrames(bytes);
const delays = (bytes: Uint8Array<ArrayBuffer>) => decode(bytes).frames.map(({ delay }) => delay);

/** Of few colours, as pictures are, so that much stays the same from one to the next. */
const film: fc.Arbitrary<readonly Timed[]> = fc
  .record({ width: fc.integer({ min: 1, max: 40 }), height: fc.integer({ min: 1, max: 12 }) })
  .chain(({ width, height }) =>
    fc.array(
      fc.record({
        pixels: fc
          .array(fc.constantFrom(0xf7f5ef, 0x1a1a1a, 0x8c1c3c, 0xffffff), {
            minLength: width * height,
            maxLength: width * height,
          })
          .map((colours) => frameOf(width, height, colours)),
        seconds: fc.double({ min: 0.03, max: 2, noNaN: true }),
      }),
      { minLength: 1, maxLength: 6 },
    ),
  );

test("where the colours are few, every frame is read back as it was, but frames like the one before", () => {
  fc.assert(
    fc.property(film, (frames) => {
      const different = frames.filter(
        ({ pixels }, index) => !frames[index - 1] || `${pixels.rgba}` !== `${frames[index - 1]!.pixels.rgba}`,
      );
      const read = shown(gifOf(frames)).map(({ data }) => [...data]);
      expect(read).toEqual(different.map(({ pixels }) => [...pixels.rgba]));
    }),
  );
});

test("a film's length is right to a hundredth of a second, however long its frames are", () => {
  fc.assert(
    fc.property(film, (frames) => {
      const ordered = frames.reduce((sum, { seconds }) => sum + seconds, 0);
      const written = delays(gifOf(frames)).reduce((sum, delay) => sum + delay, 0) / 1000;
      expect(Math.abs(written - ordered)).toBeLessThanOrEqual(0.0101);
    }),
  );
});

test("at thirty frames a second the roundings spread: a hundred frames last as long as they ought to", () => {
  const frames = Array.from({ length: 100 }, (_, index) => ({
    pixels: flat(index % 2 ? 0xffffff : 0),
    seconds: 1 / 30,
  }));
  const found = delays(gifOf(frames));
  expect([...new Set(found)].sort()).toEqual([30, 40]);
  expect(found.reduce((sum, delay) => sum + delay, 0)).toBe(3330);
});

test("what shows the same as before only lengthens it", () => {
  const frames = [1, 2, 3].map(() => ({ pixels: flat(0xffffff), seconds: 0.5 }));
  expect(delays(gifOf(frames))).toEqual([1500]);
});

test("frames too short to be seen give way to the next, and take none of the film's length", () => {
  const frames = Array.from({ length: 100 }, (_, index) => ({
    pixels: flat(index % 2 ? 0xffffff : 0),
    seconds: 0.01,
  }));
  const found = delays(gifOf(frames));
  expect(Math.min(...found)).toBe(20);
  expect(found.reduce((sum, delay) => sum + delay, 0)).toBe(1000);
});

test("only the box that changed is written", () => {
  const before = new Array<number>(40 * 20).fill(0xffffff);
  const after = before.map((colour, at) => (at === 5 * 40 + 10 || at === 7 * 40 + 13 ? 0 : colour));
  const [, second] = decode(
    gifOf([
      { pixels: frameOf(40, 20, before), seconds: 1 },
      { pixels: frameOf(40, 20, after), seconds: 1 },
    ]),
  ).frames;
  expect(second).toMatchObject({ left: 10, top: 5, width: 4, height: 3 });
});

test("codes grow and begin anew as readers expect: a frame without order is read back", () => {
  const [width, height] = [300, 200];
  // A plain linear congruential generator.
  let state = 1;
  const colours = Array.from({ length: width * height }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return ((state >> 16) % 250) * 0x010101;
  });
  const pixels = frameOf(width, height, colours);
  expect(Buffer.compare(Buffer.from(shown(gifOf([{ pixels, seconds: 1 }]))[0]!.data), pixels.rgba)).toBe(0);
});

test("of more colours than a GIF holds, flat ones stay exact and none is far off", () => {
  const [width, height] = [128, 128];
  const blends = Array.from({ length: width * height }, (_, at) =>
    at < 8192 ? 0xf7f5ef : (Math.floor(at / 128) << 17) | ((at % 128) << 9) | 0x40,
  );
  const pixels = frameOf(width, height, blends);
  const read = shown(gifOf([{ pixels, seconds: 1 }]))[0]!.data;
  let most = 0;
  for (let at = 0; at < read.length; at++) {
    const off = Math.abs(read[at]! - pixels.rgba[at]!);
    if (at < 8192 * 4) expect(off).toBe(0);
    most = Math.max(most, off);
  }
  expect(most).toBeLessThanOrEqual(24);
});

test("the palette holds what occurs and nothing twice, whatever the order of the samples", () => {
  fc.assert(
    fc.property(film, (frames) => {
      const samples = frames.map(({ pixels }) => pixels);
      const palette = gifPalette(samples);
      expect(new Set(palette).size).toBe(palette.length);
      expect(gifPalette([...samples].reverse())).toEqual(palette);
    }),
  );
});

test("the same frames give the same bytes", () => {
  fc.assert(
    fc.property(film, (frames) => {
      expect(gifOf(frames)).toEqual(gifOf(frames));
    }),
  );
});

test("a drawer may use its memory again for the next frame", () => {
  const [black, white] = [flat(0), flat(0xffffff)];
  const gif = createGif({ width: 4, height: 3, palette: [0, 0xffffff] });
  const reused = flat(0);
  gif.add(reused, 1);
  reused.rgba.set(white.rgba);
  gif.add(reused, 1);
  reused.rgba.set(black.rgba);
  const read = shown(gif.finish()).map(({ data }) => [...data]);
  expect(read).toEqual([[...black.rgba], [...white.rgba]]);
});

test("it plays once, and again and again only where that is asked for", () => {
  const frames = [{ pixels: flat(0), seconds: 1 }];
  expect(decode(gifOf(frames)).looped).toBeFalsy();
  expect(decode(gifOf(frames, { loop: true })).looped).toBe(true);
});

const facts: PictureFacts = {
  title: "العنف في الساحل السوري",
  description: "",
  alt: "",
  credit: "A desk and its sources. ".repeat(20).trim(),
  rights: "CC BY 4.0",
  rightsUrl: undefined,
  created: undefined,
  address: "https://maps.example.org/ar/",
  language: "ar",
  source: "",
};

test("the file says whose picture it is, however long that is", () => {
  const bytes = gifOf([{ pixels: flat(0), seconds: 1 }], { facts });
  const found = commentIn(bytes);
  expect(found).toBe(`${facts.title}\n${facts.credit}\n${facts.address}`);
  expect(shown(bytes).length).toBe(1);
});

/** The comment that stands right after the head and its colours. */
function commentIn(bytes: Uint8Array): string {
  let at = 13 + 3 * 256;
  expect([...bytes.subarray(at, at + 2)]).toEqual([0x21, 0xfe]);
  at += 2;
  const words: number[] = [];
  for (let length = bytes[at]!; length > 0; length = bytes[at]!) {
    words.push(...bytes.subarray(at + 1, at + 1 + length));
    at += 1 + length;
  }
  return new TextDecoder().decode(Uint8Array.from(words));
}

test("a frame of another size is refused, and so are a film without frames and more colours than there is room for", () => {
  const palette = Array.from({ length: 256 }, (_, index) => index);
  expect(() => createGif({ width: 4, height: 3, palette })).toThrow("256 colours");
  const gif = createGif({ width: 4, height: 3, palette: [0] });
  expect(() => gif.add(flat(0, 3, 4), 1)).toThrow("3x4");
  expect(() => gif.finish()).toThrow("no frames");
});
