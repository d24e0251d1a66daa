import { EtagMismatch, PMTiles, type RangeResponse, type Source } from "pmtiles";

/** What MapLibre hands to a protocol, and what it wants back. */
export interface TileRequest {
  readonly url: string;
  readonly type?: string | undefined;
}
export interface TileAnswer {
  readonly data: ArrayBuffer | object;
}

/** As the browser's `fetch`. */
export type FetchFile = (url: string, request: RequestInit) => Promise<Response>;

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
 * Reads pieces of an archive with Range requests. Some hosts answer the first one with the whole file: then that answer
 * is kept, it is the only download, and the archive is cut up here. Rejects with the address and the status where the
 * file can't be had.
 */
export function rangeOrWhole(url: string, fetchFile: FetchFile = (...request) => fetch(...request)): Source {
  let whole: Promise<ArrayBuffer> | undefined;
  let mustReload = false;
  const cut = async (file: Promise<ArrayBuffer>, offset: number, length: number): Promise<RangeResponse> => ({
    data: (await file).slice(offset, offset + length),
  });
  return {
    getKey: () => url,
    async getBytes(offset, length, signal, etag) {
      if (whole) return cut(whole, offset, length);
      const response = await fetchFile(url, {
        headers: { range: `bytes=${offset}-${offset + length - 1}` },
        cache: mustReload ? "reload" : "default",
        ...(signal ? { signal } : {}),
      });
      const version = strongVersion(response);
      if (response.status === 416 || (etag && version && version !== etag)) {
        mustReload = true;
        throw new EtagMismatch(`${url} has changed while it was read.`);
      }
      if (response.status === 206)
        return { data: await response.arrayBuffer(), ...(version ? { etag: version } : {}) };
      if (!response.ok)
        throw new Error(`${url} answered ${response.status}. Expected the basemap's archive.`);
      whole ??= response.arrayBuffer().catch((error) => {
        whole = undefined;
        throw error;
      });
      return cut(whole, offset, length);
    },
  };
}

/** Some hosts give a weak version, which differs between pieces of the same file. */
function strongVersion(response: Response): string | undefined {
  const version = response.headers.get("etag");
  return version && !version.startsWith("W/") ? version : undefined;
}
