import type { MapLibreMap } from "maplibre-gl";
import { archiveSource } from "../basemap/sources";
import type { SourceError } from "./failures";

interface TileAddress {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

/**
 * Tells whether pieces of the land are missing in what is shown, once all that can be had is there, and asks for them again
 * when the reader moves on or the network comes back. Returns a function that ends it.
 */
export function followMissingTiles(
  map: MapLibreMap,
  page: Pick<Window, "addEventListener" | "removeEventListener">,
  tell: (isMissing: boolean) => void,
): () => void {
  const missing = new Map<string, TileAddress>();
  const failed = ({ sourceId, tile }: SourceError) => {
    const address = (tile as { readonly tileID?: { readonly canonical: TileAddress } } | undefined)?.tileID;
    if (sourceId !== archiveSource || !address) return;
    const { x, y, z } = address.canonical;
    missing.set(`${z}/${x}/${y}`, { x, y, z });
  };
  const again = () => {
    if (missing.size === 0 || !map.getSource(archiveSource)) return;
    const asked = [...missing.values()];
    missing.clear();
    map.refreshTiles(archiveSource, asked);
  };
  const rest = () => tell(missing.size > 0);
  map.on("error", failed);
  map.on("idle", rest);
  map.on("moveend", again);
  page.addEventListener("online", again);
  return () => {
    map.off("error", failed);
    map.off("idle", rest);
    map.off("moveend", again);
    page.removeEventListener("online", again);
  };
}
