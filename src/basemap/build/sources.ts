import type { Feature, MultiPolygon, Polygon, Position } from "geojson";
import type { Bounds } from "../../core/model";
import type { Line } from "./stitch";

/** What a shore line divides: sea from land, land from lake, lake from island, island from pond. */
export type ShoreLevel = 1 | 2 | 3 | 4;

export interface CountryProperties {
  /** ISO 3166-1 alpha-3, for instance "SYR". */
  readonly code: string;
}
export type Country = Feature<Polygon | MultiPolygon, CountryProperties>;

export interface ProvinceSource {
  /** ISO 3166-2, for instance "SY-LA". A code with "~" is Natural Earth's own, for what is no province. */
  readonly code: string;
  readonly country: string;
  readonly at: Position;
  readonly name: { readonly en: string; readonly ar: string; readonly fr: string };
}
export type Province = Feature<Polygon | MultiPolygon, ProvinceSource>;

export interface GazetteerPlace {
  /** GeoNames id. */
  readonly id: number;
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly otherNames: readonly string[];
  readonly at: readonly [longitude: number, latitude: number];
  /** GeoNames feature code, for instance "PPLA2". */
  readonly featureCode: string;
  /** 0 where GeoNames has none. */
  readonly population: number;
}

/** Where the builder gets its data from. Everything that reads a disk or starts a program is behind this. */
export interface BasemapSources {
  /** Pieces of shore inside the bounds, in the detail that a zoom needs. */
  shore(level: ShoreLevel, bounds: Bounds, zoom: number): Line[];
  /** Whether a position is in the sea, or, for lakes, in a lake or pond. */
  isWater(kind: "sea" | "lake", at: Position, zoom: number): boolean;
  /** Pieces of river inside the bounds: class 1 is the largest. */
  rivers(riverClass: RiverClass, bounds: Bounds, zoom: number): Line[];
  countries(): readonly Country[];
  provinces(): readonly Province[];
  places(): readonly GazetteerPlace[];
}

export const riverClasses = [1, 2, 3, 4] as const;
export type RiverClass = (typeof riverClasses)[number];
