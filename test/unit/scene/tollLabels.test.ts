import fc from "fast-check";
import { expect, test } from "vitest";
import { tollSeries } from "../../../src/core/tolls";
import { overlap } from "../../../src/scene/labels";
import { createTimescale } from "../../../src/scene/timescale";
import { tollLabels } from "../../../src/scene/tollLabels";
import { tollLines } from "../../../src/scene/tollLines";
import { march } from "../examples";
import { minuteOf, tollOf, tolls, withTolls } from "../tolls";

const extent = { from: march(4), to: march(15) };

function labelled(
  all: readonly ReturnType<typeof tollOf>[],
  direction: "ltr" | "rtl",
  width = 900,
  height = 140,
) {
  const picture = tollLines(
    tollSeries(withTolls(all), "civilians"),
    createTimescale(extent, width, direction),
    height,
  );
  const names = new Map(picture.series.map(({ series }) => [series.id, series.claimant]));
  return { picture, labels: tollLabels(picture.series, names, [width, height], direction) };
}

test("no name lies over another or over a figure, none leaves the picture, none stands twice", () => {
  fc.assert(
    fc.property(
      tolls,
      fc.constantFrom<"ltr" | "rtl">("ltr", "rtl"),
      fc.constantFrom(300, 900),
      (all, direction, width) => {
        const { picture, labels } = labelled(all, direction, width);
        const boxes = labels.map(({ box }) => box);
        boxes.forEach((box, index) => {
          expect(boxes.slice(index + 1).some((other) => overlap(box, other))).toBe(false);
          expect(box[0] >= 0 && box[2] <= width && box[1] >= 0 && box[3] <= 140).toBe(true);
          for (const { x, width, top, bottom } of picture.series.flatMap(({ marks }) => marks))
            expect(overlap(box, [x, top, x + width, bottom])).toBe(false);
        });
        expect(new Set(labels.map(({ seriesId }) => seriesId)).size).toBe(labels.length);
      },
    ),
  );
});

test("with room every claimant is named, after the figure in the direction of reading", () => {
  const all = ["SOHR", "SNHR"].map((claimant, index) =>
    tollOf({ id: claimant, claimant, min: 100 + 900 * index, asOfSpan: minuteOf(8, 0) }),
  );
  const sides = (["ltr", "rtl"] as const).map((direction) =>
    labelled(all, direction).labels.map(({ x }) => x > (direction === "ltr" ? 327 : 573)),
  );
  expect(sides).toEqual([
    [true, true],
    [false, false],
  ]);
});

test("of two names in one column the upper one belongs to the upper figure", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 4, maxLength: 8 }),
      (heights) => {
        const all = heights.map((height) =>
          tollOf({
            id: `${height}`,
            claimant: `Claimant ${height}`,
            min: 20 * height,
            asOfSpan: minuteOf(8, 0),
          }),
        );
        const { labels } = labelled(all, "ltr");
        const column = labels.filter(({ x }) => x > 327).toSorted((a, b) => a.y - b.y);
        const named = column.map(({ seriesId }) => Number(seriesId));
        expect(named).toEqual(named.toSorted((a, b) => b - a));
      },
    ),
  );
});
