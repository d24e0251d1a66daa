import type { SchemaElement } from "hyparquet";
import { type ColumnSource, parquetWriteBuffer } from "hyparquet-writer";
import type { EventsMap } from "../../../src/events/load";
import { exampleConfig, march } from "../examples";

export const map: EventsMap = exampleConfig;

export interface ServeOptions {
  /** Acts as a host that ignores Range requests. */
  readonly ranges?: boolean;
  readonly type?: string;
  /** Bytes of a piece in which an answer comes. */
  readonly piece?: number;
}

export interface Host {
  readonly fetch: typeof fetch;
  /** The ranges that were asked for, and "whole". */
  readonly asked: string[];
}

/** A host with one file, whatever the address. */
export function hostOf(content: Uint8Array | string, options: ServeOptions = {}): Host {
  const { ranges = true, type = "application/octet-stream", piece = 7919 } = options;
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const asked: string[] = [];
  return {
    asked,
    async fetch(_address, init) {
      init?.signal?.throwIfAborted();
      const range = /^bytes=(\d+)-(\d+)$/.exec(new Headers(init?.headers).get("range") ?? "");
      asked.push(range && ranges ? (range[0] as string) : "whole");
      const first = range && ranges ? Number(range[1]) : 0;
      const end = range && ranges ? Math.min(bytes.length, Number(range[2]) + 1) : bytes.length;
      if (range && ranges && first >= bytes.length) return new Response(null, { status: 416 });
      const part = bytes.subarray(first, end);
      const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
        start(controller) {
          for (let at = 0; at < part.length; at += piece) controller.enqueue(part.slice(at, at + piece));
          controller.close();
        },
      });
      return new Response(body, {
        status: range && ranges ? 206 : 200,
        headers: {
          "content-type": type,
          "content-length": String(part.length),
          ...(range && ranges && { "content-range": `bytes ${first}-${end - 1}/${bytes.length}` }),
        },
      });
    },
  };
}

/** One event, as tests write it into any format. */
export interface Made {
  readonly id: string;
  readonly longitude: number;
  readonly latitude: number;
  readonly earliest: number;
  readonly latest: number;
  readonly category: string;
  readonly place: string;
  readonly source: string;
  readonly title: string;
  readonly url: string;
}

export const made = (index: number, given: Partial<Made> = {}): Made => ({
  id: `e${index}`,
  longitude: 35 + (index % 100) / 100,
  latitude: 36 - (index % 37) / 100,
  earliest: march(6) + index * 1000,
  latest: march(6) + index * 1000 + 60_000,
  category: index % 2 === 0 ? "clash" : "attack",
  place: ["Jableh", "Baniyas", "", "القرداحة"][index % 4] as string,
  source: index % 3 === 0 ? "SANA" : "",
  title: index % 5 === 0 ? "" : `Event “${index}” – بلاغ`,
  url: index % 2 === 0 ? `https://example.org/${index}` : "",
  ...given,
});

export const someMade = (count: number): Made[] => Array.from({ length: count }, (_, index) => made(index));

const iso = (at: number): string => new Date(at).toISOString();

export const geojsonOf = (events: readonly Made[], isLines = false): string => {
  const features = events.map(({ longitude, latitude, earliest, latest, ...rest }) =>
    JSON.stringify({
      type: "Feature",
      geometry: { type: "Point", coordinates: [longitude, latitude] },
      properties: { ...rest, earliest: iso(earliest), latest: iso(latest) },
    }),
  );
  return isLines
    ? `${features.join("\n")}\n`
    : `{"type":"FeatureCollection","name":"features","features":[\n${features.join(",\n")}\n]}`;
};

export const csvOf = (events: readonly Made[], delimiter = ",", newline = "\n"): string => {
  const header = [
    "id",
    "earliest",
    "latest",
    "longitude",
    "latitude",
    "category",
    "place",
    "source",
    "title",
    "url",
  ];
  const quoted = (value: unknown) => `"${String(value).replaceAll('"', '""')}"`;
  const rows = events.map((event) =>
    header
      .map((name) => {
        const value = event[name as keyof Made];
        return name === "earliest" || name === "latest" ? iso(value as number) : value;
      })
      .map(quoted)
      .join(delimiter),
  );
  return [header.join(delimiter), ...rows].join(newline);
};

const required = { repetition_type: "REQUIRED" } as const;
const words = (name: string): SchemaElement => ({
  name,
  type: "BYTE_ARRAY",
  converted_type: "UTF8",
  ...required,
});
const instant = (name: string): SchemaElement => ({
  name,
  type: "INT64",
  converted_type: "TIMESTAMP_MILLIS",
  logical_type: { type: "TIMESTAMP", isAdjustedToUTC: true, unit: "MILLIS" },
  ...required,
});

/** A file as Daymark writes them. */
export function parquetOf(
  events: readonly Made[],
  rowGroupSize = 1000,
  levels?: readonly number[],
): Uint8Array {
  const column = (name: keyof Made): ColumnSource => ({ name, data: events.map((event) => event[name]) });
  const times = (name: "earliest" | "latest"): ColumnSource => ({
    name,
    data: BigInt64Array.from(events, (event) => BigInt(event[name])),
  });
  const texts = ["category", "place", "source", "id", "title", "url"] as const;
  return new Uint8Array(
    parquetWriteBuffer({
      schema: [
        { name: "root", num_children: levels ? 10 : 9 },
        ...(levels ? [{ name: "level", type: "INT32", ...required } as const] : []),
        instant("earliest"),
        instant("latest"),
        { name: "geometry", num_children: 2, ...required },
        { name: "x", type: "DOUBLE", ...required },
        { name: "y", type: "DOUBLE", ...required },
        ...texts.map(words),
      ],
      columnData: [
        ...(levels ? [{ name: "level", data: Int32Array.from(levels) }] : []),
        times("earliest"),
        times("latest"),
        { name: "geometry", data: events.map(({ longitude, latitude }) => ({ x: longitude, y: latitude })) },
        ...texts.map(column),
      ],
      rowGroupSize,
      pageSize: 4096,
    }),
  );
}
