import { expect, test } from "vitest";
import { openArchiveFile } from "../../../src/basemap/archiveFile";
import { archiveTiles, rememberTiles } from "../../../src/basemap/tiles";

const bytesOf = (text: string) => new TextEncoder().encode(text).buffer as ArrayBuffer;

test("a tile that is remembered is not read again, and the one that was used longest ago is forgotten first", async () => {
  const read: string[] = [];
  const tiles = rememberTiles(2)({
    async tile(...address) {
      read.push(address.join("/"));
      return bytesOf(address.join("/"));
    },
  });
  for (const x of [1, 2, 1, 3, 1, 2]) await tiles.tile(5, x, 0);
  expect(read).toEqual(["5/1/0", "5/2/0", "5/3/0", "5/2/0"]);
});

test("a tile that could not be read is tried again", async () => {
  let count = 0;
  const tiles = rememberTiles(2)({
    async tile() {
      count += 1;
      if (count === 1) throw new Error("offline");
      return undefined;
    },
  });
  await expect(tiles.tile(5, 1, 0)).rejects.toThrow("offline");
  expect(await tiles.tile(5, 1, 0)).toBeUndefined();
});

test("an archive's file is read in pieces; a tile beyond it is missing, and a file that is not there an error", async () => {
  const tiles = archiveTiles(openArchiveFile("public/basemaps/syria-coast-2025.pmtiles"));
  expect((await tiles.tile(7, 76, 50))?.byteLength).toBeGreaterThan(1000);
  expect(await tiles.tile(7, 1, 1)).toBeUndefined();
  await expect(archiveTiles(openArchiveFile("public/none.pmtiles")).tile(7, 76, 50)).rejects.toThrow(
    "none.pmtiles",
  );
});
