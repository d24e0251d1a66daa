import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { createGunzip } from "node:zlib";
import { csvRows } from "../../events/csv";
import { geojsonRows } from "../../events/geojson";
import type { RowReaderOptions } from "../../events/rowReader";
import type { SourceRow } from "../../events/sourceRow";
import { CouldNot, listed, WrongUsage } from "../refusal";
import { parquetRows } from "./parquetRows";

const formats = {
  csv: ["csv", "tsv", "txt"],
  geojson: ["geojson", "json"],
  lines: ["geojsonl", "geojsons", "ndjson", "jsonl"],
  parquet: ["parquet", "geoparquet"],
} as const;
type Format = keyof typeof formats;

/** A file that is to be imported. */
export interface Input {
  readonly path: string;
  readonly name: string;
  readonly format: Format;
  readonly isGzip: boolean;
  readonly bytes: number;
}

const endings = Object.values(formats).flat();

/** What a file is by its name. Throws WrongUsage for one that cannot be read. */
export function formatOf(path: string): { readonly format: Format; readonly isGzip: boolean } {
  const [, ending = "", gzip] = /\.([^.]+?)(\.gz)?$/i.exec(basename(path)) ?? [];
  const found = Object.entries(formats).find(([, names]) =>
    (names as readonly string[]).includes(ending.toLowerCase()),
  );
  if (found && !(gzip && found[0] === "parquet"))
    return { format: found[0] as Format, isGzip: gzip !== undefined };
  throw new WrongUsage(
    `${path} has a name by which its format cannot be told. Expected one that ends in ${listed(endings.map((each) => `.${each}`))}; all but Parquet also with .gz.`,
  );
}

/** Looks for a file. Throws WrongUsage for one that is not there. */
export async function findInput(path: string): Promise<Input> {
  const { format, isGzip } = formatOf(path);
  const entry = await stat(path).catch(() => undefined);
  if (!entry?.isFile()) throw new WrongUsage(`There is no file ${path}.`);
  return { path, name: basename(path), format, isGzip, bytes: entry.size };
}

/**
 * The rows of a file in its order, some at a time. `onBytes` is told how many bytes of the file were read. Rejects with
 * `EventsRefused` where the file cannot be read further.
 */
export function readInput(
  input: Input,
  options: RowReaderOptions,
  { onBytes, signal }: { readonly onBytes: (bytes: number) => void; readonly signal: AbortSignal },
): AsyncIterable<readonly SourceRow[]> {
  const { path, name, format, isGzip } = input;
  if (format === "parquet") return parquetRows(path, name, options, onBytes);
  const chunks = unpacked(path, isGzip, onBytes, signal);
  return format === "csv"
    ? csvRows(chunks, name, options)
    : geojsonRows(chunks, name, { ...options, isLines: format === "lines" });
}

async function* unpacked(
  path: string,
  isGzip: boolean,
  onBytes: (bytes: number) => void,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  const file = createReadStream(path, { highWaterMark: 1 << 18, signal });
  file.on("data", () => onBytes(file.bytesRead));
  const gunzip = isGzip ? createGunzip() : undefined;
  if (gunzip) file.on("error", (error) => gunzip.destroy(error));
  try {
    for await (const chunk of gunzip ? file.pipe(gunzip) : file) yield chunk as Uint8Array;
  } catch (error) {
    signal.throwIfAborted();
    const { code = "", message } = error as NodeJS.ErrnoException;
    throw code.startsWith("Z_")
      ? new CouldNot(`${path} cannot be unpacked: ${message}. Expected a whole file made by gzip.`)
      : error;
  } finally {
    file.destroy();
    gunzip?.destroy();
  }
}
