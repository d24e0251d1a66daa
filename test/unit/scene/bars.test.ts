import fc from "fast-check";
import { expect, test } from "vitest";
import { noFilter, passes } from "../../../src/core/filter";
import { boundsBy } from "../../../src/core/known";
import { type Clock, clocks, type Dataset, type Interval } from "../../../src/core/model";
import { type Bar, timelineBars } from "../../../src/scene/bars";
import { createTimescale } from "../../../src/scene/timescale";
import { filterIn, intervalIn } from "../arbitraries";
import { datasetOf, day, hour, incidentOf, march, minute } from "../examples";
import { reportedDataset } from "../firstReports";

/** High enough for a lane for each incident of a generated dataset. */
const roomy = 200;

const timeline = reportedDataset.chain((dataset) =>
  fc.record({
    dataset: fc.constant(dataset),
    filter: filterIn(dataset),
    extent: intervalIn(dataset),
    width: fc.integer({ min: 40, max: 1200 }),
    direction: fc.constantFrom<"ltr" | "rtl">("ltr", "rtl"),
    clock: fc.constantFrom(...clocks),
  }),
);

/** The least distance of two bars in a lane, and what rounding may add to it. CSS pixels. */
const near = 1 + 1e-6;

const laneOf = (bar: Bar) => Math.round(bar.y * 1000);

const inOneLane = (bars: readonly Bar[]): readonly (readonly Bar[])[] =>
  [...new Set(bars.map(laneOf))].map((lane) => bars.filter((bar) => laneOf(bar) === lane));

test("every incident that passes the filter and touches the extent by that clock has one bar, and no other has", () => {
  fc.assert(
    fc.property(timeline, ({ dataset, filter, extent, width, direction, clock }) => {
      const bars = timelineBars(dataset, filter, createTimescale(extent, width, direction), roomy, clock)!;
      const { from, to } = boundsBy(dataset.columns, clock);
      const touching = dataset.incidents.flatMap((incident, row) =>
        from[row]! < extent.to && to[row]! > extent.from && passes(dataset, incident, filter) ? [row] : [],
      );
      expect(bars.map(({ row }) => row).toSorted((a, b) => a - b)).toEqual(touching);
      for (const { row, span } of bars) expect(span).toEqual({ from: from[row], to: to[row] });
    }),
  );
});

test("every bar lies inside the timeline and can be seen", () => {
  fc.assert(
    fc.property(timeline, ({ dataset, filter, extent, width, direction, clock }) => {
      const scale = createTimescale(extent, width, direction);
      for (const bar of timelineBars(dataset, filter, scale, roomy, clock)!) {
        expect(bar.width).toBeGreaterThanOrEqual(2 - 1e-6);
        expect(bar.height).toBeGreaterThanOrEqual(2);
        expect(bar.x).toBeGreaterThanOrEqual(-1e-6);
        expect(bar.x + bar.width).toBeLessThanOrEqual(width + 1e-6);
        expect(bar.y).toBeGreaterThanOrEqual(-1e-6);
        expect(bar.y + bar.height).toBeLessThanOrEqual(roomy + 1e-6);
      }
    }),
  );
});

test("a bar covers all of the possible time that is on the timeline, in either direction", () => {
  fc.assert(
    fc.property(timeline, ({ dataset, filter, extent, width, direction, clock }) => {
      const scale = createTimescale(extent, width, direction);
      for (const { x, width, span } of timelineBars(dataset, filter, scale, roomy, clock)!) {
        const ends = [Math.max(span.from, extent.from), Math.min(span.to, extent.to)].map(scale.position);
        expect(x).toBeLessThanOrEqual(Math.min(...ends) + 1e-6);
        expect(x + width).toBeGreaterThanOrEqual(Math.max(...ends) - 1e-6);
      }
    }),
  );
});

test("no bar touches another in its lane, and none reaches into the lane above", () => {
  fc.assert(
    fc.property(timeline, ({ dataset, filter, extent, width, direction, clock }) => {
      const scale = createTimescale(extent, width, direction);
      const bars = timelineBars(dataset, filter, scale, roomy, clock)!;
      for (const lane of inOneLane(bars)) {
        const across = lane.toSorted((a, b) => a.x - b.x);
        across.slice(1).forEach((bar, index) => {
          expect(bar.x).toBeGreaterThan(across[index]!.x + across[index]!.width);
        });
      }
      const lanes = inOneLane(bars).toSorted(([a], [b]) => a!.y - b!.y);
      lanes.slice(1).forEach(([below], index) => {
        const above = lanes[index]![0]!;
        expect(below!.y).toBeGreaterThan(above.y + above.height);
      });
    }),
  );
});

test("the longest bar lies on the ground, and each bar that is kept off it rests on longer ones", () => {
  fc.assert(
    fc.property(timeline, ({ dataset, filter, extent, width, direction, clock }) => {
      const scale = createTimescale(extent, width, direction);
      const bars = timelineBars(dataset, filter, scale, roomy, clock)!;
      const lanes = inOneLane(bars).toSorted(([a], [b]) => b!.y - a!.y);
      lanes.forEach((lane, height) => {
        for (const bar of lane) {
          for (const below of lanes.slice(0, height)) {
            const support = below.filter(
              ({ x, width }) => x < bar.x + bar.width + near && bar.x < x + width + near,
            );
            expect(Math.max(0, ...support.map(({ width }) => width))).toBeGreaterThanOrEqual(
              bar.width - 1e-6,
            );
          }
        }
      });
    }),
  );
});

const extent = { from: march(4), to: march(15) };
const wide = createTimescale(extent, 1100, "ltr");

const sameTime = (count: number): Dataset =>
  datasetOf({
    incidents: Array.from({ length: count }, (_, index) =>
      incidentOf({ id: `incident-${index}`, earliest: march(7), latest: march(8) }),
    ),
  });

test("so many lanes that bars would be thinner than two pixels leave the timeline to the histogram", () => {
  expect(timelineBars(sameTime(20), noFilter, wide, 60)).toHaveLength(20);
  expect(timelineBars(sameTime(21), noFilter, wide, 60)).toBeUndefined();
});

test("no incidents are no bars, which fit everywhere", () => {
  expect(timelineBars(sameTime(0), noFilter, wide, 60)).toEqual([]);
});

const oneBar = (fields: Partial<Parameters<typeof incidentOf>[0]>, clock: Clock = "happened") =>
  timelineBars(
    datasetOf({ incidents: [incidentOf({ id: "one", earliest: march(7), latest: march(8), ...fields })] }),
    noFilter,
    wide,
    60,
    clock,
  )![0];

test("edges are soft where the time itself is marked as approximate or uncertain, and only by the clock of what happened", () => {
  for (const time of ["2025-03-07~", "2025-03-07?", "2025-03-07%", "2025-03-06/2025-03-08~"])
    expect([oneBar({ time })?.isSoft, oneBar({ time }, "known")?.isSoft], time).toEqual([true, false]);
  for (const time of ["2025-03-07", "2025-03-07T06:00:00+03:00/2025-03-07T07:00:00+03:00"])
    expect(oneBar({ time })?.isSoft, time).toBe(false);
});

test("by the other clock the bar of an incident lies where its first report does", () => {
  const known = (span: Interval) => ({ known: { ...span, isTaken: true } });
  expect(oneBar(known({ from: march(9), to: march(10) }))).toMatchObject({ x: 300, width: 100 });
  expect(oneBar(known({ from: march(9), to: march(10) }), "known")).toMatchObject({ x: 500, width: 100 });
  const atAnyTime = oneBar(known({ from: march(9), to: Number.POSITIVE_INFINITY }), "known");
  expect(atAnyTime, "to the end of the timeline").toMatchObject({ x: 500, width: 600 });
  expect(oneBar(known({ from: march(15), to: march(16) }), "known"), "reported after it").toBeUndefined();
  const before = { earliest: march(1), latest: march(2), ...known({ from: march(4), to: march(5) }) };
  expect(oneBar(before), "happened before the timeline").toBeUndefined();
  expect(oneBar(before, "known"), "but first reported on it").toMatchObject({ x: 0, width: 100 });
});

test("right to left, time runs to the left", () => {
  const [bar] = timelineBars(sameTime(1), noFilter, createTimescale(extent, 1100, "rtl"), 60)!;
  expect(bar).toMatchObject({ x: 700, width: 100 });
});

test("a minute at the very end of the timeline is drawn before the end, not beyond it", () => {
  const bar = oneBar({ earliest: extent.to - minute, latest: extent.to + day })!;
  expect([bar.x, bar.width]).toEqual([1098, 2]);
  expect(oneBar({ earliest: extent.to, latest: extent.to + hour })).toBeUndefined();
});
