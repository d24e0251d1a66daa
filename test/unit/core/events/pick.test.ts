import fc from "fast-check";
import { expect, test } from "vitest";
import { encodeEvents } from "../../../../src/core/events/encode";
import {
  categoryMask,
  type Direction,
  isInMask,
  nearestEvent,
  nearestInDirection,
} from "../../../../src/core/events/pick";
import { pointInFrame } from "../../../../src/core/events/position";
import { isInWindow } from "../../../../src/core/events/ranges";
import { type Camera, frameOrigin, type Point, worldPoint } from "../../../../src/core/mercator";
import { choice, config, madeEvents, rowNumbers, start, unit, window } from "./made";

const size = { width: 800, height: 600 };
const camera: fc.Arbitrary<Camera> = fc.record({
  longitude: fc.constantFrom(-179.9, 0, 36.1, 179.99),
  latitude: fc.constantFrom(-60, 0, 35),
  zoom: fc.constantFrom(0.5, 3, 5.5),
});
const at: fc.Arbitrary<Point> = fc.tuple(
  fc.integer({ min: 0, max: size.width }),
  fc.integer({ min: 0, max: size.height }),
);

/** Of the copies of the world the one whose point is nearest to the middle. */
function naivePoint(longitude: number, latitude: number, camera: Camera): Point {
  const world = 512 * 2 ** camera.zoom;
  const [x, y] = worldPoint([longitude, latitude], camera.zoom);
  const [dx, dy] = frameOrigin(camera, size);
  const off = x + dx - size.width / 2;
  return [size.width / 2 + off - world * Math.round(off / world), y + dy];
}

test("an event lies in the frame where the map puts it, on the nearest copy of the world, at zoom 18 too", () => {
  fc.assert(
    fc.property(fc.nat(), camera, fc.constantFrom(undefined, 14, 18), (seed, anyCamera, zoom) => {
      const columns = madeEvents({ seed, length: 20, spread: 10, longest: 4 });
      const block = encodeEvents(columns, config);
      for (const index of rowNumbers(block.length)) {
        const longitude = columns.longitude[block.rows[index]!]!;
        const latitude = columns.latitude[block.rows[index]!]!;
        // Beyond it there is no map.
        if (Math.abs(latitude) > 85) continue;
        // Near enough that the point is seen, where the map is zoomed in.
        const camera = zoom
          ? { longitude: longitude + 0.0005, latitude: latitude + 0.0005, zoom }
          : anyCamera;
        const [x, y] = pointInFrame(block, index, camera, size);
        const [expectedX, expectedY] = naivePoint(longitude, latitude, camera);
        expect(Math.abs(x - expectedX)).toBeLessThan(0.1);
        expect(Math.abs(y - expectedY)).toBeLessThan(0.1);
      }
    }),
    { numRuns: 60 },
  );
});

test("the event picked is the nearest of those that are drawn, and the topmost of those at one distance", () => {
  fc.assert(
    fc.property(
      choice,
      window,
      camera,
      at,
      fc.nat(63),
      fc.constantFrom(5, 60, 900),
      (made, window, camera, at, bits, radius) => {
        const leftOut = Uint8Array.from({ length: made.length }, (_, row) => (row % 4 === 0 ? 1 : 0));
        const block = encodeEvents(madeEvents(made), config, { leftOut });
        const mask = categoryMask(config.categories.length, (category) => ((bits >> category) & 1) === 1);
        let nearest = -1;
        let least: number = radius;
        for (const row of rowNumbers(block.length)) {
          const [category, , out] = block.style.subarray(4 * row);
          if (out === 1 || !isInMask(mask, category!) || isInWindow(block, row, window) === "out") continue;
          const distance = distanceFrom(block.position[2 * row]!, block.position[2 * row + 1]!, camera, at);
          if (distance <= least) [nearest, least] = [row, distance];
        }
        const found = nearestEvent(block, window, mask, { camera, size, at }, radius);
        if (found === nearest) return;
        // Where two are at one distance, the last digit may decide.
        expect(found).not.toBe(-1);
        expect(
          distanceFrom(block.position[2 * found]!, block.position[2 * found + 1]!, camera, at),
        ).toBeCloseTo(least, 3);
      },
    ),
    { numRuns: 150 },
  );
});

/** CSS pixels between a point of a block and one of the frame, by the nearest copy of the world. */
function distanceFrom(x: number, y: number, camera: Camera, at: Point): number {
  const world = 512 * 2 ** camera.zoom;
  const [dx, dy] = frameOrigin(camera, size);
  const off = (x / 2 ** 32) * world + dx - at[0];
  return Math.hypot(off - world * Math.round(off / world), (y / 2 ** 31) * world + dy - at[1]);
}

test("of events that share a point the one that is drawn last is picked", () => {
  const columns = madeEvents({ seed: 2, length: 30, spread: 10, longest: 40 });
  const same = Float64Array.from({ length: 30 }, () => 0);
  const block = encodeEvents({ ...columns, longitude: same, latitude: same }, config);
  const pointed = { camera: { longitude: 0, latitude: 0, zoom: 6 }, size, at: [400, 300] as const };
  const mask = categoryMask(config.categories.length, () => true);
  expect(nearestEvent(block, { from: start, to: start + 100 }, mask, pointed, 8)).toBe(29);
});

test("an arrow key leads to the nearest event on its side, past those that share the point", () => {
  const places: readonly Point[] = [
    [0, 0],
    [0, 0],
    [1, 0.2],
    [3, 0],
    [-2, 0.5],
    [0.4, 2],
    [0, -4],
    [0.3, 5],
  ];
  const columns = madeEvents({ seed: 1, length: places.length, spread: 1, longest: 1 });
  const block = encodeEvents(
    {
      ...columns,
      latest: columns.earliest.map((time) => time + unit),
      longitude: Float64Array.from(places, ([longitude]) => longitude),
      latitude: Float64Array.from(places, ([, latitude]) => latitude),
    },
    config,
  );
  const window = { from: start, to: start + unit };
  const mask = categoryMask(config.categories.length, () => true);
  const camera = { longitude: 0, latitude: 0, zoom: 6 };
  const middle: Point = [size.width / 2, size.height / 2];
  const led = (direction: Direction) =>
    nearestInDirection(block, window, mask, { camera, size, at: middle }, direction);
  expect([led("right"), led("left"), led("up"), led("down")]).toEqual([2, 4, 5, 6]);
  expect(nearestInDirection(block, { from: 0, to: 1 }, mask, { camera, size, at: middle }, "up")).toBe(-1);
});

test("a mask has a bit for every category, beyond 32 too", () => {
  const mask = categoryMask(100, (category) => category % 7 === 0);
  expect(mask).toHaveLength(4);
  for (const category of rowNumbers(100)) expect(isInMask(mask, category)).toBe(category % 7 === 0);
  expect(isInMask(mask, 200)).toBe(false);
});
