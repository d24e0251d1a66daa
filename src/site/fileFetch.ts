import { open } from "node:fs/promises";
import { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import { EventsRefused } from "../events/refusal";

/**
 * The browser's `fetch` for files on this machine, Range requests included: what reads a map's files from a host reads
 * them from a folder. Addresses begin with `file:`. A file that is not there is answered with 404.
 */
export const fileFetch: typeof fetch = async (input, request) => {
  const path = fileURLToPath(input instanceof Request ? input.url : input);
  const file = await open(path).catch(() => undefined);
  if (!file) return new Response(null, { status: 404 });
  const entry = await file.stat();
  if (!entry.isFile()) {
    await file.close();
    return new Response(null, { status: 404 });
  }
  const { size } = entry;
  const asked = /^bytes=(\d+)-(\d+)$/.exec(new Headers(request?.headers).get("range") ?? "");
  // Of no bytes no range can be cut.
  if (!asked || size === 0) {
    const body = Readable.toWeb(file.createReadStream()) as ReadableStream<Uint8Array>;
    return new Response(body, { headers: { "content-length": String(size) } });
  }
  try {
    const start = Number(asked[1]);
    const end = Math.min(size, Number(asked[2]) + 1);
    if (start >= size) return new Response(null, { status: 416 });
    const bytes = new Uint8Array(end - start);
    await file.read(bytes, 0, bytes.length, start);
    const headers = {
      "content-length": String(bytes.length),
      "content-range": `bytes ${start}-${end - 1}/${size}`,
    };
    return new Response(bytes, { status: 206, headers });
  } finally {
    await file.close();
  }
};

/** A refusal of a file on this machine in words that fit it: it has a path, and no address or status. */
export function onThisMachine(error: unknown): unknown {
  if (!(error instanceof EventsRefused)) return error;
  const { problem } = error;
  const path = /^a file at (file:.*)$/.exec(problem.expected)?.[1];
  if (path === undefined) return error;
  return new EventsRefused({ ...problem, got: "no such file", expected: `a file at ${fileURLToPath(path)}` });
}
