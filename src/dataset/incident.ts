import { knownOf } from "../core/known";
import {
  type Incident,
  type MapConfig,
  type Place,
  type PlacePrecision,
  partsOfDay,
  placePrecisions,
  type Source,
  statuses,
  timePrecisions,
} from "../core/model";
import { claim, sourceList } from "./claims";
import type { Log } from "./problem";
import {
  asObject,
  dispensable,
  listOf,
  noteUnknown,
  optional,
  readFields,
  required,
  type Table,
} from "./shape";
import { notePartOfDay, readTimes, spanOf, timeFields, timeText } from "./time";
import { flag, idIn, localText, oneOf, text } from "./values";

/** What an incident may refer to. */
export interface Known {
  readonly config: MapConfig;
  readonly sources: Table<Source>;
  readonly places: Table<Place>;
}

function incidentFields({ config, sources, places }: Known) {
  const categories = new Map(config.categories.map((category) => [category.id, category]));
  return {
    ...timeFields(config.timeZone),
    timePrecision: optional(oneOf(timePrecisions)),
    partOfDay: dispensable(oneOf(partsOfDay)),
    timeNote: dispensable(localText),
    placePrecision: optional(oneOf(placePrecisions)),
    placeNote: dispensable(localText),
    alsoAt: dispensable(listOf(idIn(places, "a place in incidents.geojson")), []),
    category: required(idIn({ kept: categories, leftOut: new Set() }, "a category in map.json")),
    actors: dispensable(listOf(text), []),
    title: required(localText),
    summary: dispensable(localText, {}),
    status: required(oneOf(statuses)),
    statusNote: dispensable(localText),
    claims: dispensable(listOf(claim(config.timeZone, sources)), []),
    sources: required(sourceList(sources)),
    reported: dispensable(timeText(config.timeZone)),
    sensitive: optional(flag, false),
  };
}

/** Read by the caller; or kept by the desk beside the record, and not shown. */
const otherNames = ["id", "edtfDay", "seed"];

/** What the caller knows of an incident. */
export interface Setting {
  /** Undefined if it is bad, which the caller notes. */
  readonly id: string | undefined;
  readonly placeId: string;
  /** Holds where the incident does not say it itself. */
  readonly placePrecision: PlacePrecision;
  /** Properties that may be there and that the caller reads. */
  readonly alsoKnown: readonly string[];
}

/** Makes a reader of incidents that may refer to what is known. */
export function incidentReader(known: Known) {
  const fields = incidentFields(known);
  const names = [...Object.keys(fields), ...otherNames];
  const zone = known.config.timeZone;

  return (value: unknown, path: string, setting: Setting, log: Log): Incident | undefined => {
    const object = asObject(value, path, log);
    if (!object) return undefined;
    noteUnknown(object, [...names, ...setting.alsoKnown], path, log);
    const read = readFields(fields, object, path, log);
    if (!read) return undefined;
    const times = readTimes(read, zone, path, log);
    if (!times || setting.id === undefined) return undefined;
    notePartOfDay(read.partOfDay, times, zone, path, log);
    return {
      id: setting.id,
      placeId: setting.placeId,
      alsoAt: read.alsoAt,
      time: times.time,
      earliest: times.earliest,
      latest: times.latest,
      timePrecision: read.timePrecision ?? (read.partOfDay ? "part-of-day" : times.precision),
      partOfDay: read.partOfDay,
      timeNote: read.timeNote,
      placePrecision: read.placePrecision ?? setting.placePrecision,
      placeNote: read.placeNote,
      category: read.category,
      actors: read.actors,
      title: read.title,
      summary: read.summary,
      status: read.status,
      statusNote: read.statusNote,
      claims: read.claims,
      sources: read.sources,
      reported: read.reported,
      known: knownOf(
        { earliest: times.earliest, sources: read.sources },
        spanOf(read.reported, zone),
        known.sources.kept,
      ),
      isSensitive: read.sensitive,
    };
  };
}
