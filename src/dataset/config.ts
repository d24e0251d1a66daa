import {
  type Bounds,
  type Category,
  type CategoryGroup,
  type Chapter,
  type MapConfig,
  type StatusDefinition,
  shapes,
  statuses,
} from "../core/model";
import type { LocalText } from "../core/text";
import { isTimeZone } from "../core/zone";
import type { Tokens } from "../theme/tokens";
import { type Log, member } from "./problem";
import { createRegister, registered } from "./register";
import {
  asList,
  asObject,
  dispensable,
  listOf,
  optional,
  type Read,
  record,
  required,
  someOf,
} from "./shape";
import { interval } from "./time";
import { id, idIn, link, localText, oneOf, text } from "./values";

/** The colour tokens that groups of incidents may have. */
export const groupColours = [
  "wine",
  "blue",
  "violet",
  "ochre",
  "teal",
  "stone",
] as const satisfies readonly (keyof Tokens)[];

const mostGroups = 6;
/** The column of categories holds bytes. */
const mostCategories = 255;

/** The version of the format that this reader reads. */
export const formatVersion: Read<1> = (value, path, log) => {
  if (value === 1) return 1;
  log("version", path, value, "1");
  return undefined;
};

const timeZone: Read<string> = (value, path, log) => {
  const zone = text(value, path, log);
  if (zone === undefined || isTimeZone(zone)) return zone;
  log("choice", path, zone, 'the IANA name of a time zone, such as "Asia/Damascus"');
  return undefined;
};

const locale: Read<string> = (value, path, log) => {
  const tag = text(value, path, log);
  if (tag === undefined) return undefined;
  try {
    Intl.getCanonicalLocales(tag);
    return tag;
  } catch {
    log("choice", path, tag, 'a locale, such as "ar-SY-u-nu-latn"');
    return undefined;
  }
};

const bounds: Read<Bounds> = (value, path, log) => {
  const list = asList(value, path, log);
  if (!list) return undefined;
  const [west, south, east, north] = list as readonly number[];
  const isBox =
    list.length === 4 &&
    list.every((degrees) => typeof degrees === "number") &&
    west! >= -180 &&
    west! < east! &&
    east! <= 180 &&
    south! >= -90 &&
    south! < north! &&
    north! <= 90;
  if (isBox) return [west!, south!, east!, north!];
  log("coordinates", path, value, "[west, south, east, north] in degrees");
  return undefined;
};

/** A path inside the site: data may not send the page's readers to another origin. */
const sitePath: Read<string> = (value, path, log) => {
  const words = text(value, path, log);
  if (words === undefined) return undefined;
  if (/^[\w-][\w./-]*$/.test(words) && !words.includes("..")) return words;
  log("path", path, words, "a path from the site's root, without a leading slash");
  return undefined;
};

/** A file of the map's own folder. */
const eventsFile: Read<string> = (value, path, log) => {
  const name = text(value, path, log);
  if (name === undefined || /^[\w-][\w.-]*\.(parquet|geojson|geojsonl|csv)$/.test(name)) return name;
  log("path", path, name, "the name of a .parquet, .geojson, .geojsonl or .csv file in the map's folder");
  return undefined;
};

/** Names as the records have them, each with its form in other languages. */
const terms: Read<ReadonlyMap<string, LocalText>> = (value, path, log) => {
  const object = asObject(value, path, log);
  if (!object) return undefined;
  const read = new Map<string, LocalText>();
  for (const name of Object.keys(object)) {
    const words = localText(object[name], member(path, name), log);
    if (words) read.set(name, words);
  }
  return read;
};

const axisDirection = dispensable(oneOf(["ltr", "rtl"]));

const atMost =
  <T>(most: number, read: Read<readonly T[]>): Read<readonly T[]> =>
  (value, path, log) => {
    const list = read(value, path, log);
    if (list === undefined || list.length <= most) return list;
    log("range", path, value, `at most ${most}`);
    return undefined;
  };

/** The fields of map.json. Lists are read in this order: groups before the categories that name them. */
function mapFields(zone: string) {
  const groups = createRegister<CategoryGroup>();
  const group = record({
    id: required(id),
    label: required(localText),
    shape: required(oneOf(shapes)),
    colour: required(oneOf(groupColours)),
  });
  const category = record({
    id: required(id),
    label: required(localText),
    group: required(idIn(groups, "a group in map.json")),
  });
  const status = record({
    id: required(oneOf(statuses)),
    label: required(localText),
    definition: required(localText),
  });
  const chapter = record({
    id: required(id),
    title: required(localText),
    text: required(localText),
    window: required(interval(zone)),
  });
  return {
    formatVersion: optional(formatVersion),
    id: required(id),
    dataVersion: required(text),
    title: required(localText),
    summary: required(localText),
    timeZone: required(timeZone),
    timeZoneLabel: required(localText),
    locales: dispensable(
      record({
        en: dispensable(locale, "en-GB"),
        ar: dispensable(locale, "ar"),
        fr: dispensable(locale, "fr-FR"),
      }),
      { en: "en-GB", ar: "ar", fr: "fr-FR" },
    ),
    extent: required(interval(zone)),
    window: required(interval(zone)),
    bounds: required(bounds),
    groups: required(atMost(mostGroups, someOf(registered(groups, group), "empty", "at least one group"))),
    categories: required(
      atMost(
        mostCategories,
        someOf(registered(createRegister<Category>(), category), "empty", "at least one category"),
      ),
    ),
    statuses: required(listOf(registered(createRegister<StatusDefinition>(), status))),
    chapters: dispensable(listOf(registered(createRegister<Chapter>(), chapter)), []),
    licence: required(record({ name: required(text), url: dispensable(link) })),
    credits: dispensable(listOf(localText), []),
    terms: dispensable(terms, new Map()),
    timeAxis: dispensable(record({ en: axisDirection, ar: axisDirection, fr: axisDirection }), {
      en: undefined,
      ar: undefined,
      fr: undefined,
    }),
    basemap: dispensable(sitePath),
    context: dispensable(sitePath),
    events: dispensable(
      record({
        file: required(eventsFile),
        counts: dispensable(eventsFile),
        language: dispensable(text, "en"),
      }),
    ),
  };
}

/** Reads what map.json holds. Without it, nothing of the map can be read. */
export function readConfig(value: unknown, log: Log): MapConfig | undefined {
  const map = record(mapFields("UTC"), ["$schema"])(value, "", log);
  if (!map) return undefined;
  const { formatVersion: _, ...config } = map;
  return config;
}
