import fc from "fast-check";
import { expect, test } from "vitest";
import {
  isSameFigure,
  knownSeries,
  standingAt,
  statedBy,
  tollGroups,
  tollSeries,
} from "../../../src/core/tolls";
import { readDataset } from "../../../src/dataset/dataset";
import { readFolder } from "../../../src/dataset/folder";
import { claimLine } from "../data/syria-coast";
import { smallFiles, textsOf } from "../dataset/small-map";
import { day, march } from "../examples";
import { dayOf, minuteOf, tollOf, tolls, withTolls } from "../tolls";

const seriesOf = (...all: readonly ReturnType<typeof tollOf>[]) => tollSeries(withTolls(all), "civilians");
const ids = (dated: readonly { readonly toll: { readonly id: string } }[]) =>
  dated.map(({ toll }) => toll.id);

test("groups come in the usual order, unusual ones last, each with the number of its figures", () => {
  const groups = ["houses", "total", "civilians", "total"];
  expect(tollGroups(groups.map((group, index) => tollOf({ id: `${index}`, group })))).toEqual([
    { group: "civilians", claims: 1 },
    { group: "total", claims: 2 },
    { group: "houses", claims: 1 },
  ]);
});

test("every figure of a group is in one series, and a series holds one claimant's figures of one series alone", () => {
  fc.assert(
    fc.property(tolls, (tolls) => {
      for (const group of ["civilians", "total"]) {
        const series = tollSeries(withTolls(tolls), group);
        const all = series.flatMap((each) => ids(each.tolls));
        expect(all.toSorted()).toEqual(
          tolls
            .filter((toll) => toll.group === group)
            .map(({ id }) => id)
            .toSorted(),
        );
        for (const { claimant, isRunning, tolls } of series) {
          expect(new Set(tolls.map(({ toll }) => toll.claimant))).toEqual(new Set([claimant]));
          expect(new Set(tolls.map(({ toll }) => toll.series)).size).toBe(1);
          expect(isRunning).toBe(tolls.length > 1);
          if (tolls[0]!.toll.series === undefined) expect(tolls.length).toBe(1);
        }
      }
    }),
  );
});

test("a series goes by the last day on which a figure can have been stated, within a day as it is listed", () => {
  const [series] = seriesOf(
    tollOf({ id: "month", series: "count", asOfSpan: { from: march(1), to: march(32) } }),
    tollOf({ id: "evening", series: "count" }),
    tollOf({ id: "at three", series: "count", asOfSpan: minuteOf(8, 3) }),
    tollOf({ id: "day before", series: "count", asOfSpan: dayOf(7) }),
  );
  expect(ids(series!.tolls)).toEqual(["day before", "evening", "at three", "month"]);
});

test("a figure of a day has certainly been stated once the day is over, and perhaps before", () => {
  const [series] = seriesOf(tollOf({ id: "a" }));
  expect(standingAt(series!, march(8)).later).toHaveLength(1);
  expect(standingAt(series!, march(8, 12)).possible).toHaveLength(1);
  expect(standingAt(series!, march(9)).now?.toll.id).toBe("a");
});

test("a figure that is dated to the minute counts from that minute on", () => {
  expect(statedBy(minuteOf(8, 14, 55), march(8, 14, 54))).toBe("out");
  expect(statedBy(minuteOf(8, 14, 55), march(8, 14, 55))).toBe("certain");
});

test("what follows a figure that is still to come is still to come, however vague its date", () => {
  const [series] = seriesOf(
    tollOf({ id: "first", series: "count", asOfSpan: dayOf(7) }),
    tollOf({ id: "second", series: "count", asOfSpan: dayOf(11) }),
    tollOf({ id: "some time in March", series: "count", asOfSpan: { from: march(1), to: march(32) } }),
  );
  const { now, possible, later } = standingAt(series!, march(9));
  expect(ids([now!])).toEqual(["first"]);
  expect(possible).toEqual([]);
  expect(ids(later)).toEqual(["second", "some time in March"]);
});

test("as time goes on a series only moves on: what stands was certainly stated, what is later was not", () => {
  fc.assert(
    fc.property(
      tolls,
      fc.integer({ min: march(1), max: march(34) }),
      fc.nat(5 * day),
      (tolls, moment, length) => {
        for (const series of tollSeries(withTolls(tolls), "civilians")) {
          const [before, after] = [standingAt(series, moment), standingAt(series, moment + length)];
          expect(after.later.length).toBeLessThanOrEqual(before.later.length);
          const at = (now: typeof before.now) => (now ? series.tolls.indexOf(now) : -1);
          expect(at(after.now)).toBeGreaterThanOrEqual(at(before.now));
          if (before.now) expect(statedBy(before.now.stated, moment)).toBe("certain");
          for (const { stated } of before.possible) expect(statedBy(stated, moment)).toBe("possible");
        }
      },
    ),
  );
});

test("what could be known by a moment holds nothing that came after it, and in the end everything", () => {
  fc.assert(
    fc.property(tolls, fc.integer({ min: march(1), max: march(34) }), (tolls, moment) => {
      const series = tollSeries(withTolls(tolls), "total");
      for (const { tolls } of knownSeries(series, moment))
        for (const { stated } of tolls) expect(statedBy(stated, moment)).not.toBe("out");
      expect(knownSeries(series, march(90))).toEqual(series);
    }),
  );
});

test("at least 340 is not the same as 340", () => {
  expect(isSameFigure(tollOf({ id: "a", min: 340 }), tollOf({ id: "b", min: 340 }))).toBe(true);
  expect(isSameFigure(tollOf({ id: "a", min: 340 }), tollOf({ id: "b", min: 340, max: 340 }))).toBe(false);
});

test("a series that a second claimant or a second group uses is refused to them, and it is said", () => {
  for (const change of [{ claimant: "The province" }, { group: "barns" }]) {
    const files = smallFiles();
    files.claims.claims.houses.series = "houses";
    files.claims.claims.others = { ...files.claims.claims.houses, ...change };
    const { dataset, problems } = readDataset(textsOf(files));
    expect(problems.map(({ code, path }) => `${code} ${path}`)).toEqual(["choice claims.others.series"]);
    expect(dataset?.tolls.get("houses")?.series).toBe("houses");
    expect(dataset?.tolls.get("others")?.series).toBeUndefined();
  }
});

const read = await readFolder("data/syria-coast-2025");
const syria = read.dataset!;

test("the first article's figures stand as SOHR's at the minute as of which it gave them", () => {
  const said = ["civilians", "security forces", "loyalist fighters", "total"].map((group) => {
    const [running] = tollSeries(syria, group);
    return claimLine(
      standingAt(running!, march(8, 14, 55)).now!.toll as unknown as Parameters<typeof claimLine>[0],
    );
  });
  expect(said).toEqual([
    "SOHR: civilians 340 to -",
    "SOHR: security forces 93 to 93",
    "SOHR: loyalist fighters 120 to 120",
    "SOHR: total 553 to -",
  ]);
});

test("narrower scopes, roundings and figures without a place in the order stand alone", () => {
  const alone = new Set([...syria.tolls.values()].filter(({ series }) => !series).map(({ id }) => id));
  for (const id of [
    "t-sohr-0306-s",
    "t-sohr-0307b-c",
    "t-sohr-0307c-c",
    "t-sohr-0308a0-c",
    "t-sohr-0308a0-t",
    "t-sohr-0308a-c0",
    "t-sohr-0312-day6",
    "t-sohr-0312-day7",
    "t-sohr-0312-day8",
    "t-sohr-ban-0308",
    "t-sohr-ban-0312",
    "t-sohr-june-c",
    "t-sohr-may-t",
    "t-snhr-0308-s",
    "t-snhr-later-t",
  ])
    expect(alone, id).toContain(id);
});

test("the joined figures of one series are one claimant's, and no series has a single figure", () => {
  const all = [...syria.tolls.values()].filter(({ series }) => series);
  for (const series of new Set(all.map((toll) => toll.series))) {
    const own = all.filter((toll) => toll.series === series);
    expect(own.length, series).toBeGreaterThan(1);
    expect(new Set(own.map(({ claimant, group }) => `${claimant} ${group}`)).size, series).toBe(1);
  }
});
