import fc from "fast-check";
import { expect, test } from "vitest";
import { type Box, type Labelled, overlap, placeLabels } from "../../../src/scene/labels";
import { textWidth } from "../../../src/scene/textWidth";

const label = (fields: Partial<Labelled> & Pick<Labelled, "id" | "at">): Labelled => ({
  radius: 8,
  text: "Jableh",
  size: 12,
  weight: 400,
  rank: 0,
  ...fields,
});

const items = fc
  .array(
    fc.record({
      at: fc.tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 300 })),
      radius: fc.integer({ min: 4, max: 40 }),
      text: fc.constantFrom("Jableh", "Al-Mukhtariyah", "بانياس", "Latakia + 3"),
      size: fc.constantFrom(12, 13),
      weight: fc.constantFrom<400 | 600>(400, 600),
      rank: fc.nat(5),
    }),
    { maxLength: 25 },
  )
  .map((list): Labelled[] => list.map((fields, index) => ({ id: `mark-${index}`, ...fields })));
const direction = fc.constantFrom<"ltr" | "rtl">("ltr", "rtl");

const markBox = ({ at: [x, y], radius }: Labelled): Box => [x - radius, y - radius, x + radius, y + radius];

test("a name covers neither another name nor another mark", () => {
  fc.assert(
    fc.property(items, direction, (items, direction) => {
      const placed = [...placeLabels(items, direction).values()];
      for (const [index, { id, box }] of placed.entries()) {
        for (const other of placed.slice(index + 1)) expect(overlap(box, other.box)).toBe(false);
        for (const item of items) if (item.id !== id) expect(overlap(box, markBox(item))).toBe(false);
      }
    }),
  );
});

test("a name is as wide as its text and stands beside its own mark", () => {
  fc.assert(
    fc.property(items, direction, (items, direction) => {
      for (const { id, side, box, at } of placeLabels(items, direction).values()) {
        const item = items.find((each) => each.id === id)!;
        const [left, top, right, bottom] = box;
        expect(right - left).toBeCloseTo(textWidth(item.text, item.size, item.weight), 6);
        expect(bottom - top).toBeGreaterThanOrEqual(item.size);
        expect(at[1]).toBeGreaterThanOrEqual(top);
        expect(at[1]).toBeLessThanOrEqual(bottom);
        expect(at[0]).toBeCloseTo(side === "right" ? left : side === "left" ? right : (left + right) / 2, 6);
        const gaps = {
          right: left - item.at[0] - item.radius,
          left: item.at[0] - item.radius - right,
          below: top - item.at[1] - item.radius,
          above: item.at[1] - item.radius - bottom,
        };
        expect(gaps[side]).toBeGreaterThan(0);
        expect(gaps[side]).toBeLessThan(6);
      }
    }),
  );
});

test("names do not depend on the order of the marks", () => {
  fc.assert(
    fc.property(items, direction, (items, direction) => {
      expect(new Map(placeLabels(items.toReversed(), direction))).toEqual(
        new Map(placeLabels(items, direction)),
      );
    }),
  );
});

test("a mark with room has its name on the right, and right to left on the left", () => {
  const alone = [label({ id: "one", at: [100, 100] })];
  expect(placeLabels(alone, "ltr").get("one")?.side).toBe("right");
  expect(placeLabels(alone, "rtl").get("one")?.side).toBe("left");
});

test("the more important name keeps its room; the other goes elsewhere or is left out", () => {
  const near = [
    label({ id: "village", at: [100, 100], rank: 1 }),
    label({ id: "city", at: [100, 118], rank: 9 }),
  ];
  const [city] = placeLabels(near, "ltr").values();
  expect(city?.id).toBe("city");
  const crowded = [
    label({ id: "village", at: [100, 100], rank: 1 }),
    ...Array.from({ length: 8 }, (_, index) =>
      label({
        id: `city-${index}`,
        rank: 9,
        radius: 20,
        at: [100 + 42 * Math.cos((index * Math.PI) / 4), 100 + 42 * Math.sin((index * Math.PI) / 4)] as const,
      }),
    ),
  ];
  expect(placeLabels(crowded, "ltr").has("village")).toBe(false);
});

test("longer, larger and bolder texts are estimated to be wider", () => {
  expect(textWidth("Jableh and", 12)).toBeGreaterThan(textWidth("Jableh", 12));
  expect(textWidth("Jableh", 13)).toBeGreaterThan(textWidth("Jableh", 12));
  expect(textWidth("Jableh", 12, 600)).toBeGreaterThan(textWidth("Jableh", 12));
  expect(textWidth("جبلة", 12)).toBeGreaterThan(0);
  expect(textWidth("", 12)).toBe(0);
});

test("a name goes to another side of what it is to keep clear of, and is not lost where all sides are such", () => {
  const item = label({ id: "a", at: [100, 100] });
  const beside: Box = [108, 90, 160, 110];
  expect(placeLabels([item], "ltr").get("a")!.side).toBe("right");
  expect(placeLabels([item], "ltr", [beside]).get("a")!.side).toBe("left");
  expect(placeLabels([item], "ltr", [[0, 0, 300, 300]]).get("a")!.side).toBe("right");
});
