import fc from "fast-check";
import { expect, test } from "vitest";
import {
  betweenPoles,
  boundsIn,
  type Camera,
  fitBounds,
  frameOrigin,
  leastZoom,
  lonLatAt,
  type Padding,
  type Point,
  type Size,
  worldPoint,
  zooms,
} from "../../../src/core/mercator";
import type { Bounds, LonLat } from "../../../src/core/model";

const degrees = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const zoom = degrees(0, 18);
const size: fc.Arbitrary<Size> = fc.record({
  width: fc.integer({ min: 240, max: 2600 }),
  height: fc.integer({ min: 200, max: 1600 }),
});
const padding: fc.Arbitrary<Padding> = fc.record({
  top: fc.nat(60),
  right: fc.nat(60),
  bottom: fc.nat(60),
  left: fc.nat(60),
});
/** From a street to a country that fits the smallest frame at the least zoom. */
const bounds: fc.Arbitrary<Bounds> = fc
  .record({
    west: degrees(-150, 130),
    south: degrees(-60, 40),
    width: degrees(0.001, 8),
    height: degrees(0.001, 3),
  })
  .map(({ west, south, width, height }) => [west, south, west + width, south + height]);

const inFrame = (at: LonLat, camera: Camera, size: Size): Point => {
  const [x, y] = worldPoint(at, camera.zoom);
  const [left, top] = frameOrigin(camera, size);
  return [x + left, y + top];
};

test("a point of the world map is where it was after the way to the map and back", () => {
  fc.assert(
    fc.property(degrees(-180, 180), degrees(-85, 85), zoom, (longitude, latitude, zoom) => {
      const [east, north] = lonLatAt(worldPoint([longitude, latitude], zoom), zoom);
      expect(east).toBeCloseTo(longitude, 9);
      expect(north).toBeCloseTo(latitude, 9);
    }),
  );
});

test("the world is 512 pixels wide at zoom 0 and twice as wide at each further one", () => {
  expect(worldPoint([-180, 0], 0)).toEqual([0, 256]);
  expect(worldPoint([180, 0], 0)[0]).toBe(512);
  expect(worldPoint([180, 0], 3)[0]).toBe(4096);
});

test("north is up and east is right", () => {
  const [x, y] = worldPoint([35.8, 35.5], 8);
  expect(worldPoint([35.9, 35.5], 8)[0]).toBeGreaterThan(x);
  expect(worldPoint([35.8, 35.6], 8)[1]).toBeLessThan(y);
});

test("the centre of the camera is the middle of the frame", () => {
  fc.assert(
    fc.property(degrees(-180, 180), degrees(-85, 85), zoom, size, (longitude, latitude, zoom, size) => {
      const [x, y] = inFrame([longitude, latitude], { longitude, latitude, zoom }, size);
      expect(x).toBeCloseTo(size.width / 2, 4);
      expect(y).toBeCloseTo(size.height / 2, 4);
    }),
  );
});

test("fitted bounds lie in the frame as a whole, inside its padding", () => {
  fc.assert(
    fc.property(bounds, size, padding, (bounds, size, padding) => {
      const [west, south, east, north] = bounds;
      const camera = fitBounds(bounds, size, padding);
      const [left, top] = inFrame([west, north], camera, size);
      const [right, bottom] = inFrame([east, south], camera, size);
      expect(left).toBeGreaterThanOrEqual(padding.left - 0.01);
      expect(top).toBeGreaterThanOrEqual(padding.top - 0.01);
      expect(right).toBeLessThanOrEqual(size.width - padding.right + 0.02);
      expect(bottom).toBeLessThanOrEqual(size.height - padding.bottom + 0.02);
    }),
  );
});

test("fitted bounds fill the frame in one direction, unless the map goes no nearer", () => {
  fc.assert(
    fc.property(bounds, size, padding, (bounds, size, padding) => {
      const [west, south, east, north] = bounds;
      const camera = fitBounds(bounds, size, padding);
      expect(camera.zoom).toBeLessThanOrEqual(zooms.most);
      if (camera.zoom === zooms.most) return;
      const [left, top] = inFrame([west, north], camera, size);
      const [right, bottom] = inFrame([east, south], camera, size);
      const free = [
        size.width - padding.left - padding.right - (right - left),
        size.height - padding.top - padding.bottom - (bottom - top),
      ];
      expect(Math.min(...free)).toBeCloseTo(0, 2);
    }),
  );
});

test("bounds that are larger than the map goes out are shown from their middle, as far out as it goes", () => {
  const camera = fitBounds([-10, -5, 10, 5], { width: 40, height: 30 });
  expect(camera.zoom).toBe(zooms.least);
  expect(camera.longitude).toBeCloseTo(0, 9);
  expect(camera.latitude).toBeCloseTo(0, 9);
});

test("a map of the whole world goes out until the world fits a narrow frame; one of a region does not", () => {
  const world: Bounds = [-180, -66, 180, 76];
  expect(fitBounds(world, { width: 256, height: 256 }).zoom).toBeCloseTo(-1, 9);
  expect(fitBounds(world, { width: 1024, height: 1024 }).zoom).toBeCloseTo(1, 9);
  expect(leastZoom(world)).toBe(-1);
  expect(leastZoom([35, 34, 37, 36])).toBe(zooms.least);
});

test("a frame of the whole world shows nothing beyond the poles, and stays where it shows nothing anyway", () => {
  fc.assert(
    fc.property(
      size,
      fc.double({ min: -1, max: 6, noNaN: true }),
      fc.integer({ min: -80, max: 80 }),
      (size, zoom, latitude) => {
        const camera = betweenPoles({ longitude: 10, latitude, zoom }, size);
        const [, top] = frameOrigin(camera, size);
        expect(top).toBeLessThan(0.01);
        expect(top + 512 * 2 ** camera.zoom).toBeGreaterThan(size.height - 0.01);
        expect(camera.zoom).toBeGreaterThanOrEqual(zoom);
        const again = betweenPoles(camera, size);
        expect(again.latitude).toBeCloseTo(camera.latitude, 6);
      },
    ),
  );
});

test("poles, the antimeridian, a single point and a frame without room give numbers", () => {
  const extremes: readonly Bounds[] = [
    [-180, -90, 180, 90],
    [179, 89, 180, 90],
    [-180, -90, -180, -90],
    [36, 35, 36, 35],
    [170, -10, -170, 10],
  ];
  for (const bounds of extremes) {
    for (const size of [
      { width: 800, height: 600 },
      { width: 1, height: 1 },
      { width: 0, height: 0 },
    ]) {
      const camera = fitBounds(bounds, size, { top: 20, right: 20, bottom: 20, left: 20 });
      expect(Object.values(camera).every(Number.isFinite)).toBe(true);
      expect(frameOrigin(camera, size).every(Number.isFinite)).toBe(true);
    }
  }
  for (const latitude of [-90, 90]) expect(worldPoint([180, latitude], 18).every(Number.isFinite)).toBe(true);
});

test("a frame that was fitted to bounds shows them, and no more than it has room for", () => {
  const frame: Size = { width: 900, height: 456 };
  const bounds: Bounds = [35.45, 34.45, 37, 36.05];
  const [west, south, east, north] = boundsIn(fitBounds(bounds, frame), frame);
  expect(west).toBeLessThan(bounds[0]);
  expect(east).toBeGreaterThan(bounds[2]);
  expect(south).toBeCloseTo(bounds[1], 6);
  expect(north).toBeCloseTo(bounds[3], 6);
});
