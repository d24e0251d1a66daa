import type { SchemaElement } from "hyparquet";
import { detectLayout, type Field, type LayoutName } from "./layouts";
import type { Leaf, ParquetFile } from "./parquetFile";
import { refuse } from "./refusal";

/** Where points are. */
export type PositionField =
  | { readonly kind: "wkb"; readonly geometry: Leaf }
  | { readonly kind: "numbers"; readonly longitude: Leaf; readonly latitude: Leaf; readonly scale: 1 | 1e6 };

/** A column of times, and how many of its units are a millisecond; "days" are days of the map's zone. */
export interface TimeField {
  readonly leaf: Leaf;
  readonly unit: number | "days";
}

/** Which columns of a file hold what is drawn and told. */
export interface EventFields {
  readonly layout: LayoutName;
  readonly position: PositionField;
  /** Undefined where times are texts or bare numbers: each row is then read as a row of a table. */
  readonly times: { readonly earliest: TimeField; readonly latest: TimeField | undefined } | undefined;
  /** By what they mean, the other columns and those of times. */
  readonly leaves: Readonly<Partial<Record<Field, Leaf>>>;
  /** Columns whose statistics bound the points. */
  readonly bounds: readonly Leaf[] | undefined;
}

/** What the metadata of GeoParquet say of the column with the points. */
interface GeoColumn {
  readonly name: string;
  readonly encoding: unknown;
  /** Names of the columns with the least and greatest x and y. */
  readonly covering: readonly string[] | undefined;
}

const member = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;

function geoColumn(parquet: ParquetFile): GeoColumn | undefined {
  const text = parquet.value("geo");
  if (text === undefined || text.length > 1_000_000) return undefined;
  let geo: unknown;
  try {
    geo = JSON.parse(text);
  } catch {
    return undefined;
  }
  const name = member(geo, "primary_column");
  if (typeof name !== "string") return undefined;
  const column = member(member(geo, "columns"), name);
  const bbox = member(member(column, "covering"), "bbox");
  const covering = ["xmin", "ymin", "xmax", "ymax"].map((side) => {
    const path = member(bbox, side);
    return Array.isArray(path) ? path.join(".") : "";
  });
  return {
    name,
    encoding: member(column, "encoding"),
    covering: covering.every((path) => parquet.leaves.has(path)) ? covering : undefined,
  };
}

const isNumber = (leaf: Leaf | undefined): leaf is Leaf =>
  ["INT32", "INT64", "FLOAT", "DOUBLE"].includes(elementOf(leaf)?.type ?? "");

const elementOf = (leaf: Leaf | undefined): SchemaElement | undefined => leaf?.trees.at(-1)?.element;

function positionOf(parquet: ParquetFile, geo: GeoColumn | undefined, leaves: EventFields["leaves"]) {
  const { leaves: all } = parquet;
  const geometry = geo?.name ?? (all.has("geometry") || all.has("geometry.x") ? "geometry" : "geom");
  const [x, y] = [all.get(`${geometry}.x`), all.get(`${geometry}.y`)];
  if (isNumber(x) && isNumber(y)) return { kind: "numbers", longitude: x, latitude: y, scale: 1 } as const;
  const { longitude, latitude, longitudeE6, latitudeE6 } = leaves;
  if (isNumber(longitude) && isNumber(latitude))
    return { kind: "numbers", longitude, latitude, scale: 1 } as const;
  if (isNumber(longitudeE6) && isNumber(latitudeE6))
    return { kind: "numbers", longitude: longitudeE6, latitude: latitudeE6, scale: 1e6 } as const;
  const wkb = all.get(geometry);
  return elementOf(wkb)?.type === "BYTE_ARRAY"
    ? ({ kind: "wkb", geometry: wkb as Leaf } as const)
    : undefined;
}

/** How a column's times are stored; undefined where it holds texts or bare numbers. */
export function timeField(file: string, leaf: Leaf): TimeField | undefined {
  const element = elementOf(leaf);
  const logical = element?.logical_type;
  if (logical?.type === "TIMESTAMP") {
    if (!logical.isAdjustedToUTC)
      throw refuse(
        file,
        "time-offset",
        "clock times without their offset",
        "times in UTC: TIMESTAMP WITH TIME ZONE, in the file's terms isAdjustedToUTC",
        leaf.path,
      );
    return { leaf, unit: { MILLIS: 1, MICROS: 1e3, NANOS: 1e6 }[logical.unit] };
  }
  if (element?.converted_type === "TIMESTAMP_MILLIS") return { leaf, unit: 1 };
  if (element?.converted_type === "TIMESTAMP_MICROS") return { leaf, unit: 1e3 };
  if (element?.converted_type === "DATE" || logical?.type === "DATE") return { leaf, unit: "days" };
  return undefined;
}

/** Finds the columns of events in a file. Throws `EventsRefused` where they are not there. */
export function eventFields(parquet: ParquetFile): EventFields {
  const { name } = parquet.file;
  // Columns within structures are not looked for, but for the point's own.
  const top = [...parquet.leaves.values()].filter(
    ({ path, trees }) => trees.length === 2 && !path.includes("."),
  );
  const geo = geoColumn(parquet);
  const layout = detectLayout(
    top.map(({ path }) => path),
    { hasGeometry: true },
  );
  if ("ok" in layout) throw refuse(name, "missing", layout.got, layout.expected);
  const leaves: Partial<Record<Field, Leaf>> = {};
  for (const [field, column] of Object.entries(layout.columns) as [Field, number][]) {
    const leaf = top[column];
    if (leaf) leaves[field] = leaf;
  }
  const position = positionOf(parquet, geo, leaves);
  if (!position)
    throw refuse(
      name,
      "missing",
      `the columns ${[...parquet.leaves.keys()].join(", ").slice(0, 300)}`,
      "points: a GeoParquet geometry, or numbers in `longitude` and `latitude`",
    );
  const bounds =
    position.kind === "numbers"
      ? [position.longitude, position.latitude, position.longitude, position.latitude]
      : geo?.covering?.map((path) => parquet.leaves.get(path) as Leaf);
  return { layout: layout.name, position, times: timesOf(name, layout.name, leaves), leaves, bounds };
}

function timesOf(file: string, layout: LayoutName, leaves: EventFields["leaves"]): EventFields["times"] {
  // What the others' columns mean is in their rows: precisions, midnights for days.
  if (layout !== "daymark" && layout !== "plain") return undefined;
  const first = leaves.earliest ?? leaves.start ?? leaves.time;
  const last = leaves.latest ?? (leaves.start ? leaves.end : undefined);
  const earliest = first && timeField(file, first);
  const latest = last && timeField(file, last);
  if (!earliest || (last && !latest)) return undefined;
  // Whether a date as a bound takes its day in is left open: the rows are rejected one by one, with words.
  if (layout === "daymark" && (earliest.unit === "days" || latest?.unit === "days")) return undefined;
  return { earliest, latest };
}
