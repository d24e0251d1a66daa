import fc from "fast-check";
import { expect, test } from "vitest";
import { clearMiddle, eventPoint } from "../../../../src/marks/crowd/eventPoint";

const degrees = (limit: number) => fc.double({ min: -limit, max: limit, noNaN: true });

test("an event stands in the copy of the world that is nearest to the pointer, of those in the frame", () => {
  fc.assert(
    fc.property(
      degrees(180),
      degrees(180),
      fc.double({ min: -1, max: 4, noNaN: true }),
      fc.integer({ min: 200, max: 2000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (longitude, centre, zoom, width, share) => {
        const near = share * width;
        const camera = { longitude: centre, latitude: 0, zoom };
        const [x] = eventPoint({ longitude, latitude: 10 }, camera, { width, height: 500 }, near);
        const world = 512 * 2 ** zoom;
        const copies = Array.from({ length: 41 }, (_, index) => x + (index - 20) * world);
        const inFrame = copies.filter((copy) => copy >= 0 && copy <= width);
        const from = inFrame.length > 0 ? inFrame : copies;
        const least = Math.min(...from.map((copy) => Math.abs(copy - near)));
        expect(from).toContain(x);
        expect(Math.abs(x - near)).toBeCloseTo(least, 6);
      },
    ),
  );
});

test("an event whose place is on the map twice is not shown under the legend", () => {
  const size = { width: 900, height: 460 };
  const camera = { longitude: -75, latitude: 10, zoom: 0.1 };
  const [x] = eventPoint({ longitude: 118.8, latitude: -7.9 }, camera, size, clearMiddle(size, "ltr"));
  expect(x).toBeGreaterThan(300);
  const [mirrored] = eventPoint({ longitude: 118.8, latitude: -7.9 }, camera, size, clearMiddle(size, "rtl"));
  expect(mirrored).toBeLessThan(600);
});
