import type { FileRole, ProblemCode } from "../../../src/dataset/problem";
import type { Files, Loose } from "./small-map";

/** One way to break the small map, and what the reader should say of it. */
export interface BrokenMap {
  /** What is wrong, as an editor would say it. */
  readonly fault: string;
  readonly file: FileRole;
  readonly change: (files: Files) => void;
  readonly code: ProblemCode;
  readonly path: string;
  /** Records that are left out for it; all others stay. */
  readonly leftOut?: readonly string[];
  /** Whether the JSON Schema, which sees one file at a time and knows no calendar, can tell, too. */
  readonly schemaTells: boolean;
}

const mill = ({ incidents }: Files): Loose => incidents.features[0];
const flood = (files: Files): Loose => mill(files).properties.incidents[0];
const closure = (files: Files): Loose => mill(files).properties.incidents[1];
const flat = ({ incidents }: Files): Loose => incidents.features[4];
const inFlood = (name: string): string => `features[0].properties.incidents[0].${name}`;
const inClosure = (name: string): string => `features[0].properties.incidents[1].${name}`;

type Case = Omit<BrokenMap, "file">;
const inFile = (file: FileRole, cases: readonly Case[]): readonly BrokenMap[] =>
  cases.map((each) => ({ file, ...each }));

/** A fault in the flood at the mill that leaves that incident out. */
const badFlood = (
  fault: string,
  name: string,
  value: unknown,
  code: ProblemCode,
  schemaTells: boolean,
): Case => ({
  fault,
  change: (files) => {
    flood(files)[name] = value;
  },
  code,
  path: inFlood(name),
  leftOut: ["mill-flood"],
  schemaTells,
});

const badPoint = (fault: string, coordinates: unknown, code: ProblemCode, schemaTells: boolean): Case => ({
  fault,
  change: (files) => {
    mill(files).geometry.coordinates = coordinates;
  },
  code,
  path: "features[0].geometry.coordinates",
  schemaTells,
});

const badLink = (url: string): Case => ({
  fault: `a source at ${JSON.stringify(url)}`,
  change: ({ sources }) => {
    sources.sources["gazette-1"].url = url;
  },
  code: "link",
  path: 'sources["gazette-1"].url',
  schemaTells: true,
});

export const brokenMaps: readonly BrokenMap[] = [
  ...inFile("incidents", [
    badFlood("a day that the calendar lacks", "time", "2025-02-30", "time", false),
    badFlood("a month in words", "time", "7 March 2025", "time", true),
    badFlood("a clock time without an offset", "time", "2025-03-07T10:00:00", "time-offset", true),
    badFlood("an interval that ends before it starts", "time", "2025-03-08/2025-03-07", "time-order", false),
    badFlood("a time with an open end and no bounds", "time", "2025-03-07/..", "time-open", false),
    badFlood("a time as a number", "time", 1741305600000, "type", true),
    badFlood("a bound without an offset", "earliest", "2025-03-07T10:00:00", "time-offset", true),
    badFlood("a bound that is a day", "latest", "2025-03-08", "time", true),
    badFlood(
      "a start before what the time says",
      "earliest",
      "2025-03-06T23:00:00+03:00",
      "time-contradiction",
      false,
    ),
    badFlood(
      "an end after what the time says",
      "latest",
      "2025-03-08T01:00:00+03:00",
      "time-contradiction",
      false,
    ),
    badFlood(
      "bounds cut in another zone",
      "latest",
      "2025-03-08T00:00:00+02:00",
      "time-contradiction",
      false,
    ),
    {
      fault: "an earliest time after the latest",
      change: (files) => {
        closure(files).earliest = "2025-03-06T21:00:00+03:00";
      },
      code: "time-order",
      path: inClosure("latest"),
      leftOut: ["mill-closed"],
      schemaTells: false,
    },
    {
      fault: "an incident without a time",
      change: (files) => {
        delete flood(files).time;
      },
      code: "missing",
      path: inFlood("time"),
      leftOut: ["mill-flood"],
      schemaTells: true,
    },
    badFlood("a category that map.json lacks", "category", "floods", "unknown-id", false),
    badFlood("a status that does not exist", "status", "confirmed", "choice", true),
    badFlood("no source", "sources", [], "unsourced", true),
    badFlood("sources as a text", "sources", "gazette-1", "type", true),
    badFlood("a precision that does not exist", "timePrecision", "second", "choice", true),
    badFlood("sensitive as a text", "sensitive", "yes", "type", true),
    badFlood("a title in no language", "title", {}, "empty", true),
    badFlood("a title that is no text by language", "title", "The mill was flooded", "type", true),
    badFlood("null for a title", "title", null, "type", true),
    badFlood("an id with a space", "id", "mill flood", "id", true),
    badFlood("an id that an address cannot hold", "id", "__proto__", "id", true),
    {
      fault: "a title that is empty",
      change: (files) => {
        flood(files).title.en = "  ";
      },
      code: "empty",
      path: inFlood("title.en"),
      leftOut: ["mill-flood"],
      schemaTells: true,
    },
    ...["id", "category", "title", "status", "sources"].map((name) => ({
      fault: `an incident without ${name}`,
      change: (files: Files) => {
        delete flood(files)[name];
      },
      code: "missing" as const,
      path: inFlood(name),
      leftOut: ["mill-flood"],
      schemaTells: true,
    })),
    {
      fault: "a source that sources.json lacks, beside one that it has",
      change: (files) => {
        flood(files).sources[1] = "curier-1";
      },
      code: "unknown-id",
      path: inFlood("sources[1]"),
      schemaTells: false,
    },
    {
      fault: "a place that the report names and the file lacks",
      change: (files) => {
        closure(files).alsoAt = ["fjord"];
      },
      code: "unknown-id",
      path: inClosure("alsoAt[0]"),
      schemaTells: false,
    },
    {
      fault: "the same id for two incidents",
      change: (files) => {
        closure(files).id = "mill-flood";
      },
      code: "duplicate-id",
      path: inClosure("id"),
      leftOut: ["mill-closed"],
      schemaTells: false,
    },
    {
      fault: "the same id for two incidents in different places",
      change: (files) => {
        flat(files).id = "mill-flood";
      },
      code: "duplicate-id",
      path: "features[4].id",
      leftOut: ["flat-1"],
      schemaTells: false,
    },
    {
      fault: "a figure whose least is above its most",
      change: (files) => {
        Object.assign(flood(files).claims[0], { min: 9, max: 3 });
      },
      code: "range",
      path: inFlood("claims[0].max"),
      schemaTells: false,
    },
    {
      fault: "a figure below zero",
      change: (files) => {
        flood(files).claims[0].min = -1;
      },
      code: "range",
      path: inFlood("claims[0].min"),
      schemaTells: true,
    },
    {
      fault: "a misspelt property",
      change: (files) => {
        flood(files).sumary = flood(files).summary;
      },
      code: "unknown-property",
      path: inFlood("sumary"),
      schemaTells: true,
    },
    {
      fault: "a property named constructor",
      change: (files) => {
        flood(files).constructor = "x";
      },
      code: "unknown-property",
      path: inFlood("constructor"),
      schemaTells: true,
    },
    {
      fault: "HTML in a text",
      change: (files) => {
        flood(files).summary.en = "Water <b>stood</b> in the yard.";
      },
      code: "html",
      path: inFlood("summary.en"),
      schemaTells: false,
    },
    {
      fault: "a text that turns the order of letters",
      change: (files) => {
        flood(files).summary.en = "Water \u202estood in the yard.";
      },
      code: "control",
      path: inFlood("summary.en"),
      schemaTells: false,
    },
    {
      fault: "a text of a million letters",
      change: (files) => {
        flood(files).title.en = "x".repeat(1_000_000);
      },
      code: "length",
      path: inFlood("title.en"),
      leftOut: ["mill-flood"],
      schemaTells: true,
    },
    {
      fault: "an unknown language",
      change: (files) => {
        flood(files).title.de = "Die Mühle";
      },
      code: "unknown-property",
      path: inFlood("title.de"),
      schemaTells: true,
    },
    badPoint("a latitude beyond the pole", [31.5, 161.25], "coordinates", true),
    badPoint("coordinates in metres", [3506563, 8687424], "coordinates", true),
    badPoint("coordinates of empty cells", [0, 0], "coordinates", false),
    badPoint("coordinates as texts", ["31.5", "61.25"], "type", true),
    badPoint("one coordinate", [31.5], "type", true),
    badPoint("no coordinates", null, "type", true),
    badPoint("latitude before longitude, far from the map", [61.25, 31.5], "coordinates-swapped", false),
    {
      fault: "latitude before longitude, beyond the pole",
      change: ({ map, incidents }) => {
        map.bounds = [100, 10, 110, 20];
        incidents.features[0].geometry.coordinates = [15, 105];
      },
      code: "coordinates-swapped",
      path: "features[0].geometry.coordinates",
      schemaTells: true,
    },
    {
      fault: "a geometry that the place cannot have",
      change: (files) => {
        mill(files).geometry = {
          type: "LineString",
          coordinates: [
            [31, 61],
            [32, 61],
          ],
        };
      },
      code: "geometry",
      path: "features[0].geometry.type",
      schemaTells: true,
    },
    {
      fault: "a ring that is not closed",
      change: ({ incidents }) => {
        incidents.features[1].geometry.coordinates[0][3] = [31, 61.5];
      },
      code: "geometry",
      path: "features[1].geometry.coordinates[0]",
      schemaTells: false,
    },
    {
      fault: "a place that is shown where there is none",
      change: ({ incidents }) => {
        incidents.features[2].properties.shownAt = "vally";
      },
      code: "unknown-id",
      path: "features[2].properties.shownAt",
      schemaTells: false,
    },
    {
      fault: "a place that is shown at one without a geometry",
      change: ({ incidents }) => {
        incidents.features[2].properties.shownAt = "ford";
      },
      code: "not-on-map",
      path: "features[2].properties.shownAt",
      schemaTells: false,
    },
    {
      fault: "a parent that does not exist",
      change: (files) => {
        mill(files).properties.parent = "vale";
      },
      code: "unknown-id",
      path: "features[0].properties.parent",
      schemaTells: false,
    },
    {
      fault: "a route through a place that does not exist",
      change: ({ incidents }) => {
        incidents.features[3].properties.route = ["mill", "nowhere", "valley"];
      },
      code: "unknown-id",
      path: "features[3].properties.route[1]",
      schemaTells: false,
    },
    {
      fault: "a place that lies in itself",
      change: ({ incidents }) => {
        incidents.features[1].properties.parent = "valley";
      },
      code: "cycle",
      path: "features[1].properties.parent",
      schemaTells: false,
    },
    {
      fault: "the same id for two places",
      change: ({ incidents }) => {
        incidents.features[2].id = "mill";
      },
      code: "duplicate-id",
      path: "features[2].id",
      leftOut: ["ford"],
      schemaTells: false,
    },
    {
      fault: "a place without a name, which holds two incidents",
      change: (files) => {
        delete mill(files).properties.name;
      },
      code: "missing",
      path: "features[0].properties.name",
      leftOut: ["mill", "mill-flood", "mill-closed"],
      schemaTells: true,
    },
    {
      fault: "null for the incidents of a place",
      change: (files) => {
        mill(files).properties.incidents = null;
      },
      code: "type",
      path: "features[0].properties.incidents",
      leftOut: ["mill-flood", "mill-closed"],
      schemaTells: true,
    },
    {
      fault: "a role that does not exist",
      change: ({ incidents }) => {
        incidents.features[3].properties.role = "road";
      },
      code: "choice",
      path: "features[3].properties.role",
      leftOut: ["mill-road"],
      schemaTells: true,
    },
    {
      fault: "a feature that is none",
      change: ({ incidents }) => {
        incidents.features[2].type = "feature";
      },
      code: "type",
      path: "features[2].type",
      leftOut: ["ford"],
      schemaTells: true,
    },
    {
      fault: "a feature without properties",
      change: ({ incidents }) => {
        incidents.features[2].properties = null;
      },
      code: "type",
      path: "features[2].properties",
      leftOut: ["ford"],
      schemaTells: true,
    },
    {
      fault: "a flat incident whose place is not in the file",
      change: (files) => {
        flat(files).properties.place = "weir";
        flat(files).geometry = null;
      },
      code: "unknown-id",
      path: "features[4].properties.place",
      leftOut: ["flat-1", "at-31.75-61.5"],
      schemaTells: false,
    },
    {
      fault: "a flat incident with a bad point",
      change: (files) => {
        flat(files).geometry.coordinates = [31.75, "61.5"];
      },
      code: "type",
      path: "features[4].geometry.coordinates",
      leftOut: ["flat-1", "at-31.75-61.5"],
      schemaTells: true,
    },
    {
      fault: "a flat incident with a bad end",
      change: (files) => {
        flat(files).properties.end = "2025-03-32";
      },
      code: "time",
      path: "features[4].properties.end",
      leftOut: ["flat-1", "at-31.75-61.5"],
      schemaTells: false,
    },
    {
      fault: "a flat incident with a place and a point",
      change: (files) => {
        flat(files).properties.place = "mill";
      },
      code: "unused",
      path: "features[4].geometry",
      leftOut: ["at-31.75-61.5"],
      schemaTells: false,
    },
    {
      fault: "a flat incident that does not say how closely its place is known",
      change: (files) => {
        delete flat(files).properties.placePrecision;
      },
      code: "vague",
      path: "features[4].properties.placePrecision",
      schemaTells: false,
    },
  ]),
  ...inFile("sources", [
    ...[
      "javascript:alert(1)",
      "JavaScript:alert(1)",
      "java\nscript:alert(1)",
      " javascript:alert(1)",
      "data:text/html,x",
      "ftp://example.org/x",
      "//example.org/x",
      "example.org/x",
      "https:example.org",
      "https://",
      "blob:https://example.org/x",
    ].map(badLink),
    { ...badLink("https://name:word@example.org/"), schemaTells: false },
    {
      fault: "a source without a publisher",
      change: ({ sources }) => {
        delete sources.sources["courier-1"].publisher;
      },
      code: "missing",
      path: 'sources["courier-1"].publisher',
      leftOut: ["courier-1", "mill-closed"],
      schemaTells: true,
    },
    {
      fault: "a source that is a text",
      change: ({ sources }) => {
        sources.sources["courier-1"] = "The Courier";
      },
      code: "type",
      path: 'sources["courier-1"]',
      leftOut: ["courier-1", "mill-closed"],
      schemaTells: true,
    },
    {
      fault: "a date of publication that is none",
      change: ({ sources }) => {
        sources.sources["courier-1"].published = "yesterday";
      },
      code: "time",
      path: 'sources["courier-1"].published',
      schemaTells: true,
    },
    {
      fault: "a version of the future",
      change: ({ sources }) => {
        sources.formatVersion = 2;
      },
      code: "version",
      path: "formatVersion",
      leftOut: ["everything"],
      schemaTells: true,
    },
  ]),
  ...inFile("claims", [
    {
      fault: "a toll whose least is above its most",
      change: ({ claims }) => {
        claims.claims.houses.min = 10;
      },
      code: "range",
      path: "claims.houses.max",
      leftOut: ["houses"],
      schemaTells: false,
    },
    {
      fault: "a toll as a text",
      change: ({ claims }) => {
        claims.claims.houses.min = "4";
      },
      code: "type",
      path: "claims.houses.min",
      leftOut: ["houses"],
      schemaTells: true,
    },
    {
      fault: "a toll without a figure or a word about it",
      change: ({ claims }) => {
        delete claims.claims.houses.min;
        delete claims.claims.houses.max;
      },
      code: "missing",
      path: "claims.houses",
      leftOut: ["houses"],
      schemaTells: true,
    },
    {
      fault: "a toll whose source does not exist",
      change: ({ claims }) => {
        claims.claims.houses.sources = ["gazette-2"];
      },
      code: "unknown-id",
      path: "claims.houses.sources[0]",
      leftOut: ["houses"],
      schemaTells: false,
    },
    {
      fault: "a part of a toll that is no number",
      change: ({ claims }) => {
        claims.claims.houses.breakdown["North bank"] = 1.5;
      },
      code: "range",
      path: 'claims.houses.breakdown["North bank"]',
      leftOut: ["houses"],
      schemaTells: true,
    },
    {
      fault: "a series that is no id",
      change: ({ claims }) => {
        claims.claims.houses.series = "the houses";
      },
      code: "id",
      path: "claims.houses.series",
      schemaTells: true,
    },
    {
      fault: "a doubtful mark of what the desk made itself",
      change: ({ claims }) => {
        claims.claims.houses.derived = "no";
      },
      code: "type",
      path: "claims.houses.derived",
      leftOut: ["houses"],
      schemaTells: true,
    },
  ]),
  ...inFile("map", [
    {
      fault: "a chapter whose window has no offset",
      change: ({ map }) => {
        map.chapters[0].window[0] = "2025-03-06T00:00:00";
      },
      code: "time-offset",
      path: "chapters[0].window[0]",
      schemaTells: true,
    },
    {
      fault: "a time zone that does not exist",
      change: ({ map }) => {
        map.timeZone = "Asia/Atlantis";
      },
      code: "choice",
      path: "timeZone",
      leftOut: ["everything"],
      schemaTells: false,
    },
    {
      fault: "a first view that lies upside down",
      change: ({ map }) => {
        map.bounds = [30, 63, 34, 60];
      },
      code: "coordinates",
      path: "bounds",
      leftOut: ["everything"],
      schemaTells: false,
    },
    {
      fault: "a category of a group that does not exist",
      change: ({ map }) => {
        map.categories[1].group = "roads";
      },
      code: "unknown-id",
      path: "categories[1].group",
      leftOut: ["mill-closed"],
      schemaTells: false,
    },
    {
      fault: "a name of a claimant that does not say its language",
      change: ({ map }) => {
        map.terms = { "The miller": "meunier", "the council": { fr: "le conseil" } };
      },
      code: "type",
      path: 'terms["The miller"]',
      schemaTells: true,
    },
    {
      fault: "an empty name of a claimant",
      change: ({ map }) => {
        map.terms = { "The miller": { fr: "" } };
      },
      code: "empty",
      path: 'terms["The miller"].fr',
      schemaTells: true,
    },
    {
      fault: "a direction of time that there is not",
      change: ({ map }) => {
        map.timeAxis = { ar: "left" };
      },
      code: "choice",
      path: "timeAxis.ar",
      schemaTells: true,
    },
    {
      fault: "a basemap at another origin",
      change: ({ map }) => {
        map.basemap = "https://example.org/x.pmtiles";
      },
      code: "path",
      path: "basemap",
      schemaTells: true,
    },
    {
      fault: "a status that incidents have and map.json does not define",
      change: ({ map }) => {
        map.statuses.pop();
      },
      code: "undefined",
      path: "statuses",
      schemaTells: false,
    },
    {
      fault: "no title",
      change: ({ map }) => {
        delete map.title;
      },
      code: "missing",
      path: "title",
      leftOut: ["everything"],
      schemaTells: true,
    },
  ]),
];
