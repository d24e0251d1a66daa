import fc from "fast-check";
import { expect, test } from "vitest";
import { broughtInto, dragged, zoomedAround } from "../../../src/core/cameraMoves";
import {
  type Camera,
  frameOrigin,
  lonLatAt,
  type Point,
  worldPoint,
  zooms,
} from "../../../src/core/mercator";

const size = { width: 800, height: 500 };
const cameras = fc.record({
  longitude: fc.double({ min: -120, max: 120, noNaN: true }),
  latitude: fc.double({ min: -60, max: 60, noNaN: true }),
  zoom: fc.double({ min: 5, max: zooms.most, noNaN: true }),
});
const points = fc.tuple(fc.integer({ min: 0, max: 800 }), fc.integer({ min: 0, max: 500 }));

/** The position under a point of the frame. */
function under(camera: Camera, [x, y]: Point) {
  const [originX, originY] = frameOrigin(camera, size);
  return lonLatAt([x - originX, y - originY], camera.zoom);
}

test("what the reader drags stays under the pointer", () => {
  fc.assert(
    fc.property(cameras, points, points, (camera, from, to) => {
      const moved = dragged(camera, [to[0] - from[0], to[1] - from[1]]);
      const [before, after] = [under(camera, from), under(moved, to)];
      const [a, b] = [worldPoint(before, camera.zoom), worldPoint(after, camera.zoom)];
      expect(Math.hypot(a[0] - b[0], a[1] - b[1])).toBeLessThan(0.01);
    }),
  );
});

test("zooming keeps the place under the pointer, within the zooms of the map", () => {
  fc.assert(
    fc.property(cameras, points, fc.double({ min: 4, max: 16, noNaN: true }), (camera, point, zoom) => {
      const zoomed = zoomedAround(camera, size, point, zoom);
      expect(zoomed.zoom).toBe(Math.max(zooms.least, Math.min(zooms.most, zoom)));
      const [a, b] = [under(camera, point), under(zoomed, point)].map((at) => worldPoint(at, zoomed.zoom));
      expect(Math.hypot(a![0] - b![0], a![1] - b![1])).toBeLessThan(0.01);
    }),
  );
});

test("east of the 180th meridian the world begins again, and the poles are its ends", () => {
  const far = dragged({ longitude: 179.9, latitude: 0, zoom: 8 }, [-200, 0]);
  expect(far.longitude).toBeLessThan(-179);
  const top = dragged({ longitude: 0, latitude: 84.9, zoom: 3 }, [0, 5000]);
  expect(top.latitude).toBeCloseTo(85.0511, 3);
});

test("a point is brought into the padded frame by the shortest way, and one that is there stays", () => {
  const padding = { top: 40, right: 60, bottom: 80, left: 100 };
  const anywhere = fc.tuple(fc.integer({ min: -900, max: 1700 }), fc.integer({ min: -900, max: 1400 }));
  fc.assert(
    fc.property(cameras, anywhere, (camera, [x, y]) => {
      const moved = broughtInto(camera, size, padding, [x, y]);
      const place = worldPoint(under(camera, [x, y]), camera.zoom);
      const [originX, originY] = frameOrigin(moved, size);
      const world = 512 * 2 ** camera.zoom;
      // Around the world is as near as across it.
      const shownX = (((place[0] + originX) % world) + world) % world;
      expect(shownX).toBeCloseTo(Math.min(740, Math.max(100, x)), 1);
      expect(place[1] + originY).toBeCloseTo(Math.min(420, Math.max(40, y)), 1);
      const isInside = x >= 100 && x <= 740 && y >= 40 && y <= 420;
      expect(moved === camera).toBe(isInside);
    }),
  );
});
