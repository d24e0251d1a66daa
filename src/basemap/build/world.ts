import type { Bounds } from "../../core/model";
import { shoreCredit } from "../attribution";
import { worldZooms } from "../schema";
import { type BuiltArchive, type Tile, writeArchive } from "./pmtiles-writer";
import type { Region } from "./region";
import type { BasemapSources } from "./sources";
import { cutTiles } from "./tiles";
import { lakePolygons, seaPolygons, waterFeatures } from "./water";

/** Degrees: all that Web Mercator shows. */
const world: Bounds = [-180, -85.051129, 180, 85.051129];
/** Further out a lake is a speck. */
const lakesFrom = 2;

/**
 * Builds an archive of the whole world: land, sea and lakes, without borders, places or names, so that it takes no
 * side and needs one source. Same sources, same bytes.
 */
export function buildWorldArchive(
  { id }: Pick<Region, "id">,
  sources: Pick<BasemapSources, "shore" | "isWater">,
  report: (line: string) => void = () => {},
): BuiltArchive {
  const tiles: Tile[] = [];
  for (let zoom: number = worldZooms.min; zoom <= worldZooms.max; zoom++) {
    const lakes = zoom < lakesFrom ? [] : waterFeatures(lakePolygons(sources, world, zoom), "lake", zoom);
    const last = 2 ** zoom - 1;
    const cut = cutTiles(
      {
        countries: [],
        borders: [],
        "province-lines": [],
        rivers: [],
        lakes,
        sea: waterFeatures(seaPolygons(sources, world, zoom), "sea", zoom),
        provinces: [],
        places: [],
      },
      { zoom, west: 0, east: last, north: 0, south: last },
    );
    tiles.push(...cut);
    report(`Zoom ${zoom}: ${cut.length} tiles`);
  }
  const bytes = writeArchive(tiles, {
    minZoom: worldZooms.min,
    maxZoom: worldZooms.max,
    bounds: world,
    centre: [0, 0, worldZooms.min],
    metadata: {
      name: `Daymark basemap: ${id}`,
      attribution: shoreCredit,
      vector_layers: ["sea", "lakes"].map((layer) => ({ id: layer, fields: {} })),
    },
  });
  return { bytes, tiles };
}
