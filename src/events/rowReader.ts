import { categoriesExpected, createCategoryOf } from "./categories";
import { detectLayout, type Layout, type LayoutName } from "./layouts";
import { type Fault, positionOf, type Rejection, Row } from "./row";
import { spanReaders } from "./rowSpan";
import { fingerprint, idExpected, isId, mostLettersOf, shortened } from "./texts";
import { createTimeReader, type ReadTime } from "./times";

export type { Fault, Rejection };

/** One event as a row of a table says it, read and checked. Texts that are not there are empty. */
export interface EventRow {
  readonly ok: true;
  /** Empty where the file gives none: see `idOf`. */
  readonly id: string;
  /** Degrees, WGS84. */
  readonly longitude: number;
  readonly latitude: number;
  /** The bounds of what is possible, half-open, in milliseconds since 1970-01-01T00:00Z. */
  readonly earliest: number;
  readonly latest: number;
  /** The id of a category: of the map where its categories were given, else the file's word made an id. */
  readonly category: string;
  /** The word that the file has for it. */
  readonly categoryWord: string;
  readonly title: string;
  readonly place: string;
  readonly source: string;
  readonly url: string;
  /** What was cut or left out of the row; the row stays. */
  readonly notes: readonly Fault[];
}

export interface RowReaderOptions {
  /** IANA name of the zone whose days a date without a clock time is. */
  readonly timeZone: string;
  /** Ids of the map's categories: another one becomes "other", if that is among them, or the row is rejected. */
  readonly categories?: readonly string[];
  /** The layout to read by; else it is found by the header. */
  readonly layout?: LayoutName;
}

export interface RowReader {
  readonly ok: true;
  readonly layout: LayoutName;
  /** Columns, by their index in the header, that it makes anything of. The others' values may be left out. */
  readonly used: ReadonlySet<number>;
  /**
   * Reads the values of a row, in the order of the header: texts, or numbers and nulls of JSON. A point that stands
   * apart from the columns, as in GeoJSON, is given as [longitude, latitude]. Whether the id is another row's, too, it
   * does not know.
   */
  read(values: readonly unknown[], point?: readonly unknown[]): EventRow | Rejection;
}

/**
 * What reads the rows of a table with this header, or why none can be read. `hasGeometry`: points are given apart from
 * the columns.
 */
export function createRowReader(
  header: readonly string[],
  options: RowReaderOptions & { readonly hasGeometry?: boolean },
): RowReader | Rejection {
  const { layout: wanted, hasGeometry = false } = options;
  const layout = detectLayout(header, { ...(wanted && { wanted }), hasGeometry });
  if ("ok" in layout)
    return { ok: false, code: "missing", column: "", got: layout.got, expected: layout.expected };
  return new TableReader(header, layout, options);
}

class TableReader implements RowReader {
  readonly ok = true;
  readonly layout: LayoutName;
  readonly used: ReadonlySet<number>;
  readonly #columns: Layout["columns"];
  readonly #readTime: ReadTime;
  readonly #categoryOf: (words: readonly string[]) => string | undefined;
  readonly #categoriesExpected: string;
  readonly #readSpan: (row: Row) => { readonly earliest: number; readonly latest: number } | Rejection;

  constructor(
    readonly header: readonly string[],
    { name, columns }: Layout,
    { timeZone, categories }: RowReaderOptions,
  ) {
    this.layout = name;
    this.#columns = columns;
    this.used = new Set(Object.values(columns));
    this.#readTime = createTimeReader(timeZone);
    this.#categoryOf = createCategoryOf(categories);
    this.#categoriesExpected = categoriesExpected(categories);
    this.#readSpan = spanReaders[name](this.#readTime, timeZone);
  }

  read(values: readonly unknown[], point?: readonly unknown[]): EventRow | Rejection {
    const row = new Row(this.header, this.#columns, values);
    const position = point ? positionOf(point[0], point[1], "geometry", 1) : row.position();
    if ("ok" in position) return position;
    const span = this.#readSpan(row);
    if ("ok" in span) return span;

    const id = row.text("id");
    if (id !== "" && !isId(id)) return row.reject("id", "id", idExpected);

    const words = categoryWords(this.layout, row);
    const category = this.#categoryOf(words);
    if (category === undefined) return row.reject("choice", "category", this.#categoriesExpected);

    const [longitude, latitude] = position;
    if (longitude === 0 && latitude === 0)
      row.note(
        "coordinates-doubtful",
        "longitude",
        "a point; 0, 0 is how some tables write that none is known",
      );
    return {
      ok: true,
      id,
      longitude,
      latitude,
      earliest: span.earliest,
      latest: span.latest,
      category,
      categoryWord: words.find((word) => word !== "") ?? "",
      title: row.shortText("title", mostLettersOf.title) || row.shortText("subtitle", mostLettersOf.title),
      place: placeOf(row),
      source: row.shortText("source", mostLettersOf.source) || row.shortText("article", mostLettersOf.source),
      url: row.webAddress(),
      notes: row.notes,
    };
  }
}

const violenceTypes: Readonly<Record<string, string>> = {
  "1": "state-based",
  "2": "non-state",
  "3": "one-sided",
};

function categoryWords(layout: LayoutName, row: Row): readonly string[] {
  const word = row.text("category");
  if (layout === "acled") return [word, row.text("kind")];
  if (layout === "ucdp") return [violenceTypes[word] ?? word];
  return [word];
}

/** The place as the file names it, with its region where another place may have the same name. */
function placeOf(row: Row): string {
  const place = row.shortText("place", mostLettersOf.place);
  const region = row.text("region");
  if (region === "" || place.includes(region)) return place;
  return place === ""
    ? shortened(region, mostLettersOf.place)
    : shortened(`${place}, ${region}`, mostLettersOf.place);
}

/** What an id is made of. */
export type SaidByRow = Pick<
  EventRow,
  "earliest" | "latest" | "longitude" | "latitude" | "category" | "title" | "place"
>;

/**
 * An id made of what a row says, for rows that have none: the same in each reading of the same row, so that links to it
 * last while rows come and go around it. Rows that say the same get the same.
 */
export const idOf = ({ earliest, latest, longitude, latitude, category, title, place }: SaidByRow): string =>
  `e${fingerprint([earliest, latest, longitude, latitude, category, title, place].join("\n"))}`;
