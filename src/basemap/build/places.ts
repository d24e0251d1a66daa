import type { Feature, Point } from "geojson";
import type { Bounds } from "../../core/model";
import { type PlaceProperties, type PlaceRank, rankZooms } from "../schema";
import { arabicName, type EditorsNames, isRomanised, localNames, plainLatin } from "./names";
import type { GazetteerPlace } from "./sources";

/** People. */
const greatCity = 1_000_000;

/** Parts of towns, ruins and abandoned places. */
const leftOut = new Set(["PPLX", "PPLH", "PPLQ", "PPLW", "PPLCH"]);

export interface RankedPlace extends GazetteerPlace {
  readonly rank: PlaceRank;
}

/** The places with their rank. Outside the country in focus a place counts one rank less, unless it is a great city. */
export function rankPlaces(
  places: readonly GazetteerPlace[],
  isInFocus: (at: readonly [number, number]) => boolean,
): RankedPlace[] {
  return places
    .filter(({ featureCode }) => !leftOut.has(featureCode))
    .map((place) => {
      const rank = placeRank(place);
      const isAbroad = rank > 1 && rank < 6 && place.population < greatCity && !isInFocus(place.at);
      return { ...place, rank: isAbroad ? ((rank + 1) as PlaceRank) : rank };
    });
}

/** The places inside bounds that a zoom shows, most important first. */
export function placeFeatures(
  places: readonly RankedPlace[],
  bounds: Bounds,
  zoom: number,
  editors: EditorsNames,
): Feature<Point, PlaceProperties>[] {
  const [west, south, east, north] = bounds;
  return places
    .filter(({ at: [x, y] }) => x! >= west && x! <= east && y! >= south && y! <= north)
    .map((place) => placeFeature(place, editors))
    .filter(({ properties }) => zoom >= rankZooms[properties.rank])
    .sort((a, b) => byImportance(a.properties, b.properties));
}

function placeFeature(place: RankedPlace, editors: EditorsNames): Feature<Point, PlaceProperties> {
  const edited = editors.places[place.id];
  const arabic = arabicName(place.otherNames);
  const latin = isRomanised(place.country) ? plainLatin(place.name) : place.name;
  const name = { en: latin, ...(arabic ? { ar: arabic } : {}), ...edited?.name };
  return {
    type: "Feature",
    id: place.id,
    properties: {
      id: place.id,
      rank: edited?.rank ?? place.rank,
      population: place.population,
      ...localNames(name),
    },
    geometry: { type: "Point", coordinates: [...place.at] },
  };
}

/** From what GeoNames knows: the seat of a country, province or district, and the population, often unknown. */
export function placeRank({ featureCode, population }: GazetteerPlace): PlaceRank {
  if (featureCode === "PPLC") return 1;
  if (population >= 400_000 || (featureCode === "PPLA" && population >= 80_000)) return 2;
  if (population >= 60_000 || featureCode === "PPLA") return 3;
  if (population >= 20_000 || featureCode === "PPLA2") return 4;
  if (population >= 4_000 || featureCode === "PPLA3") return 5;
  return 6;
}

function byImportance(a: PlaceProperties, b: PlaceProperties): number {
  return a.rank - b.rank || b.population - a.population || a.id - b.id;
}
