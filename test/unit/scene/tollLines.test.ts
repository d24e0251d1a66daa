import fc from "fast-check";
import { expect, test } from "vitest";
import { figureOf } from "../../../src/core/figure";
import { standingAt, tollSeries } from "../../../src/core/tolls";
import { figureScale } from "../../../src/scene/figureScale";
import { createTimescale } from "../../../src/scene/timescale";
import { tollAt, tollLines, tollsOutside } from "../../../src/scene/tollLines";
import { march } from "../examples";
import { dayOf, minuteOf, tollOf, tolls, withTolls } from "../tolls";

const extent = { from: march(4), to: march(15) };
const scale = createTimescale(extent, 1100, "ltr");
const height = 200;
const seriesOf = (...all: readonly ReturnType<typeof tollOf>[]) => tollSeries(withTolls(all), "civilians");
const drawn = (...all: readonly ReturnType<typeof tollOf>[]) => tollLines(seriesOf(...all), scale, height);

test("a figure is as wide as its date is vague: a day, three days, a minute", () => {
  const widths = [dayOf(8), { from: march(6), to: march(9) }, minuteOf(8, 12)].map(
    (asOfSpan) => drawn(tollOf({ id: "a", asOfSpan })).series[0]!.marks[0]!,
  );
  expect(widths.map(({ form, width }) => [form, Math.round(width)])).toEqual([
    ["bar", 100],
    ["bar", 300],
    ["point", 0],
  ]);
});

test("a month is drawn as rough, and in a series not before the figure that it follows; a year is told, not drawn", () => {
  const month = { from: march(1), to: march(32) };
  const alone = drawn(tollOf({ id: "a", asOfSpan: month })).series[0]!.marks[0]!;
  expect([alone.form, alone.x, alone.width]).toEqual(["rough", 0, 1100]);
  const after = drawn(
    tollOf({ id: "a", series: "count", asOfSpan: dayOf(11) }),
    tollOf({ id: "b", series: "count", asOfSpan: month }),
  ).series[0]!.marks[1]!;
  expect([after.form, after.x]).toEqual(["rough", 700]);
  const year = seriesOf(tollOf({ id: "a", asOfSpan: { from: march(-60), to: march(300) } }));
  expect(tollLines(year, scale, height).series).toEqual([]);
  expect(tollsOutside(year, extent)).toEqual({ before: 0, after: 0, undated: 1 });
});

test("at least is open upward, nearly downward, a range has two ends and an exact figure is closed", () => {
  const [least, most, range, exact] = [
    tollOf({ id: "a", min: 100 }),
    { ...tollOf({ id: "b", max: 100 }), min: undefined },
    tollOf({ id: "c", min: 50, max: 100 }),
    tollOf({ id: "d", min: 100, max: 100 }),
  ].map((toll) => drawn(toll).series[0]!.marks[0]!);
  expect([least!.open, most!.open, range!.open, exact!.open]).toEqual(["up", "down", undefined, undefined]);
  expect(range!.bottom - range!.top).toBeGreaterThan(50);
  expect([least, most, exact].map((mark) => mark!.bottom - mark!.top)).toEqual([0, 0, 0]);
});

test("a line goes on until the claimant's next figure, and a lower one steps down", () => {
  const [series] = drawn(
    tollOf({ id: "a", series: "count", min: 100, asOfSpan: minuteOf(6, 0) }),
    tollOf({ id: "b", series: "count", min: 60, asOfSpan: dayOf(8) }),
  ).series;
  const [level, rise, tail] = series!.steps;
  expect([level!.kind, Math.round(level!.x1), Math.round(level!.x2)]).toEqual(["level", 200, 500]);
  expect([rise!.kind, Math.round(rise!.x1)]).toEqual(["rise", 500]);
  expect(rise!.y2).toBeGreaterThan(rise!.y1);
  expect([tail!.kind, tail!.x2]).toEqual(["tail", 1100]);
  expect(tail!.y1).toBeGreaterThan(level!.y1);
});

test("a change of scope shows in the step to it", () => {
  const rise = (scope: string) =>
    drawn(
      tollOf({ id: "a", series: "count", min: 10, asOfSpan: dayOf(6) }),
      tollOf({ id: "b", series: "count", min: 20, scope: { en: scope } }),
    ).series[0]!.steps.find(({ kind }) => kind === "rise")!.isRescoped;
  expect([rise("The coast"), rise("Four governorates")]).toEqual([false, true]);
});

test("figures that nobody joined have no line between them", () => {
  const picture = drawn(
    tollOf({ id: "a", asOfSpan: dayOf(6) }),
    tollOf({ id: "b", min: 200 }),
    tollOf({ id: "c", claimant: "SNHR", series: "count" }),
  );
  expect(picture.series.flatMap(({ steps }) => steps)).toEqual([]);
});

test("the line at a moment is as high as the figure that the list gives for it", () => {
  fc.assert(
    fc.property(tolls, fc.integer({ min: extent.from, max: extent.to - 1 }), (tolls, moment) => {
      const all = tollSeries(withTolls(tolls), "civilians");
      const picture = tollLines(all, scale, height);
      const x = scale.position(moment);
      for (const { series, marks, steps } of picture.series) {
        const dated = series.tolls.flatMap(({ stated }) => stated ?? []);
        // A minute's figure counts from its minute on, and its line begins when the minute is over.
        if (!series.isRunning || dated.some(({ from }) => moment >= from && moment < from + 60_000)) continue;
        const level = steps.find((step) => step.kind !== "rise" && step.x1 <= x && x < step.x2);
        const { now } = standingAt(series, moment);
        expect(level === undefined).toBe(now === undefined);
        const mark = marks.find(({ tollId }) => tollId === now?.toll.id);
        if (level && mark) expect([level.y1, level.y2]).toEqual([mark.top, mark.bottom]);
      }
    }),
  );
});

test("right to left the picture is the same, mirrored", () => {
  fc.assert(
    fc.property(tolls, (tolls) => {
      const all = tollSeries(withTolls(tolls), "total");
      const [ltr, rtl] = [scale, createTimescale(extent, 1100, "rtl")].map((each) =>
        tollLines(all, each, height),
      );
      const marks = ltr!.series.flatMap((each) =>
        each.marks.map(({ x, width, top }) => [1100 - x - width, top]),
      );
      const mirrored = rtl!.series.flatMap((each) => each.marks.map(({ x, top }) => [x, top]));
      expect(mirrored.length).toBe(marks.length);
      mirrored.forEach(([x, top], index) => {
        expect(x).toBeCloseTo(marks[index]![0]!, 6);
        expect(top).toBeCloseTo(marks[index]![1]!, 6);
      });
    }),
  );
});

test("what comes after a moment is not drawn", () => {
  fc.assert(
    fc.property(tolls, fc.integer({ min: extent.from, max: extent.to }), (tolls, until) => {
      const edge = scale.position(until) + 1e-6;
      for (const { marks, steps } of tollLines(
        tollSeries(withTolls(tolls), "civilians"),
        scale,
        height,
        until,
      ).series) {
        for (const { x, width } of marks) expect(x + width).toBeLessThanOrEqual(edge);
        for (const { x1, x2 } of steps) expect(Math.max(x1, x2)).toBeLessThanOrEqual(edge);
      }
    }),
  );
});

test("the axis begins at 0 and has at most four round figures, none above the highest", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000 }), (highest) => {
      const { rounds, share } = figureScale(figureOf(highest));
      expect(rounds.length).toBeLessThanOrEqual(4);
      if (highest >= 4) expect(rounds.length).toBeGreaterThanOrEqual(2);
      expect(share(figureOf(0))).toBe(0);
      for (const round of rounds) expect(share(round)).toBeLessThanOrEqual(1);
      if (highest > 0) expect(share(figureOf(highest))).toBe(1);
    }),
  );
  expect(figureScale(figureOf(1614)).rounds).toEqual([500, 1000, 1500]);
  expect(figureScale(undefined).rounds).toEqual([]);
});

test("a picture scales to the figures that it holds, not to those of other days", () => {
  const picture = drawn(tollOf({ id: "a" }), tollOf({ id: "b", min: 5000, asOfSpan: dayOf(90) }));
  expect(picture.grid.at(-1)!.figure).toBe(100);
});

test("figures outside the days shown are counted", () => {
  const series = seriesOf(
    tollOf({ id: "a", asOfSpan: dayOf(2) }),
    tollOf({ id: "b" }),
    tollOf({ id: "c", asOfSpan: dayOf(20) }),
    tollOf({ id: "d", asOf: undefined, asOfSpan: undefined }),
  );
  expect(tollsOutside(series, extent)).toEqual({ before: 1, after: 1, undated: 1 });
});

test("a pointer finds the figure nearest to it, and none far from all", () => {
  const picture = drawn(
    tollOf({ id: "low", min: 10, max: 10 }),
    tollOf({ id: "high", min: 1000, max: 1000 }),
  );
  expect(tollAt(picture, [450, 18])).toBe("high");
  expect(tollAt(picture, [450, 190])).toBe("low");
  expect(tollAt(picture, [450, 100])).toBeUndefined();
});
