import type { LineString, MultiPolygon, Point, Polygon } from "geojson";
import type { Figure } from "./figure";
import type { Language, LocalText } from "./text";

/** Longitude and latitude in degrees, WGS84. */
export type LonLat = readonly [longitude: number, latitude: number];

/** West, south, east, north in degrees, WGS84. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** A half-open interval: from <= t < to, in milliseconds since 1970-01-01T00:00Z. */
export interface Interval {
  readonly from: number;
  readonly to: number;
}

/** How closely the sources say where: what is drawn is never finer than this. */
export const placePrecisions = [
  "site",
  "neighbourhood",
  "village",
  "town",
  "district",
  "governorate",
  "region",
  "country",
  "route",
  "unknown",
] as const;
export type PlacePrecision = (typeof placePrecisions)[number];

export const timePrecisions = [
  "minute",
  "hour",
  "part-of-day",
  "day",
  "range",
  "month",
  "year",
  "unknown",
] as const;
export type TimePrecision = (typeof timePrecisions)[number];

/** As a source says it. A night may begin on one day and end on the next. */
export const partsOfDay = ["dawn", "morning", "noon", "afternoon", "evening", "night"] as const;
export type PartOfDay = (typeof partsOfDay)[number];

export const statuses = ["claimed", "corroborated", "disputed", "verified", "retracted"] as const;
export type Status = (typeof statuses)[number];

/** A place, a line between places, or "no place stated". */
export interface Place {
  readonly id: string;
  readonly role: "place" | "route" | "unplaced";
  readonly name: LocalText;
  /** Other spellings, found by search and never shown as the name. */
  readonly aliases: readonly string[];
  /** The gazetteer's word for it: city, village, governorate, military site … */
  readonly kind: string;
  /** How exactly the geometry is known; absent for routes and for "no place stated". */
  readonly precision: PlacePrecision;
  /** Null where no gazetteer has the place: its incidents are then shown at `shownAt`. */
  readonly geometry: Point | Polygon | MultiPolygon | LineString | null;
  /** The place that stands in on the map for a place without a geometry. */
  readonly shownAt: string | undefined;
  /** The administrative parent, by place id. */
  readonly parent: string | undefined;
  /** Routes only: the places on the line, in order. The line is a direction, not a road. */
  readonly route: readonly string[];
  /** Routes only: whether the order of the places is a direction of movement. */
  readonly isDirected: boolean;
  readonly geometrySource: string | undefined;
  readonly note: LocalText | undefined;
  /** OCHA place code, for instance "SY06". */
  readonly pcode: string | undefined;
}

/** A figure as somebody stated it. "At least 340" is min 340 and no max; "nearly 200" is max 200 and no min. */
export interface Claim {
  readonly claimant: string;
  readonly group: string;
  readonly min: Figure | undefined;
  readonly max: Figure | undefined;
  /** EDTF date, or an ISO 8601 time with offset, at which the claimant stated the figure. */
  readonly asOf: string | undefined;
  /** The bounds of `asOf`. */
  readonly asOfSpan: Interval | undefined;
  readonly sources: readonly string[];
  readonly note: LocalText | undefined;
}

/** A claim about the whole or a named part of what happened, kept apart from single incidents. */
export interface TollClaim extends Claim {
  readonly id: string;
  readonly asOfNote: LocalText | undefined;
  /** Which area and days the figure covers. */
  readonly scope: LocalText;
  /** The same claimant's figure by area; areas are named as the source names them. */
  readonly breakdown: Readonly<Record<string, Figure>> | undefined;
  /** Joins figures of one claimant for one group that the editors take for one running count; alone where absent. */
  readonly series: string | undefined;
  /** Made by the desk from the claimant's own parts; says so wherever it is shown. */
  readonly isDerived: boolean;
}

export interface Source {
  readonly id: string;
  readonly publisher: string;
  /** The outlet whose copy was read, where that is not the publisher. */
  readonly carrier: string | undefined;
  readonly title: string;
  /** http or https only. */
  readonly url: string | undefined;
  readonly archiveUrl: string | undefined;
  /** EDTF date, or an ISO 8601 time, as printed by the source. */
  readonly published: string | undefined;
  /** The bounds of `published`; the whole day where a clock time is printed without its zone. */
  readonly publishedSpan: Interval | undefined;
  /** BCP 47 tag of the language that the source is in. */
  readonly language: string;
  readonly note: LocalText | undefined;
}

export interface Incident {
  readonly id: string;
  /** The id of the feature that holds the incident: a place, a route, or "no place stated". */
  readonly placeId: string;
  /** Further places that the same report names. */
  readonly alsoAt: readonly string[];
  /** As the desk wrote it: EDTF level 0 or 1, or an ISO 8601 interval with offsets. */
  readonly time: string;
  /** Earliest possible start, inclusive, in milliseconds since 1970-01-01T00:00Z. */
  readonly earliest: number;
  /** Latest possible end, exclusive, in the same unit. Bounds of what is possible, not a duration. */
  readonly latest: number;
  readonly timePrecision: TimePrecision;
  /** The part of the day that the sources name, where they agree on one. */
  readonly partOfDay: PartOfDay | undefined;
  readonly timeNote: LocalText | undefined;
  readonly placePrecision: PlacePrecision;
  readonly placeNote: LocalText | undefined;
  /** Category id from map.json. */
  readonly category: string;
  /** As the sources name them. */
  readonly actors: readonly string[];
  readonly title: LocalText;
  readonly summary: LocalText;
  readonly status: Status;
  readonly statusNote: LocalText | undefined;
  readonly claims: readonly Claim[];
  readonly sources: readonly string[];
  /** EDTF date or ISO 8601 time of the first report, where known. */
  readonly reported: string | undefined;
  /** When the first report came. */
  readonly known: Known;
  /** Killings: no thumbnails, no emphasis by motion. */
  readonly isSensitive: boolean;
}

/** When something came to be known: the bounds of the first report. */
export interface Known extends Interval {
  /** Not in the record itself but taken from its earliest dated source; `to` is Infinity where no source has a date. */
  readonly isTaken: boolean;
}

export const shapes = ["square", "triangle", "circle", "diamond", "bar", "cross"] as const;
export type Shape = (typeof shapes)[number];

/** What is drawn alike: at most six groups, told apart by shape and by colour. */
export interface CategoryGroup {
  readonly id: string;
  readonly label: LocalText;
  readonly shape: Shape;
  /** Name of a colour token, see theme/tokens.ts. */
  readonly colour: string;
}

export interface Category {
  readonly id: string;
  readonly label: LocalText;
  readonly group: string;
}

export interface StatusDefinition {
  readonly id: Status;
  readonly label: LocalText;
  readonly definition: LocalText;
}

export interface Chapter {
  readonly id: string;
  readonly title: LocalText;
  readonly text: LocalText;
  readonly window: Interval;
}

/** What `map.json` says: the texts, the clock and the first view of one map. */
export interface MapConfig {
  readonly id: string;
  /** Changes with every correction, for instance "2026-11-23.1". */
  readonly dataVersion: string;
  readonly title: LocalText;
  readonly summary: LocalText;
  /** IANA name, for instance "Asia/Damascus". */
  readonly timeZone: string;
  /** How the clock is named on the page, for instance "Damascus time". */
  readonly timeZoneLabel: LocalText;
  /** Unicode locale by language, which fixes month names and digits, for instance ar: "ar-SY-u-nu-latn". */
  readonly locales: Readonly<Record<Language, string>>;
  /** The stretch of time that the timeline shows at first. */
  readonly extent: Interval;
  /** The window that is open at first. */
  readonly window: Interval;
  readonly bounds: Bounds;
  readonly groups: readonly CategoryGroup[];
  readonly categories: readonly Category[];
  readonly statuses: readonly StatusDefinition[];
  readonly chapters: readonly Chapter[];
  /** Actors, claimants and groups as the sources name them, in the other languages. By their name in the records. */
  readonly terms: ReadonlyMap<string, LocalText>;
  /** In which direction time runs, by language; without an entry as the language is read. */
  readonly timeAxis: Readonly<Record<Language, "ltr" | "rtl" | undefined>>;
  readonly licence: { readonly name: string; readonly url: string | undefined };
  readonly credits: readonly LocalText[];
  /** Path of the PMTiles archive, from the site's root. */
  readonly basemap: string | undefined;
  /** Path of the editors' own map layer, from the site's root. */
  readonly context: string | undefined;
  /** Set where the map shows many events of a file of their own, in the place of incidents. */
  readonly events: EventsFile | undefined;
}

/** Where a map's many events lie: names of files in its folder. */
export interface EventsFile {
  /** GeoParquet, GeoJSON (also one feature a line) or CSV, by the ending of its name. */
  readonly file: string;
  /** Exact counts beside a file that is too large for memory, written by the import. */
  readonly counts: string | undefined;
  /** BCP 47 tag of the language that titles and places are in. */
  readonly language: string;
}

/**
 * One map, read and checked. Incidents are in the order of `earliest`, then `latest`, then id; a row number is an
 * index into `incidents` and into every column.
 */
export interface Dataset {
  readonly config: MapConfig;
  readonly incidents: readonly Incident[];
  readonly columns: Columns;
  readonly places: ReadonlyMap<string, Place>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly tolls: ReadonlyMap<string, TollClaim>;
}

/** The two clocks: when it happened, and when it was known. */
export const clocks = ["happened", "known"] as const;
export type Clock = (typeof clocks)[number];

export interface Columns {
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly earliest: Float64Array;
  readonly latest: Float64Array;
  /** Bounds of the first report, in the same unit; `knownTo` may be Infinity. */
  readonly knownFrom: Float64Array;
  readonly knownTo: Float64Array;
  /** Index into `config.categories`. */
  readonly category: Uint8Array;
  /** Index into `statuses`. */
  readonly status: Uint8Array;
}
