import fc from "fast-check";
import { expect, test } from "vitest";
import { startOfDay } from "../../../src/core/zone";
import {
  type FilmTime,
  filmSeconds,
  filmTimes,
  hoursPerSecond,
  sampleTimes,
  secondsAt,
} from "../../../src/picture/film";
import { filmLimits, filmProblem } from "../../../src/picture/filmProblem";
import { datasetOf, day, hour, incidentOf, march, minute, townAt } from "../examples";
import { film, filmOf } from "./filmOrders";

const example = datasetOf({
  places: [townAt("jableh", [35.9, 35.4])],
  incidents: [incidentOf({ id: "one", earliest: march(7, 10), latest: march(7, 12) })],
});

const lengthOf = (times: readonly FilmTime[]) => times.reduce((sum, { seconds }) => sum + seconds, 0);

test("a film is as long as it was ordered, pauses and all, to within a frame", () => {
  fc.assert(
    fc.property(film, (order) => {
      const off = lengthOf(filmTimes(order)) - filmSeconds(order);
      expect(Math.abs(off)).toBeLessThanOrEqual(1 / order.framesPerSecond + 1e-9);
    }),
  );
});

test("moments only go on, from the window's begin to its end, in whole minutes between them", () => {
  fc.assert(
    fc.property(film, (order) => {
      const moments = filmTimes(order).map(({ moment }) => moment);
      const { window } = order.view;
      expect(moments[0]).toBe(window.from);
      expect(moments.at(-1)).toBe(window.to);
      for (let at = 1; at < moments.length; at++) expect(moments[at]!).toBeGreaterThan(moments[at - 1]!);
      if (!order.pauses.certain && !order.pauses.midnight)
        expect(moments.slice(1, -1).filter((moment) => moment % minute !== 0)).toEqual([]);
    }),
  );
});

test("without pauses between, time runs evenly: no frame is off by more than a minute and a frame's share", () => {
  fc.assert(
    fc.property(film, (order) => {
      const even = { ...order, pauses: { start: 0, end: 0 } };
      const { from, to } = even.view.window;
      const frame = 1 / even.framesPerSecond;
      let at = 0;
      for (const { moment, seconds } of filmTimes(even)) {
        const evenly = from + ((to - from) * at) / Math.max(frame, lengthOf(filmTimes(even)) - frame);
        const share = (2 * (to - from)) / (even.seconds * even.framesPerSecond);
        expect(Math.abs(moment - evenly)).toBeLessThanOrEqual(share + minute);
        at += seconds;
      }
    }),
    { numRuns: 30 },
  );
});

test("every frame lasts a whole number of frames at the film's rate, so that video can repeat it", () => {
  fc.assert(
    fc.property(film, (order) => {
      for (const { seconds } of filmTimes(order)) {
        const frames = seconds * order.framesPerSecond;
        expect(Math.round(frames)).toBeGreaterThanOrEqual(1);
        expect(frames).toBeCloseTo(Math.round(frames), 6);
      }
    }),
  );
});

test("the samples of a film are few, in order, its first and its last frame among them", () => {
  fc.assert(
    fc.property(film, (order) => {
      const times = filmTimes(order);
      const samples = sampleTimes(times);
      expect(samples[0]).toBe(times[0]);
      expect(samples.at(-1)).toBe(times.at(-1));
      expect(samples.length).toBe(Math.min(5, times.length));
      expect(times.filter((time) => samples.includes(time))).toEqual(samples);
    }),
  );
});

test("the film stands still at its begin, at its end, and at each midnight of the place", () => {
  const order = filmOf(example, {
    seconds: 6,
    framesPerSecond: 10,
    pauses: { start: 1, end: 2, midnight: 0.5 },
  });
  const long = filmTimes(order).filter(({ seconds }) => seconds > 0.25);
  expect(long.map(({ moment }) => moment)).toEqual([march(6), march(7), march(8), march(9)]);
  expect(long.map(({ seconds }) => Math.round(seconds * 10) / 10)).toEqual([1.1, 0.5, 0.5, 2.1]);
  expect(long.every(({ moment }) => startOfDay(moment, "Asia/Damascus") === moment)).toBe(true);
  expect(filmSeconds(order)).toBe(10);
});

test("the film stands still when an incident becomes certain, not when it only becomes possible", () => {
  const order = filmOf(example, { framesPerSecond: 10, pauses: { start: 0, end: 0, certain: 1 } });
  const long = filmTimes(order).filter(({ seconds }) => seconds > 0.5);
  expect(long.map(({ moment }) => moment)).toEqual([march(7, 12)]);
});

test("one moment has one pause, the longest of those that fall on it", () => {
  const atMidnight = datasetOf({
    places: [townAt("jableh", [35.9, 35.4])],
    incidents: [incidentOf({ id: "one", earliest: march(7, 10), latest: march(8) })],
  });
  const order = filmOf(atMidnight, { pauses: { start: 0, end: 0, midnight: 1, certain: 2 } });
  expect(filmSeconds(order)).toBe(10 + 1 + 2);
});

test("a window shorter than its frames are many has a frame for each minute, each shown for longer", () => {
  const order = filmOf(example);
  const window = { from: march(7, 12), to: march(7, 12, 5) };
  const times = filmTimes({ ...order, view: { ...order.view, window } });
  expect(times.length).toBe(6);
  expect(lengthOf(times)).toBeCloseTo(13, 9);
});

test("speed and length are the same choice", () => {
  const window = { from: 0, to: 3 * day };
  expect(hoursPerSecond(window, 12)).toBe(6);
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 400 * 24 }),
      fc.double({ min: 0.1, max: 120, noNaN: true }),
      (hours, seconds) => {
        const story = { from: 0, to: hours * hour };
        expect(secondsAt(story, hoursPerSecond(story, seconds))).toBeCloseTo(seconds, 6);
      },
    ),
  );
});

test("what nobody ordered is nothing wrong", () => {
  expect(filmProblem(filmOf(example))).toBeUndefined();
  expect(filmProblem(filmOf(example, { seconds: 1, framesPerSecond: 60 }))).toBeUndefined();
});

test.each([
  [{ seconds: 0 }, "0 seconds", "more than 0"],
  [{ seconds: Number.NaN }, "NaN seconds", "more than 0"],
  [{ seconds: 118 }, "121 seconds", "from 1 to 120 seconds"],
  [{ seconds: 0.5, pauses: { start: 0, end: 0 } }, "0.5 seconds", "from 1 to 120 seconds"],
  [{ framesPerSecond: 61 }, "61 frames", "from 1 to 60"],
  [{ framesPerSecond: 0 }, "0 frames", "from 1 to 60"],
  [{ pauses: { start: -1, end: 0 } }, "pause (start) of -1", "from 0"],
  [{ pauses: { start: 0, end: 0, midnight: Number.NaN } }, "pause (midnight) of NaN", "from 0"],
  [{ seconds: 117, framesPerSecond: 60 }, "7200 frames", `at most ${filmLimits.frames.most}`],
  [{ seconds: 1, framesPerSecond: 1, pauses: { start: 0, end: 0 } }, "1 frame", "at least 2"],
] as const)("a film of %o is refused, with what was got and what is expected", (fields, got, expected) => {
  const problem = filmProblem(filmOf(example, fields));
  expect(problem?.got).toContain(got);
  expect(problem?.expected).toContain(expected);
});

test("a window without length is refused", () => {
  const order = filmOf(example);
  const window = { from: march(7), to: march(7) };
  expect(filmProblem({ ...order, view: { ...order.view, window } })?.got).toContain("without length");
});
