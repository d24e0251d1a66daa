import type { LayoutName } from "./layouts";
import {
  createRowReader,
  type EventRow,
  type Rejection,
  type RowReader,
  type RowReaderOptions,
} from "./rowReader";

export interface FeatureReader {
  /** Reads a parsed GeoJSON feature. */
  read(feature: unknown): EventRow | Rejection;
  /** That of the first feature that could be read. */
  readonly layout: LayoutName | undefined;
}

/** Features of a file may differ in their properties, but not without end. */
const mostHeaders = 200;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const reject = (code: "type" | "geometry", column: string, got: unknown, expected: string): Rejection => ({
  ok: false,
  code,
  column,
  got,
  expected,
});

/** Reads the features of one file, whose properties are read as the columns of a table. */
export function createFeatureReader(options: RowReaderOptions): FeatureReader {
  const readers = new Map<string, RowReader | Rejection>();
  let layout = options.layout;

  function readerOf(header: readonly string[], hasGeometry: boolean): RowReader | Rejection {
    const key = `${hasGeometry}\n${header.join("\n")}`;
    let reader = readers.get(key);
    if (!reader) {
      reader = createRowReader(header, { ...options, ...(layout && { layout }), hasGeometry });
      if (reader.ok) layout ??= reader.layout;
      if (readers.size >= mostHeaders) readers.clear();
      readers.set(key, reader);
    }
    return reader;
  }

  return {
    get layout() {
      return layout;
    },
    read(feature) {
      if (!isObject(feature) || feature.type !== "Feature")
        return reject("type", "", feature, "a GeoJSON feature, with `type`: `Feature`");
      const properties = isObject(feature.properties) ? feature.properties : {};
      const header = Object.keys(properties);
      const values: unknown[] = Object.values(properties);
      if (feature.id !== undefined && !header.some((name) => name.toLowerCase() === "id")) {
        header.push("id");
        values.push(feature.id);
      }
      const { geometry } = feature;
      const hasGeometry = geometry !== null && geometry !== undefined;
      if (
        hasGeometry &&
        (!isObject(geometry) || geometry.type !== "Point" || !Array.isArray(geometry.coordinates))
      )
        return reject("geometry", "geometry", isObject(geometry) ? geometry.type : geometry, "a point");
      const reader = readerOf(header, hasGeometry);
      if (!reader.ok) return reader;
      return reader.read(values, hasGeometry ? (geometry.coordinates as unknown[]) : undefined);
    },
  };
}
