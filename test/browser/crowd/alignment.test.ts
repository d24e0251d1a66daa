import { MapLibreMap, setWorkerUrl } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import { afterEach, expect, test } from "vitest";
import type { LonLat } from "../../../src/core/model";
import { createCrowdRenderer } from "../../../src/marks/crowd/renderer";
import { blockOf, look, spotsOf, view } from "./crowdOf";
import { type CrowdStage, setCrowd } from "./crowdStage";

let clear = () => {};
afterEach(() => clear());

const size = { width: 640, height: 420 };

/** A bare map of its own, which goes nearer than the page's, at a place. */
async function bareMap(center: LonLat, zoom: number): Promise<MapLibreMap> {
  setWorkerUrl(new URL(workerUrl, import.meta.url).href);
  const container = document.createElement("div");
  Object.assign(container.style, { width: `${size.width}px`, height: `${size.height}px` });
  document.body.append(container);
  const map = new MapLibreMap({
    container,
    style: { version: 8, sources: {}, layers: [] },
    center: [...center],
    zoom,
    maxZoom: 20,
    attributionControl: false,
  });
  await new Promise((done) => void map.once("load", done));
  clear = () => {
    map.remove();
    container.remove();
  };
  return map;
}

test.each([
  { where: "the coast", at: [35.9, 35.3] as LonLat, zoom: 3 },
  { where: "the coast", at: [35.9, 35.3] as LonLat, zoom: 10 },
  { where: "the coast", at: [35.90123456, 35.31234567] as LonLat, zoom: 14 },
  { where: "the coast", at: [35.90123456, 35.31234567] as LonLat, zoom: 18 },
  { where: "the far north", at: [20.2, 78.1] as LonLat, zoom: 13.37 },
  { where: "this side of the antimeridian", at: [179.9999, -17.2] as LonLat, zoom: 3.2 },
  { where: "that side of the antimeridian", at: [-179.9999, -17.2] as LonLat, zoom: 12.7 },
  { where: "the antimeridian", at: [180, -17.2] as LonLat, zoom: 18 },
])("at zoom $zoom over $where points lie where the map puts them", async ({ at, zoom }) => {
  const map = await bareMap(at, zoom);
  const canvas = document.createElement("canvas");
  const renderer = createCrowdRenderer(canvas, look);
  const degree = (512 * 2 ** zoom) / 360;
  const narrower = Math.cos((at[1] * Math.PI) / 180);
  const places = Array.from({ length: 24 }, (_, index): LonLat => {
    const [x, y] = [(index % 6) * 97 - 250, Math.floor(index / 6) * 101 - 155];
    const longitude = at[0] + x / degree;
    return [((longitude + 540) % 360) - 180, at[1] - (y / degree) * narrower];
  });
  renderer.setBlocks([blockOf(places.map((at) => ({ at })))]);
  const { lng, lat } = map.getCenter();
  renderer.draw({
    ...view,
    size,
    camera: { longitude: lng, latitude: lat, zoom: map.getZoom() },
    pointSize: 4,
  });
  const spots = spotsOf(canvas);
  renderer.destroy();
  const offsets = places.flatMap(([longitude, latitude]) => {
    // Of the copies of a world the map may name another one than it shows.
    const around = [-360, 0, 360].map((turn) => map.project([longitude + turn, latitude]));
    const inFrame = around.find(({ x, y }) => x > 3 && y > 3 && x < size.width - 3 && y < size.height - 3);
    if (!inFrame) return [];
    return Math.min(...spots.map(({ x, y }) => Math.hypot(x - inFrame.x, y - inFrame.y)));
  });
  expect(offsets.length).toBeGreaterThan(15);
  expect(Math.max(...offsets)).toBeLessThan(0.5);
});

test("while the map moves, every frame of it has its points at the same place", async () => {
  const place: LonLat = [0.5, 0.25];
  const stage: CrowdStage = await setCrowd([{ at: place }], {
    camera: { longitude: 0, latitude: 0, zoom: 7 },
  });
  clear = stage.clear;
  const { map } = stage.addBackground();
  await new Promise((done) => void map.once("idle", done));
  const offsets: number[] = [];
  const cameraNow = () => stage.mounted.store.getState().camera!;
  let drawn = cameraNow();
  map.on("render", () => {
    const camera = cameraNow();
    const { lng, lat } = map.getCenter();
    // Less than can be seen is no move.
    expect(Math.abs(lng - camera.longitude)).toBeLessThan(2e-6);
    expect(Math.abs(lat - camera.latitude)).toBeLessThan(2e-6);
    expect(Math.abs(map.getZoom() - camera.zoom)).toBeLessThan(2e-4);
    if (camera === drawn) return;
    drawn = camera;
    // What is not drawn in this task cannot be read in it.
    const [spot] = spotsOf(stage.canvas);
    const { x, y } = map.project([...place]);
    const ratio = stage.canvas.width / stage.size.width;
    offsets.push(spot ? Math.hypot(spot.x / ratio - x, spot.y / ratio - y) : Number.POSITIVE_INFINITY);
  });
  const ended = () => new Promise((done) => void map.once("moveend", done));
  map.panBy([60, -35], { duration: 200, essential: true });
  await ended();
  map.zoomTo(8, { duration: 200, essential: true, around: [0.4, 0.2] });
  await ended();
  expect(offsets.length).toBeGreaterThan(3);
  expect(Math.max(...offsets)).toBeLessThan(0.5);
});

test("at the edge of the world, too, map and points have one camera", async () => {
  const place: LonLat = [31, 84];
  const stage = await setCrowd([{ at: place }], { camera: { longitude: 30, latitude: 50, zoom: 3 } });
  clear = stage.clear;
  const { map } = stage.addBackground();
  await new Promise((done) => void map.once("idle", done));
  stage.mounted.actions.moveCamera({ longitude: 30, latitude: 84.5, zoom: 3 });
  const [spot] = spotsOf(stage.canvas);
  const { x, y } = map.project([...place]);
  const ratio = stage.canvas.width / stage.size.width;
  expect(Math.hypot(spot!.x / ratio - x, spot!.y / ratio - y)).toBeLessThan(0.5);
});
