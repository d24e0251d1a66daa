import { MapLibreMap, setWorkerUrl } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import "maplibre-gl/dist/maplibre-gl.css";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fitBounds, frameOrigin, lonLatAt, worldPoint } from "../../../src/core/mercator";
import type { LonLat } from "../../../src/core/model";

const size = { width: 640, height: 400 };
let map: MapLibreMap;

beforeAll(async () => {
  setWorkerUrl(new URL(workerUrl, import.meta.url).href);
  const container = document.createElement("div");
  Object.assign(container.style, { width: `${size.width}px`, height: `${size.height}px` });
  document.body.append(container);
  map = new MapLibreMap({
    container,
    style: { version: 8, sources: {}, layers: [] },
    center: [36, 35],
    zoom: 3,
    fadeDuration: 0,
    attributionControl: false,
  });
  await map.once("load");
});

afterAll(() => map.remove());

const centres: readonly LonLat[] = [
  [35.9, 35.3],
  [0, 0],
  [-122.4, 37.8],
  [151.2, -33.9],
  [25, 71],
  [-58.4, -54.8],
];

for (const [longitude, latitude] of centres) {
  test(`marks around ${longitude}, ${latitude} stand where MapLibre has the place, to half a pixel, from zoom 3 to 14`, () => {
    for (let zoom = 3; zoom <= 14; zoom += 0.25) {
      map.jumpTo({ center: [longitude, latitude], zoom });
      const camera = { longitude: map.getCenter().lng, latitude: map.getCenter().lat, zoom: map.getZoom() };
      expect(camera.zoom).toBeCloseTo(zoom, 6);
      const [x, y] = frameOrigin(camera, size);
      for (const across of [0.02, 0.35, 0.5, 0.8, 0.98]) {
        for (const down of [0.02, 0.4, 0.98]) {
          const { lng, lat } = map.unproject([across * size.width, down * size.height]);
          const theirs = map.project([lng, lat]);
          const ours = worldPoint([lng, lat], zoom);
          const away = Math.hypot(ours[0] + x - theirs.x, ours[1] + y - theirs.y);
          expect(away, `${lng} ${lat} at zoom ${zoom}`).toBeLessThan(0.5);
        }
      }
    }
  });
}

test("a point of the frame is the same place on earth for us and for MapLibre", () => {
  for (const zoom of [3, 7.3, 11, 14]) {
    map.jumpTo({ center: [36.1, 35.2], zoom });
    const { lng, lat } = map.getCenter();
    const [x, y] = frameOrigin({ longitude: lng, latitude: lat, zoom }, size);
    const ours = lonLatAt([123 - x, 321 - y], zoom);
    const theirs = map.unproject([123, 321]);
    const degreesPerPixel = 360 / (512 * 2 ** zoom);
    expect(Math.abs(ours[0] - theirs.lng)).toBeLessThan(0.5 * degreesPerPixel);
    expect(Math.abs(ours[1] - theirs.lat)).toBeLessThan(0.5 * degreesPerPixel);
  }
});

test("the camera that fits bounds into a frame is the one that MapLibre finds", () => {
  const bounds = [35.45, 34.45, 37, 36.05] as const;
  const padding = { top: 20, right: 48, bottom: 60, left: 200 };
  const ours = fitBounds(bounds, size, padding);
  const theirs = map.cameraForBounds([bounds[0], bounds[1], bounds[2], bounds[3]], { padding });
  const centre = theirs?.center as { lng: number; lat: number };
  expect(ours.zoom).toBeCloseTo(theirs!.zoom!, 3);
  expect(ours.longitude).toBeCloseTo(centre.lng, 3);
  expect(ours.latitude).toBeCloseTo(centre.lat, 3);
});
