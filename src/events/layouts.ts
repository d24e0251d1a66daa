/**
 * How tables of events name their columns. Names are compared without regard to case and to spaces around them. Pure:
 * the page and `daymark import` read by the same table.
 */

/** The layouts that are known by their columns. "plain" is any table with coordinates and a time. */
export const layoutNames = ["daymark", "acled", "ucdp", "plain"] as const;
export type LayoutName = (typeof layoutNames)[number];

/** What an event is read from. */
export type Field =
  | "id"
  | "longitude"
  | "latitude"
  | "longitudeE6"
  | "latitudeE6"
  | "earliest"
  | "latest"
  | "time"
  | "start"
  | "end"
  | "precision"
  | "category"
  | "kind"
  | "title"
  | "subtitle"
  | "place"
  | "region"
  | "source"
  | "article"
  | "url"
  | "level";

type Names = Partial<Readonly<Record<Field, readonly string[]>>>;

const degrees: Names = {
  longitude: ["longitude", "lon", "lng", "long"],
  latitude: ["latitude", "lat"],
  longitudeE6: ["longitude_e6", "lon_e6"],
  latitudeE6: ["latitude_e6", "lat_e6"],
};

/** By layout and field, the names that are looked for, the best one first. */
const columnNames: Readonly<Record<LayoutName, Names>> = {
  daymark: {
    ...degrees,
    id: ["id"],
    earliest: ["earliest"],
    latest: ["latest"],
    category: ["category"],
    title: ["title"],
    place: ["place"],
    source: ["source"],
    url: ["url"],
    level: ["level"],
  },
  // Armed Conflict Location & Event Data. Its `fatalities` are not read: they are estimates without a claimant.
  acled: {
    ...degrees,
    id: ["event_id_cnty"],
    time: ["event_date"],
    precision: ["time_precision"],
    category: ["sub_event_type"],
    kind: ["event_type"],
    title: ["notes"],
    subtitle: ["sub_event_type"],
    place: ["location"],
    region: ["admin1"],
    source: ["source"],
  },
  // The Georeferenced Event Dataset of the Uppsala Conflict Data Program. Its estimates of deaths are not read either.
  ucdp: {
    ...degrees,
    id: ["id"],
    start: ["date_start"],
    end: ["date_end"],
    category: ["type_of_violence"],
    title: ["source_headline"],
    subtitle: ["dyad_name"],
    place: ["where_coordinates"],
    region: ["adm_1"],
    source: ["source_office"],
    article: ["source_article"],
  },
  plain: {
    ...degrees,
    id: ["id", "event_id", "uid", "code"],
    time: ["time", "timestamp", "datetime", "date", "event_date"],
    start: ["start", "start_time", "start_date", "begin", "date_start"],
    end: ["end", "end_time", "end_date", "finish", "date_end"],
    category: ["category", "type", "kind", "event_type"],
    title: ["title", "name", "headline", "summary", "description"],
    place: ["place", "location", "place_name", "city"],
    source: ["source", "publisher"],
    url: ["url", "link", "source_url", "href"],
  },
};

/** Fields without which a table is not of the layout; of each list at least one. */
const marks: Readonly<Record<LayoutName, readonly (readonly Field[])[]>> = {
  daymark: [["earliest"], ["latest"]],
  acled: [["id"], ["time"], ["kind"]],
  ucdp: [["id"], ["start"], ["end"], ["category"]],
  plain: [["time", "start"]],
};

/** Where in the header each field lies. */
export type FieldColumns = Readonly<Partial<Record<Field, number>>>;

export interface Layout {
  readonly name: LayoutName;
  readonly columns: FieldColumns;
}

/** A header that no layout fits, in the words of a problem. */
export interface NoLayout {
  readonly ok: false;
  readonly got: string;
  readonly expected: string;
}

const plainName = (name: string): string =>
  name
    .replace(/^\uFEFF/, "")
    .trim()
    .toLowerCase();

function columnsOf(layout: LayoutName, header: readonly string[]): FieldColumns {
  const byName = new Map<string, number>();
  for (const [index, name] of header.entries()) {
    const plain = plainName(name);
    if (!byName.has(plain)) byName.set(plain, index);
  }
  const columns: Partial<Record<Field, number>> = {};
  for (const [field, names] of Object.entries(columnNames[layout]) as [Field, readonly string[]][]) {
    const name = names.find((candidate) => byName.has(candidate));
    if (name !== undefined) columns[field] = byName.get(name) as number;
  }
  return columns;
}

const hasPosition = ({ longitude, latitude, longitudeE6, latitudeE6 }: FieldColumns): boolean =>
  (longitude !== undefined && latitude !== undefined) ||
  (longitudeE6 !== undefined && latitudeE6 !== undefined);

const fits = (layout: LayoutName, columns: FieldColumns): boolean =>
  marks[layout].every((fields) => fields.some((field) => columns[field] !== undefined));

/**
 * The layout of a table by the names of its columns, the most particular that fits; or what is missing, in words.
 * `wanted` asks for one layout and no other. Coordinates may come from elsewhere, as GeoJSON's and GeoParquet's do:
 * `hasGeometry`.
 */
export function detectLayout(
  header: readonly string[],
  { wanted, hasGeometry = false }: { readonly wanted?: LayoutName; readonly hasGeometry?: boolean } = {},
): Layout | NoLayout {
  const got = `the columns ${header.slice(0, 30).map(plainName).join(", ").slice(0, 300)}`;
  for (const name of wanted === undefined ? layoutNames : [wanted]) {
    const columns = columnsOf(name, header);
    if (!fits(name, columns)) continue;
    if (hasGeometry || hasPosition(columns)) return { name, columns };
    return { ok: false, got, expected: "columns with coordinates, such as `longitude` and `latitude`" };
  }
  const names = columnNames[wanted ?? "plain"];
  const asked = marks[wanted ?? "plain"].map((fields) =>
    fields.map((field) => `\`${names[field]?.[0]}\``).join(" or "),
  );
  return {
    ok: false,
    got,
    expected: `columns that say when: ${asked.join(" and ")}, beside \`longitude\` and \`latitude\``,
  };
}
