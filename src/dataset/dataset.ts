import { type Columns, type Dataset, type Incident, type MapConfig, statuses } from "../core/model";
import { readClaims } from "./claims";
import { readConfig } from "./config";
import { readIncidents } from "./incidents";
import { parseJson } from "./parse";
import { type FileRole, fileNames, type Log, logInto, type Problem } from "./problem";
import { readSources } from "./sources";

/** The texts of the four files; undefined for one that could not be had, of which the caller tells. */
export type FileTexts = Readonly<Record<FileRole, string | undefined>>;

export interface Reading {
  /** Undefined when map.json, incidents.geojson or sources.json cannot be read at all. */
  readonly dataset: Dataset | undefined;
  /** In the order of the files and of what is in them. Without lines, see `locate`. */
  readonly problems: readonly Problem[];
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const inOrder = (incidents: readonly Incident[]): readonly Incident[] =>
  incidents.toSorted((a, b) => a.earliest - b.earliest || a.latest - b.latest || compareText(a.id, b.id));

function columnsOf(incidents: readonly Incident[], config: MapConfig): Columns {
  const categories = new Map(config.categories.map(({ id }, index) => [id, index]));
  return {
    earliest: Float64Array.from(incidents, ({ earliest }) => earliest),
    latest: Float64Array.from(incidents, ({ latest }) => latest),
    knownFrom: Float64Array.from(incidents, ({ known }) => known.from),
    knownTo: Float64Array.from(incidents, ({ known }) => known.to),
    category: Uint8Array.from(incidents, ({ category }) => categories.get(category) ?? 0),
    status: Uint8Array.from(incidents, ({ status }) => statuses.indexOf(status)),
  };
}

/** A status that incidents have must be explained to the reader. */
function noteUndefinedStatuses(incidents: readonly Incident[], config: MapConfig, log: Log): void {
  const defined = new Set(config.statuses.map(({ id }) => id));
  for (const status of new Set(incidents.map((incident) => incident.status))) {
    if (!defined.has(status))
      log("undefined", "statuses", status, "a definition of every status that incidents have");
  }
}

/**
 * Reads a map from the texts of its files. Bad records are left out and listed among the problems; the others are
 * given. Never throws, whatever the texts hold.
 */
export function readDataset(texts: FileTexts): Reading {
  const problems: Problem[] = [];
  const parse = <T>(role: FileRole, read: (value: unknown, log: Log) => T | undefined): T | undefined => {
    const log = logInto(problems, fileNames[role]);
    const json = texts[role];
    const value = json === undefined ? undefined : parseJson(json, log);
    return value === undefined ? undefined : read(value, log);
  };

  const config = parse("map", readConfig);
  const zone = config?.timeZone ?? "UTC";
  const sources = parse("sources", (value, log) => readSources(value, zone, log));
  if (!config || !sources) {
    // What refers to them can't be judged; but a file that is not JSON should be known at once.
    parse("incidents", () => undefined);
    parse("claims", () => undefined);
    return { dataset: undefined, problems };
  }
  const none =
    config.events && texts.incidents === undefined ? { incidents: [], places: new Map() } : undefined;
  const read = none ?? parse("incidents", (value, log) => readIncidents(value, config, sources, log));
  const tolls = parse("claims", (value, log) => readClaims(value, zone, sources, log));
  if (!read) return { dataset: undefined, problems };

  const incidents = inOrder(read.incidents);
  noteUndefinedStatuses(incidents, config, logInto(problems, fileNames.map));
  return {
    dataset: {
      config,
      incidents,
      columns: columnsOf(incidents, config),
      places: read.places,
      sources: sources.kept,
      tolls: tolls ?? new Map(),
    },
    problems,
  };
}
