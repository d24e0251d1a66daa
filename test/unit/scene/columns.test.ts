import fc from "fast-check";
import { expect, test } from "vitest";
import { noFilter } from "../../../src/core/filter";
import { type Bin, binEdges, binStep, histogram } from "../../../src/core/histogram";
import { type Block, columnBlocks, totalOf } from "../../../src/scene/columns";
import { createTimescale } from "../../../src/scene/timescale";
import { dataset } from "../arbitraries";
import { exampleConfig, march } from "../examples";

const { groups } = exampleConfig;

const picture = fc
  .record({
    dataset,
    width: fc.integer({ min: 240, max: 2000 }),
    height: fc.integer({ min: 20, max: 200 }),
    direction: fc.constantFrom<"ltr" | "rtl">("ltr", "rtl"),
  })
  .map(({ dataset, width, height, direction }) => {
    const { extent, timeZone } = dataset.config;
    const bins = histogram(dataset, noFilter, binEdges(extent, binStep(extent), timeZone));
    const scale = createTimescale(extent, width, direction);
    return { bins, scale, height, blocks: columnBlocks(bins, groups, scale, height) };
  });

/** Blocks of one column stand at one place. */
const columnsOf = (blocks: readonly Block[]): readonly (readonly Block[])[] =>
  [...new Set(blocks.map(({ x }) => x))].map((x) => blocks.filter((block) => block.x === x));

test("blocks of a column stand on one another from the ground, what is certain under what is possible", () => {
  fc.assert(
    fc.property(picture, ({ blocks, height }) => {
      for (const column of columnsOf(blocks)) {
        let ground = height;
        for (const block of column) {
          expect(block.y + block.height).toBeCloseTo(ground, 6);
          ground = block.y;
        }
        const certain = column.map(({ isPossible }) => isPossible);
        expect(certain).toEqual(certain.toSorted((a, b) => Number(a) - Number(b)));
      }
    }),
  );
});

test("heights are in proportion to counts, and the tallest column fills the height", () => {
  fc.assert(
    fc.property(picture, ({ bins, blocks, height }) => {
      const most = Math.max(1, ...bins.map(totalOf));
      const counts = bins.flatMap((bin) =>
        (["certain", "possible"] as const).flatMap((part) =>
          bin.groups.map((count) => count[part]).filter((count) => count > 0),
        ),
      );
      expect(blocks).toHaveLength(counts.length);
      for (const [index, block] of blocks.entries())
        expect(block.height).toBeCloseTo((counts[index]! / most) * height, 6);
      if (blocks.length > 0) expect(Math.min(...blocks.map(({ y }) => y))).toBeCloseTo(0, 6);
    }),
  );
});

test("a column stands inside its stretch of time", () => {
  fc.assert(
    fc.property(picture, ({ bins, blocks, scale }) => {
      const stretches = bins.map(({ from, to }) =>
        [scale.position(from), scale.position(to)].toSorted((a, b) => a - b),
      );
      for (const { x, width } of blocks) {
        const holder = stretches.find(([left, right]) => x >= left! && x + width <= right! + 1);
        expect(holder).toBeDefined();
        expect(width).toBeGreaterThanOrEqual(1);
      }
    }),
  );
});

test("the blocks of a bin are its groups, in their order", () => {
  const bin: Bin = {
    from: march(6),
    to: march(7),
    groups: [
      { certain: 2, possible: 1 },
      { certain: 0, possible: 0 },
      { certain: 1, possible: 0 },
    ],
  };
  const scale = createTimescale({ from: march(6), to: march(8) }, 200, "ltr");
  expect(
    columnBlocks([bin], groups, scale, 80).map(({ x, y, width, height, group, isPossible }) => ({
      x,
      y,
      width,
      height,
      group: group.id,
      isPossible,
    })),
  ).toEqual([
    { x: 1.5, y: 40, width: 97, height: 40, group: "killing", isPossible: false },
    { x: 1.5, y: 20, width: 97, height: 20, group: "statement", isPossible: false },
    { x: 1.5, y: 0, width: 97, height: 20, group: "killing", isPossible: true },
  ]);
});

test("bins without incidents have no blocks", () => {
  const scale = createTimescale({ from: march(6), to: march(8) }, 200, "ltr");
  const empty = groups.map(() => ({ certain: 0, possible: 0 }));
  expect(columnBlocks([{ from: march(6), to: march(7), groups: empty }], groups, scale, 80)).toEqual([]);
  expect(columnBlocks([], groups, scale, 80)).toEqual([]);
});
