import fc from "fast-check";
import { expect, test } from "vitest";
import { speeds } from "../../../src/core/playback";
import { createPlayer } from "../../../src/store/player";
import { createMapStore } from "../../../src/store/store";
import { firstView, type View } from "../../../src/store/view";
import { intervalFrom } from "../arbitraries";
import { datasetOf, hour, march, minute } from "../examples";
import { createHandClock } from "./clock";

const dataset = datasetOf({});

function table(view: Partial<View> = {}, prefersSteps = false) {
  const store = createMapStore(dataset, { ...firstView(dataset, "en"), speed: 6 * hour, ...view });
  const clock = createHandClock();
  return { store, clock, player: createPlayer(store, clock, () => prefersSteps) };
}

test("play never starts by itself", () => {
  const { store, clock } = table({ moment: march(6) });
  expect(store.getState().isPlaying).toBe(false);
  expect(clock.isAwaited()).toBe(false);
  store.setState({ moment: march(7) });
  expect(clock.isAwaited()).toBe(false);
});

test("the playhead goes forward and stops at the window's end, whatever the frames", () => {
  const frames = fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(
      intervalFrom(march(6)),
      frames,
      fc.constantFrom(...speeds),
      fc.boolean(),
      (window, frames, speed, prefersSteps) => {
        const { store, clock, player } = table({ window, moment: window.from, speed }, prefersSteps);
        player.play();
        let last = window.from;
        for (const milliseconds of frames) {
          clock.frame(milliseconds);
          const { moment, isPlaying } = store.getState();
          expect(moment).toBeGreaterThanOrEqual(last);
          expect(moment).toBeLessThanOrEqual(window.to);
          expect(isPlaying).toBe(moment < window.to);
          expect(clock.isAwaited()).toBe(isPlaying);
          last = moment;
        }
      },
    ),
  );
});

test("a second of frames plays the speed's stretch of the story", () => {
  const { store, clock, player } = table({ moment: march(6) });
  player.play();
  clock.frame(16);
  for (let frame = 0; frame < 10; frame++) clock.frame(100);
  expect(store.getState().moment).toBe(march(6, 6));
});

test("a gap of a minute counts as a quarter of a second", () => {
  const { store, clock, player } = table({ moment: march(6) });
  player.play();
  clock.frame(16);
  clock.frame(60_000);
  expect(store.getState().moment).toBe(march(6, 1, 30));
});

test("play from the end begins at the window's beginning, and elsewhere goes on", () => {
  const ended = table();
  ended.player.play();
  expect(ended.store.getState()).toMatchObject({ moment: march(6), isPlaying: true });
  const halfway = table({ moment: march(7) });
  halfway.player.play();
  expect(halfway.store.getState().moment).toBe(march(7));
});

test("a pause stops the clock and leaves the playhead at a whole minute inside the window", () => {
  const window = { from: march(6), to: march(6, 0, 2) + 40_000 };
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 20 }), { maxLength: 8 }), (frames) => {
      const { store, clock, player } = table({ window, moment: window.from, speed: hour });
      player.play();
      for (const milliseconds of frames) clock.frame(milliseconds);
      player.pause();
      const { moment, isPlaying } = store.getState();
      expect(isPlaying).toBe(false);
      expect(clock.isAwaited()).toBe(false);
      expect(moment).toBeLessThanOrEqual(window.to);
      if (moment < window.to) expect(moment % minute).toBe(0);
    }),
  );
});

test("a pause does not count when play goes on", () => {
  const { store, clock, player } = table({ moment: march(6) });
  player.play();
  clock.frame(16);
  clock.frame(100);
  player.pause();
  const { moment } = store.getState();
  player.play();
  clock.frame(10_000);
  expect(store.getState().moment).toBe(moment);
});

test("a pause while nothing plays changes nothing", () => {
  const { store, player } = table();
  const before = store.getState();
  player.pause();
  expect(store.getState()).toBe(before);
});

test("the same button plays and pauses", () => {
  const { store, player } = table({ moment: march(6) });
  player.toggle();
  expect(store.getState().isPlaying).toBe(true);
  player.toggle();
  expect(store.getState().isPlaying).toBe(false);
});

test("whoever prefers less motion sees one step a second, and nothing between", () => {
  const { store, clock, player } = table({ moment: march(6) }, true);
  player.play();
  const seen = [];
  for (let frame = 0; frame < 25; frame++) {
    clock.frame(100);
    seen.push(store.getState().moment);
  }
  expect([...new Set(seen)]).toEqual([march(6), march(6, 6), march(6, 12)]);
});

test("a window that is closed over the playhead ends play", () => {
  const { store, clock, player } = table({ moment: march(7) });
  player.play();
  clock.frame(16);
  store.setState({ window: { from: march(6), to: march(7) }, moment: march(7) });
  clock.frame(16);
  expect(store.getState()).toMatchObject({ isPlaying: false, moment: march(7) });
});

test("a player that is destroyed moves nothing any more", () => {
  const { store, clock, player } = table({ moment: march(6) });
  player.play();
  clock.frame(16);
  player.destroy();
  expect(clock.isAwaited()).toBe(false);
  store.setState({ isPlaying: false });
  store.setState({ isPlaying: true });
  expect(clock.isAwaited()).toBe(false);
  expect(store.getState().moment).toBe(march(6));
});
