import fc from "fast-check";
import { expect, test } from "vitest";
import { advance, advanceOneStep, playFrom, speeds } from "../../../src/core/playback";
import { intervalFrom } from "../arbitraries";
import { hour, march } from "../examples";

const playback = fc
  .record({
    window: intervalFrom(Date.UTC(2025, 2, 6)),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    speed: fc.constantFrom(...speeds),
  })
  .map(({ window, share, speed }) => ({
    window,
    speed,
    moment: window.from + share * (window.to - window.from),
  }));

test("the playhead never goes back and never passes the window's end", () => {
  fc.assert(
    fc.property(playback, fc.double({ min: -1e6, max: 1e9, noNaN: true }), (playback, elapsed) => {
      for (const next of [advance(playback, elapsed), advanceOneStep(playback)]) {
        expect(next).toBeGreaterThanOrEqual(playback.moment);
        expect(next).toBeLessThanOrEqual(playback.window.to);
      }
    }),
  );
});

test("a second of play is the speed's stretch of the story", () => {
  const window = { from: march(6), to: march(9) };
  let moment = march(6);
  for (let frame = 0; frame < 10; frame++) moment = advance({ window, moment, speed: 3 * hour }, 100);
  expect(moment).toBe(march(6, 3));
});

test("a gap of a minute counts as a quarter of a second", () => {
  const playback = { window: { from: march(6), to: march(9) }, moment: march(6), speed: 4 * hour };
  expect(advance(playback, 60_000)).toBe(march(6, 1));
});

test("play starts where the playhead is, or from the beginning if it stands at the end", () => {
  const window = { from: march(6), to: march(9) };
  expect(playFrom({ window, moment: march(7), speed: hour })).toBe(march(7));
  expect(playFrom({ window, moment: march(9), speed: hour })).toBe(march(6));
});

test("steps of reduced motion land on multiples of the speed from the window's beginning, and end at its end", () => {
  const window = { from: march(6), to: march(6, 10) };
  const stepFrom = (moment: number) => advanceOneStep({ window, moment, speed: 3 * hour });
  expect(stepFrom(march(6))).toBe(march(6, 3));
  expect(stepFrom(march(6, 1, 30))).toBe(march(6, 3));
  expect(stepFrom(march(6, 3))).toBe(march(6, 6));
  expect(stepFrom(march(6, 9))).toBe(march(6, 10));
  expect(stepFrom(march(6, 10))).toBe(march(6, 10));
});
