import type { SchemaElement } from "hyparquet";
import { ByteWriter, ParquetWriter } from "hyparquet-writer";
import { instant, milliseconds, required, words } from "./parquetColumns";

/** The rows of one row group, column by column, in the order of `earliest`. */
export interface EventRows {
  readonly length: number;
  /** Milliseconds since 1970-01-01T00:00Z, half-open: `earliest` < `latest`. */
  readonly earliest: ArrayLike<number>;
  readonly latest: ArrayLike<number>;
  /** Degrees, WGS84. */
  readonly longitude: ArrayLike<number>;
  readonly latitude: ArrayLike<number>;
  readonly category: readonly string[];
  readonly place: readonly string[];
  readonly source: readonly string[];
  readonly id: readonly string[];
  readonly title: readonly string[];
  readonly url: readonly string[];
}

/** Rows of a row group. Those of a pyramid are smaller: a window needs parts of several. */
export const rowGroupSizes = { plain: 65_536, pyramid: 32_768 } as const;

/** Takes bytes in their order and keeps none of them. */
export type Sink = (bytes: Uint8Array) => void;

export interface EventsWriter {
  /** Writes one row group. `level` is that of a pyramid, for a file that has levels. */
  write(rows: EventRows, level?: number): void;
  /** Writes the end of the file, without which none of it can be read. */
  finish(): void;
}

/** In the order of `drawnColumns` and `toldColumns` of src/events/fileLayout.ts. */
const schema = (hasLevels: boolean): SchemaElement[] => [
  { name: "root", num_children: hasLevels ? 10 : 9 },
  instant("earliest"),
  instant("latest"),
  { name: "geometry", num_children: 2, ...required },
  { name: "x", type: "DOUBLE", ...required },
  { name: "y", type: "DOUBLE", ...required },
  words("category"),
  ...(hasLevels ? [{ name: "level", type: "INT32", ...required } as const] : []),
  words("id"),
  words("place"),
  words("source"),
  words("title"),
  words("url"),
];

/** Bytes of a page: one row's title is then read with one page of titles, where a reader uses the page index. */
const pageSize = 131_072;

/**
 * Writes events as GeoParquet 1.1, with points as structures of x and y: their statistics say, for each row group,
 * where its rows lie. Texts have no statistics, which would only make the end of the file longer.
 */
export function createEventsWriter(sink: Sink, { hasLevels = false } = {}): EventsWriter {
  const bytes = new ByteWriter(1 << 20);
  const flush = () => {
    // The sink may write later than this returns, when the buffer holds other bytes.
    sink(bytes.getBytes().slice());
    bytes.index = 0;
  };
  const writer = new ParquetWriter({
    writer: Object.assign(bytes, { flush, finish: flush }),
    schema: schema(hasLevels),
    createdBy: "daymark",
  });
  const bbox = [Infinity, Infinity, -Infinity, -Infinity] as [number, number, number, number];
  return {
    write(rows, level = 0) {
      const { length } = rows;
      const geometry = Array.from({ length }, (_, row) => {
        const x = rows.longitude[row] as number;
        const y = rows.latitude[row] as number;
        bbox[0] = Math.min(bbox[0], x);
        bbox[1] = Math.min(bbox[1], y);
        bbox[2] = Math.max(bbox[2], x);
        bbox[3] = Math.max(bbox[3], y);
        return { x, y };
      });
      const text = (name: "category" | "place" | "source" | "id" | "title" | "url", isCoded = false) => ({
        name,
        data: rows[name] as string[],
        statistics: false,
        ...(isCoded ? ({ encoding: "RLE_DICTIONARY" } as const) : {}),
      });
      writer.write({
        rowGroupSize: Math.max(1, length),
        pageSize,
        columnData: [
          { name: "earliest", data: milliseconds(rows.earliest, length), encoding: "DELTA_BINARY_PACKED" },
          { name: "latest", data: milliseconds(rows.latest, length), encoding: "DELTA_BINARY_PACKED" },
          { name: "geometry", data: geometry, encoding: "BYTE_STREAM_SPLIT" },
          text("category", true),
          ...(hasLevels ? [{ name: "level", data: new Int32Array(length).fill(level) }] : []),
          text("id"),
          text("place", true),
          text("source", true),
          text("title"),
          text("url"),
        ],
      });
    },
    finish() {
      writer.kvMetadata = [{ key: "geo", value: JSON.stringify(geo(bbox)) }];
      writer.finish();
    },
  };
}

/** https://geoparquet.org/releases/v1.1.0/ */
const geo = (bbox: readonly number[]) => ({
  version: "1.1.0",
  primary_column: "geometry",
  columns: {
    geometry: {
      encoding: "point",
      geometry_types: ["Point"],
      ...(bbox.every(Number.isFinite) ? { bbox } : {}),
    },
  },
});
