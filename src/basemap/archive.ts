import { FetchSource, PMTiles, type RangeResponse, type Source } from "pmtiles";

/** What MapLibre hands to a protocol, and what it wants back. */
export interface TileRequest {
  readonly url: string;
  readonly type?: string | undefined;
}
export interface TileAnswer {
  readonly data: ArrayBuffer | object;
}

/** Reads a whole file. Rejects when the file can't be had. */
export type ReadWhole = (url: string) => Promise<ArrayBuffer>;

const protocol = "pmtiles://";
const archives = new Map<string, PMTiles>();

/**
 * A tile, or the description of all tiles, of the archive in a `pmtiles://` address. Made for MapLibre's
 * `addProtocol("pmtiles", archiveTile)`. A tile that the archive doesn't have is empty: bare land.
 */
export async function archiveTile(request: TileRequest, abort: AbortController): Promise<TileAnswer> {
  const address = request.url.slice(protocol.length);
  if (request.type === "json") return { data: await describe(openArchive(address), address) };
  const [, url, z, x, y] = /^(.+)\/(\d+)\/(\d+)\/(\d+)$/.exec(address) ?? [];
  if (!url)
    throw new Error(`Got the tile address ${request.url}. Expected pmtiles://<archive>/<zoom>/<x>/<y>.`);
  const tile = await openArchive(url).getZxy(Number(z), Number(x), Number(y), abort.signal);
  return { data: tile?.data ?? new ArrayBuffer(0) };
}

/** The archive at an address; each is opened once, so that its directory is read once. */
export function openArchive(url: string): PMTiles {
  const known = archives.get(url);
  if (known) return known;
  const archive = new PMTiles(rangeOrWhole(url));
  archives.set(url, archive);
  return archive;
}

async function describe(archive: PMTiles, url: string): Promise<object> {
  const { minZoom, maxZoom, minLon, minLat, maxLon, maxLat } = await archive.getHeader();
  return {
    tiles: [`${protocol}${url}/{z}/{x}/{y}`],
    minzoom: minZoom,
    maxzoom: maxZoom,
    bounds: [minLon, minLat, maxLon, maxLat],
  };
}

/**
 * Reads pieces of an archive with Range requests. Some hosts answer those with the whole file or refuse them: then the
 * archive is downloaded whole, once, and cut up here.
 */
export function rangeOrWhole(
  url: string,
  ranges: Source = new FetchSource(url),
  readWhole: ReadWhole = fetchWhole,
): Source {
  let whole: Promise<ArrayBuffer> | undefined;
  const cut = async (offset: number, length: number): Promise<RangeResponse> => {
    whole ??= readWhole(url).catch((error) => {
      whole = undefined;
      throw error;
    });
    return { data: (await whole).slice(offset, offset + length) };
  };
  return {
    getKey: () => url,
    async getBytes(offset, length, signal, etag) {
      if (whole) return cut(offset, length);
      try {
        return await ranges.getBytes(offset, length, signal, etag);
      } catch (error) {
        if (signal?.aborted || isAbort(error)) throw error;
        return cut(offset, length);
      }
    },
  };
}

const isAbort = (error: unknown): boolean => error instanceof Error && error.name === "AbortError";

async function fetchWhole(url: string): Promise<ArrayBuffer> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}. Expected the basemap's archive.`);
  return response.arrayBuffer();
}
