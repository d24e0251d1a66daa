import type { Source } from "pmtiles";
import { PMTiles } from "pmtiles";
import { expect, test } from "vitest";
import { archiveTile, rangeOrWhole } from "../../../src/basemap/archive";
import { writeArchive } from "../../../src/basemap/build/pmtiles-writer";
import { bytesSource } from "./archive-bytes";

const bytes = writeArchive(
  [1, 2, 3].map((x) => ({ z: 3, x, y: 2, bytes: Uint8Array.of(x, x) })),
  { minZoom: 3, maxZoom: 3, bounds: [0, 0, 1, 1], centre: [0, 0, 3], metadata: {} },
);
const whole = bytes.slice().buffer;

const failing = (error: Error): Source => ({
  getKey: () => "x",
  getBytes: () => Promise.reject(error),
});

test("a host with Range requests is never asked for the whole archive", async () => {
  const source = rangeOrWhole("ranged", bytesSource(bytes), () => Promise.reject(new Error("not needed")));
  const tile = await new PMTiles(source).getZxy(3, 2, 2);
  expect([...new Uint8Array(tile!.data)]).toEqual([2, 2]);
});

test("a host without Range requests is asked for the whole archive once, however many tiles are read", async () => {
  let downloads = 0;
  const source = rangeOrWhole("x", failing(new Error("no content-length")), async () => {
    downloads += 1;
    return whole;
  });
  const archive = new PMTiles(source);
  const tiles = await Promise.all([1, 2, 3].map((x) => archive.getZxy(3, x, 2)));
  expect(tiles.map((tile) => new Uint8Array(tile!.data)[0])).toEqual([1, 2, 3]);
  expect(downloads).toBe(1);
});

test("a request that is called off does not start the download of the whole archive", async () => {
  const abort = Object.assign(new Error("called off"), { name: "AbortError" });
  let downloads = 0;
  const source = rangeOrWhole("x", failing(abort), async () => {
    downloads += 1;
    return whole;
  });
  await expect(source.getBytes(0, 10)).rejects.toThrow("called off");
  expect(downloads).toBe(0);
});

test("a download that failed is tried again with the next tile", async () => {
  let downloads = 0;
  const source = rangeOrWhole("x", failing(new Error("no ranges")), async () => {
    downloads += 1;
    if (downloads === 1) throw new Error("offline");
    return whole;
  });
  await expect(source.getBytes(0, 10)).rejects.toThrow("offline");
  expect((await source.getBytes(0, 7)).data.byteLength).toBe(7);
});

test("an address that is no tile is an error that shows it", async () => {
  await expect(archiveTile({ url: "pmtiles://x/map.pmtiles" }, new AbortController())).rejects.toThrow(
    "pmtiles://x/map.pmtiles",
  );
});
