import { type CategoryOf, categoriesExpected, createCategoryOf } from "./categories";
import type { DrawnColumns } from "./eventColumns";
import type { Pieces, RowPart } from "./parquetChunks";
import type { EventFields, TimeField } from "./parquetFields";
import type { Leaf } from "./parquetFile";
import { putNanoseconds, putNumbers, putPoints } from "./parquetNumbers";
import type { ProblemList } from "./problemList";
import { positionFault } from "./row";
import { pathTo } from "./sourceRow";
import { createTimeReader, isPossibleSpan, type ReadTime } from "./times";

/** What is needed of a map to read its events. */
export interface EventsConfig {
  /** Ids, in the map's order. */
  readonly categories: readonly string[];
  /** IANA name. */
  readonly timeZone: string;
}

/** The columns that are drawn. */
export function drawnLeaves(fields: EventFields): readonly Leaf[] {
  const { position } = fields;
  const points = position.kind === "wkb" ? [position.geometry] : [position.longitude, position.latitude];
  return [...points, ...timedLeaves(fields)];
}

/** Those of them that say when and what, but not where: a quarter of the bytes. */
export function timedLeaves({ times, leaves }: EventFields): readonly Leaf[] {
  return [times?.earliest.leaf, times?.latest?.leaf, leaves.category].filter(
    (leaf): leaf is Leaf => leaf !== undefined,
  );
}

const decoder = new TextDecoder();
const unknownCategory = 255;

/** Reads what is drawn of row groups whose times are stored as times. */
export class DrawnReader {
  readonly #readTime: ReadTime;
  readonly #dayEnds = new Map<number, number>();
  readonly #categoryOf: CategoryOf;
  readonly #categoryIndex: ReadonlyMap<string, number>;

  constructor(
    readonly fields: EventFields & { readonly times: NonNullable<EventFields["times"]> },
    readonly config: EventsConfig,
  ) {
    this.#readTime = createTimeReader(config.timeZone);
    this.#categoryOf = createCategoryOf(config.categories);
    this.#categoryIndex = new Map(config.categories.map((id, index) => [id, index]));
  }

  /** Decodes rows into the columns from an index on. Gives those, by their index, that cannot be shown. */
  decode(
    { firstRow, rows, pieces }: RowPart,
    into: DrawnColumns,
    at: number,
    problems: ProblemList,
  ): readonly number[] {
    const { position } = this.fields;
    if (position.kind === "wkb") putPoints(pieces(position.geometry), into.longitude, into.latitude, at);
    else {
      for (const [leaf, column] of [
        [position.longitude, into.longitude],
        [position.latitude, into.latitude],
      ] as const) {
        putNumbers(pieces(leaf), column, at);
        if (position.scale !== 1)
          for (let row = at; row < at + rows; row++) column[row] = (column[row] as number) / position.scale;
      }
    }
    this.decodeTimed({ rows, pieces }, into, at);
    return this.#faults(into, at, rows, firstRow, problems);
  }

  /** Decodes times and categories alone, as they are: 255 for a category that the map lacks. */
  decodeTimed(
    { rows, pieces }: Pick<RowPart, "rows" | "pieces">,
    into: Pick<DrawnColumns, "earliest" | "latest" | "category">,
    at: number,
  ): void {
    const { times, leaves } = this.fields;
    this.#putTimes(pieces, times, into, at, rows);
    this.#putCategories(
      leaves.category && pieces(leaves.category, this.#indexOfText),
      into.category,
      at,
      rows,
    );
  }

  #putTimes(
    pieces: Pieces,
    { earliest, latest }: NonNullable<EventFields["times"]>,
    into: Pick<DrawnColumns, "earliest" | "latest">,
    at: number,
    rows: number,
  ): void {
    const isOwn = this.fields.layout === "daymark";
    this.#putTime(pieces(earliest.leaf), earliest, into.earliest, at, rows, "down");
    if (latest) this.#putTime(pieces(latest.leaf), latest, into.latest, at, rows, isOwn ? "down" : "up");
    for (let row = at; row < at + rows; row++) {
      const start = into.earliest[row] as number;
      const end = latest ? (into.latest[row] as number) : Number.NaN;
      // Without an end, or with the same one, it is as long as its start says: a day, or a moment.
      if (Number.isNaN(end) || (end === start && !isOwn)) into.latest[row] = this.#endOf(start, earliest);
      else if (latest?.unit === "days") into.latest[row] = this.#endOf(end, latest);
    }
  }

  #putTime(
    pieces: ReturnType<Pieces>,
    { unit }: TimeField,
    into: Float64Array,
    at: number,
    rows: number,
    round: "down" | "up",
  ): void {
    if (unit === 1e6) putNanoseconds(pieces, into, at, round);
    else putNumbers(pieces, into, at);
    if (unit === 1 || unit === 1e6) return;
    for (let row = at; row < at + rows; row++) {
      const value = into[row] as number;
      if (unit === "days") into[row] = this.#startOfDay(value);
      else into[row] = round === "up" ? Math.ceil(value / unit) : Math.floor(value / unit);
    }
  }

  /** The start, in the map's zone, of a day counted from 1970; its end is kept, which need not be a day later. */
  #startOfDay(days: number): number {
    if (!(Math.abs(days) < 5_000_000)) return Number.NaN;
    const span = this.#readTime(new Date(days * 86_400_000).toISOString().slice(0, 10));
    if (!("earliest" in span)) return Number.NaN;
    this.#dayEnds.set(span.earliest, span.latest);
    return span.earliest;
  }

  #endOf(start: number, { unit }: TimeField): number {
    if (unit !== "days") return start + 1;
    return this.#dayEnds.get(start) ?? Number.NaN;
  }

  readonly #indexOfText = (bytes: Uint8Array): number => this.#indexOf(decoder.decode(bytes).trim());

  #indexOf(word: string): number {
    const id = this.#categoryOf([word]);
    return id === undefined ? unknownCategory : (this.#categoryIndex.get(id) ?? unknownCategory);
  }

  #putCategories(pieces: ReturnType<Pieces> | undefined, into: Uint8Array, at: number, rows: number): void {
    const none = this.#indexOf("");
    if (!pieces) {
      into.fill(none, at, at + rows);
      return;
    }
    const isText = this.fields.leaves.category?.trees.at(-1)?.element.type === "BYTE_ARRAY";
    let row = at;
    for (const piece of pieces)
      for (const value of piece as Iterable<unknown>) {
        if (value === undefined || value === null) into[row++] = none;
        else into[row++] = isText ? (value as number) : this.#indexOf(String(value));
      }
  }

  /** Rows, of the columns, whose values are none that can be. */
  #faults(
    { longitude, latitude, earliest, latest, category }: DrawnColumns,
    at: number,
    rows: number,
    firstRow: number,
    problems: ProblemList,
  ): readonly number[] {
    const faults: number[] = [];
    const { position, times, leaves } = this.fields;
    const reject = (
      row: number,
      leaf: Leaf | undefined,
      code: "coordinates" | "coordinates-swapped" | "time-order" | "choice",
      got: unknown,
      expected: string,
    ) => {
      faults.push(row);
      const path = pathTo("rows", firstRow + row - at, leaf?.path ?? "category");
      problems.reject({ code, path, line: undefined, got, expected });
    };
    for (let row = at; row < at + rows; row++) {
      const [x, y] = [longitude[row] as number, latitude[row] as number];
      const [start, end] = [earliest[row] as number, latest[row] as number];
      const misplaced = x >= -180 && x <= 180 && y >= -90 && y <= 90 ? undefined : positionFault(x, y);
      if (misplaced) {
        const leaf = position.kind === "wkb" ? position.geometry : position.longitude;
        reject(row, leaf, misplaced.code as "coordinates", `${x}, ${y}`, misplaced.expected);
      } else if (!isPossibleSpan(start, end))
        reject(
          row,
          times.latest?.leaf ?? times.earliest.leaf,
          "time-order",
          `${start} to ${end}`,
          "an end after the start, both in the years 0 to 9999",
        );
      else if (category[row] === unknownCategory)
        reject(
          row,
          leaves.category,
          "choice",
          "a category that the map lacks",
          categoriesExpected(this.config.categories),
        );
    }
    return faults;
  }
}
