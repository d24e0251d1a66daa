import {
  type Dataset,
  type Incident,
  type LonLat,
  type MapConfig,
  type Place,
  statuses,
} from "../../src/core/model";
import { instantAt } from "../../src/core/zone";

/** Milliseconds. */
export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** An instant of March 2025 by the clocks of Damascus. */
export const march = (dayOfMonth: number, hours = 0, minutes = 0): number =>
  instantAt("Asia/Damascus", 2025, 3, dayOfMonth, hours, minutes);

export const exampleConfig: MapConfig = {
  id: "example",
  dataVersion: "1",
  title: { en: "An example" },
  summary: { en: "Made for tests." },
  timeZone: "Asia/Damascus",
  timeZoneLabel: { en: "Damascus time" },
  locales: { en: "en-GB", ar: "ar-SY-u-nu-latn", fr: "fr-FR" },
  extent: { from: march(4), to: march(15) },
  window: { from: march(6), to: march(9) },
  bounds: [35.4, 34.6, 37.4, 36.4],
  groups: [
    { id: "killing", label: { en: "Killings" }, shape: "square", colour: "wine" },
    { id: "fighting", label: { en: "Fighting" }, shape: "triangle", colour: "blue" },
    { id: "statement", label: { en: "Statements" }, shape: "circle", colour: "teal" },
  ],
  categories: [
    { id: "killing-of-civilians", label: { en: "Killing of civilians" }, group: "killing" },
    { id: "summary-execution", label: { en: "Summary execution" }, group: "killing" },
    { id: "attack", label: { en: "Attack" }, group: "fighting" },
    { id: "clash", label: { en: "Clash" }, group: "fighting" },
    { id: "announcement", label: { en: "Announcement" }, group: "statement" },
  ],
  statuses: statuses.map((id) => ({ id, label: { en: id }, definition: { en: `What ${id} means.` } })),
  chapters: [],
  terms: new Map(),
  timeAxis: { en: undefined, ar: undefined, fr: undefined },
  licence: { name: "CC BY 4.0", url: undefined },
  credits: [],
  basemap: undefined,
  context: undefined,
  events: undefined,
};

export const placeOf = (fields: Partial<Place> & Pick<Place, "id">): Place => ({
  role: "place",
  name: { en: fields.id },
  aliases: [],
  kind: "town",
  precision: "town",
  geometry: null,
  shownAt: undefined,
  parent: undefined,
  route: [],
  isDirected: false,
  geometrySource: undefined,
  note: undefined,
  pcode: undefined,
  ...fields,
});

/** A place with a point. */
export const townAt = (id: string, [longitude, latitude]: LonLat, fields: Partial<Place> = {}): Place =>
  placeOf({ id, geometry: { type: "Point", coordinates: [longitude, latitude] }, ...fields });

export const incidentOf = (
  fields: Partial<Incident> & Pick<Incident, "id" | "earliest" | "latest">,
): Incident => ({
  placeId: "jableh",
  alsoAt: [],
  time: "",
  timePrecision: "range",
  partOfDay: undefined,
  timeNote: undefined,
  placePrecision: "town",
  placeNote: undefined,
  category: "attack",
  actors: [],
  title: { en: fields.id },
  summary: {},
  status: "claimed",
  statusNote: undefined,
  claims: [],
  sources: ["source"],
  reported: undefined,
  known: { from: fields.earliest, to: fields.latest, isTaken: true },
  isSensitive: false,
  ...fields,
});

/** A dataset as the reader of the format makes it: incidents in time order, columns beside them. */
export function datasetOf({
  places = [townAt("jableh", [35.93, 35.36])],
  incidents = [],
  config = {},
}: {
  readonly places?: readonly Place[];
  readonly incidents?: readonly Incident[];
  readonly config?: Partial<MapConfig>;
}): Dataset {
  const whole = { ...exampleConfig, ...config };
  const rows = incidents.toSorted(
    (a, b) => a.earliest - b.earliest || a.latest - b.latest || (a.id < b.id ? -1 : 1),
  );
  return {
    config: whole,
    incidents: rows,
    columns: {
      earliest: Float64Array.from(rows, ({ earliest }) => earliest),
      latest: Float64Array.from(rows, ({ latest }) => latest),
      knownFrom: Float64Array.from(rows, ({ known }) => known.from),
      knownTo: Float64Array.from(rows, ({ known }) => known.to),
      category: Uint8Array.from(rows, ({ category }) =>
        whole.categories.findIndex(({ id }) => id === category),
      ),
      status: Uint8Array.from(rows, ({ status }) => statuses.indexOf(status)),
    },
    places: new Map(places.map((place) => [place.id, place])),
    sources: new Map(),
    tolls: new Map(),
  };
}
