import type { ProblemCode } from "../dataset/problem";
import type { Field, Layout } from "./layouts";
import { isWebAddress, shortened, tidied } from "./texts";

/** What is wrong with a value of a row. */
export interface Fault {
  readonly code: ProblemCode;
  /** The column's name as the header has it. */
  readonly column: string;
  readonly got: unknown;
  readonly expected: string;
}

/** Why a row, or a table, cannot be read. */
export interface Rejection extends Fault {
  readonly ok: false;
}

const noNotes: readonly Fault[] = [];
export const isNothing = (value: unknown): boolean => value === undefined || value === null || value === "";

/** A number as JSON or a table writes it; NaN for anything else, a comma among the decimals included. */
function numberOf(value: unknown): number {
  if (typeof value === "number") return value;
  if (typeof value === "bigint") return Number(value);
  if (typeof value !== "string" || !/^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i.test(value))
    return Number.NaN;
  return Number(value);
}

/** The values of one row by what they mean. */
export class Row {
  notes: readonly Fault[] = noNotes;

  constructor(
    readonly header: readonly string[],
    readonly columns: Layout["columns"],
    readonly values: readonly unknown[],
  ) {}

  value(field: Field): unknown {
    const column = this.columns[field];
    return column === undefined ? undefined : this.values[column];
  }

  text(field: Field): string {
    const value = this.value(field);
    if (typeof value === "string") return tidied(value);
    return typeof value === "number" || typeof value === "bigint" ? String(value) : "";
  }

  /** The text, cut with a note where it is too long. */
  shortText(field: Field, most: number): string {
    const text = this.text(field);
    if (text.length <= most) return text;
    this.note("length", field, `at most ${most} letters`);
    return shortened(text, most);
  }

  webAddress(): string {
    const text = this.text("url");
    if (text === "" || isWebAddress(text)) return text;
    this.note("link", "url", "an address that begins with https:// or http://");
    return "";
  }

  position(): readonly [number, number] | Rejection {
    const scale = this.columns.longitude === undefined ? 1e6 : 1;
    const [longitude, latitude] =
      scale === 1 ? (["longitude", "latitude"] as const) : (["longitudeE6", "latitudeE6"] as const);
    const missing = [longitude, latitude].find((field) => isNothing(this.value(field)));
    if (missing) return this.reject("missing", missing, "degrees, such as 35.78");
    return positionOf(this.value(longitude), this.value(latitude), this.name(longitude), scale);
  }

  /** What the header calls the column of a field. */
  name(field: Field): string {
    const column = this.columns[field];
    return column === undefined ? field : (this.header[column] ?? field);
  }

  note(code: ProblemCode, field: Field, expected: string): void {
    this.notes = [...this.notes, { code, column: this.name(field), got: this.value(field), expected }];
  }

  reject(code: ProblemCode, field: Field, expected: string): Rejection {
    return { ok: false, code, column: this.name(field), got: this.value(field), expected };
  }
}

/** Degrees of what a row has for a longitude and a latitude, or what is wrong. */
export function positionOf(
  east: unknown,
  north: unknown,
  column: string,
  scale: number,
): readonly [number, number] | Rejection {
  const longitude = numberOf(east) / scale;
  const latitude = numberOf(north) / scale;
  const fault = positionFault(longitude, latitude);
  if (!fault) return [longitude, latitude];
  const got = [east, north].map((value) => String(value).slice(0, 40)).join(", ");
  return { ok: false, column, got, ...fault };
}

/** What is wrong with a longitude and a latitude in degrees; undefined where nothing is. */
export function positionFault(
  longitude: number,
  latitude: number,
): { readonly code: ProblemCode; readonly expected: string } | undefined {
  if (longitude >= -180 && longitude <= 180 && latitude >= -90 && latitude <= 90) return undefined;
  if (latitude >= -180 && latitude <= 180 && longitude >= -90 && longitude <= 90)
    return { code: "coordinates-swapped", expected: "longitude and latitude; these look exchanged" };
  return {
    code: "coordinates",
    expected:
      "a longitude from -180 to 180 and a latitude from -90 to 90, in degrees, with points for decimals",
  };
}
