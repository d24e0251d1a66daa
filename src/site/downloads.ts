import type { Claim, Dataset, Incident, TollClaim } from "../core/model";
import { spotOf } from "../core/places";
import { type LocalText, languages } from "../core/text";
import type { Messages } from "../i18n/messages";
import { citationBibtex, citationFile } from "./citation";
import { type Cell, csvText, listCell } from "./csv";
import { contentTypes } from "./headers";
import { placeTime } from "./placeTime";

/** A file of a map's data that readers may take away. */
export interface Download {
  /** From the site's root. */
  readonly path: string;
  /** Media type, without parameters. */
  readonly type: string;
  /** Length in UTF-8. */
  readonly bytes: number;
  /** Its name in words: a key of `messages.downloads`. */
  readonly label: keyof Messages["downloads"];
}

/** A download that the build writes. */
export interface WrittenDownload extends Download {
  readonly text: string;
}

const inEach = (name: string): readonly string[] => languages.map((language) => `${name}_${language}`);
const each = (text: LocalText | undefined): readonly Cell[] => languages.map((language) => text?.[language]);

const urlsOf = ({ sources }: Dataset, ids: readonly string[]): string =>
  listCell(ids.flatMap((id) => sources.get(id)?.url ?? []));

const incidentHeader = [
  "id",
  "time",
  "earliest",
  "latest_before",
  "time_precision",
  "part_of_day",
  "place_id",
  ...inEach("place"),
  "longitude",
  "latitude",
  "place_precision",
  "category",
  "status",
  ...inEach("title"),
  ...inEach("summary"),
  "actors",
  "source_ids",
  "source_urls",
  "first_reported",
  "first_reported_earliest",
  "first_reported_before",
  "first_reported_by",
];

/** The place's own point. What stands for another place or for a whole governorate would claim too much as one. */
function pointOf({ places }: Dataset, placeId: string): readonly Cell[] {
  const spot = spotOf(places, placeId);
  const geometry = places.get(placeId)?.geometry;
  if (spot.kind !== "point" || spot.placeId !== placeId || geometry?.type !== "Point") return ["", ""];
  return geometry.coordinates.slice(0, 2);
}

/** When it was first reported, as the clock of what was known has it: by the record, else by its dated sources. */
function reportCells({ known, reported }: Incident, { config }: Dataset): readonly Cell[] {
  if (known.isTaken && !Number.isFinite(known.to)) return ["", "", "", ""];
  return [
    reported,
    placeTime(known.from, config.timeZone),
    placeTime(known.to, config.timeZone),
    known.isTaken ? "sources" : "record",
  ];
}

/** One row for each incident, in order of time. */
export function incidentsCsv(dataset: Dataset): string {
  const { timeZone } = dataset.config;
  const rows = dataset.incidents.map((incident) => [
    incident.id,
    incident.time,
    placeTime(incident.earliest, timeZone),
    placeTime(incident.latest, timeZone),
    incident.timePrecision,
    incident.partOfDay,
    incident.placeId,
    ...each(dataset.places.get(incident.placeId)?.name),
    ...pointOf(dataset, incident.placeId),
    incident.placePrecision,
    incident.category,
    incident.status,
    ...each(incident.title),
    ...each(incident.summary),
    listCell(incident.actors),
    listCell(incident.sources),
    urlsOf(dataset, incident.sources),
    ...reportCells(incident, dataset),
  ]);
  return csvText(incidentHeader, rows);
}

const claimHeader = [
  "about",
  "id",
  "claimant",
  "group",
  "min",
  "max",
  "as_of",
  "area",
  ...inEach("scope"),
  "made_by_desk",
  "source_ids",
  "source_urls",
  ...inEach("note"),
];

/** "toll" is about the whole or a named part, "toll-area" a claimant's own figure for one area of a toll. */
type About = "incident" | "toll" | "toll-area";

interface ClaimRow {
  readonly about: About;
  readonly id: string;
  readonly claim: Claim;
  readonly area?: string;
  readonly toll?: TollClaim;
}

/** A toll, and beside it what its claimant says of each area: parts of the same figure, not further people. */
const tollRows = (toll: TollClaim): readonly ClaimRow[] => [
  { about: "toll", id: toll.id, claim: toll, toll },
  ...Object.entries(toll.breakdown ?? {}).map(
    ([area, figure]): ClaimRow => ({
      about: "toll-area",
      id: toll.id,
      claim: { ...toll, min: figure, max: figure },
      area,
      toll,
    }),
  ),
];

/** Every figure as its claimant's, one to a row. Nothing is added up, and rows are not to be: they overlap. */
export function claimsCsv(dataset: Dataset): string {
  const ofIncidents = dataset.incidents.flatMap(({ id, claims }) =>
    claims.map((claim): ClaimRow => ({ about: "incident", id, claim })),
  );
  const rows = [...ofIncidents, ...[...dataset.tolls.values()].flatMap(tollRows)];
  return csvText(
    claimHeader,
    rows.map(({ about, id, claim, area, toll }) => [
      about,
      id,
      claim.claimant,
      claim.group,
      figureCell(claim.min),
      figureCell(claim.max),
      claim.asOf,
      area,
      ...each(toll?.scope),
      toll ? String(toll.isDerived) : "",
      listCell(claim.sources),
      urlsOf(dataset, claim.sources),
      ...each(claim.note),
    ]),
  );
}

const figureCell = (figure: Claim["min"]): string => (figure === undefined ? "" : String(figure));

const sourceHeader = [
  "id",
  "publisher",
  "carrier",
  "title",
  "url",
  "archive_url",
  "published",
  "language",
  ...inEach("note"),
];

/** One row for each source, in the order in which the editors list them. */
export function sourcesCsv({ sources }: Dataset): string {
  const rows = [...sources.values()].map((source) => [
    source.id,
    source.publisher,
    source.carrier,
    source.title,
    source.url,
    source.archiveUrl,
    source.published,
    source.language,
    ...each(source.note),
  ]);
  return csvText(sourceHeader, rows);
}

/** Folder of a map's data, from the site's root. */
const dataFolder = ({ config }: Dataset): string => `data/${config.id}/`;

const utf8Length = (text: string): number => new TextEncoder().encode(text).byteLength;

/**
 * The files that a build adds to a map's data. `address` is the absolute one of the map's page, where it is known. The
 * words of all languages must be loaded: citations are in each of them.
 */
export function writtenDownloads(dataset: Dataset, address?: string): readonly WrittenDownload[] {
  const file = (name: string, type: string, label: Download["label"], text: string): WrittenDownload => ({
    path: `${dataFolder(dataset)}download/${name}`,
    type,
    bytes: utf8Length(text),
    label,
    text,
  });
  const tables = dataset.config.events
    ? []
    : [
        file("incidents.csv", "text/csv", "incidents", incidentsCsv(dataset)),
        file("claims.csv", "text/csv", "claims", claimsCsv(dataset)),
        file("sources.csv", "text/csv", "sources", sourcesCsv(dataset)),
      ];
  return [
    ...tables,
    ...languages.map((language) =>
      file(citationName(language), "text/plain", "citation", citationFile(dataset, language, address)),
    ),
    file("cite.bib", "application/x-bibtex", "bibtex", citationBibtex(dataset, address)),
  ];
}

const citationName = (language: string): string => (language === "en" ? "cite.txt" : `cite.${language}.txt`);

/** The map's file of events, which lies among its data and is `bytes` long. */
export const eventsDownload = (dataset: Dataset, file: string, bytes: number): Download => ({
  path: `${dataFolder(dataset)}${file}`,
  type: contentTypes[file.slice(file.lastIndexOf(".") + 1)]?.replace(/;.*/, "") ?? "application/octet-stream",
  bytes,
  label: "incidents",
});

/** The map's GeoJSON, which lies among its data as the editors wrote it and is `bytes` long. */
export const geojsonDownload = (dataset: Dataset, bytes: number): Download => ({
  path: `${dataFolder(dataset)}incidents.geojson`,
  type: "application/geo+json",
  bytes,
  label: "geojson",
});
