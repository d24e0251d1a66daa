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

/** The same tiles, of which the last so many are remembered: a view that moves by a little reads little. */
export function rememberTiles(most: number): (tiles: Tiles) => Tiles {
  const known = new Map<string, ArrayBuffer | undefined>();
  return (tiles) => ({
    async tile(...address) {
      const key = address.join("/");
      const bytes = known.has(key) ? known.get(key) : await tiles.tile(...address);
      known.delete(key);
      known.set(key, bytes);
      if (known.size > most) known.delete(known.keys().next().value!);
      return bytes;
    },
  });
}
