/** The vector layers of an archive. The builder writes them, the style draws them, a still reads them. */
export const tileLayers = [
  "countries",
  "province-lines",
  "rivers",
  "lakes",
  "borders",
  "sea",
  "provinces",
  "places",
] as const;
export type TileLayer = (typeof tileLayers)[number];

/** The zooms that a region's archive holds; a map may overzoom the last one. */
export const archiveZooms = { min: 3, max: 11 } as const;
/** The zooms of an archive of the whole world, which holds land and water only. */
export const worldZooms = { min: 0, max: 5 } as const;

/**
 * How much a place matters: 1 capital, 2 city, 3 large town, 4 town or seat of a district, 5 small town, 6 village.
 * A place is in the tiles from the zoom of its rank on.
 */
export const rankZooms = { 1: 3, 2: 5, 3: 6, 4: 7, 5: 9, 6: 10 } as const;
export type PlaceRank = keyof typeof rankZooms;

/**
 * Properties of a feature in `places`. `id` is the GeoNames id; a name that equals the English one is left out.
 * `population` is 0 where GeoNames has none.
 */
export interface PlaceProperties {
  readonly id: number;
  readonly rank: PlaceRank;
  readonly population: number;
  readonly name_en: string;
  readonly name_ar?: string;
  readonly name_fr?: string;
}

/** Properties of a feature in `provinces`: label points. `id` is the ISO 3166-2 code. */
export interface ProvinceProperties {
  readonly id: string;
  readonly name_en: string;
  readonly name_ar?: string;
  readonly name_fr?: string;
}
