import { VectorTile } from "@mapbox/vector-tile";
import { PbfReader } from "pbf";
import { PMTiles } from "pmtiles";
import { expect, test } from "vitest";
import { openedAtEdge } from "../../../src/basemap/build/antimeridian";
import { buildArchive } from "../../../src/basemap/build/build";
import { readGround } from "../../../src/basemap/features";
import { archiveTiles } from "../../../src/basemap/tiles";
import { bytesSource } from "./archive-bytes";
import { tinyRegion } from "./tiny-region";

/** One square continent from 20 west to 20 east, in a sea that goes round the world. */
const sources = {
  shore: (level: number) =>
    level === 1
      ? [
          [
            [-20, -20],
            [20, -20],
            [20, 20],
            [-20, 20],
            [-20, -20],
          ] as [number, number][],
        ]
      : [],
  isWater: (kind: string, [x, y]: readonly number[]) =>
    kind === "sea" && (Math.abs(x!) > 20 || Math.abs(y!) > 20),
  rivers: () => [],
  countries: () => {
    throw new Error("An archive of the world has no countries.");
  },
  provinces: () => [],
  places: () => [],
} as unknown as Parameters<typeof buildArchive>[1];
const world = { ...tinyRegion, bounds: [-180, -60, 180, 70] as const };
const { bytes } = buildArchive(world, sources);
const archive = new PMTiles(bytesSource(bytes));

test("the archive of a map of the whole world holds land and water from the furthest zoom on, and nothing that is disputed", async () => {
  const { minZoom, maxZoom } = await archive.getHeader();
  expect([minZoom, maxZoom]).toEqual([0, 5]);
  for (let zoom = minZoom; zoom <= maxZoom; zoom++) {
    const middle = (2 ** zoom) >> 1;
    const tile = await archive.getZxy(zoom, middle, middle);
    expect(Object.keys(new VectorTile(new PbfReader(new Uint8Array(tile!.data))).layers)).toEqual(["sea"]);
  }
});

test("where the world begins again the sea has no edge within a tile", async () => {
  for (const x of [0, 7]) {
    const tile = await archive.getZxy(3, x, 3);
    const { layers } = new VectorTile(new PbfReader(new Uint8Array(tile!.data)));
    const sea = layers.sea!;
    const edge = x === 0 ? 0 : 4096;
    for (let index = 0; index < sea.length; index++) {
      for (const ring of sea.feature(index).loadGeometry()) {
        for (const [at, { x: here }] of ring.entries()) {
          const before = ring[at - 1];
          expect(before !== undefined && before.x === edge && here === edge).toBe(false);
        }
      }
    }
  }
});

test("a shore that reaches the edge still reaches it where it did", () => {
  const ring: [number, number][] = [
    [4000, 100],
    [4096, 200],
    [4096, 900],
    [4000, 1000],
  ];
  expect(openedAtEdge([ring], 4096, 50)).toEqual([
    [
      [4000, 100],
      [4096, 200],
      [4146, 200],
      [4146, 900],
      [4096, 900],
      [4000, 1000],
    ],
  ]);
});

test("a frame that is wider than the world is filled with it, without seams", async () => {
  const ground = await readGround(
    archiveTiles(archive),
    undefined,
    { longitude: 0, latitude: 0, zoom: 0 },
    {
      width: 1400,
      height: 300,
    },
  );
  const areas = ground.layers.sea!.filter((feature) => feature.kind === "area");
  expect(areas).toHaveLength(1);
  // The continent, three times: a hole each.
  expect(areas[0]!.kind === "area" && areas[0]!.rings).toHaveLength(4);
});
