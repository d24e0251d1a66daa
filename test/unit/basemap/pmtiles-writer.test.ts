import fc from "fast-check";
import { PMTiles } from "pmtiles";
import { expect, test } from "vitest";
import { type Tile, writeArchive } from "../../../src/basemap/build/pmtiles-writer";
import { bytesSource } from "./archive-bytes";

const head = {
  minZoom: 0,
  maxZoom: 11,
  bounds: [35, 34, 37, 36],
  centre: [36, 35, 7],
  metadata: { name: "test" },
} as const;

const tile = fc.integer({ min: 0, max: 11 }).chain((z) =>
  fc.record({
    z: fc.constant(z),
    x: fc.integer({ min: 0, max: 2 ** z - 1 }),
    y: fc.integer({ min: 0, max: 2 ** z - 1 }),
    // Few different contents, so that equal neighbours are common.
    bytes: fc.uint8Array({ minLength: 1, maxLength: 3, max: 2 }),
  }),
);
const tiles = fc.uniqueArray(tile, {
  selector: ({ z, x, y }) => `${z}/${x}/${y}`,
  minLength: 1,
  maxLength: 60,
});

test("every tile that is written is read back, and no other", async () => {
  await fc.assert(
    fc.asyncProperty(tiles, tile, async (written, other) => {
      const archive = new PMTiles(bytesSource(writeArchive(written, head)));
      for (const { z, x, y, bytes } of written) {
        const read = await archive.getZxy(z, x, y);
        expect(new Uint8Array(read!.data)).toEqual(bytes);
      }
      const isWritten = written.some(({ z, x, y }) => z === other.z && x === other.x && y === other.y);
      if (!isWritten) expect(await archive.getZxy(other.z, other.x, other.y)).toBeUndefined();
    }),
    { numRuns: 40 },
  );
});

test("the order in which tiles come makes no difference to the bytes", () => {
  fc.assert(
    fc.property(tiles, (written) => {
      const [one, other] = [writeArchive(written, head), writeArchive(written.toReversed(), head)];
      expect(Buffer.compare(one, other)).toBe(0);
    }),
    { numRuns: 40 },
  );
});

test("equal tiles are kept once, and neighbours among them share an entry", async () => {
  const sea = Uint8Array.of(7, 7, 7);
  const all: Tile[] = [0, 1].flatMap((x) => [0, 1].map((y) => ({ z: 1, x, y, bytes: sea })));
  const { numAddressedTiles, numTileEntries, numTileContents } = await new PMTiles(
    bytesSource(writeArchive(all, head)),
  ).getHeader();
  expect({ numAddressedTiles, numTileEntries, numTileContents }).toEqual({
    numAddressedTiles: 4,
    numTileEntries: 1,
    numTileContents: 1,
  });
});

test("a directory that outgrows the first fetch is split into leaves, and tiles are still found", async () => {
  let state = 1;
  const random = () => {
    state = (state * 48271) % 2147483647;
    return state;
  };
  const places = new Set(Array.from({ length: 12_000 }, () => random() % 4 ** 11));
  const many: Tile[] = [...places].map((place) => ({
    z: 11,
    x: place % 2048,
    y: Math.floor(place / 2048),
    bytes: Uint8Array.from({ length: 1 + (random() % 40) }, () => random() % 256),
  }));
  const archive = new PMTiles(bytesSource(writeArchive(many, head)));
  expect((await archive.getHeader()).leafDirectoryLength).toBeGreaterThan(0);
  for (const { z, x, y, bytes } of many.filter((_, i) => i % 1500 === 7)) {
    expect(new Uint8Array((await archive.getZxy(z, x, y))!.data)).toEqual(bytes);
  }
});

test("header and metadata say what they were given", async () => {
  const archive = new PMTiles(
    bytesSource(writeArchive([{ z: 3, x: 4, y: 3, bytes: Uint8Array.of(1) }], { ...head, minZoom: 3 })),
  );
  const header = await archive.getHeader();
  expect([header.minLon, header.minLat, header.maxLon, header.maxLat]).toEqual([35, 34, 37, 36]);
  expect([header.minZoom, header.maxZoom, header.centerZoom]).toEqual([3, 11, 7]);
  expect(await archive.getMetadata()).toEqual({ name: "test" });
});
