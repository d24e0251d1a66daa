import fc from "fast-check";
import { expect, test } from "vitest";
import { boundsAround } from "../../../src/scene/around";
import { cameraIn, framePadding } from "../../../src/scene/frame";
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
