import type { PMTiles } from "pmtiles";

export interface TileZooms {
  readonly min: number;
  readonly max: number;
}

/** Where tiles come from: a file, the network, a test. */
export interface Tiles {
  /** The vector tile, decompressed; undefined where there is none. */
  tile(zoom: number, x: number, y: number): Promise<ArrayBuffer | undefined>;
  /** The zooms that there are; those of a region's archive if left out. */
  zooms?(): Promise<TileZooms>;
}

/** The tiles of an archive. Rejects where the archive cannot be read, or when the signal says that nobody waits. */
export const archiveTiles = (archive: PMTiles, signal?: AbortSignal): Tiles => ({
  tile: async (zoom, x, y) => (await archive.getZxy(zoom, x, y, signal))?.data,
  zooms: async () => {
    const { minZoom, maxZoom } = await archive.getHeader();
    return { min: minZoom, max: maxZoom };
  },
});

/** The same tiles, of which the last so many are remembered: a view that moves by a little reads little. */
export function rememberTiles(most: number): (tiles: Tiles) => Tiles {
  const known = new Map<string, ArrayBuffer | undefined>();
  return (tiles) => ({
    ...tiles,
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
