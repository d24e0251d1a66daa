import fc from "fast-check";
import { expect, test } from "vitest";
import { planesOf } from "../../../src/studio/planes";

const flat = (red: number, green: number, blue: number) => {
  const rgba = new Uint8Array(4 * 4 * 2).map((_, at) => [red, green, blue, 255][at % 4]!);
  return [...planesOf({ width: 4, height: 2, rgba })];
};

test("black, white and grey are without colour, in the range that video leaves them", () => {
  expect(flat(0, 0, 0)).toEqual([...Array(8).fill(16), ...Array(4).fill(128)]);
  expect(flat(255, 255, 255)).toEqual([...Array(8).fill(235), ...Array(4).fill(128)]);
  expect(flat(128, 128, 128).slice(8)).toEqual([128, 128, 128, 128]);
});

test("a flat colour comes back as itself, but for the rounding", () => {
  const channel = fc.integer({ min: 0, max: 255 });
  fc.assert(
    fc.property(channel, channel, channel, (red, green, blue) => {
      const planes = flat(red, green, blue);
      const bright = (planes[0]! - 16) * 1.16438;
      const [toBlue, toRed] = [planes[8]! - 128, planes[10]! - 128];
      // The inverse as the standard gives it.
      expect(Math.abs(bright + 1.79274 * toRed - red)).toBeLessThan(3);
      expect(Math.abs(bright - 0.21325 * toBlue - 0.53291 * toRed - green)).toBeLessThan(3);
      expect(Math.abs(bright + 2.1124 * toBlue - blue)).toBeLessThan(3);
    }),
  );
});
