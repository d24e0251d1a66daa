import type { Camera, Size } from "../core/mercator";
import type { MapConfig } from "../core/model";
import { openArchive } from "./archive";
import { type ContextLayer, fetchContext } from "./context";
import { type Ground, readGround } from "./features";
import { archiveTiles, rememberTiles, type Tiles } from "./tiles";

/** The land of a map, as the site serves it. */
export interface SiteGround {
  /** Rejects where the archive cannot be read, or when the signal says that nobody waits. */
  read(camera: Camera, size: Size, signal?: AbortSignal): Promise<Ground>;
}

const mostTiles = 64;

/**
 * Reads a map's land from the site whose root has this address, and remembers what it read last. Without a basemap it
 * is bare land under the editors' own layer.
 */
export function openSiteGround(
  { basemap, context }: Pick<MapConfig, "basemap" | "context">,
  root: string,
): SiteGround {
  const archive = basemap ? openArchive(new URL(basemap, root).href) : undefined;
  const remembered = rememberTiles(mostTiles);
  let layer: Promise<ContextLayer | undefined> | undefined;
  return {
    async read(camera, size, signal) {
      layer ??= context ? fetchContext(new URL(context, root).href) : Promise.resolve(undefined);
      const tiles: Tiles = archive ? archiveTiles(archive, signal) : { tile: async () => undefined };
      return readGround(remembered(tiles), await layer, camera, size);
    },
  };
}
