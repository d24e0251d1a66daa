import { checkAnswer } from "./byteStream";
import { refuse } from "./refusal";

/** What has come over the line. */
export interface Traffic {
  readonly bytes: number;
  readonly requests: number;
}

/** A file of which parts are read. */
export interface RangeFile {
  readonly name: string;
  readonly byteLength: number;
  /** Whether the host answers Range requests; else the file was fetched whole. */
  readonly hasRanges: boolean;
  /** Bytes with start <= offset < end. Rejects with `EventsRefused` where they lie outside the file or do not come. */
  slice(start: number, end: number, signal?: AbortSignal): Promise<Uint8Array>;
  readonly traffic: Traffic;
}

export interface RangeOptions {
  readonly fetch: typeof fetch;
  readonly signal?: AbortSignal | undefined;
  /** Bytes that are fetched whole from a host without Range requests. */
  readonly mostWholeBytes: number;
  /** Files up to so many bytes are fetched whole, which spares requests. */
  readonly smallBytes?: number;
  onBytes?(bytes: number): void;
}

/** A file in memory. */
export const memoryFile = (name: string, bytes: Uint8Array): RangeFile => ({
  name,
  byteLength: bytes.length,
  hasRanges: true,
  slice: async (start, end) => {
    checkRange(name, start, end, bytes.length);
    return bytes.subarray(start, end);
  },
  traffic: { bytes: bytes.length, requests: 0 },
});

function checkRange(name: string, start: number, end: number, length: number): void {
  if (Number.isSafeInteger(start) && Number.isSafeInteger(end) && start >= 0 && start <= end && end <= length)
    return;
  throw refuse(
    name,
    "file",
    `an offset outside the file: bytes ${start} to ${end} of ${length}`,
    "a whole Parquet file",
  );
}

/**
 * Opens a file by one request for its first bytes, which asks both how long it is and whether the host answers Range
 * requests. Not by one for its last bytes: such a range makes browsers ask other origins for leave first. Where the host
 * sends everything, that is the file. Rejects with `EventsRefused`, or with the signal's reason.
 */
export async function openRangeFile(
  address: string,
  name: string,
  options: RangeOptions,
): Promise<RangeFile> {
  const { fetch: get, signal, mostWholeBytes, smallBytes = 0, onBytes = () => {} } = options;
  const traffic = { bytes: 0, requests: 0 };
  const ask = async (
    first: number,
    last: number,
    until: AbortSignal | undefined,
    cache: RequestCache = "default",
  ) => {
    traffic.requests++;
    const response = await get(address, {
      headers: { Range: `bytes=${first}-${last}` },
      signal: until ?? null,
      cache,
    });
    checkAnswer(response, address, name);
    return response;
  };
  const take = async (response: Response, most: number): Promise<Uint8Array> => {
    const pieces: Uint8Array[] = [];
    let length = 0;
    const reader = response.body?.getReader();
    for (;;) {
      const read = await reader?.read();
      if (!read || read.done) break;
      length += read.value.length;
      traffic.bytes += read.value.length;
      onBytes(traffic.bytes);
      if (length > most) {
        await reader?.cancel();
        throw refuse(
          name,
          "size",
          `more than ${most} bytes`,
          `at most ${most} bytes, or a host that answers Range requests`,
        );
      }
      pieces.push(read.value);
    }
    return joined(pieces, length);
  };

  const first = Math.max(8, smallBytes);
  const response = await ask(0, first - 1, signal);
  if (response.status !== 206) {
    const whole = await take(response, mostWholeBytes);
    return { ...memoryFile(name, whole), hasRanges: false, traffic };
  }
  // Another origin may keep the range to itself; what lies beyond the first bytes is then asked for by HEAD.
  const stated = /^bytes \d+-\d+\/(\d+)$/.exec(response.headers.get("content-range") ?? "")?.[1];
  const beginning = await take(response, first);
  const byteLength = stated === undefined ? await lengthByHead(address, name, options) : Number(stated);
  if (byteLength <= beginning.length) return { ...memoryFile(name, beginning), traffic };

  return {
    name,
    byteLength,
    hasRanges: true,
    traffic,
    async slice(start, end, until = signal) {
      checkRange(name, start, end, byteLength);
      // No request asks for no bytes.
      if (end <= beginning.length || start === end) return beginning.subarray(start, end);
      let bytes: Uint8Array | undefined;
      // Chromium's cache gives no bytes now and then for a part that it has not, while it is asked for many at a time.
      for (const cache of ["default", "no-store"] as const) {
        const part = await ask(start, end - 1, until, cache);
        bytes = part.status === 206 ? await take(part, end - start) : undefined;
        if (bytes?.length === end - start) return bytes;
        if (!bytes) break;
      }
      throw refuse(
        name,
        "network",
        `${bytes?.length ?? "all"} bytes of the file`,
        `the ${end - start} asked for`,
      );
    },
  };
}

async function lengthByHead(
  address: string,
  name: string,
  { fetch: get, signal }: RangeOptions,
): Promise<number> {
  const response = await get(address, { method: "HEAD", signal: signal ?? null });
  checkAnswer(response, address, name);
  const length = Number(response.headers.get("content-length") || Number.NaN);
  if (Number.isSafeInteger(length)) return length;
  throw refuse(name, "network", "no length of the file", "a host that says Content-Range or Content-Length");
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const [only] = pieces;
  if (only && pieces.length === 1) return only;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
