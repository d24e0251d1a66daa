import { isWorldwide } from "../../core/mercator";
import type { Bounds } from "../../core/model";
import { attribution } from "../attribution";
import { archiveZooms, tileLayers } from "../schema";
import { countryLayers, touches } from "./countries";
import { rangeBounds, tileRange } from "./cover";
import { type Area, settleDisputed } from "./disputed";
import { boxOf, isInRing } from "./enclose";
import { pixelDegrees } from "./generalise";
import { drain, mergeLakes } from "./inland";
import { islandsOf } from "./islands";
import { mendJunctions } from "./junctions";
import { placeFeatures, rankPlaces } from "./places";
import { type BuiltArchive, type Tile, writeArchive } from "./pmtiles-writer";
import { provinceLabels, provinceLines } from "./provinces";
import type { Region } from "./region";
import { polygonsOf, snap } from "./snap";
import type { BasemapSources } from "./sources";
import { cutTiles } from "./tiles";
import { lakePolygons, riverFeatures, seaPolygons, waterFeatures } from "./water";
import { buildWorldArchive } from "./world";

/** Up to this zoom half the world is in view: its eight million vertices are thinned once, before anything else. */
const coarseZoom = 5;

/** What a screen shows at this zoom is drawn with care: borders without gaps, reservoirs. */
const surroundingsZoom = 6;

/** Builds the archive of a region, or of the whole world where the bounds are wider than a region's. Same sources and region, same bytes. */
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
  if (isWorldwide(bounds)) return buildWorldArchive(region, sources, report);
  const surroundings = rangeBounds(tileRange(bounds, surroundingsZoom));
  const { areas, coarse, waters } = countriesOf(region, sources, surroundings);
  const focus = region.focus.length
    ? region.focus
    : [ownerAt(areas, middle(bounds))].filter((code) => code !== undefined);
  report(`Focus: ${focus.join(", ") || "none, since the middle of the bounds is in no country"}`);
  const provinces = sources.provinces().filter(({ properties }) => focus.includes(properties.country));
  const isInFocus = insideOf(areas.filter(({ properties }) => focus.includes(properties.owner)));
  const places = rankPlaces(sources.places(), isInFocus);
  const tiles: Tile[] = [];
  for (let zoom: number = archiveZooms.min; zoom <= archiveZooms.max; zoom++) {
    const range = tileRange(bounds, zoom);
    const ground = rangeBounds(range);
    const sea = seaPolygons(sources, ground, zoom);
    const countries = countryLayers(zoom <= coarseZoom ? coarse : areas, ground, zoom, focus);
    const islands = islandsOf(sea, areas, focus, zoom);
    const cut = cutTiles(
      {
        countries: [...islands, ...countries.fills],
        borders: countries.borders,
        "province-lines": zoom >= 5 ? provinceLines(provinces, zoom) : [],
        rivers: riverFeatures(sources, ground, zoom),
        lakes: waterFeatures(mergeLakes(lakePolygons(sources, ground, zoom), waters, ground), "lake", zoom),
        sea: waterFeatures(sea, "sea", zoom),
        provinces: zoom >= 6 ? provinceLabels(provinces, region.names) : [],
        places: placeFeatures(places, ground, zoom, region.names),
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

/** Two sets, so that the exact outlines of far countries, some gigabytes, are not kept. */
function countriesOf({ disputed }: Region, sources: BasemapSources, surroundings: Bounds) {
  const all = settleDisputed(sources.countries(), disputed);
  const grid = pixelDegrees(coarseZoom) / 8;
  const far = snap(
    all.filter((area) => !touches(area, surroundings)),
    grid,
  );
  const near = all.filter((area) => touches(area, surroundings));
  const { areas, waters } = drain(mendJunctions(near, surroundings), surroundings);
  return { areas, waters, coarse: [...snap(areas, grid), ...far] };
}

function middle([west, south, east, north]: Bounds): readonly [number, number] {
  return [(west + east) / 2, (south + north) / 2];
}

function ownerAt(areas: readonly Area[], at: readonly [number, number]): string | undefined {
  return areas.find((area) => insideOf([area])(at))?.properties.owner;
}

/** Whether a position lies in one of the areas. */
function insideOf(areas: readonly Area[]): (at: readonly [number, number]) => boolean {
  const parts = areas.flatMap((area) =>
    polygonsOf(area.geometry).map((rings) => ({ rings, box: boxOf(rings[0]!) })),
  );
  return ([x, y]) =>
    parts.some(({ rings: [outline, ...holes], box: [west, south, east, north] }) => {
      if (x < west || x > east || y < south || y > north) return false;
      return isInRing([x, y], outline!) && !holes.some((hole) => isInRing([x, y], hole));
    });
}
