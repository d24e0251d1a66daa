import fc from "fast-check";
import { expect, test } from "vitest";
import { frameOrigin, type Size, worldPoint } from "../../../src/core/mercator";
import { boundsAround } from "../../../src/scene/around";
import { cameraIn, type Framed, frameOf, framePadding } from "../../../src/scene/frame";
import { dataset } from "../arbitraries";
import { exampleConfig, placeOf, townAt } from "../examples";

const size = fc.record({
  width: fc.integer({ min: 280, max: 2600 }),
  height: fc.integer({ min: 200, max: 1600 }),
});
const direction = fc.constantFrom<"ltr" | "rtl">("ltr", "rtl");

test("what lies over the map leaves most of the frame to it, and is mirrored right to left", () => {
  fc.assert(
    fc.property(size, direction, (size, direction) => {
      const { top, right, bottom, left } = framePadding(size, direction);
      expect(left + right).toBeLessThan(size.width / 2);
      expect(top + bottom).toBeLessThan(size.height / 2);
      const mirrored = framePadding(size, direction === "ltr" ? "rtl" : "ltr");
      expect([mirrored.left, mirrored.right]).toEqual([right, left]);
    }),
  );
});

test("the reader's camera is kept; without one the data fill the frame", () => {
  const camera = { longitude: 36, latitude: 35, zoom: 11 };
  const frame = { width: 800, height: 600 };
  expect(cameraIn(camera, exampleConfig.bounds, frame, "ltr")).toBe(camera);
  const fitted = cameraIn(undefined, exampleConfig.bounds, frame, "ltr");
  expect(fitted.zoom).toBeGreaterThan(6);
  expect(fitted.zoom).toBeLessThan(9);
});

test("the box around places holds all of them, with the margin about it", () => {
  const town = townAt("town", [36, 35]);
  const area = placeOf({
    id: "area",
    geometry: {
      type: "Polygon",
      coordinates: [
        [
          [35, 34],
          [36.5, 34],
          [36.5, 34.5],
          [35, 34],
        ],
      ],
    },
  });
  expect(boundsAround([town], 0.5)).toEqual([35.5, 34.5, 36.5, 35.5]);
  expect(boundsAround([town, area, placeOf({ id: "nowhere" })], 0)).toEqual([35, 34, 36.5, 35]);
  fc.assert(
    fc.property(dataset, ({ places }) => {
      const bounds = boundsAround([...places.values()], 0);
      for (const { geometry } of places.values()) {
        if (geometry?.type !== "Point") continue;
        const [longitude = 0, latitude = 0] = geometry.coordinates;
        expect(longitude).toBeGreaterThanOrEqual(bounds![0]);
        expect(latitude).toBeGreaterThanOrEqual(bounds![1]);
        expect(longitude).toBeLessThanOrEqual(bounds![2]);
        expect(latitude).toBeLessThanOrEqual(bounds![3]);
      }
    }),
  );
});

test("without a place on the map there is no box", () => {
  expect(boundsAround([])).toBeUndefined();
  expect(boundsAround([placeOf({ id: "nowhere" })])).toBeUndefined();
});

const camera = fc.record({
  longitude: fc.double({ min: -179, max: 179, noNaN: true }),
  // A frame reaches no pole from there.
  latitude: fc.double({ min: -60, max: 60, noNaN: true }),
  zoom: fc.double({ min: 3, max: 14, noNaN: true }),
});
const framed: fc.Arbitrary<Framed> = fc.record({ camera, size });

/** Where a place lies in a frame, in its pixels from the upper left corner. */
function pixelIn({ camera, size }: Framed, place: readonly [number, number]): [number, number] {
  const [x, y] = worldPoint(place, camera.zoom);
  const origin = frameOrigin(camera, size);
  return [x + origin[0], y + origin[1]];
}

/** Of the width or height of the frame that is shown. */
const share = fc.double({ min: 0, max: 1, noNaN: true });

test("a picture that was drawn for one frame shows every place where another frame has it", () => {
  fc.assert(
    fc.property(framed, framed, share, share, (shown, drawn, across, down) => {
      const [left, top, width, height] = frameOf(shown, drawn);
      const { zoom } = shown.camera;
      const origin = frameOrigin(shown.camera, shown.size);
      const asked = [across * shown.size.width, down * shown.size.height] as const;
      const place = placeAt([asked[0] - origin[0], asked[1] - origin[1]], zoom);
      const [x, y] = pixelIn(drawn, place);
      // An SVG with this viewBox puts a point of the picture there in the frame.
      const seen = [
        ((x - left) / width) * shown.size.width,
        ((y - top) / height) * shown.size.height,
      ] as const;
      expect(Math.hypot(seen[0] - asked[0], seen[1] - asked[1])).toBeLessThan(0.01);
    }),
  );
});

/** The inverse of `worldPoint`, by its definition: Web Mercator in a world of 512 pixels at zoom 0. */
function placeAt([x, y]: readonly [number, number], zoom: number): [number, number] {
  const world = 512 * 2 ** zoom;
  const north = Math.PI * (1 - (2 * y) / world);
  return [(x / world) * 360 - 180, (Math.atan(Math.sinh(north)) * 180) / Math.PI];
}

test("a frame in its own pixels is itself, and a frame drawn a level nearer takes twice the pixels", () => {
  fc.assert(
    fc.property(framed, (own) => {
      const { width, height } = own.size;
      const itself = frameOf(own, own);
      expect(itself).toEqual([0, 0, width, height]);
      const nearer = { ...own, camera: { ...own.camera, zoom: own.camera.zoom + 1 } };
      const [left, top, ...size] = frameOf(own, nearer);
      expect(size[0]).toBeCloseTo(2 * width, 6);
      expect(size[1]).toBeCloseTo(2 * height, 6);
      expect(left).toBeCloseTo(-width / 2, 3);
      expect(top).toBeCloseTo(-height / 2, 3);
    }),
  );
});

test("a larger frame around the same camera takes as much more on each side", () => {
  const inner: Size = { width: 400, height: 300 };
  const camera = { longitude: 36, latitude: 35, zoom: 8 };
  const outer = { width: inner.width + 256, height: inner.height + 256 };
  expect(frameOf({ camera, size: inner }, { camera, size: outer })).toEqual([128, 128, 400, 300]);
});
