/** What a host answered. */
export interface Answer {
  /** Of what was asked for, and after redirections of what answered. */
  readonly asked: string;
  readonly address: string;
  readonly status: number;
  readonly headers: Headers;
  /** Unpacked, and no longer than is looked at. */
  readonly text: string;
}

/** Asks a host for a file. Rejects with a VisitFailure where no answer comes. */
export type Visit = (address: string, headers?: Readonly<Record<string, string>>) => Promise<Answer>;

/** Why no answer came, in words. */
export class VisitFailure extends Error {}

export interface VisitOptions {
  readonly fetch: typeof fetch;
  /** Milliseconds for one answer. */
  readonly patience: number;
}

/** More than any file of a site that is looked at; a host may send without end. Bytes. */
const mostBytes = 8_000_000;

/**
 * Asks as a page in a sandboxed frame does, whose origin is "null", so that what is answered is what the hardest case
 * gets.
 */
export function createVisit({ fetch, patience }: VisitOptions): Visit {
  return async (address, headers = {}) => {
    const signal = AbortSignal.timeout(patience);
    try {
      const response = await fetch(address, {
        headers: { origin: "null", "accept-encoding": "br, gzip", ...headers },
        signal,
      });
      return {
        asked: address,
        address: response.url || address,
        status: response.status,
        headers: response.headers,
        text: await firstText(response.body),
      };
    } catch (error) {
      throw new VisitFailure(`${address}: ${reason(error, patience)}`);
    }
  };
}

async function firstText(body: ReadableStream<Uint8Array> | null): Promise<string> {
  if (!body) return "";
  const decoder = new TextDecoder();
  const reader = body.getReader();
  let [text, bytes] = ["", 0];
  while (bytes < mostBytes) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    text += decoder.decode(value, { stream: true });
  }
  await reader.cancel();
  return text;
}

function reason(error: unknown, patience: number): string {
  const { name, message, cause } = error as Error & { cause?: { code?: string; message?: string } };
  if (name === "TimeoutError") return `no answer within ${patience / 1000} seconds`;
  return cause?.message ?? cause?.code ?? message;
}
