import fc from "fast-check";
import { expect, test } from "vitest";
import {
  bounds,
  extent,
  madeEvents,
  madeWindows,
  radius,
  rowsIn,
  view,
  windowOf,
} from "../../../scripts/bench-crowd/events.js";
import { drawnBy, exponent, type Results, timesOurs } from "../../../scripts/bench-crowd/figures.js";
import { comparePixels } from "../../../scripts/bench-crowd/page/pixels.js";
import { logPlot, spread } from "../../../scripts/bench-crowd/plot.js";
import type { Run } from "../../../scripts/bench-crowd/run.js";
import { crowdTables } from "../../../scripts/bench-crowd/tables.js";
import { targetsOf } from "../../../scripts/bench-crowd/targets.js";
import { worldPoint } from "../../../src/core/mercator";

const drawn = { events: 100, shown: 100, strays: 0, lit: 1000, expected: 1000 };

const runOf = (candidate: string, values: Partial<Run> = {}): Run => ({
  candidate,
  size: 1_000_000,
  round: 0,
  isOverLand: false,
  others: 0,
  load: 100,
  seek: 10,
  inFrame: 18,
  late: 12,
  call: 1,
  mainThread: 1,
  renderer: 1,
  frames: 60,
  heap: 1e6,
  seeks: 40,
  comparisons: [drawn],
  ...values,
});

const resultsOf = (values: Partial<Results> = {}): Results => ({
  machine: { chromium: "1", node: "20", cores: 2, model: "any", load: 0 },
  rounds: 3,
  sizes: [1_000_000],
  runs: [],
  failed: [],
  pairs: [],
  fixed: [],
  proof: undefined,
  proofSize: 1_000_000,
  parquet: [],
  ...values,
});

const targetIn = (results: Results, words: string) =>
  targetsOf(results).find(({ target }) => target.includes(words));

test("the made-up events are the same every time, in time order, inside the bounds, and most are short", () => {
  const events = madeEvents(2000);
  expect(madeEvents(2000)).toEqual(events);
  const [west, south, east, north] = bounds;
  let long = 0;
  for (let row = 0; row < events.length; row++) {
    expect(events.earliest[row]!).toBeGreaterThanOrEqual(events.earliest[row - 1] ?? extent.from);
    expect(events.latest[row]!).toBeGreaterThan(events.earliest[row]!);
    expect(events.longitude[row]! > west && events.longitude[row]! < east).toBe(true);
    expect(events.latitude[row]! > south && events.latitude[row]! < north).toBe(true);
    if (events.latest[row]! - events.earliest[row]! > 9 * 86_400_000) long++;
  }
  expect(long / events.length).toBeGreaterThan(0.03);
  expect(long / events.length).toBeLessThan(0.07);
});

test("tools that count a window's ends in and tools that do not show the same events, since none lies on an end", () => {
  const { earliest, latest } = madeEvents(500);
  const times = new Set([...earliest, ...latest]);
  for (const { from, to } of madeWindows(200)) expect(times.has(from) || times.has(to)).toBe(false);
});

test("a window is found that holds as many events as are wanted, and hardly more", () => {
  const events = madeEvents(3000);
  for (const wanted of [300, 1000, 3000]) {
    const { length } = rowsIn(events, windowOf(events, wanted));
    expect(length).toBeGreaterThanOrEqual(wanted);
    expect(length).toBeLessThan(wanted + 10);
  }
});

/** A picture of 800 × 600 with a square of light at each event of these rows. */
function pictureOf(events: ReturnType<typeof madeEvents>, rows: readonly number[]) {
  const { camera, size } = view;
  const [left, top] = worldPoint([camera.longitude, camera.latitude], camera.zoom);
  const pixels = new Uint8Array(4 * size.width * size.height);
  for (const row of rows) {
    const [x, y] = worldPoint([events.longitude[row]!, events.latitude[row]!], camera.zoom);
    for (let dy = -1; dy <= 1; dy++)
      for (let dx = -1; dx <= 1; dx++) {
        const at =
          Math.floor(y - top + size.height / 2 + dy) * size.width +
          Math.floor(x - left + size.width / 2 + dx);
        pixels[4 * at + 3] = 200;
      }
  }
  return pixels;
}

test("pixels tell a candidate that draws the window's events from one that leaves some out or draws others", () => {
  const events = madeEvents(300);
  const rows = rowsIn(events, madeWindows(1)[0]!);
  const others = [...events.earliest.keys()].filter((row) => !rows.includes(row));
  const compare = (shown: readonly number[]) =>
    comparePixels(pictureOf(events, shown), events, rows, view, radius);
  expect(drawnBy([runOf("ours", { comparisons: [compare(rows)] })])).toMatchObject({
    isSame: true,
    strays: 0,
  });
  expect(drawnBy([runOf("ours", { comparisons: [compare(rows.slice(1))] })]).isSame).toBe(false);
  expect(drawnBy([runOf("ours", { comparisons: [compare([...rows, ...others])] })]).isSame).toBe(false);
  expect(drawnBy([runOf("ours", { comparisons: [compare([])] })])).toMatchObject({ shown: 0, isSame: false });
});

test("candidates are compared round by round, so that a machine that is busy for one round speaks against nobody", () => {
  const seeks = [10, 100, 10];
  const runs = seeks.flatMap((seek, round) => [
    runOf("ours", { round, seek }),
    runOf("deck", { round, seek: 3 * seek }),
  ]);
  expect(timesOurs(resultsOf({ runs }), "deck", { size: 1_000_000 }, "seek")).toBe(3);
  expect(
    timesOurs(resultsOf({ runs: runs.slice(1, 2) }), "deck", { size: 1_000_000 }, "seek"),
  ).toBeUndefined();
});

test("a target is held by the best of those it is meant against, and not measured is neither held nor missed", () => {
  const runs = [
    runOf("ours"),
    runOf("setFilter", { seek: 140 }),
    runOf("deck", { seek: 500 }),
    runOf("timeline", { seek: 5, inFrame: 17 }),
  ];
  const words = "at 1,000,000 at least 15 ×";
  expect(targetIn(resultsOf({ runs }), words)).toMatchObject({
    isHeld: false,
    measured: "14 ×, MapLibre setFilter",
  });
  expect(targetIn(resultsOf({ runs: [runs[0]!, runs[2]!] }), words)?.isHeld).toBe(true);
  expect(targetIn(resultsOf(), words)?.isHeld).toBeUndefined();
  // Leaflet is no way on a vector map, but it is a peer: behind it by less than noise is not behind.
  expect(targetIn(resultsOf({ runs }), "not behind any peer")).toMatchObject({ isHeld: true });
  const ahead = [...runs, runOf("timeDimension", { inFrame: 15 })];
  expect(targetIn(resultsOf({ runs: ahead }), "not behind any peer")).toMatchObject({ isHeld: false });
});

test("one pair of frames is not enough to say how near the limit is", () => {
  const pair = { size: 1_000_000, bare: 10, ours: 11, others: 0 };
  expect(targetIn(resultsOf({ pairs: [pair] }), "× bare WebGL2")?.isHeld).toBe(false);
  expect(targetIn(resultsOf({ pairs: Array(5).fill(pair) }), "× bare WebGL2")?.isHeld).toBe(true);
  const slow = Array(5).fill({ ...pair, ours: 16 });
  expect(targetIn(resultsOf({ pairs: slow }), "× bare WebGL2")?.isHeld).toBe(false);
});

test("a frame that grows with all events misses its target, one that grows with the window only does not", () => {
  const sizes = [10_000, 100_000, 1_000_000];
  const own = [10_000, 100_000].map((held) => ({ size: 1_000_000, held, ms: held / 1000 }));
  const steady = [...sizes.slice(0, 2).map((size) => ({ size, held: 10_000, ms: 10 })), ...own];
  const growing = [
    ...sizes.slice(0, 2).map((size) => ({ size, held: 10_000, ms: (10 * size) / 1e6 })),
    ...own,
  ];
  expect(targetIn(resultsOf({ fixed: steady }), "does not grow")?.isHeld).toBe(true);
  expect(targetIn(resultsOf({ fixed: growing }), "does not grow")?.isHeld).toBe(false);
});

test("the exponent of a power is found again", () => {
  fc.assert(
    fc.property(
      fc.double({ min: -2, max: 2, noNaN: true }),
      fc.double({ min: 0.1, max: 50, noNaN: true }),
      (power, by) => {
        const pairs = [1, 10, 1000, 5000].map((x) => [x, by * x ** power] as const);
        expect(exponent(pairs)).toBeCloseTo(power, 6);
      },
    ),
  );
});

test("tables mark what was measured beside others' work, what draws something else, and what failed", () => {
  const runs = [runOf("ours"), runOf("deck", { others: 0.5, comparisons: [{ ...drawn, shown: 50 }] })];
  const failed = [{ candidate: "setData", size: 1_000_000, round: 0, isOverLand: false, error: "it ended" }];
  const tables = crowdTables(resultsOf({ runs, failed }));
  expect(tables).toMatch(/\| 1,000,000 \| Daymark \|.*\| all \|/);
  expect(tables).toMatch(/\| 1,000,000 \| deck\.gl 9\.4 † \|.*\| \*\*50\.0 %, strays 0\*\* \|/);
  expect(tables).toContain("MapLibre setData could not be measured at 1,000,000: it ended");
});

test("names at the ends of lines are moved apart, in their order, and stay within the frame where there is room", () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 1, maxLength: 7 }),
      (places) => {
        const moved = spread(places, 10, 0, 100);
        const order = places.map((_, index) => index).sort((a, b) => places[a]! - places[b]!);
        order.forEach((index, rank) => {
          const before = order[rank - 1];
          if (before !== undefined) expect(moved[index]! - moved[before]!).toBeGreaterThanOrEqual(10 - 1e-9);
        });
        expect(Math.min(...moved)).toBeGreaterThanOrEqual(-1e-9);
        expect(Math.max(...moved)).toBeLessThanOrEqual(100 + 1e-9);
      },
    ),
  );
});

test("the plot names each line beside it, says powers of ten, and leaves out what was not measured", () => {
  const line = (name: string, points: { x: number; y: number }[]) => ({
    name,
    colour: "#123456",
    isOwn: false,
    points,
  });
  const svg = logPlot({
    title: "A & B",
    xName: "events",
    yName: "milliseconds",
    lines: [
      line("one", [
        { x: 1000, y: 20 },
        { x: 1_000_000, y: 5000 },
      ]),
      line("two", [{ x: 1000, y: 30 }]),
      line("three", []),
    ],
  });
  for (const words of ["one", "two", "1,000,000", "10,000", "A &amp; B"])
    expect(svg).toContain(`>${words}</text>`);
  expect(svg).not.toContain("three");
  expect(svg).not.toContain("NaN");
  expect(svg).toContain("prefers-color-scheme:dark");
});
