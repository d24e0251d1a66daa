import fc from "fast-check";
import type { Position } from "geojson";
import { expect, test } from "vitest";
import type { ContextLayer } from "../../../src/basemap/context";
import { type Ground, type GroundLayer, type Line, readGround } from "../../../src/basemap/features";
import { ringArea } from "../../../src/basemap/thin";
import {
  type Camera,
  frameOrigin,
  lonLatAt,
  type Point,
  type Size,
  worldPoint,
} from "../../../src/core/mercator";
import { boxRing, feature, polygon, tilesOf } from "./cut-tiles";

const size: Size = { width: 700, height: 500 };
/** Where four tiles of zoom 7 meet. */
const corner = lonLatAt([76 * 512, 50 * 512], 7);
const camera: Camera = { longitude: corner[0], latitude: corner[1], zoom: 7 };
const [west, south, east, north] = [corner[0] - 1, corner[1] - 1, corner[0] + 1, corner[1] + 1];
const bounds = [west, south, east, north] as const;

/** Where a camera has a position, in frame pixels. */
function framePoint(position: Position, seen: Camera = camera): Point {
  const [x, y] = worldPoint([position[0]!, position[1]!], seen.zoom);
  const [originX, originY] = frameOrigin(seen, size);
  return [x + originX, y + originY];
}

const areas = (ground: Ground, layer: GroundLayer) =>
  (ground.layers[layer] ?? []).flatMap((each) => (each.kind === "area" ? [each] : []));
const linesIn = (ground: Ground, layer: GroundLayer): Line[] =>
  (ground.layers[layer] ?? []).flatMap((each) => (each.kind === "lines" ? each.lines : []));
const near = (a: Point, b: Point) => Math.hypot(a[0] - b[0], a[1] - b[1]) < 0.4;

test("an area over four tiles is one ring with the corners of the one that was cut, and without their seams", async () => {
  const ring = boxRing(corner[0] - 0.7, corner[1] - 0.5, corner[0] + 0.6, corner[1] + 0.4);
  const tiles = tilesOf({ sea: [feature(polygon(ring))] }, 7, bounds);
  const ground = await readGround(tiles, undefined, camera, size);
  const [sea, ...others] = areas(ground, "sea");
  expect(others).toEqual([]);
  expect(sea!.isWhole).toBe(true);
  expect(sea!.rings).toHaveLength(1);
  const corners = ring.slice(0, 4).map((position) => framePoint(position));
  expect(sea!.rings[0]).toHaveLength(4);
  for (const point of sea!.rings[0]!) expect(corners.some((each) => near(each, point))).toBe(true);
});

test("a line over a seam is one line, and every point of it lands where the camera has it", async () => {
  const shift = fc.double({ min: -0.6, max: 0.6, noNaN: true });
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(shift, shift), { minLength: 2, maxLength: 6 }), async (shifts) => {
      const line = shifts.map(([dx, dy]) => [corner[0] + dx, corner[1] + dy]);
      const tiles = tilesOf(
        { rivers: [feature({ type: "LineString", coordinates: line }, { class: 2 })] },
        7,
        bounds,
      );
      const ground = await readGround(tiles, undefined, camera, size);
      const path = line.map((position) => framePoint(position));
      for (const point of linesIn(ground, "rivers").flat()) {
        const distances = path.slice(1).map((to, index) => {
          const from = path[index]!;
          const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
          const along = (point[0] - from[0]) * dx + (point[1] - from[1]) * dy;
          const share = Math.max(0, Math.min(1, along / (dx * dx + dy * dy || 1)));
          return Math.hypot(point[0] - from[0] - dx * share, point[1] - from[1] - dy * share);
        });
        expect(Math.min(...distances)).toBeLessThan(0.5);
      }
    }),
    { numRuns: 40 },
  );
});

test("the same frontier read from two neighbouring tiles is one line that runs on over the seam", async () => {
  const line = [
    [corner[0] - 0.6, corner[1] + 0.31],
    [corner[0] + 0.6, corner[1] - 0.27],
  ];
  const border = feature({ type: "LineString", coordinates: line }, { disputed: 0 });
  const ground = await readGround(tilesOf({ borders: [border] }, 7, bounds), undefined, camera, size);
  expect(linesIn(ground, "borders")).toHaveLength(1);
});

test("a place on a seam is there once", async () => {
  const places = [corner, [corner[0] + 0.001, corner[1]], [corner[0] - 0.001, corner[1] + 0.001]].map(
    (coordinates, id) => feature({ type: "Point", coordinates: [...coordinates] }, { id }),
  );
  const ground = await readGround(tilesOf({ places }, 7, bounds), undefined, camera, size);
  expect((ground.layers.places ?? []).map(({ properties }) => properties.id).sort()).toEqual([0, 1, 2]);
});

test("what is read reaches over the frame by a few pixels and no farther", async () => {
  const everywhere = boxRing(west - 5, south - 5, east + 5, north + 5);
  const tiles = tilesOf({ sea: [feature(polygon(everywhere))] }, 7, [
    west - 4,
    south - 4,
    east + 4,
    north + 4,
  ]);
  const small: Size = { width: 300, height: 200 };
  const ground = await readGround(tiles, undefined, camera, small);
  const ring = areas(ground, "sea").flatMap(({ rings }) => rings);
  const [xs, ys] = [ring.flat().map(([x]) => x), ring.flat().map(([, y]) => y)];
  expect([Math.min(...xs), Math.min(...ys)]).toEqual([-8, -8]);
  expect([Math.max(...xs), Math.max(...ys)]).toEqual([308, 208]);
  expect(ring.reduce((sum, each) => sum + Math.abs(ringArea(each)), 0)).toBeCloseTo(316 * 216);
  expect(areas(ground, "sea").flatMap(({ shores }) => shores)).toEqual([]);
});

test("a tile that is missing is bare land, and its edge is no shore", async () => {
  const everywhere = boxRing(west - 5, south - 5, east + 5, north + 5);
  const tiles = tilesOf(
    { sea: [feature(polygon(everywhere))] },
    7,
    [west - 4, south - 4, east + 4, north + 4],
    (x, y) => x === 76 && y === 50,
  );
  const [sea] = areas(await readGround(tiles, undefined, camera, size), "sea");
  const filled = sea!.rings.reduce((sum, ring) => sum + Math.abs(ringArea(ring)), 0);
  expect(filled / (716 * 516)).toBeCloseTo(0.75, 2);
  expect(sea!.shores).toEqual([]);
  expect(sea!.isWhole).toBe(false);
  const none = await readGround({ tile: async () => undefined }, undefined, camera, size);
  expect(Object.values(none.layers).flat()).toEqual([]);
});

test("a tile that cannot be read is an error, not bare land", async () => {
  const broken = { tile: () => Promise.reject(new Error("offline")) };
  await expect(readGround(broken, undefined, camera, size)).rejects.toThrow("offline");
});

test.each([
  [2.5, 3],
  [7.9, 7],
  [13.2, 11],
])(
  "at zoom %s the tiles of zoom %s are read, and only those that the frame touches",
  async (zoom, tileZoom) => {
    const tiles = tilesOf({}, 7, bounds);
    await readGround(tiles, undefined, { ...camera, zoom }, size);
    const span = 512 * 2 ** (zoom - tileZoom);
    expect(new Set(tiles.asked.map((address) => address.split("/")[0]))).toEqual(new Set([String(tileZoom)]));
    const most = (Math.ceil((size.width + 16) / span) + 1) * (Math.ceil((size.height + 16) / span) + 1);
    expect(tiles.asked.length).toBeLessThanOrEqual(most);
    expect(new Set(tiles.asked).size).toBe(tiles.asked.length);
  },
);

test("the editors' own lines and points are where the camera has them, with what they say", async () => {
  const context: ContextLayer = {
    type: "FeatureCollection",
    features: [
      {
        type: "Feature",
        properties: { kind: "sea", name_en: "Sea" },
        geometry: { type: "Point", coordinates: [...corner] },
      },
      {
        type: "Feature",
        properties: { kind: "road" },
        geometry: { type: "LineString", coordinates: [[...corner], [east, north]] },
      },
    ],
  };
  const ground = await readGround({ tile: async () => undefined }, context, camera, size);
  const [sea, road] = ground.layers.context!;
  expect(sea).toMatchObject({ kind: "point", properties: { name_en: "Sea" } });
  expect(sea!.kind === "point" && near(sea!.at, [350, 250])).toBe(true);
  expect(road!.kind === "lines" && near(road!.lines[0]![0]!, [350, 250])).toBe(true);
});
