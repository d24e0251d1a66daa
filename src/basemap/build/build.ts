import type { Feature } from "geojson";
import type { Bounds } from "../../core/model";
import { attribution } from "../attribution";
import { archiveZooms, tileLayers } from "../schema";
import { countryLayers } from "./countries";
import { rangeBounds, tileRange } from "./cover";
import { type Area, settleDisputed } from "./disputed";
import { isInRing } from "./enclose";
import { islandsOf } from "./islands";
import { placeFeatures } from "./places";
import { type Tile, writeArchive } from "./pmtiles-writer";
import { provinceLabels, provinceLines } from "./provinces";
import type { Region } from "./region";
import { polygonsOf } from "./snap";
import type { BasemapSources } from "./sources";
import { cutTiles } from "./tiles";
import { lakePolygons, riverFeatures, seaPolygons, waterFeatures } from "./water";

export interface BuiltArchive {
  readonly bytes: Uint8Array;
  readonly tiles: readonly Tile[];
}

/** Builds the archive of a region. Same sources and region, same bytes. */
export function buildArchive(
  region: Region,
  sources: BasemapSources,
  report: (line: string) => void = () => {},
): BuiltArchive {
  const { bounds } = region;
  if (!(bounds[0] < bounds[2] && bounds[1] < bounds[3]))
    throw new Error(
      `Got bounds ${bounds.join(", ")}. Expected west < east and south < north in degrees; a region across the 180th meridian can't be built yet.`,
    );
  const areas = settleDisputed(sources.countries(), region.disputed);
  const focus = region.focus.length
    ? region.focus
    : [ownerAt(areas, middle(bounds))].filter((code) => code !== undefined);
  report(`Focus: ${focus.join(", ") || "none, since the middle of the bounds is in no country"}`);
  const provinces = sources.provinces().filter(({ properties }) => focus.includes(properties.country));
  const tiles: Tile[] = [];
  for (let zoom: number = archiveZooms.min; zoom <= archiveZooms.max; zoom++) {
    const range = tileRange(bounds, zoom);
    const ground = rangeBounds(range);
    const sea = seaPolygons(sources, ground, zoom);
    const countries = countryLayers(areas, ground, zoom, focus);
    const islands = islandsOf(sea, areas, focus, zoom);
    const cut = cutTiles(
      {
        countries: [...islands, ...countries.fills],
        borders: countries.borders,
        "province-lines": zoom >= 5 ? provinceLines(provinces, zoom) : [],
        rivers: riverFeatures(sources, ground, zoom),
        lakes: waterFeatures(lakePolygons(sources, ground, zoom), "lake", zoom),
        sea: waterFeatures(sea, "sea", zoom),
        provinces: zoom >= 6 ? provinceLabels(provinces, region.names) : [],
        places: placeFeatures(sources.places(), ground, zoom, region.names),
      },
      range,
    );
    tiles.push(...cut);
    report(`Zoom ${zoom}: ${cut.length} tiles`);
  }
  const [longitude, latitude] = middle(bounds);
  const bytes = writeArchive(tiles, {
    minZoom: archiveZooms.min,
    maxZoom: archiveZooms.max,
    bounds: rangeBounds(tileRange(bounds, archiveZooms.min), 0),
    centre: [longitude, latitude, 7],
    metadata: {
      name: `Daymark basemap: ${region.id}`,
      attribution,
      vector_layers: tileLayers.map((id) => ({ id, fields: {} })),
    },
  });
  return { bytes, tiles };
}

function middle([west, south, east, north]: Bounds): readonly [number, number] {
  return [(west + east) / 2, (south + north) / 2];
}

function ownerAt(areas: readonly Area[], at: readonly [number, number]): string | undefined {
  const holds = (area: Feature<Area["geometry"]>) =>
    polygonsOf(area.geometry).some(
      ([outline, ...holes]) => isInRing([...at], outline!) && !holes.some((hole) => isInRing([...at], hole)),
    );
  return areas.find(holds)?.properties.owner;
}
