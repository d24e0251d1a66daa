import type { PMTiles } from "pmtiles";

/** Where tiles come from: a file, the network, a test. */
export interface Tiles {
  /** The vector tile, decompressed; undefined where there is none. */
  tile(zoom: number, x: number, y: number): Promise<ArrayBuffer | undefined>;
}

/** The tiles of an archive. Rejects where the archive cannot be read, or when the signal says that nobody waits. */
export const archiveTiles = (archive: PMTiles, signal?: AbortSignal): Tiles => ({
  tile: async (zoom, x, y) => (await archive.getZxy(zoom, x, y, signal))?.data,
});
