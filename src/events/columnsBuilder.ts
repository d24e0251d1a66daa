import type { EventColumns } from "../core/events/model";
import { rowsOf, sortedEvents } from "../core/events/sorted";
import { textAt } from "../core/events/textColumn";
import { GrowingCodes, GrowingNumbers, GrowingTexts } from "./growing";
import { repeatedTexts } from "./repeatedTexts";
import { type EventRow, idOf } from "./rowReader";

const doubles = () => new GrowingNumbers((length) => new Float64Array(length));

/** A row that repeats the id of an earlier one. */
export interface RepeatedId {
  readonly id: string;
  /** What `add` was told of the row. */
  readonly number: number;
  readonly line: number;
}

/** Gathers rows into columns. */
export class ColumnsBuilder {
  readonly #longitude = doubles();
  readonly #latitude = doubles();
  readonly #earliest = doubles();
  readonly #latest = doubles();
  readonly #category = new GrowingNumbers((length) => new Uint8Array(length));
  readonly #id = new GrowingTexts();
  readonly #title = new GrowingTexts();
  readonly #place = new GrowingCodes();
  readonly #source = new GrowingCodes();
  readonly #url = new GrowingTexts();
  readonly #number = new GrowingNumbers((length) => new Uint32Array(length));
  readonly #line = new GrowingNumbers((length) => new Uint32Array(length));
  readonly #categoryIndex: ReadonlyMap<string, number>;
  /** How often each id was made that rows without one got. */
  readonly #made = new Map<string, number>();

  constructor(categories: readonly string[]) {
    this.#categoryIndex = new Map(categories.map((id, index) => [id, index]));
  }

  get length(): number {
    return this.#number.length;
  }

  /** Number and line say where the row stands in its file. The category must be one of the map's. */
  add(row: EventRow, number: number, line: number): void {
    this.#longitude.add(row.longitude);
    this.#latitude.add(row.latitude);
    this.#earliest.add(row.earliest);
    this.#latest.add(row.latest);
    this.#category.add(this.#categoryIndex.get(row.category) ?? 0);
    this.#id.add(row.id || this.#makeId(row));
    this.#title.add(row.title);
    this.#place.add(row.place);
    this.#source.add(row.source);
    this.#url.add(row.url);
    this.#number.add(number);
    this.#line.add(line);
  }

  /** Rows that say the same are still events of their own: they are numbered. */
  #makeId(row: EventRow): string {
    const id = idOf(row);
    const times = (this.#made.get(id) ?? 0) + 1;
    this.#made.set(id, times);
    return times === 1 ? id : `${id}-${times}`;
  }

  /** The columns in the order of `earliest`, without the rows whose id an earlier row of the file has. */
  finish(): { readonly columns: EventColumns; readonly repeated: readonly RepeatedId[] } {
    const all: EventColumns = {
      length: this.length,
      longitude: this.#longitude.finish(),
      latitude: this.#latitude.finish(),
      earliest: this.#earliest.finish(),
      latest: this.#latest.finish(),
      category: this.#category.finish(),
      id: this.#id.finish(),
      title: this.#title.finish(),
      place: this.#place.finish(),
      source: this.#source.finish(),
      url: this.#url.finish(),
    };
    const numbers = this.#number.finish();
    const lines = this.#line.finish();
    const rows = repeatedTexts(all.id);
    return {
      columns: sortedEvents(without(all, rows)),
      repeated: rows.map((row) => ({
        id: textAt(all.id, row),
        number: numbers[row] as number,
        line: lines[row] as number,
      })),
    };
  }
}

/** The columns without some rows, which ascend. */
export function without(columns: EventColumns, rows: readonly number[]): EventColumns {
  if (rows.length === 0) return columns;
  const left = new Uint32Array(columns.length - rows.length);
  let [next, at] = [0, 0];
  for (let row = 0; row < columns.length; row++) {
    if (rows[next] === row) next++;
    else left[at++] = row;
  }
  return rowsOf(columns, left);
}
