import { TooManyBytes } from "../safety/boundedText";
import { refuse } from "./refusal";

export interface StreamOptions {
  readonly fetch: typeof fetch;
  readonly signal: AbortSignal | undefined;
  /** Counted after decompression: a small download may unpack to any size. */
  readonly mostBytes: number;
}

export interface ByteStream {
  readonly chunks: AsyncIterable<Uint8Array>;
  /** As the host says; undefined where it compresses or does not say. */
  readonly totalBytes: number | undefined;
}

/** The bytes of a file of the site as they come. Rejects where it cannot be had, is a page, or is too long. */
export async function byteStream(
  address: string,
  name: string,
  { fetch: get, signal, mostBytes }: StreamOptions,
): Promise<ByteStream> {
  const response = await get(address, { signal: signal ?? null });
  checkAnswer(response, address, name);
  const totalBytes = lengthOf(response);
  if (totalBytes !== undefined && totalBytes > mostBytes) {
    await response.body?.cancel();
    throw new TooManyBytes(mostBytes);
  }
  return { chunks: bounded(response.body, mostBytes), totalBytes };
}

/** Throws for an answer that is not the file. */
export function checkAnswer(response: Response, address: string, name: string): void {
  if (!response.ok) throw refuse(name, "file", `HTTP status ${response.status}`, `a file at ${address}`);
  // A host that answers every address with its start page says so here.
  const type = response.headers.get("content-type") ?? "";
  if (/html/i.test(type)) throw refuse(name, "file", `a page (${type})`, `a file of events at ${address}`);
}

/** Bytes of the body; undefined where the answer does not say, or says those of its compressed form. */
function lengthOf(response: Response): number | undefined {
  if (response.headers.get("content-encoding")) return undefined;
  const length = Number(response.headers.get("content-length") || Number.NaN);
  return Number.isSafeInteger(length) && length >= 0 ? length : undefined;
}

async function* bounded(
  body: ReadableStream<Uint8Array> | null,
  mostBytes: number,
): AsyncGenerator<Uint8Array, void, undefined> {
  if (!body) return;
  const reader = body.getReader();
  let bytes = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      bytes += value.byteLength;
      if (bytes > mostBytes) throw new TooManyBytes(mostBytes);
      yield value;
    }
  } finally {
    // Whoever stops in the middle needs no more of it.
    await reader.cancel().catch(() => undefined);
  }
}
